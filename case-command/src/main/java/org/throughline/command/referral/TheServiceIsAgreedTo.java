package org.throughline.command.referral;

import org.jspecify.annotations.Nullable;
import org.throughline.catalogue.Service;
import org.throughline.command.agreement.AgreementFile;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Rule;
import org.throughline.edge.Problem;
import org.throughline.events.AgreementEvent.AgreementAbout;

/**
 * REF-03: a service that works with child or family in person is asked in when they have agreed to it. That is a thing
 * apart from the lawful basis of sharing.
 *
 * @param asksForAgreement as the directory says of the service
 */
public record TheServiceIsAgreedTo(boolean asksForAgreement, boolean agreed, boolean withReason) implements Rule {

    /** Throws where {@code agreementId} is of no agreement that was sought for this child. */
    public static TheServiceIsAgreedTo of(
            Service service, String childId, @Nullable String agreementId, boolean withReason, Records records) {
        AgreementFile agreements = AgreementFile.of(childId, records);
        if (agreementId != null && !agreements.isKnown(agreementId)) {
            throw Problem.field("/agreementId", "an id of no agreement", "an agreement sought for this child")
                    .thrown();
        }
        boolean agreed =
                agreementId != null && agreements.isReached(agreementId, AgreementAbout.SERVICE, service.code());
        return new TheServiceIsAgreedTo(service.asksForAgreement(), agreed, withReason);
    }

    @Override
    public String id() {
        return "REF-03";
    }

    @Override
    public String edition() {
        return "throughline-1";
    }

    @Override
    public String source() {
        return "Local rule of this house, after Hertfordshire strategy 2020 section 5.5: support is agreed with parents";
    }

    @Override
    public Verdict weigh() {
        if (agreed) {
            return Verdict.satisfied("Agreed to");
        }
        if (!asksForAgreement) {
            return Verdict.satisfied("This service asks for no agreement beforehand");
        }
        String without = "This service asks for agreement, and none is reached that names it";
        return withReason ? Verdict.reasonAccepted(without + "; a reason is given") : Verdict.needsReason(without);
    }
}
