package org.throughline.command.referral;

import java.util.List;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Request;
import org.throughline.events.ReferralEvent.ReferralWithdrawn;
import org.throughline.events.ReferralEvent.WithdrawalReason;

/**
 * The referrals that stop when an agreement is withdrawn. What was shared stays a fact, and a share made to keep the
 * child safe rests on no agreement: neither is touched.
 */
public record ReferralsUnderAnAgreement(String childId, List<ReferralWithdrawn> withdrawn) {

    public static ReferralsUnderAnAgreement of(String childId, String agreementId, Request request, Records records) {
        return of(childId, ReferralBook.of(childId, records), agreementId, request);
    }

    static ReferralsUnderAnAgreement of(String childId, ReferralBook book, String agreementId, Request request) {
        return new ReferralsUnderAnAgreement(
                childId,
                book.referrals().values().stream()
                        .filter(r -> r.isOpen() && agreementId.equals(r.made().agreementId()))
                        .map(r -> new ReferralWithdrawn(
                                childId,
                                request.actor().agency(),
                                r.made().referralId(),
                                WithdrawalReason.AGREEMENT_WITHDRAWN,
                                null,
                                request.today()))
                        .toList());
    }

    public List<String> referralIds() {
        return withdrawn.stream().map(ReferralWithdrawn::referralId).toList();
    }

    /** What ends, as {@code referral:<id>}. */
    public List<String> stops() {
        return withdrawn.stream().map(e -> "referral:" + e.referralId()).toList();
    }

    /** For the same append as the withdrawal of the agreement. */
    public List<Elsewhere> written() {
        return withdrawn.isEmpty()
                ? List.of()
                : List.of(new Elsewhere("Referral", ReferralBook.stream(childId), List.copyOf(withdrawn)));
    }
}
