package org.throughline.command.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.command.testing.People.asks;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.calendar.BankHolidays;
import org.throughline.command.calendar.CountyCalendars;
import org.throughline.command.calendar.NoCalendar;
import org.throughline.command.calendar.SchoolCalendar;
import org.throughline.command.school.SchoolCommand.PublishCalendar;
import org.throughline.command.testing.House;
import org.throughline.command.testing.KnownRecords;
import org.throughline.command.testing.People;
import org.throughline.events.SchoolEvent.CalendarPublished;
import org.throughline.events.SchoolEvent.Closure;
import org.throughline.events.SchoolEvent.Term;

/** Which calendar a setting's clocks run on. */
class CalendarsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 15);
    private static final CountyCalendars COUNTY = CountyCalendars.read(BankHolidays.england());

    private final KnownRecords records = new KnownRecords();
    private final Calendars calendars = new Calendars(records, new County("919"));

    private void countyPublishes(int year) {
        records.know("calendar-county-919-" + year, List.of(COUNTY.publishedOrModel(year)));
    }

    private static CalendarPublished own(String edition, LocalDate closed) {
        return new CalendarPublished(
                "117276",
                "school:117276",
                2025,
                edition,
                List.of(new Term("Summer", LocalDate.of(2026, 4, 13), LocalDate.of(2026, 7, 17))),
                List.of(new Closure(closed, closed, "training day")),
                "our own");
    }

    @Test
    void aSchoolWithoutACalendarOfItsOwnRunsOnTheCountys() {
        countyPublishes(2025);

        SchoolCalendar calendar = calendars.of("117276", MONDAY);

        assertThat(calendar.edition(MONDAY)).isEqualTo("2025-26.1");
        assertThat(calendar.isSchoolDay(MONDAY)).isTrue();
    }

    @Test
    void aSchoolsOwnCalendarGoesBeforeTheCountys() {
        countyPublishes(2025);
        records.know("calendar-117276-2025", List.of(own("ours-1", MONDAY)));

        assertThat(calendars.of("117276", MONDAY).whyClosed(MONDAY)).isEqualTo("training day");
        assertThat(calendars.of("117276", MONDAY).edition(MONDAY)).isEqualTo("ours-1");
        assertThat(calendars.of("117463", MONDAY).isSchoolDay(MONDAY)).isTrue();
    }

    @Test
    void ofSeveralEditionsTheLastOneCounts() {
        records.know("calendar-117276-2025", List.of(own("ours-1", MONDAY), own("ours-2", MONDAY.plusDays(1))));

        SchoolCalendar calendar = calendars.of("117276", MONDAY);

        assertThat(calendar.isSchoolDay(MONDAY)).isTrue();
        assertThat(calendar.isSchoolDay(MONDAY.plusDays(1))).isFalse();
        assertThat(calendar.edition(MONDAY)).isEqualTo("ours-2");
    }

    @Test
    void eachYearIsLookedUpByItself() {
        countyPublishes(2026);
        records.know("calendar-117276-2025", List.of(own("ours-1", MONDAY)));

        SchoolCalendar.Count overTheSummer = calendars.of("117276", MONDAY).after(LocalDate.of(2026, 7, 17), 1);

        assertThat(overTheSummer.due()).isEqualTo("2026-09-03");
        assertThat(overTheSummer.edition()).contains("ours-1", "model-2026-27.1");
    }

    @Test
    void withoutAnyCalendarNothingIsGuessed() {
        assertThatThrownBy(() -> calendars.of("117276", MONDAY))
                .isInstanceOfSatisfying(NoCalendar.class, e -> {
                    assertThat(e.setting()).isEqualTo("117276");
                    assertThat(e.academicYear()).isEqualTo(2025);
                })
                .hasMessage("No calendar of 117276 is published for the academic year 2025/26.");
    }

    @Test
    void aClockThatRunsIntoAYearWithoutACalendarIsRefused() {
        countyPublishes(2025);

        assertThatThrownBy(() -> calendars.of("117276", MONDAY).after(LocalDate.of(2026, 7, 17), 1))
                .isInstanceOf(NoCalendar.class);
    }

    @Test
    void anEditionIsOfWhoeverPublishedIt() {
        House publishing = new House(CalendarRecord.class);
        Actor head = People.headteacherOf("117276");

        assertThat(publishing
                        .asked(edition(People.of(Role.DATA_MANAGER), "1"))
                        .only(CalendarPublished.class)
                        .agency())
                .isEqualTo("authority:919");
        assertThat(publishing
                        .asked(edition(head, "2"))
                        .only(CalendarPublished.class)
                        .agency())
                .isEqualTo("school:117276");
        publishing.asked(edition(People.of(Role.DATA_MANAGER), "2")).isQuiet();
    }

    private static PublishCalendar edition(Actor actor, String edition) {
        CalendarPublished dates = own(edition, MONDAY);
        return new PublishCalendar(
                asks(actor, "2026-06-08"), "117276", 2025, edition, dates.terms(), dates.closures(), dates.source());
    }
}
