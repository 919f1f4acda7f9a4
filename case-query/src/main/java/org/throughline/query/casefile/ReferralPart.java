package org.throughline.query.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.ReferralEvent.ReferralAccepted;
import org.throughline.events.ReferralEvent.ReferralCompleted;
import org.throughline.events.ReferralEvent.ReferralDeclined;
import org.throughline.events.ReferralEvent.ReferralMade;
import org.throughline.events.ReferralEvent.ReferralWithdrawn;
import org.throughline.query.history.History;

/** Services asked for help and what came of it, as far as the file of a case and a review of history need it. */
final class ReferralPart {

    private ReferralPart() {}

    enum State {
        WAITING("not answered yet"),
        ACCEPTED("taken on"),
        DECLINED("not taken on"),
        COMPLETED("completed"),
        WITHDRAWN("withdrawn");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** @param service its code in the directory */
    record Referral(
            String referralId,
            @Nullable String caseId,
            String setting,
            String service,
            String serviceName,
            LocalDate madeOn,
            String reason,
            List<String> hopedFor,
            State state,
            @Nullable LocalDate finishedOn,
            @Nullable String outcome,
            @Nullable Impact impact) {}

    /** Oldest first. */
    static List<Referral> of(History history, Labels labels) {
        return history.all(ReferralMade.class).stream()
                .map(made -> referral(history, made, labels.service(made.service())))
                .toList();
    }

    private static Referral referral(History history, ReferralMade made, String name) {
        String id = made.referralId();
        var completed =
                history.last(ReferralCompleted.class, r -> r.referralId().equals(id));
        if (completed.isPresent()) {
            ReferralCompleted c = completed.get();
            return referral(made, name, State.COMPLETED, c.on(), c.outcome(), c.impact());
        }
        var withdrawn =
                history.last(ReferralWithdrawn.class, r -> r.referralId().equals(id));
        if (withdrawn.isPresent()) {
            return referral(
                    made,
                    name,
                    State.WITHDRAWN,
                    withdrawn.get().on(),
                    withdrawn.get().explanation(),
                    null);
        }
        var declined = history.last(ReferralDeclined.class, r -> r.referralId().equals(id));
        if (declined.isPresent()) {
            return referral(
                    made,
                    name,
                    State.DECLINED,
                    declined.get().on(),
                    declined.get().explanation(),
                    null);
        }
        boolean accepted = history.last(
                        ReferralAccepted.class, r -> r.referralId().equals(id))
                .isPresent();
        return referral(made, name, accepted ? State.ACCEPTED : State.WAITING, null, null, null);
    }

    private static Referral referral(
            ReferralMade made,
            String name,
            State state,
            @Nullable LocalDate finishedOn,
            @Nullable String outcome,
            @Nullable Impact impact) {
        return new Referral(
                made.referralId(),
                made.caseId(),
                made.setting(),
                made.service(),
                name,
                made.on(),
                made.reason(),
                made.hopedFor(),
                state,
                finishedOn,
                outcome,
                impact);
    }
}
