package org.throughline.query.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.edge.Problem;

/** Where the next page starts: opaque to callers, and without personal data. */
public final class Cursor {

    private Cursor() {}

    public static String of(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** Null stays null; a cursor that is none of ours is a wrong field. */
    public static <T> @Nullable T read(@Nullable String cursor, Function<List<String>, T> parts) {
        if (cursor == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return parts.apply(List.of(text.split("\n", -1)));
        } catch (RuntimeException e) {
            throw Problem.field("cursor", "another kind of text", "the next of an earlier page")
                    .thrown();
        }
    }
}
