package org.throughline.query.child;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.query.axon.Sealing;

/** Keyed hashes by which a child is found by name or number, while neither can be read in the store. */
@Component
class NameTokens {

    private static final int SHORTEST_BEGINNING = 3;
    private static final int LONGEST_BEGINNING = 12;

    private final Sealing sealing;

    NameTokens(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Each word of the name, and its beginnings of three letters and more. */
    List<String> ofName(String name) {
        Set<String> findable = new LinkedHashSet<>();
        for (String word : words(name)) {
            findable.add(word);
            for (int length = SHORTEST_BEGINNING; length <= Math.min(word.length(), LONGEST_BEGINNING); length++) {
                findable.add(word.substring(0, length));
            }
        }
        return findable.stream().map(this::ofWord).toList();
    }

    /** A token for each word somebody searches by; all must be met. */
    List<String> searched(String query) {
        return words(query).stream().map(this::ofWord).toList();
    }

    String ofNumber(String number) {
        return sealing.token("number", number.replace(" ", "").toUpperCase(Locale.UK));
    }

    private String ofWord(String word) {
        return sealing.token("name", word);
    }

    /** Without accents, case and punctuation. */
    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}|['’]", "")
                .toLowerCase(Locale.UK);
        return new ArrayList<>(Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
    }
}
