package org.throughline.command.school;

import java.io.InputStream;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.command.bulk.BadRow;
import org.throughline.command.bulk.DelimitedFile;
import org.throughline.command.bulk.RowFault;
import org.throughline.events.SchoolEvent.SchoolDetails;

/**
 * A list of schools: either the "all establishments" extract of Get Information about Schools (GIAS), or a county's own
 * list with the columns {@code urn, name, town, postcode, la_code, district_name, dspl_area, phase_from_name}.
 */
public final class SchoolFile {
    private static final int URN_DIGITS = 6;
    private static final String NAME = "EstablishmentName";
    private static final List<List<String>> NEEDED = List.of(List.of("URN"), List.of(NAME, "name"));

    private final BitSet seen = new BitSet(1_000_000);

    private SchoolFile() {}

    /** One school; {@code line} is the physical line on which its row starts. */
    public record Row(long line, String urn, SchoolDetails details) {}

    /**
     * Reads the whole stream in constant memory; does not close it. Every row goes to exactly one of the two.
     *
     * @throws org.throughline.command.bulk.UnreadableFile if the file has no column for the URN or the name
     */
    public static void read(InputStream in, Consumer<Row> each, Consumer<BadRow> bad) {
        DelimitedFile.read(in, NEEDED, new SchoolFile()::row, each, bad);
    }

    private Row row(DelimitedFile.Row row) {
        String urn = row.need("URN");
        if (urn.length() != URN_DIGITS || !urn.chars().allMatch(c -> '0' <= c && c <= '9')) {
            throw new RowFault("the URN is not six digits");
        }
        String name = row.get(NAME, "name");
        if (name == null) {
            throw new RowFault("the name is empty");
        }
        int number = Integer.parseInt(urn);
        if (seen.get(number)) {
            throw new RowFault("URN " + urn + " is in the file already");
        }
        seen.set(number);
        return new Row(
                row.line(),
                urn,
                new SchoolDetails(
                        name,
                        row.get("LA (code)", "la_code"),
                        row.get("EstablishmentNumber"),
                        row.get("TypeOfEstablishment (name)"),
                        row.get("PhaseOfEducation (name)", "phase_from_name"),
                        row.get("Town"),
                        row.get("Postcode"),
                        row.get("DistrictAdministrative (name)", "district_name"),
                        row.get("dspl_area"),
                        row.get("EstablishmentStatus (name)")));
    }
}
