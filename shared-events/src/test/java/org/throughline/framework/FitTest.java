package org.throughline.framework;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a framework is made for, as both sides ask it. */
class FitTest {

    private final Frameworks frameworks = new Frameworks("classpath*:frameworks/*.yaml");

    @ParameterizedTest(name = "the register says {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Nursery,                 EARLY_YEARS",
                "Primary,                 EARLY_YEARS PRIMARY",
                "primary,                 EARLY_YEARS PRIMARY",
                "Middle deemed primary,   PRIMARY SECONDARY",
                "Middle deemed secondary, PRIMARY SECONDARY",
                "Secondary,               SECONDARY POST_16",
                "16 plus,                 POST_16",
                "All-through,             EARLY_YEARS PRIMARY SECONDARY POST_16",
                "Not applicable,          ''",
                "-,                       ''"
            })
    void aSettingTeaches(@Nullable String register, String phases) {
        Set<Phase> expected = Stream.of(phases.split(" "))
                .filter(p -> !p.isEmpty())
                .map(Phase::valueOf)
                .collect(toSet());

        assertThat(Phase.ofRegister(register)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} for a child of {1} at a {2} school {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "dacorum,                   11, Primary,   117276, ''",
                "dacorum,                   17, Secondary, 117276, AGE",
                "dacorum,                    4, Nursery,   117276, PHASE",
                "dacorum,                    3, Nursery,   117276, AGE PHASE",
                "dacorum,                   11, -,         117276, ''",
                "dacorum,                    -, Primary,   117276, ''",
                "hertfordshire-early-years,  4, Primary,   117276, ''",
                "hertfordshire-early-years,  5, Secondary, 117276, PHASE",
                "st-barts,                   9, Primary,   117276, SCHOOL",
                "st-barts,                  13, Secondary, 117276, AGE PHASE SCHOOL"
            })
    void aFrameworkIsNotMadeFor(
            String framework, @Nullable Integer age, @Nullable String register, String setting, String misfits) {
        Framework read =
                frameworks.inForce(framework, LocalDate.of(2026, 6, 15)).orElseThrow();
        Set<Misfit> expected = EnumSet.noneOf(Misfit.class);
        Stream.of(misfits.split(" "))
                .filter(m -> !m.isEmpty())
                .map(Misfit::valueOf)
                .forEach(expected::add);

        assertThat(read.misfits(age, Phase.ofRegister(register), List.of(setting)))
                .isEqualTo(expected);
    }
}
