package org.throughline.command.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.testing.People.asks;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.calendar.BankHolidays;
import org.throughline.command.calendar.CountyCalendars;
import org.throughline.command.school.SchoolCommand.PublishCalendar;
import org.throughline.command.school.SchoolCommand.RecordSchool;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.events.SchoolEvent.CalendarPublished;
import org.throughline.events.SchoolEvent.Closure;
import org.throughline.events.SchoolEvent.SchoolDetails;
import org.throughline.events.SchoolEvent.SchoolRecorded;
import org.throughline.events.SchoolEvent.Term;

class SchoolRecordTest {

    private static final Actor DATA_MANAGER = People.of(Role.DATA_MANAGER);

    private final House schools = new House(SchoolRecord.class);
    private final House calendars = new House(CalendarRecord.class);

    // ---- a setting

    @ParameterizedTest
    @ValueSource(strings = {"900001", "own-0001", "own-forest-school-2"})
    void aSettingIsRecordedUnderItsUrnOrAnIdOfOurOwn(String setting) {
        assertThat(records(setting, "The Grange").only(SchoolRecorded.class))
                .isEqualTo(new SchoolRecorded(setting, "authority:919", named("The Grange")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"90001", "9000011", "x", "own-", "own--1", "own-Ä", "OWN-1", "county-919", "own-1 "})
    void anythingElseIsAWrongField(String setting) {
        records(setting, "The Grange").namesField("setting");
    }

    @Test
    void theSameDetailsAgainAreQuietAndOtherOnesAreANewRecord() {
        records("900001", "The Grange").isAccepted();

        records("900001", "The Grange").isQuiet();
        records("900001", "The Grange Academy").only(SchoolRecorded.class);
        records("900001", "The Grange").only(SchoolRecorded.class);
        assertThat(Schools.known("900001", schools.records()).editions()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "DATA_MANAGER", mode = EnumSource.Mode.EXCLUDE)
    void onlyTheDataManagerRecordsSettings(Role role) {
        Actor actor = role.isOfASchool() ? People.at("900001", role) : People.of(role);

        schools.asked(new RecordSchool(asks(actor, "2026-06-08"), "900001", named("The Grange")))
                .isAnswered(ErrorCode.NOT_ALLOWED);
    }

    // ---- its calendar

    @Test
    void aCalendarIsPublishedWithItsEditionAndSource() {
        assertThat(publishes("900001", "1", terms("2025-09-03/2025-12-19"), List.of())
                        .only(CalendarPublished.class))
                .isEqualTo(new CalendarPublished(
                        "900001",
                        "authority:919",
                        2025,
                        "1",
                        List.of(new Term("Term 1", LocalDate.of(2025, 9, 3), LocalDate.of(2025, 12, 19))),
                        List.of(),
                        "The school's website"));
    }

    @Test
    void theSameEditionAgainIsQuietAndWithOtherDatesAConflict() {
        publishes("900001", "1", terms("2025-09-03/2025-12-19"), List.of()).isAccepted();

        publishes("900001", "1", terms("2025-09-03/2025-12-19"), List.of()).isQuiet();
        publishes("900001", "1", terms("2025-09-02/2025-12-19"), List.of()).isAnswered(ErrorCode.CONFLICT);
        publishes("900001", "2", terms("2025-09-02/2025-12-19"), List.of()).isAccepted();
    }

    @Test
    void theCountysOwnCalendarsAllPass() {
        CountyCalendars county = CountyCalendars.read(BankHolidays.england());
        for (int year : List.of(2022, 2023, 2024, 2025, 2026)) {
            CalendarPublished c = county.publishedOrModel(year);
            calendars
                    .asked(new PublishCalendar(
                            asks(DATA_MANAGER, "2026-06-08"),
                            c.setting(),
                            year,
                            c.edition() + "-again",
                            c.terms(),
                            c.closures(),
                            c.source()))
                    .isAccepted();
        }
    }

    static Stream<Arguments> wrongCalendars() {
        return Stream.of(
                wrong("no term at all", "", "", "/terms"),
                wrong("a term that ends before it begins", "2025-12-19/2025-09-03", "", "/terms/0/last"),
                wrong("terms out of order", "2026-01-05/2026-03-27 2025-09-03/2025-12-19", "", "/terms/1/first"),
                wrong("terms that touch", "2025-09-03/2025-12-19 2025-12-19/2026-03-27", "", "/terms/1/first"),
                wrong("a term of the year before", "2024-09-03/2024-12-19", "", "/terms/0/first"),
                wrong("a term into the next year", "2026-04-13/2026-09-02", "", "/terms/0/last"),
                wrong(
                        "a closure that ends before it begins",
                        "2025-09-03/2025-12-19",
                        "2025-10-31/2025-10-27",
                        "/closures/0/last"),
                wrong(
                        "a closure of another year",
                        "2025-09-03/2025-12-19",
                        "2025-10-27/2025-10-31 2026-10-26/2026-10-30",
                        "/closures/1/first"));
    }

    private static Arguments wrong(String what, String terms, String closures, String pointer) {
        return Arguments.of(what, terms, closures, pointer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongCalendars")
    void datesThatCannotBeACalendarAreAWrongField(String what, String terms, String closures, String pointer) {
        assertThat(what).isNotBlank();
        publishes("900001", "1", terms(terms), closures(closures)).namesField(pointer);
    }

    @Test
    void aSchoolPublishesItsOwnCalendarAndNobodyElses() {
        for (Role role : List.of(Role.HEADTEACHER, Role.SCHOOL_OFFICE)) {
            publishes(People.at("900002", role), "900001", "1", terms("2025-09-03/2025-12-19"), List.of())
                    .isAnswered(ErrorCode.NOT_ALLOWED);
            publishes(People.at("900001", role), "900001", "by-" + role, terms("2025-09-03/2025-12-19"), List.of())
                    .isAccepted();
        }
    }

    // ---- saying it shortly

    private Taken records(String setting, String name) {
        return schools.asked(new RecordSchool(asks(DATA_MANAGER, "2026-06-08"), setting, named(name)));
    }

    private static SchoolDetails named(@Nullable String name) {
        return new SchoolDetails(
                String.valueOf(name), "919", null, "Community school", null, null, null, null, null, null);
    }

    private Taken publishes(String setting, String edition, List<Term> terms, List<Closure> closures) {
        return publishes(DATA_MANAGER, setting, edition, terms, closures);
    }

    private Taken publishes(Actor actor, String setting, String edition, List<Term> terms, List<Closure> closures) {
        return calendars.asked(new PublishCalendar(
                asks(actor, "2026-06-08"), setting, 2025, edition, terms, closures, "The school's website"));
    }

    private static List<Term> terms(String text) {
        List<LocalDate[]> spans = spans(text);
        return java.util.stream.IntStream.range(0, spans.size())
                .mapToObj(i -> new Term("Term " + (i + 1), spans.get(i)[0], spans.get(i)[1]))
                .toList();
    }

    private static List<Closure> closures(String text) {
        return spans(text).stream()
                .map(span -> new Closure(span[0], span[1], "half term"))
                .toList();
    }

    private static List<LocalDate[]> spans(String text) {
        return Stream.of(text.split(" "))
                .filter(span -> !span.isEmpty())
                .map(span -> span.split("/"))
                .map(ends -> new LocalDate[] {LocalDate.parse(ends[0]), LocalDate.parse(ends[1])})
                .toList();
    }
}
