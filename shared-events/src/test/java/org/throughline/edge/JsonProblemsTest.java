package org.throughline.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonProblemsTest {

    enum Session {
        AM,
        PM
    }

    record Day(@Nullable LocalDate date, @Nullable Session session) {}

    record Body(
            @Nullable String name,
            @Nullable LocalDate on,
            @Nullable Instant at,
            boolean told,
            int sessions,
            @Nullable List<Day> days,
            @Nullable Day first) {}

    private static final JsonMapper JSON = mapper();

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new WebConfiguration().strictBodies().customize(builder);
        return builder.build();
    }

    private static Problem problemWith(String body) {
        return JsonProblems.of(catchThrowableOfType(JacksonException.class, () -> JSON.readValue(body, Body.class)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1900-01-01, 1900-01-01T00:00:00Z", "2199-12-31, 2199-12-31T23:59:59.999Z"})
    void theFirstAndTheLastDayThatMayBeNamedAreRead(LocalDate day, Instant at) {
        Body body = JSON.readValue(
                "{\"on\": \"%s\", \"at\": \"%s\", \"told\": true, \"sessions\": 0}".formatted(day, at), Body.class);

        assertThat(body.on()).isEqualTo(day);
        assertThat(body.at()).isEqualTo(at);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"on": "Montag"}                         | /on             | text of 6 characters | a date such as 2026-06-17, of the years 1900 to 2199
            {"on": "2026-02-30"}                     | /on             | text of 10 characters | a date such as 2026-06-17, of the years 1900 to 2199
            {"on": "1899-12-31"}                     | /on             | text of 10 characters | a date such as 2026-06-17, of the years 1900 to 2199
            {"on": "2200-01-01"}                     | /on             | text of 10 characters | a date such as 2026-06-17, of the years 1900 to 2199
            {"on": "-999999999-01-01"}               | /on             | text of 16 characters | a date such as 2026-06-17, of the years 1900 to 2199
            {"days": [{"date": "+999999999-12-31"}]} | /days/0/date    | text of 16 characters | a date such as 2026-06-17, of the years 1900 to 2199
            {"at": "1899-12-31T23:59:59Z"}           | /at             | text of 20 characters | an instant such as 2026-06-17T09:30:00Z, of the years 1900 to 2199
            {"at": "2200-01-01T00:00:00Z"}           | /at             | text of 20 characters | an instant such as 2026-06-17T09:30:00Z, of the years 1900 to 2199
            {"on": ["Alex Example"]}                 | /on             | another kind of value | a date such as 2026-06-17, of the years 1900 to 2199
            {"at": "Alex Example"}                   | /at             | text of 12 characters | an instant such as 2026-06-17T09:30:00Z, of the years 1900 to 2199
            {"told": "Alex Example"}                 | /told           | text of 12 characters | true or false
            {"told": null}                           | /told           | another kind of value | true or false
            {"sessions": "Alex Example"}             | /sessions       | text of 12 characters | a number
            {"name": {"given": "Alex Example"}}      | /name           | another kind of value | text
            {"days": "Alex Example"}                 | /days           | another kind of value | a list
            {"days": [{}, {"session": "Alex"}]}      | /days/1/session | text of 4 characters  | one of AM, PM
            {"days": [{"date": "Alex"}]}             | /days/0/date    | text of 4 characters  | a date such as 2026-06-17, of the years 1900 to 2199
            {"first": {"dated": "2026-06-17"}}       | /first/dated    | an unknown field      | date, session
            {"first": 3}                             | /first          | another kind of value | an object
            """)
    void aWrongFieldIsNamedByItsPointerInKindAndWithWhatIsAllowed(
            String body, String pointer, String given, String allowed) {
        Problem problem = problemWith(body);

        assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_FIELD);
        assertThat(problem.fields()).containsExactly(new Problem.WrongField(pointer, given, allowed));
        assertThat(problem.toString()).doesNotContain("Alex", "Montag", "02-30");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "Alex",}        | line 1, column 17
            {"name": "Alex"          | line 1, column 16
            {"name": Alex}           | line 1, column 10
            Alex                     | line 1, column 1
            """)
    void malformedJsonIsAnsweredWithItsPosition(String body, String position) {
        Problem problem = problemWith(body);

        assertThat(problem.code()).isEqualTo(ErrorCode.MALFORMED_REQUEST);
        assertThat(problem.detail()).isEqualTo("Not well-formed JSON at " + position);
    }

    @Test
    void aFieldsNameIsEscapedAsAPointerAsksFor() {
        assertThat(problemWith("{\"first\": {\"a/b~c\": 1}}")
                        .fields()
                        .getFirst()
                        .pointer())
                .isEqualTo("/first/a~1b~0c");
    }

    @ParameterizedTest
    @CsvSource({"name, /name", "sessions[0].date, /sessions/0/date", "decidedBy.id, /decidedBy/id"})
    void aPathOfTheValidatorBecomesAPointer(String path, String pointer) {
        assertThat(JsonProblems.pointer(path)).isEqualTo(pointer);
    }

    @Test
    void aValueIsDescribedInKindOnly() {
        assertThat(JsonProblems.kind(null)).isEqualTo("nothing");
        assertThat(JsonProblems.kind("")).isEqualTo("empty text");
        assertThat(JsonProblems.kind("Alex")).isEqualTo("text of 4 characters");
        assertThat(JsonProblems.kind(17)).isEqualTo("a number");
        assertThat(JsonProblems.kind(true)).isEqualTo("true or false");
        assertThat(JsonProblems.kind(List.of("Alex"))).isEqualTo("a list of 1");
        assertThat(JsonProblems.kind(Map.of("name", "Alex"))).isEqualTo("an object");
        assertThat(JsonProblems.kind(Session.AM)).isEqualTo("a code");
        assertThat(JsonProblems.kind(LocalDate.EPOCH)).isEqualTo("a localdate");
    }
}
