package org.throughline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenDirectoryTest {

    @ParameterizedTest(name = "{1} instead of {0}: {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            'kind: HEALTH'      | 'kind: MAGIC'           | /services/0/kind    | enumeration
            'kind: HEALTH'      | 'kind: HEALTH, fax: 1'  | /services/0/fax     | not defined
            'name: Help, '      | ''                      | /services/0/name    | required
            'name: Help'        | 'name: " "'             | /services/0/name    | pattern
            'code: help'        | 'code: Help'            | /services/0/code    | pattern
            'code: more-help'   | 'code: help'            | /services/1/code    | this code a second time
            'areas: [north]'    | 'areas: [south]'        | /services/0/areas   | an area that is not there
            'to: 11'            | 'to: 4'                 | /services/0/ages/to | less than the youngest age
            'to: 11'            | 'to: eleven'            | /services/0/ages/to | integer
            'within: county'    | 'within: north'         | /areas/1/within     | no area named before it
            'code: north'       | 'code: county'          | /areas/1/code       | this code a second time
            'edition: "1"'      | 'edition: ["1"'         | line                | expected
            """)
    void itSaysWhichFileWhereAndWhy(String right, String wrong, String path, String reason) throws IOException {
        String directory = small().replaceFirst(Pattern.quote(right), wrong);
        assertThat(directory).isNotEqualTo(small());

        assertThatThrownBy(() -> DirectoryFile.read(
                        "services.yaml", new ByteArrayInputStream(directory.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(BrokenDirectory.class)
                .hasMessageStartingWith("services.yaml at " + path)
                .hasMessageContaining(reason);
    }

    @Test
    void anAuthorityNamesItsOwn(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("own.yaml"), small());
        assertThat(new Services("file:" + folder.resolve("own.yaml")).all()).hasSize(2);

        Files.writeString(folder.resolve("own.yaml"), small().replace("areas: [north]", "areas: []"));
        assertThatThrownBy(() -> new Services("file:" + folder.resolve("own.yaml")))
                .isInstanceOf(BrokenDirectory.class)
                .hasMessageStartingWith("own.yaml at /services/0/areas");
    }

    private static String small() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                BrokenDirectoryTest.class.getResourceAsStream("/small-directory/services.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
