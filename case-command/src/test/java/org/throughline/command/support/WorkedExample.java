package org.throughline.command.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One row of a table of {@code docs/domain/framework-<framework>.md}: somebody in a school wrote what they expect, and
 * the tests hold the house to it.
 *
 * @param line where it stands on its page
 * @param facts what was recorded, in the words explained at the top of the page
 * @param move what is asked for
 * @param receipt {@code goes through} or {@code refused by <rules>}, and the remarks
 * @param missing what the criteria of the refusing rules lack, in order, one to a line
 */
record WorkedExample(
        String framework,
        int line,
        String child,
        List<String> facts,
        String move,
        String receipt,
        List<String> met,
        List<String> notMet,
        List<String> notKnown,
        List<String> missing) {

    /** The repository's own pages, as seen from this module. */
    private static final Path PAGES = Path.of("..", "docs", "domain");

    private static final String HEADER =
            "| child | facts | asked for | receipt | met | not met | not known | missing |";

    private static final String NOTHING = "–";

    /** Fails where the page is missing, or has no table of that form, or an empty one. */
    static List<WorkedExample> of(String framework) throws IOException {
        Path page = PAGES.resolve("framework-" + framework + ".md");
        List<String> lines = Files.readAllLines(page);
        List<WorkedExample> examples = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals(HEADER)) {
                List<WorkedExample> table = table(framework, lines, i + 2);
                if (table.isEmpty()) {
                    throw new IllegalStateException(page + " has an empty table at line " + (i + 1));
                }
                examples.addAll(table);
            }
        }
        if (examples.isEmpty()) {
            throw new IllegalStateException(page + " has no table headed " + HEADER);
        }
        return examples;
    }

    private static List<WorkedExample> table(String framework, List<String> lines, int first) {
        List<WorkedExample> rows = new ArrayList<>();
        for (int i = first; i < lines.size() && lines.get(i).startsWith("|"); i++) {
            String[] cells = lines.get(i).substring(1).split("\\|", -1);
            if (cells.length != 9) {
                throw new IllegalStateException("Line " + (i + 1) + " has " + (cells.length - 1) + " cells");
            }
            rows.add(new WorkedExample(
                    framework,
                    i + 1,
                    cells[0].strip(),
                    list(cells[1], ";"),
                    cells[2].strip(),
                    cells[3].strip(),
                    list(cells[4], ","),
                    list(cells[5], ","),
                    list(cells[6], ","),
                    list(cells[7], "<br>")));
        }
        return rows;
    }

    private static List<String> list(String cell, String separator) {
        return cell.strip().equals(NOTHING)
                ? List.of()
                : Arrays.stream(cell.split(separator, -1)).map(String::strip).toList();
    }

    /** {@code Ada, 10}. */
    int age() {
        return Integer.parseInt(child.substring(child.lastIndexOf(' ') + 1));
    }

    @Override
    public String toString() {
        return framework + ", line " + line + ": " + child + ", " + move;
    }
}
