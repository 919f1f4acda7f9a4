package org.throughline.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.events.HalfDay.afternoon;
import static org.throughline.events.HalfDay.morning;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.command.calendar.SchoolCalendar.Skipped;
import org.throughline.events.SchoolEvent.CalendarPublished;
import org.throughline.events.SchoolEvent.Closure;
import org.throughline.events.SchoolEvent.Term;

class SchoolCalendarTest {
    private static final BankHolidays HOLIDAYS = BankHolidays.england();
    private static final CountyCalendars COUNTY = CountyCalendars.read(HOLIDAYS);
    private final SchoolCalendar calendar = SchoolCalendar.of(
            List.of(COUNTY.published(2024).orElseThrow(), COUNTY.published(2025).orElseThrow()), HOLIDAYS);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-09-02, ''", // first day for pupils
        "2025-09-01, INSET day",
        "2025-09-06, weekend",
        "2025-10-24, INSET day",
        "2025-10-27, half term",
        "2025-11-03, ''",
        "2025-12-19, occasional day",
        "2025-12-22, outside term",
        "2025-12-25, Christmas Day",
        "2026-04-06, Easter Monday",
        "2026-05-04, Early May bank holiday",
        "2026-05-25, Spring bank holiday", // in half term as well
        "2026-07-17, ''",
        "2026-08-10, outside term"
    })
    void aDayIsASchoolDayOrSaysWhyNot(LocalDate day, String why) {
        assertThat(calendar.whyClosed(day)).isEqualTo(why);
        assertThat(calendar.isSchoolDay(day)).isEqualTo(why.isEmpty());
    }

    @Test
    void aBankHolidayIsNotASchoolDay() {
        assertThat(calendar.isSchoolDay(LocalDate.of(2026, 5, 4))).isFalse();
    }

    @ParameterizedTest(name = "{1} school days after {0} is {2}")
    @CsvSource({
        "2025-09-08, 5, 2025-09-15", // a plain week
        "2025-09-13, 1, 2025-09-15", // triggered on a Saturday
        "2025-10-22, 6, 2025-11-10", // over two INSET days and half term
        "2025-12-15, 15, 2026-01-21", // over Christmas
        "2026-03-25, 6, 2026-04-16", // over Easter
        "2026-05-01, 5, 2026-05-11", // over the early May bank holiday
        "2025-07-21, 3, 2025-09-02", // over the summer, into the next academic year
        "2025-09-08, 0, 2025-09-08"
    })
    void theTriggerDayIsDayZero(LocalDate trigger, int schoolDays, LocalDate due) {
        assertThat(calendar.after(trigger, schoolDays).due()).isEqualTo(due);
    }

    @Test
    void aCountExplainsEveryDayItSkipped() {
        var count = calendar.after(LocalDate.of(2026, 5, 1), 1);

        assertThat(count.due()).isEqualTo(LocalDate.of(2026, 5, 5));
        assertThat(count.edition()).isEqualTo("2025-26.1");
        assertThat(count.skipped())
                .containsExactly(
                        new Skipped(LocalDate.of(2026, 5, 2), "weekend"),
                        new Skipped(LocalDate.of(2026, 5, 3), "weekend"),
                        new Skipped(LocalDate.of(2026, 5, 4), "Early May bank holiday"));
    }

    @Test
    void aCountIntoTheNextYearNamesBothEditions() {
        assertThat(calendar.after(LocalDate.of(2025, 7, 23), 1).edition()).isEqualTo("2024-25.1,2025-26.1");
    }

    @Test
    void aCountNeverRunsBackwards() {
        assertThatThrownBy(() -> calendar.after(LocalDate.of(2025, 9, 8), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCountThatLeavesThePublishedYearsIsRefused() {
        assertThatThrownBy(() -> calendar.after(LocalDate.of(2026, 7, 16), 2))
                .isInstanceOfSatisfying(NoCalendar.class, refused -> {
                    assertThat(refused.setting()).isEqualTo("county-919");
                    assertThat(refused.academicYear()).isEqualTo(2026);
                })
                .hasMessage("No calendar of county-919 is published for the academic year 2026/27.");
    }

    @Test
    void nothingIsAnsweredOutsideThePublishedYears() {
        LocalDate unknown = LocalDate.of(2023, 10, 2);
        var session = morning(unknown);

        assertThatThrownBy(() -> calendar.isSchoolDay(unknown)).isInstanceOf(NoCalendar.class);
        assertThatThrownBy(() -> calendar.edition(unknown)).isInstanceOf(NoCalendar.class);
        assertThatThrownBy(() -> calendar.whyClosed(unknown)).isInstanceOf(NoCalendar.class);
        assertThatThrownBy(() -> calendar.after(unknown, 0)).isInstanceOf(NoCalendar.class);
        assertThatThrownBy(() -> calendar.sameOrNextSchoolDay(unknown)).isInstanceOf(NoCalendar.class);
        assertThatThrownBy(() -> calendar.sessions(session, session)).isInstanceOf(NoCalendar.class);
        assertThatThrownBy(() -> calendar.termOf(unknown)).isInstanceOf(NoCalendar.class);
    }

    @ParameterizedTest(name = "{0} belongs to the academic year that starts in {1}")
    @CsvSource({"2025-08-31, 2024", "2025-09-01, 2025", "2025-12-31, 2025", "2026-01-01, 2025"})
    void anAcademicYearStartsOnTheFirstOfSeptember(LocalDate day, int year) {
        assertThat(SchoolCalendar.academicYearOf(day)).isEqualTo(year);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"2025-09-02, 2025-09-02", "2025-10-23, 2025-11-03", "2025-12-18, 2026-01-05"})
    void theSameOrTheNextSchoolDay(LocalDate day, LocalDate next) {
        assertThat(calendar.sameOrNextSchoolDay(day)).isEqualTo(next);
    }

    @Test
    void sessionsRunFromTheFirstToTheLastHalfDayOverTheWeekend() {
        LocalDate friday = LocalDate.of(2025, 9, 12);
        LocalDate monday = LocalDate.of(2025, 9, 15);

        assertThat(calendar.sessions(afternoon(friday), morning(monday)))
                .containsExactly(afternoon(friday), morning(monday));
        assertThat(calendar.sessions(morning(friday), morning(friday))).containsExactly(morning(friday));
        assertThatThrownBy(() -> calendar.sessions(afternoon(friday), morning(friday)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-12-17, Autumn",
        "2025-10-28, Autumn", // half term does not end a term
        "2026-01-05, Spring",
        "2026-07-17, Summer",
        "2025-12-22, none",
        "2026-04-07, none"
    })
    void aDayBelongsToATermAndHolidaysToNone(LocalDate day, String term) {
        assertThat(calendar.termOf(day).map(Term::name).orElse("none")).isEqualTo(term);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2025-10-20, Autumn", // the school's own second term
        "2025-12-19, Autumn",
        "2026-01-05, Spring",
        "2026-04-06, Spring", // Easter Monday
        "2026-04-07, Summer",
        "2026-07-31, Summer",
        "2026-08-01, none"
    })
    void sixTermsAreCutAtTheReferenceDates(LocalDate day, String term) {
        var six = new CalendarPublished(
                "117276",
                "school:117276",
                2025,
                "2025-26.1",
                List.of(
                        term("2025-09-02", "2025-10-17"),
                        term("2025-10-20", "2025-12-19"),
                        term("2026-01-05", "2026-02-13"),
                        term("2026-02-23", "2026-03-27"),
                        term("2026-04-13", "2026-05-22"),
                        term("2026-06-01", "2026-07-17")),
                List.of(),
                "test");

        assertThat(SchoolCalendar.of(List.of(six), HOLIDAYS)
                        .termOf(day)
                        .map(Term::name)
                        .orElse("none"))
                .isEqualTo(term);
    }

    @Test
    void aTermThatOpensInAugustIsPartOfItsOwnYear() {
        var early = new CalendarPublished(
                "own-0001",
                "own-0001",
                2025,
                "2025-26.1",
                List.of(term("2025-08-28", "2025-12-19")),
                List.of(new Closure(LocalDate.of(2025, 8, 29), LocalDate.of(2025, 8, 29), "INSET day")),
                "test");
        var school = SchoolCalendar.of(List.of(early), HOLIDAYS);

        assertThat(school.isSchoolDay(LocalDate.of(2025, 8, 28))).isTrue();
        assertThat(school.whyClosed(LocalDate.of(2025, 8, 29))).isEqualTo("INSET day");
        assertThatThrownBy(() -> school.isSchoolDay(LocalDate.of(2025, 8, 27))).isInstanceOf(NoCalendar.class);
    }

    @Test
    void aLaterEditionOfAYearReplacesTheEarlier() {
        var first = COUNTY.published(2025).orElseThrow();
        var second = new CalendarPublished(
                first.setting(), first.agency(), 2025, "2025-26.2", first.terms(), List.of(), "test");
        var corrected = SchoolCalendar.of(List.of(first, second), HOLIDAYS);

        assertThat(corrected.edition(LocalDate.of(2025, 10, 28))).isEqualTo("2025-26.2");
        assertThat(corrected.isSchoolDay(LocalDate.of(2025, 10, 28))).isTrue();
    }

    @Test
    void calendarsOfTwoSettingsAreNotMixed() {
        var county = COUNTY.published(2025).orElseThrow();
        var school = new CalendarPublished("117276", "school:117276", 2024, "1", county.terms(), List.of(), "test");

        assertThatThrownBy(() -> SchoolCalendar.of(List.of(county, school), HOLIDAYS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aYearWhoseBankHolidaysAreNotKnownIsRefused() {
        var later = new CalendarPublished(
                "117276", "school:117276", 2028, "1", List.of(term("2028-09-04", "2029-07-20")), List.of(), "test");
        var school = SchoolCalendar.of(List.of(later), HOLIDAYS);

        assertThat(school.isSchoolDay(LocalDate.of(2028, 12, 1))).isTrue();
        assertThatThrownBy(() -> school.isSchoolDay(LocalDate.of(2029, 1, 8)))
                .isInstanceOf(NoCalendar.class)
                .hasMessageContaining("the bank holidays of 2029 are not known");
    }

    private static Term term(String first, String last) {
        return new Term("own", LocalDate.parse(first), LocalDate.parse(last));
    }
}
