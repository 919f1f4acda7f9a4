package org.throughline.query.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.edge.Problem;

/**
 * One page of a list.
 *
 * @param next cursor of the next page, null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int MOST = 200;

    /** How many a page may have; outside 1 to 200 is a wrong field. */
    public static int size(int asked) {
        if (asked < 1 || asked > MOST) {
            throw Problem.field("limit", "a number out of range", "1 to " + MOST)
                    .thrown();
        }
        return asked;
    }

    /** @param found one more than {@code size} where there is a next page */
    public static <T> Page<T> of(List<T> found, int size, Function<T, String> cursorAfter) {
        return found.size() > size
                ? new Page<>(List.copyOf(found.subList(0, size)), cursorAfter.apply(found.get(size - 1)))
                : new Page<>(List.copyOf(found), null);
    }
}
