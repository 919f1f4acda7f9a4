package org.throughline.command.support;

import java.time.LocalDate;
import org.throughline.access.Actor;
import org.throughline.command.calendar.SchoolCalendar;
import org.throughline.command.duty.Duties;
import org.throughline.command.school.Calendars;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;

/** The duty of a school to look again on a day that was agreed: on the next school day where that one is none. */
record ReviewDuty(SupportCommand command, String setting, Calendars calendars) {

    /** The rule it rests on. */
    record Basis(String rule, String edition) {}

    /** @param cause what is to be reviewed, by its id */
    DutyOpened open(DutyKind kind, String cause, LocalDate agreed, Basis basis) {
        SchoolCalendar calendar = calendars.of(setting, agreed);
        LocalDate due = calendar.sameOrNextSchoolDay(agreed);
        String clock = due.equals(agreed)
                ? "on the day agreed"
                : "on the next school day after the day agreed (" + calendar.whyClosed(agreed) + ")";
        return new Duties(command.request(), command.childId(), command.stream(), setting, cause)
                .open(
                        kind,
                        Actor.school(setting),
                        command.request().today(),
                        due,
                        clock,
                        basis.rule(),
                        basis.edition(),
                        calendar.edition(due));
    }
}
