package org.throughline.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.throughline.events.HalfDay;

class SchoolCalendarPropertiesTest {
    private static final BankHolidays HOLIDAYS = BankHolidays.england();
    private static final CountyCalendars COUNTY = CountyCalendars.read(HOLIDAYS);
    private static final LocalDate START = LocalDate.of(2024, 9, 1);
    private static final int THREE_YEARS = 1094;

    private final SchoolCalendar calendar = SchoolCalendar.of(
            List.of(
                    COUNTY.publishedOrModel(2024),
                    COUNTY.publishedOrModel(2025),
                    COUNTY.publishedOrModel(2026),
                    COUNTY.publishedOrModel(2027)),
            HOLIDAYS);

    @Property
    void countingBackGivesTheDaysCountedForward(
            @ForAll @IntRange(max = THREE_YEARS) int day, @ForAll @IntRange(min = 1, max = 150) int schoolDays) {
        LocalDate trigger = START.plusDays(day);

        var count = calendar.after(trigger, schoolDays);

        assertThat(calendar.schoolDays(trigger.plusDays(1), count.due())).hasSize(schoolDays);
    }

    @Property
    void aCountNeverLandsOnADayTheSchoolIsClosed(
            @ForAll @IntRange(max = THREE_YEARS) int day, @ForAll @IntRange(min = 1, max = 150) int schoolDays) {
        assertThat(calendar.isSchoolDay(
                        calendar.after(START.plusDays(day), schoolDays).due()))
                .isTrue();
    }

    @Property
    void theTriggerDayIsNeverCounted(
            @ForAll @IntRange(max = THREE_YEARS) int day, @ForAll @IntRange(min = 1, max = 150) int schoolDays) {
        LocalDate trigger = START.plusDays(day);

        var count = calendar.after(trigger, schoolDays);

        assertThat(count.due()).isAfter(trigger);
        assertThat(count.skipped()).allSatisfy(skipped -> {
            assertThat(skipped.date()).isAfter(trigger).isBefore(count.due());
            assertThat(calendar.isSchoolDay(skipped.date())).isFalse();
        });
        assertThat(trigger.plusDays(count.skipped().size() + (long) schoolDays)).isEqualTo(count.due());
    }

    @Property
    void aSpanHasTwoSessionsForEachSchoolDay(
            @ForAll @IntRange(max = THREE_YEARS) int day, @ForAll @IntRange(max = 60) int length) {
        LocalDate first = START.plusDays(day);
        LocalDate last = first.plusDays(length);

        assertThat(calendar.sessions(HalfDay.morning(first), HalfDay.afternoon(last)))
                .hasSize(2 * calendar.schoolDays(first, last).size())
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
