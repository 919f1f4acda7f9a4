package org.throughline.command.referral;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.throughline.access.Access;
import org.throughline.catalogue.Services;
import org.throughline.command.agreement.AgreementFile;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Weighing;
import org.throughline.command.referral.ReferralCommand.ShareInformation;
import org.throughline.command.referral.ReferralCommand.Sharing;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.ReferralEvent.InformationShared;
import org.throughline.events.ReferralEvent.LawfulBasis;
import org.throughline.events.ReferralEvent.SafeguardingInformationShared;
import org.throughline.events.Sensitivity;

/** Records that information was shared. It was, so only what consent alone would have allowed can be refused. */
record Shares(ReferralBook book, Services services, Records records) {

    Decision share(ShareInformation c) {
        LocalDate on = c.day();
        checkAgency(c.with());
        if (c.referralId() != null && !book.referrals().containsKey(c.referralId())) {
            throw Problem.field("/referralId", "an id of no referral", "a referral of this child")
                    .thrown();
        }
        return c.toKeepSafe() ? safeguarding(c, on) : general(c, on);
    }

    private Decision general(ShareInformation c, LocalDate on) {
        boolean agreed = c.agreementId() != null
                && AgreementFile.of(c.childId(), records).isReached(c.agreementId());
        Weighing weighing = new Weighing().under(new ConsentIsThere(c.share().basis() == LawfulBasis.CONSENT, agreed));
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        Sharing share = c.share();
        String id = c.request().newId("share");
        return weighing.accept(List.of(new InformationShared(
                        c.childId(),
                        c.request().actor().agency(),
                        id,
                        c.with(),
                        share.controller(),
                        share.purpose(),
                        share.basis(),
                        share.what(),
                        c.referralId(),
                        on)))
                .creating(id);
    }

    /** Rests on no agreement, so that nobody can stop it by withdrawing one. */
    private Decision safeguarding(ShareInformation c, LocalDate on) {
        if (!Access.reach(c.request().actor().role()).contains(Sensitivity.SAFEGUARDING)) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, "Only roles that may know safeguarding facts share them")
                    .thrown();
        }
        Sharing share = c.share();
        if (share.basis() == LawfulBasis.CONSENT) {
            throw Problem.field(
                            "/basis",
                            "consent, for a share made to keep the child safe",
                            String.valueOf(EnumSet.complementOf(EnumSet.of(LawfulBasis.CONSENT))))
                    .thrown();
        }
        String id = c.request().newId("share");
        return Decision.accept(new SafeguardingInformationShared(
                        c.childId(),
                        c.request().actor().agency(),
                        id,
                        c.with(),
                        share.controller(),
                        share.purpose(),
                        share.basis(),
                        share.what(),
                        c.referralId(),
                        on))
                .creating(id);
    }

    private void checkAgency(String with) {
        if (!services.isAgency(with)) {
            throw Problem.field(
                            "/with",
                            "no agency",
                            "kind and code, as social-care:919, school:900001, police:hertfordshire, or service:<code of the"
                                    + " directory>")
                    .thrown();
        }
    }
}
