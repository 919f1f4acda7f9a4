package org.throughline.command.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.events.SchoolEvent.CalendarPublished;
import org.throughline.events.SchoolEvent.Closure;
import org.throughline.events.SchoolEvent.Term;

/**
 * A plausible academic year of 190 pupil days, made up by rule. The rule:
 *
 * <ul>
 *   <li>INSET on the first two weekdays of September; pupils from the third;
 *   <li>half terms: the weeks whose Monday falls on 22 to 28 October and on 12 to 18 February, and the week of the
 *       spring bank holiday; INSET on the Monday after the October one;
 *   <li>autumn ends on the last Friday up to 22 December, an occasional day; spring opens with INSET on the first
 *       weekday after two weeks;
 *   <li>Easter is a fortnight from the Monday before Good Friday, or, when Easter Sunday is 16 April or later, the
 *       fortnight that ends with Easter Monday; summer opens with INSET;
 *   <li>summer ends with the 190th pupil day.
 * </ul>
 */
record ModelCalendar(int academicYear, BankHolidays holidays) {
    private static final int PUPIL_DAYS = 190;
    private static final int LATE_EASTER_DAY_OF_APRIL = 16;

    CalendarPublished calendar() {
        LocalDate autumnInset = onOrAfter(LocalDate.of(academicYear, Month.SEPTEMBER, 1));
        LocalDate autumn = onOrAfter(onOrAfter(autumnInset.plusDays(1)).plusDays(1));
        LocalDate autumnBreak = LocalDate.of(academicYear, Month.OCTOBER, 22).with(nextOrSame(MONDAY));
        LocalDate lastFriday = LocalDate.of(academicYear, Month.DECEMBER, 22).with(previousOrSame(FRIDAY));
        LocalDate spring = onOrAfter(lastFriday.plusDays(17));
        LocalDate springBreak =
                LocalDate.of(academicYear + 1, Month.FEBRUARY, 12).with(nextOrSame(MONDAY));
        LocalDate easterBreak = easterBreak();
        LocalDate summer = onOrAfter(easterBreak.plusWeeks(2));
        LocalDate summerBreak = holidays.springHoliday(academicYear + 1).with(previousOrSame(MONDAY));

        List<Closure> closures = List.of(
                new Closure(autumnInset, autumn.minusDays(1), "INSET day"),
                week(autumnBreak),
                day(autumnBreak.plusWeeks(1), "INSET day"),
                day(lastFriday, "occasional day"),
                day(spring, "INSET day"),
                week(springBreak),
                day(summer, "INSET day"),
                week(summerBreak));
        List<Term> firstTwo =
                List.of(new Term("Autumn", autumn, lastFriday), new Term("Spring", spring, easterBreak.minusDays(3)));
        LocalDate lastDay = lastPupilDay(firstTwo, summer, closures);
        return new CalendarPublished(
                CountyCalendars.SETTING,
                CountyCalendars.AGENCY,
                academicYear,
                "model-%d-%02d.1".formatted(academicYear, (academicYear + 1) % 100),
                Stream.concat(firstTwo.stream(), Stream.of(new Term("Summer", summer, lastDay)))
                        .toList(),
                closures,
                "model calendar, made up by rule, not published dates");
    }

    private LocalDate easterBreak() {
        LocalDate easterMonday = holidays.easterMonday(academicYear + 1);
        LocalDate easter = easterMonday.minusDays(1);
        boolean late = !easter.isBefore(LocalDate.of(academicYear + 1, Month.APRIL, LATE_EASTER_DAY_OF_APRIL));
        return easterMonday.minusWeeks(late ? 2 : 1);
    }

    private LocalDate lastPupilDay(List<Term> firstTwo, LocalDate summer, List<Closure> closures) {
        return Stream.concat(
                        firstTwo.stream()
                                .flatMap(term ->
                                        term.first().datesUntil(term.last().plusDays(1))),
                        summer.datesUntil(LocalDate.of(academicYear + 1, Month.AUGUST, 1)))
                .filter(this::isWeekday)
                .filter(day -> closures.stream()
                        .noneMatch(closure -> !day.isBefore(closure.first()) && !day.isAfter(closure.last())))
                .skip(PUPIL_DAYS - 1L)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The model year has fewer than 190 days before August."));
    }

    private LocalDate onOrAfter(LocalDate day) {
        return Stream.iterate(day, each -> each.plusDays(1))
                .filter(this::isWeekday)
                .findFirst()
                .orElseThrow();
    }

    private boolean isWeekday(LocalDate day) {
        return !BankHolidays.isWeekend(day) && holidays.on(day).isEmpty();
    }

    private static Closure week(LocalDate monday) {
        return new Closure(monday, monday.plusDays(4), "half term");
    }

    private static Closure day(LocalDate day, String reason) {
        return new Closure(day, day, reason);
    }
}
