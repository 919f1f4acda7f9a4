package org.throughline.query.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Reason codes of the common basic data set in words a parent can read. An unknown code is shown as it is. */
final class ReasonWords {

    private static final Properties WORDS = load();

    private ReasonWords() {}

    static String of(String code) {
        return WORDS.getProperty(code, code);
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStream file = ReasonWords.class.getResourceAsStream("/words/suspension-reasons.properties")) {
            words.load(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
