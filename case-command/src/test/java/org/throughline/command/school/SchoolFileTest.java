package org.throughline.command.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.throughline.command.bulk.BadRow;
import org.throughline.command.bulk.UnreadableFile;
import org.throughline.events.SchoolEvent.SchoolDetails;

class SchoolFileTest {
    private static final String GIAS = """
            URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),\
            EstablishmentStatus (name),PhaseOfEducation (name),Street,Town,DistrictAdministrative (name),Postcode
            """;

    private final List<SchoolFile.Row> rows = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();

    @Test
    void aCountysOwnListIsRead() {
        read("""
                urn,name,open_date,town,postcode,la_code,la_name,district_name,dspl_area,phase_from_name
                900001,"St Ann's Primary School, Northfield",,Newton,ZZ1 1ZZ,919,Hertfordshire,Midshire,8,Primary
                900002,The Grange,,Newton,ZZ1 2ZZ,919,Hertfordshire,Midshire,,
                """);

        assertThat(bad).isEmpty();
        assertThat(rows)
                .containsExactly(
                        new SchoolFile.Row(
                                2,
                                "900001",
                                new SchoolDetails(
                                        "St Ann's Primary School, Northfield",
                                        "919",
                                        null,
                                        null,
                                        "Primary",
                                        "Newton",
                                        "ZZ1 1ZZ",
                                        "Midshire",
                                        "8",
                                        null)),
                        new SchoolFile.Row(
                                3,
                                "900002",
                                new SchoolDetails(
                                        "The Grange",
                                        "919",
                                        null,
                                        null,
                                        null,
                                        "Newton",
                                        "ZZ1 2ZZ",
                                        "Midshire",
                                        null,
                                        null)));
    }

    @Test
    void anExtractOfAllEstablishmentsIsReadInWindows1252() {
        String file = GIAS
                + "900001,919,Hertfordshire,4066,St Zoë’s School,Community school,Open,Secondary,\"1, High St\","
                + "Newton,Midshire,ZZ1 1ZZ\r\n";
        SchoolFile.read(in(file.getBytes(Charset.forName("windows-1252"))), rows::add, bad::add);

        assertThat(bad).isEmpty();
        assertThat(rows)
                .containsExactly(new SchoolFile.Row(
                        2,
                        "900001",
                        new SchoolDetails(
                                "St Zoë’s School",
                                "919",
                                "4066",
                                "Community school",
                                "Secondary",
                                "Newton",
                                "ZZ1 1ZZ",
                                "Midshire",
                                null,
                                "Open")));
    }

    @Test
    void aBadRowIsReportedWithItsLineAndTheRestLoad() {
        read("name,urn\nA,900001\nB,90000\nC,90000X\n,900002\nD,900001\nE\n\"F\"x,900003\n\"G\nH\",900004\nI,900005\n");

        assertThat(rows).extracting(SchoolFile.Row::urn).containsExactly("900001", "900004", "900005");
        assertThat(bad)
                .containsExactly(
                        new BadRow(3, "the URN is not six digits"),
                        new BadRow(4, "the URN is not six digits"),
                        new BadRow(5, "the name is empty"),
                        new BadRow(6, "URN 900001 is in the file already"),
                        new BadRow(7, "1 columns found where the header has 2"),
                        new BadRow(8, "the quotes are malformed"));
        assertThat(rows.getLast().line()).isEqualTo(11);
    }

    @Test
    void aFileOfSomethingElseIsOneClearError() {
        assertThatThrownBy(() -> read("pupil,form\nx,y\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("URN, EstablishmentName or name");
    }

    @Test
    @Timeout(30)
    void twentySevenThousandSchoolsAreReadInAFewSeconds() {
        var count = new int[2];
        long start = System.nanoTime();

        SchoolFile.read(manySchools(27_000), row -> count[0]++, row -> count[1]++);

        assertThat(count).containsExactly(27_000, 0);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void theCountysRealListHas531Schools() throws IOException {
        Optional<Path> file = realFile();
        assumeThat(file).as("the real list is not on this machine").isPresent();

        try (InputStream in = Files.newInputStream(file.orElseThrow())) {
            SchoolFile.read(in, rows::add, bad::add);
        }

        assertThat(bad).isEmpty();
        assertThat(rows).hasSize(531).allSatisfy(row -> {
            assertThat(row.details().laCode()).isEqualTo("919");
            assertThat(row.details().postcode()).isNotBlank();
        });
    }

    private static Optional<Path> realFile() {
        return Stream.iterate(
                        Optional.of(Path.of(System.getProperty("user.dir")).toAbsolutePath()),
                        Optional::isPresent,
                        folder -> folder.map(Path::getParent))
                .flatMap(Optional::stream)
                .map(folder -> folder.resolve("shared/data/herts_schools_gias_2025-07.csv"))
                .filter(Files::exists)
                .findFirst();
    }

    private void read(String file) {
        SchoolFile.read(in(file.getBytes(StandardCharsets.UTF_8)), rows::add, bad::add);
    }

    private static InputStream in(byte[] file) {
        return new ByteArrayInputStream(file);
    }

    private static InputStream manySchools(int schools) {
        String rows = IntStream.range(0, schools)
                .mapToObj(i -> "%d,919,Herts,%04d,\"School, no. %d\",Academy,Open,Primary,Street,Town,District,ZZ1\r\n"
                        .formatted(100_000 + i, i % 10_000, i))
                .collect(Collectors.joining());
        return in((GIAS + rows).getBytes(StandardCharsets.UTF_8));
    }
}
