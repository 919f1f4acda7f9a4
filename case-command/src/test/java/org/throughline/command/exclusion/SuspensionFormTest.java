package org.throughline.command.exclusion;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.command.exclusion.ExclusionApi.Days;
import org.throughline.command.exclusion.ExclusionApi.NewSuspension;
import org.throughline.events.HalfDay;
import org.throughline.events.HalfDay.Session;

/** What is wrong with the form is said at the edge, before anything is decided. */
class SuspensionFormTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    private static List<String> wrongWith(int periods, int reasons) {
        NewSuspension form = new NewSuspension(
                "117276",
                null,
                null,
                Collections.nCopies(periods, new Days(DAY, null, DAY, null)),
                Collections.nCopies(reasons, "DB"),
                null,
                null,
                null);
        return VALIDATOR.validate(form).stream()
                .map(v -> v.getPropertyPath().toString())
                .toList();
    }

    @ParameterizedTest(name = "{0} reasons")
    @CsvSource({"0, reasons", "1, ''", "2, ''", "3, ''", "4, reasons"})
    void oneToThreeReasonsAreGiven(int reasons, String wrong) {
        assertThat(String.join(" ", wrongWith(1, reasons))).isEqualTo(wrong);
    }

    @ParameterizedTest(name = "{0} periods")
    @CsvSource({"0, periods", "1, ''", "20, ''", "21, periods"})
    void thereIsAtLeastOnePeriod(int periods, String wrong) {
        assertThat(String.join(" ", wrongWith(periods, 1))).isEqualTo(wrong);
    }

    @Test
    void daysAreWholeUnlessASessionIsNamed() {
        assertThat(new Days(DAY, null, DAY, null).period())
                .isEqualTo(new ExclusionCommand.Period(HalfDay.morning(DAY), HalfDay.afternoon(DAY)));
        assertThat(new Days(DAY, Session.PM, DAY.plusDays(1), Session.AM).period())
                .isEqualTo(new ExclusionCommand.Period(HalfDay.afternoon(DAY), HalfDay.morning(DAY.plusDays(1))));
    }
}
