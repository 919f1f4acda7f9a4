package org.throughline.standalone.county;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A school to put made-up children in.
 *
 * @param id the URN, or our own id
 * @param phase in the words of Get Information about Schools; blank or null is taken for secondary, since a list that
 *     guesses the phase from the name leaves it out for most secondary schools
 */
public record SyntheticSchool(
        String id, String name, @Nullable String phase) {
    static final int RECEPTION = 0;
    static final int LAST_YEAR = 11;

    private static final List<String> PLACES = List.of(
            "Kestrel Lane", "Mill Meadow", "Long Furlong", "Beech Walk", "Chalk Hill", "Otter Brook", "Quarry Bank");
    private static final List<String> KINDS = List.of("Primary", "Church Primary", "Community Primary", "High");

    /** The lowest and highest year group of compulsory schooling taught here; Reception is 0. Empty if none is. */
    int[] years() {
        return switch (phase == null ? "" : phase.strip().toLowerCase(Locale.ROOT)) {
            case "primary" -> new int[] {RECEPTION, 6};
            case "infant" -> new int[] {RECEPTION, 2};
            case "junior" -> new int[] {3, 6};
            case "middle", "middle deemed secondary", "middle deemed primary" -> new int[] {5, 8};
            case "all-through" -> new int[] {RECEPTION, LAST_YEAR};
            case "", "secondary" -> new int[] {7, LAST_YEAR};
            default -> new int[0];
        };
    }

    /** Years 7 to 11 and nothing below. */
    public boolean isSecondary() {
        return teaches(LAST_YEAR) && !teaches(RECEPTION);
    }

    boolean teaches(int year) {
        int[] years = years();
        return years.length == 2 && years[0] <= year && year <= years[1];
    }

    /** Schools of our own, for a demo without a list of real ones: 21 primary and 7 secondary. */
    static List<SyntheticSchool> madeUp() {
        return IntStream.range(0, PLACES.size() * KINDS.size())
                .mapToObj(i -> {
                    String kind = KINDS.get(i % KINDS.size());
                    return new SyntheticSchool(
                            "own-%04d".formatted(i + 1),
                            "%s %s School (synthetic)".formatted(PLACES.get(i / KINDS.size()), kind),
                            kind.equals("High") ? "Secondary" : "Primary");
                })
                .toList();
    }
}
