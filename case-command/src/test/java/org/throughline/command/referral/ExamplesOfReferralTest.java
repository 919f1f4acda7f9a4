package org.throughline.command.referral;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.catalogue.Services;
import org.throughline.command.http.Answers.Answer;
import org.throughline.edge.Json;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The examples of the API description are requests the API would take and answers it could give. */
class ExamplesOfReferralTest {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static java.util.stream.Stream<Arguments> operations() {
        return java.util.stream.Stream.of(
                Arguments.of("makeReferral", ReferralApi.NewReferral.class),
                Arguments.of("acceptReferral", ReferralApi.Acceptance.class),
                Arguments.of("declineReferral", ReferralApi.Declining.class),
                Arguments.of("completeReferral", ReferralApi.Completion.class),
                Arguments.of("withdrawReferral", ReferralApi.Withdrawal.class),
                Arguments.of("shareInformation", ShareApi.NewShare.class),
                Arguments.of("receiveServiceReport", ServiceReportApi.NewReport.class),
                Arguments.of("adoptRecommendation", ServiceReportApi.Adoption.class),
                Arguments.of("rejectRecommendation", ServiceReportApi.Rejection.class));
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
                .allMatch(position -> position.startsWith("referral-"));
    }

    /** Left out, it would have been a share like any other. */
    @Test
    void aShareSaysWhetherItIsMadeToKeepTheChildSafe() throws IOException {
        ObjectNode request = (ObjectNode) example("shareInformation").get("request");
        request.remove("toKeepSafe");

        assertThat(validator().validate(STRICT.treeToValue(request, ShareApi.NewShare.class)))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly("toKeepSafe");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"chat-health"})
    void theServiceShownIsOneOfTheDirectory(String code) throws IOException {
        var shown = STRICT.treeToValue(example("readService").get("response"), org.throughline.catalogue.Service.class);

        assertThat(new Services("classpath:catalogue/services.yaml").named(code))
                .contains(shown);
    }

    private static JsonNode example(String operation) throws IOException {
        try (InputStream file = Objects.requireNonNull(
                ExamplesOfReferralTest.class.getResourceAsStream("/openapi/" + operation + ".json"))) {
            return STRICT.readTree(file);
        }
    }

    private static Validator validator() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator();
        }
    }
}
