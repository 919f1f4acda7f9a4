package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.access.Actor;
import org.throughline.standalone.demo.People;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is wrong is answered as a problem with a stable type, and nothing half of it is stored. */
class BadInputTest {

    private static final String TYPE = "https://throughline.invalid/problems/";

    private final TheHouse house = TheHouse.open();
    private final String child = house.told().childId();
    private final Actor head = People.head(house.told().setting());
    private long before;

    @BeforeEach
    void countEvents() {
        before = events();
    }

    private long events() {
        return house.bean(JdbcClient.class)
                .sql("select count(*) from DomainEventEntry where payloadType <> 'decision-taken'")
                .query(Long.class)
                .single();
    }

    @AfterEach
    void nothingButARefusalIsStored() {
        assertThat(events()).isEqualTo(before);
    }

    private record Answer(int status, JsonNode problem) {
        String type() {
            return problem.path("type").asString("");
        }
    }

    private Answer post(@Nullable String token, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(house.base() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            return new Answer(response.statusCode(), JsonMapper.shared().readTree(response.body()));
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String suspensions() {
        return "/v1/children/" + child + "/suspensions";
    }

    private String suspension(String reason, String firstDay) {
        return """
               {"setting": "%s", "periods": [{"firstDay": "%s", "lastDay": "2026-06-24"}], "reasons": ["%s"]}""".formatted(house.told().setting(), firstDay, reason);
    }

    @Test
    void anUnknownChildIs404() {
        Answer answer = post(house.token(head), "/v1/children/nobody/suspensions", suspension("DB", "2026-06-24"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.type()).isEqualTo(TYPE + "not-found");
    }

    @Test
    void aChildOfAnotherSchoolLooksJustLikeAnUnknownOne() {
        Actor stranger = People.head("own-0004".equals(house.told().setting()) ? "own-0008" : "own-0012");
        Answer unknown = post(house.token(stranger), "/v1/children/nobody/concerns", "{\"seen\": \"x\"}");
        Answer another = post(house.token(stranger), "/v1/children/" + child + "/concerns", "{\"seen\": \"x\"}");
        assertThat(another.status()).isEqualTo(404);
        assertThat(another.problem().path("detail")).isEqualTo(unknown.problem().path("detail"));
    }

    @Test
    void malformedJsonIs400WithThePosition() {
        Answer answer = post(house.token(head), suspensions(), "{\"setting\": \"1\",\n \"periods\": [}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem().path("detail").stringValue()).contains("line 2, column");
    }

    @Test
    void aWrongFieldIs422WithItsPointerTheKindGivenAndWhatIsAllowed() {
        Answer answer = post(house.token(head), suspensions(), suspension("DB", "Robin's birthday"));
        assertThat(answer.status()).isEqualTo(422);
        JsonNode error = answer.problem().path("errors").path(0);
        assertThat(error.path("pointer").stringValue()).isEqualTo("/periods/0/firstDay");
        assertThat(error.path("given").stringValue()).isEqualTo("text of 16 characters");
        assertThat(error.path("allowed").stringValue()).contains("a date such as");
        assertThat(answer.problem().toString()).doesNotContain("Robin");
    }

    /** Both are dates to Java, and would break every count from them for good. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "2200-01-01", "1899-12-31"})
    void aDayFarFromAnyLifeIsAWrongFieldAndNeverStored(String day) {
        Answer answer = post(house.token(head), suspensions(), suspension("DB", day));
        assertThat(answer.status()).isEqualTo(422);
        JsonNode error = answer.problem().path("errors").path(0);
        assertThat(error.path("pointer").stringValue()).isEqualTo("/periods/0/firstDay");
        assertThat(error.path("allowed").stringValue()).contains("of the years 1900 to 2199");
    }

    @Test
    void anUnknownReasonListsTheValidOnesForThatDate() {
        Answer answer = post(house.token(head), suspensions(), suspension("MP", "2026-06-24"));
        assertThat(answer.status()).isEqualTo(422);
        JsonNode error = answer.problem().path("errors").path(0);
        assertThat(error.path("pointer").stringValue()).isEqualTo("/reasons/0");
        assertThat(error.path("allowed").stringValue()).contains("DB").doesNotContain("MP");
    }

    @Test
    void aRuleIs409WithItsIdSentenceAndSource() {
        Answer answer = post(house.token(head), suspensions(), suspension("DB", "2026-06-24"));
        assertThat(answer.status()).isEqualTo(409);
        JsonNode rule = answer.problem().path("rules").path(0);
        assertThat(rule.path("rule").stringValue()).isEqualTo("EXC-03");
        assertThat(rule.path("sentence").stringValue()).isNotBlank();
        assertThat(rule.path("source").stringValue()).isNotBlank();
        assertThat(answer.problem().path("decision").stringValue()).isNotBlank();
    }

    @Test
    void aMissingTokenIs401AndARoleThatMayNotIs403() {
        assertThat(post(null, suspensions(), "{}").status()).isEqualTo(401);
        Answer notAllowed = post(
                house.token(People.office(house.told().setting())),
                "/v1/children/" + child + "/confidential-location",
                "{\"reason\": \"x\"}");
        assertThat(notAllowed.status()).isEqualTo(403);
        assertThat(notAllowed.type()).isEqualTo(TYPE + "not-allowed");
    }

    @Test
    void aStaleIfMatchIs412AndLeavesNoHalfState() {
        Answer stale = post(
                house.token(head),
                "/v1/children/" + child + "/corrections",
                """
                {"givenNames": "X", "familyName": "Y", "dateOfBirth": "2011-11-03", "reason": "z"}""",
                "If-Match",
                "\"child-" + child + "@0\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.type()).isEqualTo(TYPE + "stale");
        assertThat(house.bean(EventStore.class).readEvents("child-" + child).asStream())
                .noneMatch(e -> e.getPayload() instanceof org.throughline.events.ChildEvent.ChildDetailsCorrected);
    }

    @Test
    void anotherBodyUnderAUsedKeyIs422() {
        String path = "/v1/children/" + child + "/suspensions";
        Answer first =
                post(house.token(head), path, suspension("DB", "2026-06-24"), "Idempotency-Key", "bad-input-key");
        Answer other =
                post(house.token(head), path, suspension("VA", "2026-06-24"), "Idempotency-Key", "bad-input-key");
        assertThat(List.of(first.status(), other.status())).containsExactly(409, 422);
        assertThat(other.type()).isEqualTo(TYPE + "key-reused");
    }

    @Test
    void aBodyBeyondTheLimitIs413() {
        Answer answer = post(house.token(head), suspensions(), "{\"setting\": \"" + "x".repeat(300_000) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.type()).isEqualTo(TYPE + "too-large");
    }

    @Test
    void anUnknownPathAndAWrongMethodAreProblemsToo() {
        assertThat(post(house.token(head), "/v1/nothing", "{}").status()).isEqualTo(404);
        assertThat(post(house.token(head), "/v1/duties", "{}").status()).isEqualTo(405);
    }
}
