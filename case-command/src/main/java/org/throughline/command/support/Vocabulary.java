package org.throughline.command.support;

import java.util.List;
import org.throughline.catalogue.Vocabularies;
import org.throughline.edge.Problem;

/** Codes a concern is written in: kept without repetition, an unknown one answered with those that are known. */
final class Vocabulary {

    private Vocabulary() {}

    static List<String> presentations(List<String> codes) {
        return known(Vocabularies.PRESENTATIONS, codes, "/presentations/");
    }

    static List<String> lifeChanges(List<String> codes) {
        return known(Vocabularies.LIFE_CHANGES, codes, "/lifeChanges/");
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
