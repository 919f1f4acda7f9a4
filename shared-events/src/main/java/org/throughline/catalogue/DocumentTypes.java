package org.throughline.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every type of document, from {@code catalogue/document-types.yaml}, with the schema of its content. */
public final class DocumentTypes {

    private static final Map<String, DocumentType> TYPES = types();
    private static final Map<String, Content> CONTENTS = contents();

    private DocumentTypes() {}

    /** In the order of the catalogue. */
    public static List<DocumentType> all() {
        return List.copyOf(TYPES.values());
    }

    public static Set<String> codes() {
        return TYPES.keySet();
    }

    public static Optional<DocumentType> find(String code) {
        return Optional.ofNullable(TYPES.get(code));
    }

    /** What its content has to look like; nothing for a policy of a setting. */
    public static Optional<Content> contentOf(DocumentType type) {
        return Optional.ofNullable(CONTENTS.get(type.code()));
    }

    private static Map<String, DocumentType> types() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        Map<String, DocumentType> types = new LinkedHashMap<>();
        try (InputStream file = resource("/catalogue/document-types.yaml")) {
            for (DocumentType type : yaml.treeToValue(yaml.readTree(file).required("types"), DocumentType[].class)) {
                types.put(type.code(), type);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(types);
    }

    private static Map<String, Content> contents() {
        Map<String, Content> contents = new LinkedHashMap<>();
        TYPES.values().stream()
                .filter(DocumentType::isOfAChild)
                .forEach(type -> contents.put(type.code(), new Content(schema(type.code()))));
        return Map.copyOf(contents);
    }

    private static JsonNode schema(String code) {
        try (InputStream file = resource("/schemas/documents/" + code + ".schema.json")) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(DocumentTypes.class.getResourceAsStream(path), path);
    }
}
