package org.throughline.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenPackTest {

    private static final String SECOND = "urgent: false, source: L2, covers: []";

    @ParameterizedTest(name = "{1} instead of {0}: {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            name: Outreach         | name: Outreach, colour: red | /tiers/1/colour         | an unknown field
            rank: 2                | rank: 1                     | /tiers/1/rank           | rank 1 a second time
            rank: 2                | rank: 3                     | /tiers                  | tier 2 is missing
            rank: 2                | rank: two                   | /tiers/1/rank           | not of the type integer
            level: TARGETED        | level: HIGH                 | /tiers/1/level          | not one of UNIVERSAL, UNIVERSAL_PLUS
            to: [2]                | to: [4]                     | /movements/paths/0/to/0 | a movement of tier 4, which is not there
            {from: 2               | {from: 1                    | /movements/paths/1/from | tier 1 a second time
            to: [2]                | to: [1]                     | /movements/paths/0/to/0 | a movement from tier 1 to itself
            'edition: "1"'         | 'edition: " "'              | /edition                | empty text
            'edition: "1"'         | 'edition:'                  | /edition                | missing
            'edition: "1"'         | ''                          | /edition                | missing
            until: 2026-08-31      | until: 2020-01-01           | /until                  | before its beginning
            until: 2026-08-31      | until: next summer          | /until                  | not a day
            law: ENGLAND           | law: SCOTLAND               | /jurisdiction/law       | not one of ENGLAND, WALES
            'ages: {from: 5'       | 'ages: {from: 15'           | /ages/to                | less than the youngest age
            'phases: [PRIMARY]'    | 'phases: []'                | /phases                 | empty: at least one is needed
            source: made up        | rule: TIER-01               | line                    | uplicate
            """)
    void aFieldIsWrong(String right, String wrong, String path, String reason) throws IOException {
        isRefused(small().replaceFirst(Pattern.quote(right), wrong == null ? "" : wrong), path, reason);
    }

    /** Each is written into the second tier. */
    @ParameterizedTest(name = "{0}: {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            'documents: [{kind: PSP}]' | /tiers/1/documents/0/kind | an unknown field
            'documents: [{type: PASS_MARK, when: ON_ENTRY, source: L, covers: []}]' | /tiers/1/documents/0/type | no type of document
            'documents: [{type: ABC_CHART, when: SOON, source: L, covers: []}]' | /tiers/1/documents/0/when | not one of ON_ENTRY
            'goodPractice:' | /tiers/1/goodPractice | missing
            'provision: [{label: Help, owner: ESC, duration: {weeks: 2, agreedForEachCase: true}, source: L, covers: []}]' | /tiers/1/provision/0/duration | not exactly one field
            'entitlement: [{leastHours: 25, mostHours: 22, source: L, covers: []}]' | /tiers/1/entitlement/0/mostHours | less than the least
            'limits: [{label: Long, unit: WEEKS, least: 3, most: 2, source: L, covers: []}]' | /tiers/1/limits/0/most | less than the least
            'entry: [{rule: X-1, strength: BLOCKS, source: L, anyOf: []}]' | /tiers/1/entry/0/anyOf | empty: at least one
            """)
    void aTierIsWrong(String field, String path, String reason) throws IOException {
        isRefused(small().replace(SECOND, SECOND + ", " + field), path, reason);
    }

    @ParameterizedTest(name = "{0}: {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            'kind: HEARSAY' | /kind | not one of SUSPENSIONS, PERMANENT_EXCLUSION
            'kind: SUSPENSIONS' | /atLeast | missing
            'kind: SUSPENSIONS, atLeast: 0' | /atLeast | less than 1
            'kind: MANAGED_MOVE, atLeast: 1' | /atLeast | an unknown field
            'kind: JUDGEMENT, judgement: HUNCH' | /judgement | no judgement of the vocabulary
            'kind: DOCUMENT, types: [PASS_MARK], state: ACTIVE' | /types/0 | no type of document
            'kind: REVIEWED, types: [ABC_CHART, PASS_MARK], atLeast: 2' | /types/1 | no type of document
            'kind: PRESENTATION, codes: [GREEN_HAIR]' | /codes/0 | no presentation of the vocabulary
            """)
    void theEvidenceOfACriterionIsWrong(String evidence, String path, String reason) throws IOException {
        isRefused(
                small().replace(
                                SECOND,
                                SECOND
                                        + ", entry: [{rule: X-1, strength: BLOCKS, source: L, anyOf: [{code: C, label: C,"
                                        + " evidence: {" + evidence + "}, source: L, covers: []}]}]"),
                "/tiers/1/entry/0/anyOf/0/evidence" + path,
                reason);
    }

    @ParameterizedTest(name = "{0}: {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            to: 3, grounds: [{code: G, label: G, source: L}] | /movements/urgent/to | a movement of tier 3, which is not there
            to: 2, grounds: [{code: G, label: G, source: L}] | /movements/urgent/to | tier 2 is not marked urgent
            to: 2, grounds: [] | /movements/urgent/grounds | empty: at least one
            to: 2, grounds: [{code: G, label: G, presentation: GREEN_HAIR, source: L}] | /movements/urgent/grounds/0/presentation | no presentation
            """)
    void theUrgentWayIsWrong(String urgent, String path, String reason) throws IOException {
        String pack = reason.startsWith("tier 2") ? small() : small().replace(SECOND, SECOND.replace("false", "true"));
        isRefused(pack + "  urgent: {rule: URGENT-01, source: L, covers: [], " + urgent + "}\n", path, reason);
    }

    @Test
    void aliasesAreOfTypesThatAreKnown() throws IOException {
        isRefused(small() + "aliases: {PASS_MARK: Pass}\n", "/aliases/PASS_MARK", "no type of document");
    }

    private static void isRefused(String pack, String path, String reason) throws IOException {
        assertThat(pack).isNotEqualTo(small());

        assertThatThrownBy(() -> Pack.read("small-1.yaml", stream(pack)))
                .isInstanceOf(BrokenPack.class)
                .hasMessageStartingWith("small-1.yaml at " + path)
                .hasMessageContaining(reason);
    }

    @Test
    void aPackThatIsWholeIsRead() throws IOException {
        assertThat(Pack.read("small-1.yaml", stream(small())).tiers()).hasSize(2);
    }

    @Test
    void itStopsTheStart(@TempDir Path packs) throws IOException {
        Files.writeString(packs.resolve("own.yaml"), small().replace("rank: 2", "rank: 1"));

        assertThatThrownBy(() -> new Frameworks("file:" + packs + "/*.yaml"))
                .isInstanceOf(BrokenPack.class)
                .hasMessage("own.yaml at /tiers/1/rank: rank 1 a second time");
    }

    @Test
    void oneEditionIsReadFromOnePack(@TempDir Path packs) throws IOException {
        Files.writeString(packs.resolve("a.yaml"), small());
        Files.writeString(packs.resolve("b.yaml"), small());

        assertThatThrownBy(() -> new Frameworks("file:" + packs + "/*.yaml"))
                .isInstanceOf(BrokenPack.class)
                .hasMessage("b.yaml at /edition: small-1 is read from another pack as well");
    }

    @Test
    void twoEditionsStandSideBySide() {
        assertThat(new Frameworks("classpath*:small-packs/*.yaml").editionsOf("small"))
                .extracting(Framework::edition)
                .containsExactly("1", "2");
    }

    @Test
    void aChildIsReadAgainstEitherEdition() {
        List<Framework> editions = new Frameworks("classpath*:small-packs/*.yaml").editionsOf("small");

        assertThat(editions)
                .extracting(f -> Reading.of(
                                f, f.tier(2).orElseThrow(), Situation.NOTHING_RECORDED, LocalDate.of(2026, 6, 15), null)
                        .edition())
                .containsExactly("1", "2");
    }

    private static InputStream stream(String pack) {
        return new ByteArrayInputStream(pack.getBytes(StandardCharsets.UTF_8));
    }

    private static String small() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(BrokenPackTest.class.getResourceAsStream("/small-packs/small-1.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
