package org.throughline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.throughline.catalogue.Vocabularies.Vocabulary;
import org.throughline.catalogue.Vocabularies.Word;

class VocabulariesTest {

    static final List<Vocabulary> ALL =
            List.of(Vocabularies.PRESENTATIONS, Vocabularies.LIFE_CHANGES, Vocabularies.JUDGEMENTS);

    @ParameterizedTest
    @FieldSource("ALL")
    void everyWordHasACodeOfItsOwnALabelAndALine(Vocabulary vocabulary) {
        assertThat(vocabulary.codes()).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z][A-Z_]*"));
        assertThat(vocabulary.words())
                .allMatch(word -> !word.label().isBlank())
                .allMatch(word -> word.source().matches("S[0-4]:L\\d+"));
    }

    /** Feature A5.3: the nine of the provision map, in its order. */
    @Test
    void theChangesInAChildsLife() {
        assertThat(Vocabularies.LIFE_CHANGES.words())
                .extracting(Word::source)
                .containsExactly(
                        "S4:L12", "S4:L13", "S4:L14", "S4:L15", "S4:L16", "S4:L17", "S4:L18", "S4:L19", "S4:L20");
    }

    /** Feature A5.2: the nine of the provision map and whatever else there is, for its list is not complete. */
    @Test
    void whatAConcernMayLookLike() {
        assertThat(Vocabularies.PRESENTATIONS.codes())
                .hasSize(10)
                .contains("SELF_HARM", "WITHDRAWAL")
                .last()
                .isEqualTo("OTHER");
    }

    @Test
    void aWordIsFoundByItsCode() {
        assertThat(Vocabularies.JUDGEMENTS.word("NEEDS_A_MANAGED_MOVE"))
                .map(Word::label)
                .contains("The child needs a managed move");
        assertThat(Vocabularies.JUDGEMENTS.has("HUNCH")).isFalse();
    }
}
