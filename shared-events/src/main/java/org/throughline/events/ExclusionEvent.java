package org.throughline.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stream {@code exclusion-<child>}: suspensions in sessions, across every school of the child. */
public sealed interface ExclusionEvent extends AboutChild {

    @Override
    String childId();

    /**
     * Sessions already served elsewhere this academic year, as declared by someone who was told.
     *
     * @param academicYear the calendar year in which it starts, 2025 for 2025/26
     * @param sessions half-days
     */
    @Stored("prior-suspension-declared")
    record PriorSuspensionDeclared(
            String childId,
            String agency,
            String declarationId,
            String setting,
            int academicYear,
            int sessions,
            @Personal(Sensitivity.GENERAL) String source,
            LocalDate on)
            implements ExclusionEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /**
     * A headteacher's decision. Clocks run from {@code decidedAt}.
     *
     * @param sessions on the school's own calendar, in order
     * @param sessionsThisYear the child's total for the academic year across schools, this one included
     * @param calendarEdition the calendar by which the sessions were counted
     * @param confirmed whether the decider entered or confirmed it in person
     * @param consultation the Virtual School consultation it points to
     */
    @Stored("suspension-recorded")
    record SuspensionRecorded(
            String childId,
            String agency,
            String suspensionId,
            String setting,
            Instant decidedAt,
            LocalDate decidedOn,
            @Personal(Sensitivity.STAFF) String decidedBy,
            boolean confirmed,
            List<HalfDay> sessions,
            List<String> reasons,
            @Personal(Sensitivity.GENERAL) @Nullable String circumstances,
            int academicYear,
            int sessionsThisYear,
            String calendarEdition,
            @Personal(Sensitivity.CARE) @Nullable String consultation,
            @Personal(Sensitivity.CARE) @Nullable String reasonWithoutConsultation)
            implements ExclusionEvent {
        @Override
        public LocalDate occurredOn() {
            return decidedOn;
        }
    }

    @Stored("suspension-confirmed")
    record SuspensionConfirmed(
            String childId,
            String agency,
            String suspensionId,
            String setting,
            @Personal(Sensitivity.STAFF) String confirmedBy,
            @Personal(Sensitivity.CARE) @Nullable String consultation,
            @Personal(Sensitivity.CARE) @Nullable String reasonWithoutConsultation,
            LocalDate on)
            implements ExclusionEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** What really happened: a child sent home without a formal decision, or kept out beyond the law. */
    @Stored("unlawful-exclusion-recorded")
    record UnlawfulExclusionRecorded(
            String childId,
            String agency,
            String exclusionId,
            String setting,
            UnlawfulKind kind,
            List<HalfDay> sessions,
            @Personal(Sensitivity.GENERAL) String account,
            LocalDate on)
            implements ExclusionEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum UnlawfulKind {
        SENT_HOME,
        BEYOND_45_DAYS,
        OTHER
    }
}
