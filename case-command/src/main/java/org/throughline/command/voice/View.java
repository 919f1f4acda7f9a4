package org.throughline.command.voice;

import org.jspecify.annotations.Nullable;

/** What somebody said of a plan or a review, or why they were not heard. */
public record View(@Nullable String said, @Nullable String whyNot) {

    public static final View NONE = new View(null, null);

    public View {
        said = given(said);
        whyNot = said == null ? given(whyNot) : null;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
