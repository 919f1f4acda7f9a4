package org.throughline.command.meeting;

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
class ExamplesOfMeetingTest {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of("arrangeMeeting", MeetingApi.NewMeeting.class),
                Arguments.of("recordMeeting", MeetingApi.Held.class),
                Arguments.of("cancelMeeting", MeetingApi.Cancellation.class),
                Arguments.of("reportMeetingActionDone", MeetingApi.Note.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void anExampleHasTheTrueShape(String operation, Class<?> body) throws IOException {
        JsonNode example;
        try (InputStream file = Objects.requireNonNull(
                ExamplesOfMeetingTest.class.getResourceAsStream("/openapi/" + operation + ".json"))) {
            example = STRICT.readTree(file);
        }

        assertThat(validator().validate(STRICT.treeToValue(example.get("request"), body)))
                .isEmpty();
        assertThat(Json.ofTheStore()
                        .treeToValue(example.get("response"), Answer.class)
                        .written())
                .allMatch(position -> position.startsWith("meeting-"));
    }

    private static Validator validator() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator();
        }
    }
}
