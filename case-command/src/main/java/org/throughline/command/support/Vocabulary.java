package org.throughline.command.support;

import java.util.List;
import org.throughline.catalogue.Vocabularies;
import org.throughline.edge.Problem;

/**
 * Codes a concern is written in: kept without repetition, an unknown one answered with those that are known. {@code at} is
 * where they stand in what was sent.
 */
final class Vocabulary {

    private Vocabulary() {}

    static List<String> presentations(List<String> codes, String at) {
        return known(Vocabularies.PRESENTATIONS, codes, at + "/presentations/");
    }

    static List<String> lifeChanges(List<String> codes, String at) {
        return known(Vocabularies.LIFE_CHANGES, codes, at + "/lifeChanges/");
    }

    private static List<String> known(Vocabularies.Vocabulary vocabulary, List<String> codes, String pointer) {
        for (int i = 0; i < codes.size(); i++) {
            if (!vocabulary.has(codes.get(i))) {
                throw Problem.field(pointer + i, "an unknown code", String.join(", ", vocabulary.codes()))
                        .thrown();
            }
        }
        return codes.stream().distinct().toList();
    }
}
