package org.throughline.framework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.catalogue.Vocabularies;
import org.throughline.catalogue.Vocabularies.Word;

/** What is missing, in words that somebody in a school can act on. */
final class Words {

    private Words() {}

    /** {@code a Risk Reduction Plan or an Individual Education Plan}. */
    static String either(List<String> types) {
        return types.stream()
                .map(Words::title)
                .map(name -> ("AEIOU".indexOf(Character.toUpperCase(name.charAt(0))) < 0 ? "a " : "an ") + name)
                .collect(Collectors.joining(" or "));
    }

    /** {@code Pastoral Support Plan}. */
    static String title(String code) {
        return Arrays.stream(code.split("_", -1))
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** {@code whether the child is at risk of suspension}. */
    static String whether(String judgement) {
        String label = Vocabularies.JUDGEMENTS.word(judgement).map(Word::label).orElse(judgement);
        return "whether " + Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    static String presentations(List<String> codes) {
        List<String> labels = codes.stream()
                .map(code ->
                        Vocabularies.PRESENTATIONS.word(code).map(Word::label).orElse(code))
                .map(label -> Character.toLowerCase(label.charAt(0)) + label.substring(1))
                .toList();
        return (labels.size() == 1 ? "" : "one of: ") + String.join("; ", labels);
    }
}
