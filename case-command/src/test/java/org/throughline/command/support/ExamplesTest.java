package org.throughline.command.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.command.http.Answers.Answer;
import org.throughline.edge.Json;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the API description are requests the API would take and answers it could give. */
class ExamplesTest {

    static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of("raiseConcern", ConcernApi.NewConcern.class),
                Arguments.of("triageConcern", ConcernApi.Triaging.class),
                Arguments.of("openSupportCase", SupportApi.NewCase.class),
                Arguments.of("escalateTier", SupportApi.Escalation.class),
                Arguments.of("stepDownTier", SupportApi.StepDown.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void anExampleHasTheTrueShape(String operation, Class<?> body) throws IOException {
        JsonMapper strict = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        JsonNode example;
        try (InputStream file =
                Objects.requireNonNull(ExamplesTest.class.getResourceAsStream("/openapi/" + operation + ".json"))) {
            example = strict.readTree(file);
        }

        Object request = strict.treeToValue(example.get("request"), body);
        assertThat(validator().validate(request)).isEmpty();
        assertThat(Json.ofTheStore()
                        .treeToValue(example.get("response"), Answer.class)
                        .written())
                .allMatch(position -> position.startsWith("support-"));
    }

    private static Validator validator() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator();
        }
    }
}
