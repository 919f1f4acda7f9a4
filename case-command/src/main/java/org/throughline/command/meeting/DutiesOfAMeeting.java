package org.throughline.command.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.calendar.SchoolCalendar;
import org.throughline.command.decision.Request;
import org.throughline.command.duty.Duties;
import org.throughline.command.school.Calendars;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.MeetingEvent.MeetingAction;
import org.throughline.events.MeetingEvent.MeetingArranged;

/**
 * An action that a school or an authority owes is a duty. Another agency's stays an action of the meeting: it could not
 * discharge a duty here, and an owner stands in the open, where the name of a service or of social care may not.
 */
record DutiesOfAMeeting(Request request, String stream, MeetingArranged meeting, Calendars calendars) {

    List<DutyOpened> opened(List<MeetingAction> actions) {
        return actions.stream()
                .filter(a -> Agencies.isSchool(a.owner()) || Agencies.isAuthority(a.owner()))
                .map(this::opened)
                .toList();
    }

    /** What falls due on a day a school is closed is due on its next school day. */
    private DutyOpened opened(MeetingAction action) {
        if (!Agencies.isSchool(action.owner())) {
            return opened(action, action.by(), "by the day the meeting agreed", null);
        }
        SchoolCalendar calendar = calendars.of(Agencies.settingOf(action.owner()), action.by());
        LocalDate due = calendar.sameOrNextSchoolDay(action.by());
        String clock = due.equals(action.by())
                ? "by the day the meeting agreed"
                : "by the day the meeting agreed, on which the school is closed (" + calendar.whyClosed(action.by())
                        + "): the next school day";
        return opened(action, due, clock, calendar.edition(due));
    }

    private DutyOpened opened(MeetingAction action, LocalDate due, String clock, @Nullable String edition) {
        return new Duties(request, meeting.childId(), stream, meeting.setting(), action.actionId())
                .open(
                        DutyKind.DO_MEETING_ACTION,
                        action.owner(),
                        request.today(),
                        due,
                        clock,
                        "MTG-04",
                        "throughline-1",
                        edition);
    }
}
