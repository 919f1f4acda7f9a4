package org.throughline.command.referral;

import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Records;
import org.throughline.command.referral.ReferralBook.Referral;
import org.throughline.edge.Problem;
import org.throughline.edge.ProblemException;
import org.throughline.events.ReferralEvent.ReferralDeclined;
import org.throughline.events.ReferralEvent.ReferralWithdrawn;

/** The referral that help is given under. */
public final class ReferralItComesFrom {

    private ReferralItComesFrom() {}

    /**
     * Throws unless it is a referral of this child to this service that waits, was accepted or is completed.
     *
     * @param service code in the directory; null where no service gives the help
     */
    public static void check(String referralId, @Nullable String service, String childId, Records records) {
        Referral referral = ReferralBook.of(childId, records).referrals().get(referralId);
        if (referral == null) {
            throw isNot("an id of no referral of this child");
        }
        if (!referral.made().service().equals(service)) {
            throw isNot("an id of a referral to another service");
        }
        if (referral.answer() instanceof ReferralDeclined || referral.answer() instanceof ReferralWithdrawn) {
            throw isNot("an id of a referral that was declined or withdrawn");
        }
    }

    private static ProblemException isNot(String given) {
        return Problem.field(
                        "/referralId",
                        given,
                        "a referral of this child to the service that gives it, waiting, accepted or completed; or none")
                .thrown();
    }
}
