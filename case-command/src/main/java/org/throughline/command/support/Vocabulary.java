package org.throughline.command.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.catalogue.Vocabularies;
import org.throughline.edge.Problem;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words of concerns, codes for what they look like, and from {@code support/} words that judge. */
final class Vocabulary {

    private static final Judging JUDGING = read("judging-words.yaml", Judging.class);
    private static final Pattern JUDGES = Pattern.compile(JUDGING.words().stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<!\\p{L})(", ")(?!\\p{L})")));

    private Vocabulary() {}

    private record Judging(String edition, String source, List<String> words) {}

    private static <T> T read(String name, Class<T> as) {
        try (InputStream yaml = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("/support/" + name))) {
            return new YAMLMapper().readValue(yaml, as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The codes without repetition; an unknown one is answered with those that are known. */
    static List<String> presentations(List<String> codes) {
        List<String> known = Vocabularies.PRESENTATIONS.codes();
        for (int i = 0; i < codes.size(); i++) {
            if (!known.contains(codes.get(i))) {
                throw Problem.field("/presentations/" + i, "an unknown code", String.join(", ", known))
                        .thrown();
            }
        }
        return codes.stream().distinct().toList();
    }

    /** How many words in the text judge rather than describe. */
    static int judgingWords(String text) {
        return (int) JUDGES.matcher(text.toLowerCase(Locale.ROOT)).results().count();
    }

    static String judgingEdition() {
        return JUDGING.edition();
    }

    static String judgingSource() {
        return JUDGING.source();
    }
}
