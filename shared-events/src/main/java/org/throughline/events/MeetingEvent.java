package org.throughline.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stream {@code meeting-<child>}: who met about the child, what they said, who does what. */
public sealed interface MeetingEvent extends AboutChild {
    @Override
    String childId();

    String meetingId();

    @Stored("meeting-arranged")
    record MeetingArranged(
            String childId,
            String agency,
            String meetingId,
            MeetingKind kind,
            String setting,
            @Nullable String caseId,
            LocalDate heldOn,
            @Personal(Sensitivity.GENERAL) String purpose,
            @Personal(Sensitivity.GENERAL) List<Invitee> invitees,
            LocalDate on)
            implements MeetingEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum MeetingKind {
        PROFESSIONALS,
        TEAM_AROUND_THE_FAMILY,
        TEAM_AROUND_THE_CHILD,
        MULTI_AGENCY,
        WITH_PARENTS
    }

    /** @param agency e.g. {@code school:117276}, {@code service:camhs}, or {@code family} */
    record Invitee(String inviteeId, String name, String agency) {}

    @Stored("meeting-held")
    record MeetingHeld(
            String childId,
            String agency,
            String meetingId,
            @Personal(Sensitivity.GENERAL) List<Attendance> attendance,
            @Personal(Sensitivity.GENERAL) @Nullable String childView,
            @Personal(Sensitivity.GENERAL) @Nullable String parentView,
            @Personal(Sensitivity.GENERAL) String outcome,
            @Personal(Sensitivity.GENERAL) List<MeetingAction> actions,
            LocalDate on)
            implements MeetingEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    record Attendance(
            String inviteeId, Attended attended, @Nullable String view) {}

    enum Attended {
        PRESENT,
        SENT_VIEWS,
        ABSENT
    }

    /** @param owner the agency that owes it */
    record MeetingAction(String actionId, String text, String who, String owner, LocalDate by) {}

    @Stored("meeting-cancelled")
    record MeetingCancelled(
            String childId,
            String agency,
            String meetingId,
            @Personal(Sensitivity.GENERAL) String reason,
            LocalDate on) implements MeetingEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("meeting-action-done")
    record MeetingActionDone(
            String childId,
            String agency,
            String meetingId,
            String actionId,
            @Personal(Sensitivity.GENERAL) String note,
            LocalDate on)
            implements MeetingEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }
}
