package org.throughline.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.catalogue.DocumentType;
import org.throughline.catalogue.DocumentTypes;
import org.throughline.command.http.Answers.Answer;
import org.throughline.edge.Json;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the API description are requests the API would take and answers it could give. */
class ExamplesTest {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of("agreeDocument", DocumentApi.NewDocument.class),
                Arguments.of("reviseDocument", DocumentApi.NewVersion.class),
                Arguments.of("reviewDocument", DocumentApi.Review.class),
                Arguments.of("endDocument", DocumentApi.DocumentEnding.class),
                Arguments.of("shareDocument", DocumentApi.Share.class),
                Arguments.of("recordDetrimentalStrategy", SafetyApi.DetrimentalStrategy.class),
                Arguments.of("amendStrategy", SafetyApi.Amendment.class),
                Arguments.of("recordPhysicalIntervention", SafetyApi.PhysicalIntervention.class),
                Arguments.of("recordDebrief", SafetyApi.Debrief.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void anExampleHasTheTrueShape(String operation, Class<?> body) throws IOException {
        JsonNode example = example(operation);

        Object request = STRICT.treeToValue(example.get("request"), body);
        assertThat(validator().validate(request)).isEmpty();
        assertThat(Json.ofTheStore()
                        .treeToValue(example.get("response"), Answer.class)
                        .written())
                .allMatch(position -> position.startsWith("plan-"));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void anExamplesContentIsAsItsTypeAsks(String operation) throws IOException {
        JsonNode content = example(operation).get("request").get("content");

        assertThat(DocumentTypes.contentOf(
                                DocumentTypes.find("PASTORAL_SUPPORT_PLAN").orElseThrow())
                        .orElseThrow()
                        .faults(content.toString()))
                .isEmpty();
    }

    static Stream<String> contents() {
        return Stream.of("agreeDocument", "reviseDocument");
    }

    @Test
    void theExampleOfATypeIsTheTypeAsCatalogued() throws IOException {
        DocumentType listed =
                STRICT.treeToValue(example("listDocumentTypes").get("response").get(0), DocumentType.class);
        JsonNode read = example("readDocumentType").get("response");
        DocumentType one = STRICT.treeToValue(read.get("type"), DocumentType.class);

        assertThat(DocumentTypes.find(listed.code())).contains(listed);
        assertThat(DocumentTypes.find(one.code())).contains(one);
        assertThat(DocumentTypes.contentOf(one).orElseThrow().schema()).isEqualTo(read.get("schema"));
    }

    private static JsonNode example(String operation) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ExamplesTest.class.getResourceAsStream("/openapi/" + operation + ".json"))) {
            return STRICT.readTree(file);
        }
    }

    private static Validator validator() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator();
        }
    }
}
