package org.throughline.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done for the child, for how long, to what end and with what effect. */
public sealed interface InterventionEvent extends SupportEvent {
    String interventionId();

    /** {@code length} says how the planned last day was reached: the framework's number of weeks, or agreed for this case. */
    @Stored("intervention-started")
    record InterventionStarted(
            String childId,
            String agency,
            String interventionId,
            @Nullable String caseId,
            String setting,
            @Personal(Sensitivity.GENERAL) String what,
            ProvisionOwner owner,
            @Personal(Sensitivity.GENERAL) @Nullable String service,
            @Nullable String referralId,
            @Personal(Sensitivity.GENERAL) List<String> objectives,
            @Nullable String rhythm,
            LocalDate from,
            LocalDate plannedUntil,
            String length)
            implements InterventionEvent {
        @Override
        public LocalDate occurredOn() {
            return from;
        }
    }

    enum ProvisionOwner {
        SCHOOL,
        /** Education support centre. */
        ESC,
        EXTERNAL
    }

    @Stored("intervention-prolonged")
    record InterventionProlonged(
            String childId,
            String agency,
            String interventionId,
            LocalDate plannedUntil,
            @Personal(Sensitivity.GENERAL) String reason,
            LocalDate on)
            implements InterventionEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("intervention-ended")
    record InterventionEnded(
            String childId,
            String agency,
            String interventionId,
            @Personal(Sensitivity.GENERAL) Impact impact,
            @Personal(Sensitivity.GENERAL) String evidence,
            LocalDate on)
            implements InterventionEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** It no longer runs. What it did is not known by this; whoever gave it may still say so with {@link InterventionEnded}. */
    @Stored("intervention-stopped")
    record InterventionStopped(String childId, String agency, String interventionId, StopReason reason, LocalDate on)
            implements InterventionEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum StopReason {
        AGREEMENT_WITHDRAWN
    }

    enum Impact {
        HELPED,
        HELPED_IN_PART,
        NO_CHANGE,
        MADE_IT_WORSE
    }
}
