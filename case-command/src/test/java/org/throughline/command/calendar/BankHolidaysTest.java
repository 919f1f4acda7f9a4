package org.throughline.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankHolidaysTest {
    private final BankHolidays holidays = BankHolidays.england();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2019-01-01, New Year’s Day",
        "2020-05-08, Early May bank holiday (VE day)",
        "2022-09-19, Bank Holiday for the State Funeral of Queen Elizabeth II",
        "2023-05-08, Bank holiday for the coronation of King Charles III",
        "2026-12-28, 'Boxing Day, substitute day'",
        "2028-12-26, Boxing Day"
    })
    void aBankHolidayHasItsName(LocalDate day, String title) {
        assertThat(holidays.on(day)).contains(title);
    }

    @Test
    void thereAreEightAYearAndThreeExtraOnes() {
        // 2022: the Jubilee and the State Funeral; 2023: the coronation.
        assertThat(IntStream.rangeClosed(2019, 2028)
                        .mapToObj(year -> LocalDate.of(year, 1, 1)
                                .datesUntil(LocalDate.of(year + 1, 1, 1))
                                .filter(day -> holidays.on(day).isPresent())
                                .count()))
                .containsExactly(8L, 8L, 8L, 10L, 9L, 8L, 8L, 8L, 8L, 8L);
    }

    @ParameterizedTest(name = "{1} working days after {0} is {2}")
    @CsvSource({
        "2026-04-02, 1, 2026-04-07", // over Easter
        "2025-12-23, 5, 2026-01-02", // schools are closed, offices are not
        "2025-09-08, 0, 2025-09-08"
    })
    void workingDaysSkipWeekendsAndBankHolidaysOnly(LocalDate trigger, int days, LocalDate due) {
        assertThat(holidays.workingDaysAfter(trigger, days)).isEqualTo(due);
    }

    @Test
    void aYearThatIsNotListedIsNotTakenForOneWithoutHolidays() {
        assertThat(holidays.covers(LocalDate.of(2029, 1, 1))).isFalse();
        assertThatThrownBy(() -> holidays.isWorkingDay(LocalDate.of(2029, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
