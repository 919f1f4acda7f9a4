package org.throughline.command.agreement;

import java.time.LocalDate;
import java.util.List;
import org.throughline.command.agreement.AgreementCommand.WithdrawAgreement;
import org.throughline.command.agreement.AgreementFile.Agreement;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.command.decision.Records;
import org.throughline.command.plan.DocumentsUnderAnAgreement;
import org.throughline.command.referral.ReferralsUnderAnAgreement;
import org.throughline.command.support.InterventionsUnderAReferral;

/**
 * What rests on an agreement and ends when it is taken back: the referrals made on it with the interventions that came of
 * them, and the documents. What was shared to keep a child safe rests on no agreement and is not among it (Q.6, issue 3).
 *
 * @param referrals as the event lists them, {@code referral:<id>}
 * @param interventions as the event lists them, {@code intervention:<id>}
 * @param documents as the event lists them, {@code document:<id>}
 * @param endings for the streams in which they end
 */
record Carried(List<String> referrals, List<String> interventions, List<String> documents, List<Elsewhere> endings) {

    static Carried by(Agreement agreement, WithdrawAgreement c, LocalDate on, Records records) {
        var referrals = ReferralsUnderAnAgreement.of(c.childId(), agreement.agreementId(), c.request(), records);
        var interventions = InterventionsUnderAReferral.of(c.childId(), referrals.referralIds(), c.request(), records);
        var documents = DocumentsUnderAnAgreement.of(
                c.childId(), agreement.agreementId(), agreement.aboutId(), on, c.request(), records);
        return new Carried(
                referrals.stops(),
                interventions.stops(),
                documents.stops(),
                join(List.of(referrals.written(), interventions.written(), documents.written())));
    }

    List<String> names() {
        return join(List.of(referrals, interventions, documents));
    }

    private static <T> List<T> join(List<List<T>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
