package org.throughline.command.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedFileTest {
    private final List<String> rows = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();

    @Test
    void columnsAreFoundByNameInAnyOrderAndCase() {
        read("Note,NAME,Id\nx,Ash Hill,1\n");

        assertThat(rows).containsExactly("2: 1 Ash Hill");
    }

    @Test
    void quotedFieldsMayHoldCommasQuotesAndLineBreaks() {
        read("id,name\n1,\"Ash, \"\"The\"\" Hill\"\n2,\"Ash\r\nHill\"\r\n3,plain \"quote\"\n");

        assertThat(rows).containsExactly("2: 1 Ash, \"The\" Hill", "3: 2 Ash\nHill", "5: 3 plain \"quote\"");
        assertThat(bad).isEmpty();
    }

    @Test
    void aWrongNumberOfColumnsCostsThatRowOnly() {
        read("id,name\n1,a\n2\n3,c,c\n\n4,d");

        assertThat(rows).containsExactly("2: 1 a", "6: 4 d");
        assertThat(bad)
                .containsExactly(
                        new BadRow(3, "1 columns found where the header has 2"),
                        new BadRow(4, "3 columns found where the header has 2"));
    }

    @Test
    void textAfterAClosingQuoteCostsThatRowOnly() {
        read("id,name\n1,\"a\"b\n2,b\n");

        assertThat(rows).containsExactly("3: 2 b");
        assertThat(bad).containsExactly(new BadRow(2, "the quotes are malformed"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 49, 50, 51, 500})
    void aQuoteThatIsNeverClosedDoesNotSwallowTheRowsAfterIt(int after) {
        read("id,name\n1,\"a\n" + "2,b\n".repeat(after));

        assertThat(rows).hasSize(after);
        assertThat(bad).containsExactly(new BadRow(2, "a quote is opened and never closed"));
    }

    @Test
    void aQuoteThatIsClosedByTheNextRowsQuoteCostsThatRowOnly() {
        read("id,name\n1,\"a\n2,\"b, c\"\n3,d\n");

        assertThat(rows).containsExactly("3: 2 b, c", "4: 3 d");
        assertThat(bad).containsExactly(new BadRow(2, "the quotes are malformed"));
    }

    @Test
    void aRowThatCannotBeUnderstoodIsReportedWithItsReason() {
        read("id,name\n1,\n2,b\n");

        assertThat(rows).containsExactly("3: 2 b");
        assertThat(bad).containsExactly(new BadRow(2, "name is empty"));
    }

    @Test
    void aVeryLongLineIsReportedAndNotHeld() {
        read("id,name\n1," + "a".repeat(Lines.MOST_BYTES) + "\n2,b\n");

        assertThat(rows).containsExactly("3: 2 b");
        assertThat(bad).containsExactly(new BadRow(2, "the line is longer than 65536 bytes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void accentsAreReadInEitherEncoding(String charset) {
        read("id,name\n1,Café – St John’s\n".getBytes(Charset.forName(charset)));

        assertThat(rows).containsExactly("2: 1 Café – St John’s");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstColumnsName() {
        read(("\uFEFF" + "id,name\n1,a\n").getBytes(StandardCharsets.UTF_8));

        assertThat(rows).containsExactly("2: 1 a");
    }

    @Test
    void aLineInNeitherEncodingIsReported() {
        byte[] file = "id,name\n1,?\n2,b\n".getBytes(StandardCharsets.UTF_8);
        file[10] = (byte) 0x81;
        read(file);

        assertThat(rows).containsExactly("3: 2 b");
        assertThat(bad).containsExactly(new BadRow(2, "the line is neither UTF-8 nor Windows-1252 text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyKindOfLineEndCountsAsOneLine(String end) {
        read(String.join(end, "id,name", "1,a", "2,b"));

        assertThat(rows).containsExactly("2: 1 a", "3: 2 b");
    }

    @Test
    void aFileWithoutTheColumnsIsOneClearError() {
        assertThatThrownBy(() -> read("a,b\n1,2\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("The first line of the file does not name the columns needed: id, name or title.");
        assertThatThrownBy(() -> read("")).isInstanceOf(UnreadableFile.class).hasMessage("The file is empty.");
        assertThatThrownBy(() -> read("\uFEFFid,name\n".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("UTF-16");
    }

    @Test
    void aFaultOfTheReceiverIsNotTakenForABadRow() {
        assertThatThrownBy(() -> DelimitedFile.read(
                        new ByteArrayInputStream("id\n1\n".getBytes(StandardCharsets.UTF_8)),
                        List.of(List.of("id")),
                        row -> row,
                        row -> {
                            throw new RowFault("not the row's fault");
                        },
                        bad::add))
                .isInstanceOf(RowFault.class);
        assertThat(bad).isEmpty();
    }

    private void read(String file) {
        read(file.getBytes(StandardCharsets.UTF_8));
    }

    private void read(byte[] file) {
        DelimitedFile.read(
                new ByteArrayInputStream(file),
                List.of(List.of("id"), List.of("name", "title")),
                row -> row.line() + ": " + row.need("id") + " " + row.need("name"),
                rows::add,
                bad::add);
    }
}
