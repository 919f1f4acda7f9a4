package org.throughline.command.meeting;

import static org.throughline.access.Role.DESIGNATED_TEACHER;
import static org.throughline.access.Role.FAIR_ACCESS_OFFICER;
import static org.throughline.access.Role.HEADTEACHER;
import static org.throughline.access.Role.SAFEGUARDING_LEAD;
import static org.throughline.access.Role.SCHOOL_OFFICE;
import static org.throughline.access.Role.SCHOOL_STAFF;
import static org.throughline.access.Role.SOCIAL_WORKER;
import static org.throughline.access.Role.VIRTUAL_SCHOOL_ADVISER;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Role;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Request;
import org.throughline.events.MeetingEvent.Attendance;
import org.throughline.events.MeetingEvent.MeetingKind;

/** What may be asked about meetings. */
sealed interface MeetingCommand extends Command {

    Set<Role> WHO_CALL_MEETINGS = EnumSet.of(
            HEADTEACHER,
            SAFEGUARDING_LEAD,
            DESIGNATED_TEACHER,
            VIRTUAL_SCHOOL_ADVISER,
            SOCIAL_WORKER,
            FAIR_ACCESS_OFFICER);

    @Override
    String childId();

    @Override
    default String stream() {
        return MeetingBook.stream(childId());
    }

    @Override
    default Set<Role> askedBy() {
        return WHO_CALL_MEETINGS;
    }

    /** The school of the one who asks, for the receipt. */
    @Override
    default @Nullable String setting() {
        String own = request().actor().setting();
        return own.isEmpty() ? null : own;
    }

    /** @param agency as {@code school:900001}, {@code service:<code of the directory>}, or {@code family} */
    record Invited(String name, String agency) {}

    /**
     * @param at the child's setting it is about
     * @param heldOn the day it is to be held, or was
     */
    record ArrangeMeeting(
            Request request,
            String childId,
            MeetingKind kind,
            String at,
            @Nullable String caseId,
            LocalDate heldOn,
            String purpose,
            List<Invited> invitees)
            implements MeetingCommand {}

    /** @param owner the agency that owes it; {@code by} the last day */
    record Agreed(String text, String who, String owner, LocalDate by) {}

    /** What a meeting came to; a view is null where nobody gave one. */
    record Minutes(
            List<Attendance> attendance,
            @Nullable String childView,
            @Nullable String parentView,
            String outcome,
            List<Agreed> actions) {}

    /** {@code on} null for the day it was arranged for. */
    record RecordMeeting(
            Request request,
            String childId,
            String meetingId,
            Minutes minutes,
            @Nullable LocalDate on) implements MeetingCommand {}

    record CancelMeeting(Request request, String childId, String meetingId, String reason) implements MeetingCommand {}

    /** Said by the agency that owed it, or by those who call meetings for one that is not here. */
    record ReportActionDone(Request request, String childId, String meetingId, String actionId, String note)
            implements MeetingCommand {
        @Override
        public Set<Role> askedBy() {
            Set<Role> who = EnumSet.copyOf(WHO_CALL_MEETINGS);
            who.add(SCHOOL_STAFF);
            who.add(SCHOOL_OFFICE);
            return who;
        }
    }
}
