package org.throughline.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.events.SchoolEvent.Term;

class CountyCalendarsTest {
    private static final BankHolidays HOLIDAYS = BankHolidays.england();
    private final CountyCalendars county = CountyCalendars.read(HOLIDAYS);

    @ParameterizedTest(name = "{0}: {1} + {2} + {3} days for pupils")
    @CsvSource({"2022, 74, 57, 63", "2024, 71, 59, 60", "2025, 70, 55, 64"})
    void thePublishedTermsHaveTheDaysTheirSourceCounts(int year, int autumn, int spring, int summer) {
        var published = county.published(year).orElseThrow();
        var calendar = SchoolCalendar.of(List.of(published), HOLIDAYS);

        assertThat(published.terms())
                .extracting(
                        term -> calendar.schoolDays(term.first(), term.last()).size())
                .containsExactly(autumn, spring, summer);
    }

    @ParameterizedTest(name = "{0} is edition {1} and names {2}")
    @CsvSource({
        "2022, 2022-23.1, The Comet",
        "2024, 2024-25.1, One school's published dates",
        "2025, 2025-26.1, One school's published dates"
    })
    void aPublishedYearNamesItsSource(int year, String edition, String source) {
        assertThat(county.publishedOrModel(year)).satisfies(calendar -> {
            assertThat(calendar.setting()).isEqualTo("county-919");
            assertThat(calendar.agency()).isEqualTo("authority:919");
            assertThat(calendar.edition()).isEqualTo(edition);
            assertThat(calendar.source()).contains(source);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2023, 2026, 2027})
    void aYearWithoutAKnownSourceIsOnlyAModelAndSaysSo(int year) {
        assertThat(county.published(year)).isEmpty();
        assertThat(county.publishedOrModel(year)).satisfies(calendar -> {
            assertThat(calendar.edition()).startsWith("model-" + year);
            assertThat(calendar.source()).isEqualTo("model calendar, made up by rule, not published dates");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027})
    void aModelYearHas190PupilDaysAndEndsInTheSecondHalfOfJuly(int year) {
        var model = county.model(year);
        var calendar = SchoolCalendar.of(List.of(model), HOLIDAYS);

        assertThat(calendar.schoolDays(LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 8, 31)))
                .hasSize(190);
        assertThat(model.terms()).extracting(Term::name).containsExactly("Autumn", "Spring", "Summer");
        assertThat(model.terms().getLast().last())
                .isBetween(LocalDate.of(year + 1, 7, 15), LocalDate.of(year + 1, 7, 29));
        assertThat(model.closures().stream().filter(c -> c.reason().equals("half term")))
                .hasSize(3);
        assertThat(model.closures().stream()
                        .filter(closure -> closure.reason().equals("INSET day"))
                        .flatMap(closure ->
                                closure.first().datesUntil(closure.last().plusDays(1)))
                        .filter(day -> !BankHolidays.isWeekend(day)))
                .hasSize(5);
    }

    @ParameterizedTest(name = "{0}: spring ends {1}, summer opens {2}")
    @CsvSource({
        "2022, 2023-03-31, 2023-04-17", // Easter 9 April, as the county had it
        "2024, 2025-04-04, 2025-04-22", // Easter 20 April, as the school had it, INSET on the first day
        "2025, 2026-03-27, 2026-04-13", // Easter 5 April, as the school had it
        "2026, 2027-03-19, 2027-04-05"
    })
    void theModelPlacesTheEasterFortnightWhereThePublishedYearsDid(int year, LocalDate ends, LocalDate opens) {
        var terms = county.model(year).terms();

        assertThat(terms.get(1).last()).isEqualTo(ends);
        assertThat(terms.get(2).first()).isEqualTo(opens);
    }

    @Test
    void noModelIsMadeWithoutBankHolidays() {
        assertThatThrownBy(() -> county.model(2028))
                .isInstanceOf(NoCalendar.class)
                .hasMessageContaining("the bank holidays of 2029 are not known");
    }
}
