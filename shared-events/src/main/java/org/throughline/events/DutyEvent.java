package org.throughline.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An obligation with a due date. Stored in the stream of whatever caused it, which also closes it. */
public sealed interface DutyEvent extends AboutChild {

    @Override
    String childId();

    String dutyId();

    /**
     * @param owner the team that owes it, e.g. {@code school:117276} or {@code virtual-school:919}
     * @param cause the thing that started it, e.g. a suspension id
     * @param dueOn computed once from the setting's calendar; the duty is overdue when this day has ended
     * @param clock how the day was reached, in words
     * @param calendarEdition null where no school calendar was needed
     */
    @Stored("duty-opened")
    record DutyOpened(
            String childId,
            String agency,
            String dutyId,
            DutyKind kind,
            String owner,
            String setting,
            String cause,
            LocalDate openedOn,
            LocalDate dueOn,
            String clock,
            String rule,
            String ruleEdition,
            @Nullable String calendarEdition)
            implements DutyEvent {
        @Override
        public LocalDate occurredOn() {
            return openedOn;
        }
    }

    enum DutyKind {
        TELL_PARENTS(Sensitivity.GENERAL),
        TELL_LOCAL_AUTHORITY(Sensitivity.GENERAL),
        TELL_SOCIAL_WORKER(Sensitivity.CARE),
        TELL_VIRTUAL_SCHOOL_HEAD(Sensitivity.CARE),
        DAY_SIX_PROVISION(Sensitivity.GENERAL),
        CONFIRM_DECISION(Sensitivity.GENERAL),
        REVIEW_PLAN(Sensitivity.GENERAL),
        REVIEW_UNLAWFUL_EXCLUSION(Sensitivity.GENERAL),
        REVIEW_CYCLE(Sensitivity.GENERAL),
        REVIEW_INTERVENTION(Sensitivity.GENERAL),
        REVIEW_EXEMPTION(Sensitivity.GENERAL),
        DIVERT_URGENTLY(Sensitivity.GENERAL),
        JUSTIFY_DIVERSION(Sensitivity.GENERAL),
        REVIEW_DETRIMENTAL_STRATEGY(Sensitivity.GENERAL),
        DEBRIEF_CHILD(Sensitivity.SAFEGUARDING),
        DEBRIEF_STAFF(Sensitivity.SAFEGUARDING),
        READ_REPORT(Sensitivity.GENERAL),
        DO_MEETING_ACTION(Sensitivity.GENERAL),
        SEEK_OUTSIDE_SUPPORT(Sensitivity.GENERAL),
        REVIEW_MEDICAL_SUPPORT(Sensitivity.GENERAL);

        private final Sensitivity sensitivity;

        DutyKind(Sensitivity sensitivity) {
            this.sensitivity = sensitivity;
        }

        /** A duty that exists only because of care status would give it away. */
        public Sensitivity sensitivity() {
            return sensitivity;
        }
    }

    @Stored("duty-discharged")
    record DutyDischarged(
            String childId,
            String agency,
            String dutyId,
            DutyKind kind,
            @Personal(Sensitivity.GENERAL) String proof,
            LocalDate on)
            implements DutyEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("duty-withdrawn")
    record DutyWithdrawn(String childId, String agency, String dutyId, DutyKind kind, String reason, LocalDate on)
            implements DutyEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("duty-became-overdue")
    record DutyBecameOverdue(String childId, String agency, String dutyId, DutyKind kind, LocalDate dueOn, LocalDate on)
            implements DutyEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }
}
