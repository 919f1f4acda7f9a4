package org.throughline.command.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.command.agreement.AgreementCommand.WithdrawAgreement;
import org.throughline.command.agreement.AgreementFile.Agreement;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.command.decision.Records;
import org.throughline.command.plan.DocumentsUnderAnAgreement;
import org.throughline.command.referral.ReferralsUnderAnAgreement;

/**
 * What rests on an agreement and ends when it is taken back: the referrals and documents made on it. What was shared to
 * keep a child safe rests on no agreement and is not among it (Q.6, issue 3).
 *
 * @param referrals as the event lists them, {@code referral:<id>}
 * @param documents as the event lists them, {@code document:<id>}
 * @param endings for the streams in which they end
 */
record Carried(List<String> referrals, List<String> documents, List<Elsewhere> endings) {

    static Carried by(Agreement agreement, WithdrawAgreement c, LocalDate on, Records records) {
        var referrals = ReferralsUnderAnAgreement.of(c.childId(), agreement.agreementId(), c.request(), records);
        var documents = DocumentsUnderAnAgreement.of(
                c.childId(), agreement.agreementId(), agreement.aboutId(), on, c.request(), records);
        return new Carried(
                referrals.stops(), documents.stops(), join(referrals.written(), documents.written()));
    }

    List<String> names() {
        return join(referrals, documents);
    }

    private static <T> List<T> join(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
