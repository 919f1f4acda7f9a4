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
import org.throughline.command.http.Answers.TierAnswer;
import org.throughline.edge.Json;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the API description are requests the API would take and answers it could give. */
class ExamplesTest {

    static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of("raiseConcern", ConcernApi.NewConcern.class, Answer.class),
                Arguments.of("triageConcern", ConcernApi.Triaging.class, Answer.class),
                Arguments.of("correctConcern", ConcernApi.Correction.class, Answer.class),
                Arguments.of("withdrawConcern", ConcernApi.Withdrawal.class, Answer.class),
                Arguments.of("linkConcerns", ConcernApi.Link.class, Answer.class),
                Arguments.of("makeAdultsAware", ConcernApi.MadeAware.class, Answer.class),
                Arguments.of("tellSafeguardingLead", ConcernApi.ToldLead.class, Answer.class),
                Arguments.of("startCycle", CycleApi.NewCycle.class, Answer.class),
                Arguments.of("addCycleAction", CycleApi.Planned.class, Answer.class),
                Arguments.of("recordCycleActionDone", CycleApi.ActionDone.class, Answer.class),
                Arguments.of("recordSetback", CycleApi.Setback.class, Answer.class),
                Arguments.of("reviewCycle", CycleApi.Reviewing.class, Answer.class),
                Arguments.of("dropTarget", CycleApi.Dropping.class, Answer.class),
                Arguments.of("startIntervention", InterventionApi.NewIntervention.class, Answer.class),
                Arguments.of("prolongIntervention", InterventionApi.Prolongation.class, Answer.class),
                Arguments.of("endIntervention", InterventionApi.Ending.class, Answer.class),
                Arguments.of("openSupportCase", SupportApi.NewCase.class, TierAnswer.class),
                Arguments.of("escalateTier", SupportApi.Escalation.class, TierAnswer.class),
                Arguments.of("stepDownTier", SupportApi.StepDown.class, TierAnswer.class),
                Arguments.of("assignCaseRole", SupportApi.Assignment.class, Answer.class),
                Arguments.of("closeSupportCase", SupportApi.CaseClosing.class, Answer.class),
                Arguments.of("reopenSupportCase", SupportApi.Reopening.class, Answer.class),
                Arguments.of("recordJudgement", JudgementApi.NewJudgement.class, Answer.class),
                Arguments.of("grantExemption", ExemptionApi.NewExemption.class, Answer.class),
                Arguments.of("endExemption", ExemptionApi.ExemptionEnding.class, Answer.class),
                Arguments.of("divertUrgently", DiversionApi.NewDiversion.class, TierAnswer.class),
                Arguments.of("justifyDiversion", DiversionApi.Justification.class, Answer.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void anExampleHasTheTrueShape(String operation, Class<?> body, Class<?> answer) throws IOException {
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
        assertThat(Json.ofTheStore().treeToValue(example.get("response"), answer))
                .isNotNull();
        assertThat(example.get("response").get("written").valueStream())
                .allMatch(position -> position.asString().startsWith("support-"));
    }

    private static Validator validator() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator();
        }
    }
}
