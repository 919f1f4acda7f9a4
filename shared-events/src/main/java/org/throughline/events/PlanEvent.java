package org.throughline.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stream {@code plan-<child>}: plans and other documents by type, their versions and reviews; physical interventions. */
public sealed interface PlanEvent extends AboutChild {
    @Override
    String childId();

    /** A document of a catalogued type. Its content is JSON text, held as {@code content} or, for types of which only those
     * who may know safeguarding facts may read, as {@code guardedContent}; one of the two.
     *
     * @param edition of the type's schema
     * @param agreementId the agreement it was made on, with which it ends; null where none stood
     * @param until the last day on which it is active; null until ended */
    @Stored("document-agreed")
    record DocumentAgreed(
            String childId,
            String agency,
            String documentId,
            String type,
            String edition,
            String setting,
            @Nullable String caseId,
            @Nullable String agreementId,
            @Personal(Sensitivity.GENERAL) @Nullable String content,
            @Personal(Sensitivity.SAFEGUARDING) @Nullable String guardedContent,
            @Personal(Sensitivity.GENERAL) Voices voices,
            List<String> madeWith,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn)
            implements PlanEvent {
        @Override
        public LocalDate occurredOn() {
            return from;
        }
    }

    /** What child and parents said of a plan, a cycle or a review, or why they were not heard. */
    record Voices(
            @Nullable String child,
            @Nullable String whyNotChild,
            @Nullable String parents,
            @Nullable String whyNotParents) {}

    /** {@code version} counts from 2; earlier ones are kept. */
    @Stored("document-revised")
    record DocumentRevised(
            String childId,
            String agency,
            String documentId,
            String type,
            int version,
            String edition,
            @Personal(Sensitivity.GENERAL) @Nullable String content,
            @Personal(Sensitivity.SAFEGUARDING) @Nullable String guardedContent,
            @Personal(Sensitivity.GENERAL) Voices voices,
            @Personal(Sensitivity.GENERAL) String reason,
            @Nullable LocalDate reviewOn,
            LocalDate on)
            implements PlanEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("document-reviewed")
    record DocumentReviewed(
            String childId,
            String agency,
            String documentId,
            String type,
            ReviewOutcome outcome,
            @Personal(Sensitivity.GENERAL) String impact,
            @Personal(Sensitivity.GENERAL) Voices voices,
            @Nullable LocalDate nextReviewOn,
            LocalDate on)
            implements PlanEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum ReviewOutcome {
        GOES_ON,
        IS_TO_CHANGE,
        HAS_DONE_ITS_WORK
    }

    /** {@code on} is the first day on which it is no longer active. */
    @Stored("document-ended")
    record DocumentEnded(
            String childId,
            String agency,
            String documentId,
            String type,
            @Personal(Sensitivity.GENERAL) String reason,
            LocalDate on)
            implements PlanEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("document-shared")
    record DocumentShared(
            String childId,
            String agency,
            String documentId,
            String type,
            int version,
            @Personal(Sensitivity.GENERAL) List<String> with,
            LocalDate on)
            implements PlanEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("strategy-found-detrimental")
    record StrategyFoundDetrimental(
            String childId,
            String agency,
            String findingId,
            @Nullable String documentId,
            @Nullable String interventionId,
            @Personal(Sensitivity.GENERAL) String strategy,
            @Personal(Sensitivity.GENERAL) String effect,
            LocalDate on)
            implements PlanEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("strategy-amended")
    record StrategyAmended(
            String childId,
            String agency,
            String findingId,
            @Personal(Sensitivity.GENERAL) String change,
            LocalDate on) implements PlanEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** Restrictive physical intervention. {@code staffTrained}: by the standard the setting works to, in date on the day. */
    @Stored("physical-intervention-used")
    record PhysicalInterventionUsed(
            String childId,
            String agency,
            String useId,
            String setting,
            Instant at,
            int minutes,
            @Personal(Sensitivity.SAFEGUARDING) String account,
            @Personal(Sensitivity.SAFEGUARDING) List<String> injuries,
            boolean staffTrained,
            @Personal(Sensitivity.STAFF) List<String> staff,
            @Nullable String planId,
            LocalDate on)
            implements PlanEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("debrief-held")
    record DebriefHeld(
            String childId,
            String agency,
            String useId,
            Debriefed who,
            @Personal(Sensitivity.SAFEGUARDING) String account,
            @Personal(Sensitivity.SAFEGUARDING) String change,
            LocalDate on)
            implements PlanEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum Debriefed {
        CHILD,
        STAFF
    }
}
