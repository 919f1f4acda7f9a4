package org.throughline.command.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Words that judge or blame where a concern should describe: {@code support/judging-words.yaml}. */
final class JudgingWords {

    private static final Words LIST = read();
    private static final Pattern JUDGES = Pattern.compile(
            LIST.words().stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<!\\p{L})(", ")(?!\\p{L})")));

    private JudgingWords() {}

    private record Words(String edition, String source, List<String> words) {}

    private static Words read() {
        try (InputStream yaml =
                Objects.requireNonNull(JudgingWords.class.getResourceAsStream("/support/judging-words.yaml"))) {
            return new YAMLMapper().readValue(yaml, Words.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many there are in the text; none in a text that was not written. */
    static int in(@Nullable String text) {
        return text == null
                ? 0
                : (int) JUDGES.matcher(text.toLowerCase(Locale.ROOT)).results().count();
    }

    static String edition() {
        return LIST.edition();
    }

    static String source() {
        return LIST.source();
    }
}
