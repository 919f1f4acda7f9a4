package org.throughline.command.bulk;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;

/**
 * A comma-separated file with a header, read as a stream. Columns may come in any order, their names in any case, and
 * columns nobody asks for are ignored.
 *
 * <p>A row that cannot be read costs that row only. A quote that is never closed would swallow what follows; so a row
 * over several lines that turns out bad gives its later lines back, and they are read as rows of their own.
 */
public final class DelimitedFile {
    /** A quoted field with more line breaks than this is taken for a quote that was never closed. */
    private static final int MOST_CONTINUED_LINES = 50;

    private static final ObjectReader CSV = new CsvMapper().readerFor(String[].class);

    private final Lines lines;
    private final Consumer<BadRow> bad;
    private int width = -1;

    private DelimitedFile(InputStream in, Consumer<BadRow> bad) {
        this.lines = new Lines(in);
        this.bad = bad;
    }

    /** One row and the names of its columns. */
    public static final class Row {
        private final long line;
        private final String[] fields;
        private final Map<String, Integer> columns;

        private Row(long line, String[] fields, Map<String, Integer> columns) {
            this.line = line;
            this.fields = fields;
            this.columns = columns;
        }

        /** The physical line on which the row starts, from 1. */
        public long line() {
            return line;
        }

        /** The field of the first of these columns that the file has; null if it is blank or the file has none. */
        public @Nullable String get(String... names) {
            for (String name : names) {
                Integer column = columns.get(key(name));
                if (column != null) {
                    String field = fields[column].strip();
                    return field.isEmpty() ? null : field;
                }
            }
            return null;
        }

        /** As {@link #get}, but a blank is a {@link RowFault}. */
        public String need(String name) {
            String field = get(name);
            if (field == null) {
                throw new RowFault(name + " is empty");
            }
            return field;
        }
    }

    /**
     * Reads the whole stream; does not close it.
     *
     * @param needed columns without which the file is no use; each with its alternative names
     * @param understand turns a row into a value, or throws {@link RowFault} to leave it out
     * @throws UnreadableFile if the file is empty or lacks a needed column
     */
    public static <T> void read(
            InputStream in,
            List<List<String>> needed,
            Function<Row, T> understand,
            Consumer<T> each,
            Consumer<BadRow> bad) {
        new DelimitedFile(in, bad).read(needed, understand, each);
    }

    private <T> void read(List<List<String>> needed, Function<Row, T> understand, Consumer<T> each) {
        Map<String, Integer> columns = header(needed);
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            String[] fields = fields(line);
            if (fields == null) {
                continue;
            }
            T value;
            try {
                value = understand.apply(new Row(line.number(), fields, columns));
            } catch (RowFault fault) {
                bad.accept(new BadRow(line.number(), String.valueOf(fault.getMessage())));
                continue;
            }
            each.accept(value);
        }
    }

    private Map<String, Integer> header(List<List<String>> needed) {
        Lines.Line first = lines.next();
        if (first == null) {
            throw new UnreadableFile("The file is empty.");
        }
        if (first.text().startsWith("ÿþ") || first.text().startsWith("þÿ")) {
            throw new UnreadableFile("The file is in UTF-16; save it as CSV in UTF-8.");
        }
        String[] names = fields(first);
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; names != null && i < names.length; i++) {
            columns.putIfAbsent(key(names[i].strip()), i);
        }
        String missing = needed.stream()
                .filter(alternatives -> alternatives.stream().noneMatch(name -> columns.containsKey(key(name))))
                .map(alternatives -> String.join(" or ", alternatives))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnreadableFile("The first line of the file does not name the columns needed: " + missing + ".");
        }
        width = names == null ? -1 : names.length;
        return columns;
    }

    /** The fields of the row that starts on this line, or null if it is blank or was reported as bad. */
    private String @Nullable [] fields(Lines.Line first) {
        if (first.fault().isEmpty() && first.text().isBlank()) {
            return null;
        }
        var text = new StringBuilder(first.text());
        var taken = new ArrayList<Lines.Line>();
        String fault = first.fault();
        boolean open = endsInsideQuotes(first.text(), false);
        while (fault.isEmpty() && open) {
            Lines.Line more = taken.size() < MOST_CONTINUED_LINES ? lines.next() : null;
            if (more == null) {
                fault = "a quote is opened and never closed";
            } else {
                taken.add(more);
                fault = more.fault();
                open = endsInsideQuotes(more.text(), true);
                text.append('\n').append(more.text());
            }
        }
        if (fault.isEmpty()) {
            String[] fields = split(text.toString());
            if (fields == null) {
                fault = "the quotes are malformed";
            } else if (width >= 0 && fields.length != width) {
                fault = "%d columns found where the header has %d".formatted(fields.length, width);
            } else {
                return fields;
            }
        }
        bad.accept(new BadRow(first.number(), fault));
        lines.pushBack(taken);
        return null;
    }

    private static String @Nullable [] split(String row) {
        try {
            return CSV.readValue(row);
        } catch (JacksonException malformed) {
            return null;
        }
    }

    /** A quote opens only at the start of a field; within quotes two quotes stand for one. */
    private static boolean endsInsideQuotes(String line, boolean open) {
        boolean inside = open;
        boolean startOfField = !open;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (inside && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                i++;
            } else if (c == '"' && (inside || startOfField)) {
                inside = !inside;
            }
            startOfField = !inside && c == ',';
        }
        return inside;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
