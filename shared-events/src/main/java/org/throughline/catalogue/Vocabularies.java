package org.throughline.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The coded words a child's history is written in, from {@code catalogue/}. */
public final class Vocabularies {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What a concern may look like (feature A5.2). */
    public static final Vocabulary PRESENTATIONS = read("presentations.yaml", "presentations");

    /** What may have changed in a child's life (feature A5.3). */
    public static final Vocabulary LIFE_CHANGES = read("life-changes.yaml", "lifeChanges");

    /** What a professional may judge; the evidence where a source says "at risk". */
    public static final Vocabulary JUDGEMENTS = read("judgements.yaml", "judgements");

    private Vocabularies() {}

    private static Vocabulary read(String file, String list) {
        try (InputStream yaml = Objects.requireNonNull(Vocabularies.class.getResourceAsStream("/catalogue/" + file))) {
            JsonNode tree = YAML.readTree(yaml);
            return new Vocabulary(
                    tree.required("edition").asString(), List.of(YAML.treeToValue(tree.required(list), Word[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param source where in the guidance the word stands */
    public record Word(String code, String label, String source) {}

    /** The words in the order of their file. */
    public record Vocabulary(String edition, List<Word> words) {

        public Optional<Word> word(String code) {
            return words.stream().filter(word -> word.code().equals(code)).findFirst();
        }

        public boolean has(String code) {
            return word(code).isPresent();
        }

        public List<String> codes() {
            return words.stream().map(Word::code).toList();
        }
    }
}
