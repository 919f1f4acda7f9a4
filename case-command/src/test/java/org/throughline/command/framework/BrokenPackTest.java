package org.throughline.command.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class BrokenPackTest {

    @ParameterizedTest(name = "{1} instead of {0}: {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            name: Outreach         | name: Outreach, colour: red | /tiers/1/colour              | an unknown field
            rank: 2                | rank: 1                     | /tiers/1/rank                | rank 1 a second time
            rank: 2                | rank: 3                     | /tiers                       | tier 2 is missing
            to: [2]                | to: [4]                     | /movements/paths/0/to/0      | a movement of tier 4, which is not there
            {from: 2 | {from: 1 | /movements/paths/1/from      | tier 1 a second time
            to: [2]                | to: [1]                     | /movements/paths/0/to/0      | a movement from tier 1 to itself
            'edition: "1"'         | 'edition: " "'              | /edition                     | empty text
            'edition: "1"'         | 'edition:'                  | /edition                     | missing
            until: 2026-08-31      | until: 2020-01-01           | /until                       | before its beginning
            source: made up        | rule: TIER-01               | line                         | uplicate
            documents: []          | documents: [{kind: PASS}]   | /tiers/0/documents/0/kind    | not one of the values
            goodPractice: []       | goodPractice:               | /tiers/0/goodPractice        | missing
            'limits: []'           | 'entry: {rule: X, anyOf: []}, limits: []' | /tiers/0/entry/anyOf | no threshold in it
            """)
    void itSaysWhichFileWhereAndWhy(String right, String wrong, String path, String reason) throws IOException {
        String pack = small().replaceFirst(java.util.regex.Pattern.quote(right), wrong);
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

        try (var house = houseReading(packs)) {
            assertThatThrownBy(house::refresh)
                    .rootCause()
                    .isInstanceOf(BrokenPack.class)
                    .hasMessage("own.yaml at /tiers/1/rank: rank 1 a second time");
        }
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
        assertThat(new Frameworks("classpath*:two-editions/*.yaml").editionsOf("small"))
                .extracting(Framework::edition)
                .containsExactly("1", "2");
    }

    private static AnnotationConfigApplicationContext houseReading(Path packs) {
        var house = new AnnotationConfigApplicationContext();
        house.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("throughline.frameworks", "file:" + packs + "/*.yaml")));
        house.register(Frameworks.class);
        return house;
    }

    private static InputStream stream(String pack) {
        return new ByteArrayInputStream(pack.getBytes(StandardCharsets.UTF_8));
    }

    private static String small() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(BrokenPackTest.class.getResourceAsStream("/two-editions/small-1.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
