package org.throughline.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stream {@code support-<child>}: concerns and their triage, cases and tiers, plans. */
public sealed interface SupportEvent extends AboutChild {

    @Override
    String childId();

    /** What was seen and nothing else: severity and presentations may come with triage. */
    @Stored("concern-raised")
    record ConcernRaised(
            String childId,
            String agency,
            String concernId,
            Instant seenAt,
            LocalDate on,
            @Personal(Sensitivity.GENERAL) String seen,
            @Nullable Severity severity,
            @Personal(Sensitivity.GENERAL) List<String> presentations)
            implements SupportEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** Difficult: no harm or injury. Dangerous: injury, damage to property or a criminal offence is evidenced. */
    enum Severity {
        DIFFICULT,
        DANGEROUS
    }

    @Stored("concern-triaged")
    record ConcernTriaged(
            String childId,
            String agency,
            String concernId,
            TriageOutcome outcome,
            @Personal(Sensitivity.GENERAL) String rationale,
            @Nullable Severity severity,
            @Personal(Sensitivity.GENERAL) List<String> presentations,
            LocalDate on)
            implements SupportEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum TriageOutcome {
        NO_FURTHER_ACTION,
        WATCH,
        SUPPORT
    }

    @Stored("support-case-opened")
    record SupportCaseOpened(
            String childId,
            String agency,
            String caseId,
            String setting,
            String framework,
            String edition,
            int tier,
            String tierName,
            List<String> concerns,
            LocalDate on)
            implements SupportEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("tier-escalated")
    record TierEscalated(
            String childId,
            String agency,
            String caseId,
            String framework,
            String edition,
            int from,
            int to,
            String tierName,
            @Personal(Sensitivity.GENERAL) List<String> criteriaMet,
            @Personal(Sensitivity.GENERAL) String rationale,
            LocalDate on)
            implements SupportEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("tier-stepped-down")
    record TierSteppedDown(
            String childId,
            String agency,
            String caseId,
            String framework,
            String edition,
            int from,
            int to,
            String tierName,
            @Personal(Sensitivity.GENERAL) String rationale,
            LocalDate on)
            implements SupportEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /**
     * {@code until} is the last day on which the plan is active; null is until ended. A view that is not there has its
     * reason beside it.
     */
    @Stored("pastoral-support-plan-agreed")
    record PastoralSupportPlanAgreed(
            String childId,
            String agency,
            String planId,
            String caseId,
            @Personal(Sensitivity.GENERAL) List<String> targets,
            @Personal(Sensitivity.GENERAL) @Nullable String childView,
            @Personal(Sensitivity.GENERAL) @Nullable String reasonWithoutChildView,
            @Personal(Sensitivity.GENERAL) @Nullable String parentView,
            @Personal(Sensitivity.GENERAL) @Nullable String reasonWithoutParentView,
            LocalDate from,
            @Nullable LocalDate until,
            LocalDate reviewOn)
            implements SupportEvent {
        @Override
        public LocalDate occurredOn() {
            return from;
        }
    }

    @Stored("pastoral-support-plan-ended")
    record PastoralSupportPlanEnded(
            String childId,
            String agency,
            String planId,
            @Personal(Sensitivity.GENERAL) String reason,
            LocalDate on) implements SupportEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }
}
