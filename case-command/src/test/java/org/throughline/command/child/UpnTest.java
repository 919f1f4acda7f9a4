package org.throughline.command.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpnTest {

    @ParameterizedTest
    @ValueSource(strings = {"B801200005001", "V919406625001", "X919400019042", "K919999924123", " v919406625001 "})
    void aPermanentNumberEndsInThreeDigits(String text) {
        assertThat(Upn.parse(text).isTemporary()).isFalse();
        assertThat(Upn.parse(text).value()).hasSize(13).isUpperCase();
    }

    @ParameterizedTest
    @ValueSource(strings = {"F91940662500A", "H91940662507Z"})
    void aTemporaryNumberEndsInALetter(String text) {
        assertThat(Upn.parse(text).isTemporary()).isTrue();
    }

    /** The worked example on two suppliers' help pages has the wrong letter: its sum is 266, which is P. */
    @Test
    void theWellKnownWorkedExampleIsWrong() {
        assertThat(Upn.parse("P207000016049").value()).startsWith("P");
        assertThatThrownBy(() -> Upn.parse("Q207000016049")).isInstanceOf(InvalidIdentifier.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "A801200005001, the check letter in position 1 does not fit",
        "F91940662500B, the check letter in position 1 does not fit",
        "V91940662500, '13 characters expected, 12 found'",
        "V9194066250011, '13 characters expected, 14 found'",
        "'', '13 characters expected, 0 found'",
        "I919406625001, position 1 is not a check letter",
        "9919406625001, position 1 is not a check letter",
        "V91940662500I, position 13 is neither a digit nor the letter",
        "V919A06625001, position 5 is not a digit",
        "V9194066250A1, position 12 is not a digit",
        "V９19406625001, position 2 is not a digit"
    })
    void aFaultIsNamedByItsPlaceAndNeverByTheValue(String text, String reason) {
        assertThatThrownBy(() -> Upn.parse(text))
                .isInstanceOf(InvalidIdentifier.class)
                .hasMessageContaining(reason)
                .satisfies(fault ->
                        assertThat(fault.getMessage() + " ").doesNotContain(text.isEmpty() ? "\0" : text.substring(1)));
    }

    @Test
    void theValueStaysOutOfLogs() {
        assertThat(Upn.parse("V919406625001")).hasToString("Upn[permanent]");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "919, 4066, 2025, 1, V919406625001",
        "919, 4000, 19, 42, X919400019042",
        "801, 2000, 5, 1, B801200005001"
    })
    void aMadeUpNumberHasTheRightLetter(int la, int school, int year, int serial, String value) {
        assertThat(Upn.make(la, school, year, serial).value()).isEqualTo(value);
    }

    @Property(tries = 200)
    void everyMadeUpNumberCanBeRead(
            @ForAll @IntRange(max = 9999) int school,
            @ForAll @IntRange(max = 99) int year,
            @ForAll @IntRange(max = 999) int serial) {
        Upn made = Upn.make(919, school, year, serial);

        assertThat(Upn.parse(made.value())).isEqualTo(made);
    }

    @Property(tries = 200)
    void oneWrongDigitIsAlwaysNoticed(
            @ForAll @IntRange(max = 999) int serial,
            @ForAll @IntRange(min = 1, max = 12) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var wrong = new StringBuilder(Upn.make(919, 4066, 25, serial).value());
        wrong.setCharAt(place, (char) ('0' + (wrong.charAt(place) - '0' + by) % 10));

        assertThatThrownBy(() -> Upn.parse(wrong.toString())).isInstanceOf(InvalidIdentifier.class);
    }

    @Test
    void partsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> Upn.make(919, 10_000, 25, 1)).hasMessageContaining("school must be from 0 to 9999");
        assertThatThrownBy(() -> Upn.make(919, 1, 25, -1)).hasMessageContaining("serial must be from 0 to 999");
    }
}
