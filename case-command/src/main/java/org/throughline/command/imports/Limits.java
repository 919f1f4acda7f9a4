package org.throughline.command.imports;

import org.jspecify.annotations.Nullable;
import org.throughline.command.bulk.RowFault;

/** The lengths a form would take, for files too. */
final class Limits {

    static final int NAME = 200;
    static final int RELATIONSHIP = 100;
    static final int SETTING = 40;
    static final int SENTENCE = 500;

    private Limits() {}

    static void within(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            throw new RowFault("%s is longer than %d characters".formatted(field, most));
        }
    }
}
