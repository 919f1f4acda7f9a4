package org.throughline.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stream {@code decision-<id>}: the receipt of one command, accepted or refused. */
public sealed interface DecisionEvent extends AboutChild {

    /**
     * The one receipt each command yields. Its stream id derives from caller and idempotency key, so a second try with
     * the same key finds it instead of writing another.
     *
     * @param actor who sent the command, from the token
     * @param decidedBy who took the decision where that is another person
     * @param requestHash keyed hash of the request, to tell a retry from a reused key
     * @param careRules rules and duties that would give care status away are kept apart, for those who may know
     * @param criteria what a framework's tier asks for, one by one; some are about health, hence sealed
     * @param evidence positions of the streams the decision relied on, as {@code stream@sequence}
     * @param created ids of what the command made, in the order the answer names them
     * @param written positions of the streams the command wrote to, as {@code stream@sequence}
     */
    @Stored("decision-taken")
    record DecisionTaken(
            String decisionId,
            @Nullable String childId,
            String agency,
            String command,
            Result result,
            @Personal(Sensitivity.STAFF) String actor,
            String role,
            @Personal(Sensitivity.STAFF) @Nullable String decidedBy,
            @Nullable String setting,
            Instant at,
            LocalDate on,
            List<RuleApplied> rules,
            @Personal(Sensitivity.CARE) List<RuleApplied> careRules,
            @Personal(Sensitivity.GENERAL) List<CriterionWeighed> criteria,
            List<DutyNamed> duties,
            @Personal(Sensitivity.CARE) List<DutyNamed> careDuties,
            List<String> evidence,
            @Personal(Sensitivity.GENERAL) @Nullable String reasonGiven,
            List<String> created,
            List<String> written,
            String requestHash)
            implements DecisionEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum Result {
        ACCEPTED,
        REFUSED
    }

    /**
     * @param finding the facts this rule weighed, in words, without names
     * @param source the law, guidance or local document the rule stands on
     */
    record RuleApplied(String rule, String edition, Outcome outcome, String finding, String source) {}

    /**
     * @param rule the requirement it belongs to
     * @param shownBy positions of the events that show it, as {@code stream@sequence}
     * @param missing what would have to be recorded for it to be met; null when it is
     */
    record CriterionWeighed(
            String rule,
            String criterion,
            String label,
            Standing standing,
            List<String> shownBy,
            @Nullable String missing,
            String source) {}

    enum Standing {
        MET,
        NOT_MET,
        NOT_KNOWN
    }

    /** A duty the decision opened, as the answer names it. */
    record DutyNamed(
            String dutyId, DutyEvent.DutyKind kind, String owner, LocalDate dueOn, String clock, String rule) {}

    enum Outcome {
        SATISFIED,
        BLOCKS,
        NEEDS_REASON,
        REASON_ACCEPTED,
        WARNS,
        OPENS_DUTY
    }
}
