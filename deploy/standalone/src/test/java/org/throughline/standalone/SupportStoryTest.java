package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the demo prints of graduated support are the house's own answers. */
class SupportStoryTest {

    private final List<String> said = TheHouse.open().said();

    @Test
    void tierThreeIsRefusedWithWhatIsMissing() {
        assertThat(chapter("9.", "10."))
                .anyMatch(line -> line.startsWith("   409 "))
                .anyMatch(line -> line.startsWith("     SEED-01: "))
                .anyMatch(line -> line.startsWith("     MET At risk of suspension; shown by support-"))
                .contains(
                        "     NOT_MET Pastoral Support Plan in place; missing: a Pastoral Support Plan active at this setting")
                .noneMatch(line -> line.contains("shown by plan-"));
    }

    @Test
    void tierThreeIsEnteredWithThePlanAndTheEventThatShowsIt() {
        assertThat(chapter("10.", "11."))
                .contains("   200, the case is at tier 3")
                .anyMatch(line -> line.contains("; shown by plan-"));
    }

    @Test
    void theSameChildIsReadOnEveryLadder() {
        List<String> ladders = chapter("11.", "12.");

        assertThat(ladders)
                .extracting(line -> line.strip().split(":", 2)[0])
                .containsExactlyInAnyOrder(
                        "dacorum", "hertfordshire-thrive", "hertfordshire-early-years", "wrexham", "st-barts");
        assertThat(ladders)
                .anyMatch(line -> line.startsWith(
                        "     dacorum: at tier 3; entry by tier: 1 asks for nothing, 2 asks for nothing, 3 MET"))
                .anyMatch(line -> line.startsWith("     hertfordshire-early-years: not for this child: "));
    }

    /** The lines after the one that begins with {@code from}, up to the one that begins with {@code to}. */
    private List<String> chapter(String from, String to) {
        return said.stream()
                .dropWhile(line -> !line.startsWith(from))
                .skip(1)
                .takeWhile(line -> !line.startsWith(to))
                .toList();
    }
}
