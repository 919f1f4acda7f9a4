package org.throughline.command.exclusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.throughline.access.Actor;
import org.throughline.command.calendar.SchoolCalendar;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.duty.Duties;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;

/** The duties a suspension starts, each with its due date on the school's own calendar. */
final class SuspensionDuties {

    private static final int DAY_SIX = 6;

    private static final String WITHOUT_DELAY = "without delay: by the end of the day of the decision";

    private final Duties duties;
    private final SchoolCalendar calendar;
    private final LocalDate decidedOn;
    private final String school;

    SuspensionDuties(Duties duties, SchoolCalendar calendar, LocalDate decidedOn) {
        this.duties = duties;
        this.calendar = calendar;
        this.decidedOn = decidedOn;
        this.school = Actor.school(duties.setting());
    }

    /** @param earlier the days of every other suspension of the child, whenever they are */
    List<DutyOpened> opened(
            ChildFacts child, SortedSet<LocalDate> earlier, SortedSet<LocalDate> now, boolean confirmed) {
        List<DutyOpened> opened = new ArrayList<>();
        opened.add(withoutDelay(DutyKind.TELL_PARENTS, "NOT-01", "SI 2012/1033"));
        opened.add(withoutDelay(DutyKind.TELL_LOCAL_AUTHORITY, "NOT-03", "SI 2022/788"));
        if (child.hasSocialWorker(decidedOn)) {
            opened.add(withoutDelay(DutyKind.TELL_SOCIAL_WORKER, "NOT-05", "SI 2022/788"));
        }
        if (child.isLookedAfter(decidedOn)) {
            opened.add(withoutDelay(DutyKind.TELL_VIRTUAL_SCHOOL_HEAD, "NOT-05", "SI 2022/788"));
        }
        sixthConsecutiveDay(earlier, now).ifPresent(day -> opened.add(provisionFrom(day)));
        if (!confirmed) {
            opened.add(confirmation());
        }
        return opened;
    }

    private DutyOpened withoutDelay(DutyKind kind, String rule, String edition) {
        return duties.open(kind, school, decidedOn, decidedOn, WITHOUT_DELAY, rule, edition, null);
    }

    /** ED-03: education is arranged from the sixth consecutive school day, back-to-back suspensions counting as one. */
    private DutyOpened provisionFrom(LocalDate sixth) {
        return duties.open(
                DutyKind.DAY_SIX_PROVISION,
                school,
                decidedOn,
                sixth,
                "from the sixth consecutive school day of suspension",
                "ED-03",
                "SI 2014/3216",
                calendar.edition(sixth));
    }

    private DutyOpened confirmation() {
        LocalDate next = calendar.after(decidedOn, 1).due();
        return duties.open(
                DutyKind.CONFIRM_DECISION,
                school,
                decidedOn,
                next,
                "by the end of the next school day",
                "EXC-01-C",
                "throughline-1",
                calendar.edition(next));
    }

    /** The sixth day of a run that is there because of this suspension: one it ends, begins or closes the gap of. */
    private Optional<LocalDate> sixthConsecutiveDay(SortedSet<LocalDate> earlier, SortedSet<LocalDate> now) {
        int year = SchoolCalendar.academicYearOf(now.first());
        SortedSet<LocalDate> together = new TreeSet<>(earlier);
        together.addAll(now);
        List<LocalDate> reachedBefore = sixthDays(earlier, year);
        return sixthDays(together, year).stream()
                .filter(day -> !reachedBefore.contains(day))
                .findFirst();
    }

    /** The sixth day of each run of consecutive suspended school days, looked for within one academic year. */
    private List<LocalDate> sixthDays(SortedSet<LocalDate> suspended, int academicYear) {
        List<LocalDate> days = suspended.stream()
                .filter(day -> SchoolCalendar.academicYearOf(day) == academicYear)
                .toList();
        if (days.isEmpty()) {
            return List.of();
        }
        List<LocalDate> sixth = new ArrayList<>();
        int run = 0;
        for (LocalDate day : calendar.schoolDays(days.getFirst(), days.getLast())) {
            run = suspended.contains(day) ? run + 1 : 0;
            if (run == DAY_SIX) {
                sixth.add(day);
            }
        }
        return sixth;
    }
}
