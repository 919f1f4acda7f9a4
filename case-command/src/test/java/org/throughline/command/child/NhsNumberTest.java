package org.throughline.command.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NhsNumberTest {

    @ParameterizedTest
    @CsvSource({
        "943 476 5919, 9434765919, false",
        "671 668 9966, 6716689966, false",
        "654-100-3238, 6541003238, false",
        "9990000018, 9990000018, true",
        "999 000 0026, 9990000026, true"
    })
    void aNumberIsReadWithOrWithoutSpaces(String text, String value, boolean forTestsOnly) {
        assertThat(NhsNumber.parse(text).value()).isEqualTo(value);
        assertThat(NhsNumber.parse(text).isForTestsOnly()).isEqualTo(forTestsOnly);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "000 000 0001, the check digit in position 10 does not fit",
        "943 476 5918, the check digit in position 10 does not fit",
        // Both are given as examples on a library's documentation page, and both are wrong.
        "999 123 4560, no check digit exists",
        "987 654 4321, does not fit",
        "999 000 0140, no check digit exists",
        "943 476 591, '10 digits expected, 9 characters found'",
        "'', '10 digits expected, 0 characters found'",
        "943 4A6 5919, position 5 is not a digit"
    })
    void aFaultIsNamedByItsPlaceAndNeverByTheValue(String text, String reason) {
        assertThatThrownBy(() -> NhsNumber.parse(text))
                .isInstanceOf(InvalidIdentifier.class)
                .hasMessageContaining(reason)
                .satisfies(fault -> assertThat(fault.getMessage() + " ")
                        .doesNotContain(text.isEmpty() ? "\0" : text)
                        .doesNotContain(text.isEmpty() ? "\0" : text.replace(" ", "")));
    }

    @Test
    void madeUpNumbersLieInTheRangeThatIsNeverIssued() {
        assertThat(NhsNumber.make(1).value()).isEqualTo("9990000018");
        assertThatThrownBy(() -> NhsNumber.make(14)).hasMessageContaining("no check digit exists");
        assertThatThrownBy(() -> NhsNumber.make(1_000_000)).isInstanceOf(InvalidIdentifier.class);
    }

    @Test
    void theValueStaysOutOfLogs() {
        assertThat(NhsNumber.make(1)).hasToString("NhsNumber[]");
    }
}
