package org.throughline.query.referral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.ReferralEvent.AdoptedInto;
import org.throughline.events.ReferralEvent.DeclineReason;
import org.throughline.events.ReferralEvent.LawfulBasis;
import org.throughline.events.ReferralEvent.WithdrawalReason;
import org.throughline.query.child.Names.ChildsName;

/** Shapes of the answers about services. */
final class ReferralView {

    private ReferralView() {}

    /**
     * What is known of a child's referrals.
     *
     * @param referrals newest first
     * @param otherShares what was shared outside any referral, newest first
     */
    record Referrals(String childId, List<Referral> referrals, List<Share> otherShares) {}

    /**
     * @param madeBy the agency that made it
     * @param service its code in the directory
     * @param waitingSince null when it waits no longer
     * @param accepted null until the service took it on; likewise the ends
     */
    record Referral(
            String referralId,
            State state,
            LocalDate madeOn,
            @Nullable LocalDate waitingSince,
            String madeBy,
            String service,
            String setting,
            @Nullable String settingName,
            @Nullable String caseId,
            @Nullable String concernId,
            @Nullable String agreementId,
            String route,
            String reason,
            List<String> hopedFor,
            @Nullable Acceptance accepted,
            @Nullable Decline declined,
            @Nullable Completion completed,
            @Nullable Withdrawal withdrawn,
            List<Share> shares) {}

    record Acceptance(LocalDate on, @Nullable LocalDate startsOn, String offer) {}

    record Decline(LocalDate on, DeclineReason reason, String explanation) {}

    record Completion(LocalDate on, Impact impact, String outcome) {}

    record Withdrawal(
            LocalDate on, WithdrawalReason reason, @Nullable String explanation) {}

    /**
     * @param controller answers for the data after the sharing
     * @param what kinds of information, not the information
     * @param toKeepSafe rests on no agreement, and outlives any
     */
    record Share(
            String shareId,
            LocalDate on,
            String with,
            String controller,
            String purpose,
            LawfulBasis basis,
            List<String> what,
            boolean toKeepSafe) {}

    /** A referral as the school that follows it sees it in a list. */
    record Sent(String childId, ChildsName child, Referral referral) {}

    /**
     * A referral as the service sees it: enough to take it on, and nothing of the child beyond it.
     *
     * @param madeBy null when who made it would tell the service more of the child
     * @param shares what was shared with this service
     */
    record Received(
            String referralId,
            String childId,
            ChildsName child,
            State state,
            LocalDate madeOn,
            @Nullable LocalDate waitingSince,
            @Nullable String madeBy,
            String setting,
            @Nullable String settingName,
            String route,
            String reason,
            List<String> hopedFor,
            @Nullable Acceptance accepted,
            @Nullable Decline declined,
            @Nullable Completion completed,
            @Nullable Withdrawn withdrawn,
            List<Share> shares) {}

    record Withdrawn(LocalDate on, WithdrawalReason reason) {}

    /** @param reports newest first */
    record Reports(String childId, List<Report> reports) {}

    /** @param readings in the order in which it was read; empty while nobody has said so */
    record Report(
            String reportId,
            LocalDate on,
            @Nullable String referralId,
            String service,
            String setting,
            @Nullable String settingName,
            String summary,
            List<Advice> recommendations,
            List<Reader> readings) {}

    /** One recommendation and what became of it. */
    record Advice(String recommendationId, String text, Became became) {}

    /**
     * @param into null unless it was adopted
     * @param reason null unless it was not
     */
    record Became(
            Fate fate,
            @Nullable LocalDate on,
            @Nullable AdoptedInto into,
            @Nullable String intoId,
            @Nullable String reason) {}

    enum Fate {
        OPEN,
        ADOPTED,
        NOT_ADOPTED
    }

    record Reader(LocalDate on, String role, String reader) {}
}
