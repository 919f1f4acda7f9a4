package org.throughline.command.imports;

import java.util.List;
import org.throughline.command.bulk.BadRow;

/**
 * What became of the rows of one file.
 *
 * @param read loaded, unchanged and rejected together
 * @param loaded rows that were new or changed something
 * @param unchanged rows that were known already, word for word
 * @param rows the first 1,000 rejected rows by line, each with its reason; {@code rejected} counts them all
 * @param schoolsCovered how many settings the rows that were not rejected name
 * @param schools the first 1,000 of those settings, in order
 * @param unknown what the file does not say, and of how many rows
 * @param written positions to wait for in a query: whoever has seen these has seen all that was loaded
 */
public record Outcome(
        long read,
        long loaded,
        long unchanged,
        long rejected,
        List<BadRow> rows,
        int schoolsCovered,
        List<String> schools,
        List<Unknown> unknown,
        List<String> written) {

    /** @param what in words, e.g. {@code pupils without a UPN} */
    public record Unknown(String what, long rows) {}
}
