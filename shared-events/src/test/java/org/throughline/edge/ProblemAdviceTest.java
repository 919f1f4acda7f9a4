package org.throughline.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.edge.Problem.BrokenRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemAdviceTest {

    record Day(@NotNull LocalDate date) {}

    record Body(
            @NotBlank @Size(max = 10) String name, @NotEmpty List<@Valid @NotNull Day> days) {}

    @RestController
    static class Desk {

        @PostMapping("/children")
        String register(@Valid @RequestBody Body body) {
            return "done";
        }

        @GetMapping("/children")
        String search(@RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate asOf) {
            return "done";
        }

        @GetMapping("/fails/{how}")
        String fail(@PathVariable String how) {
            throw switch (how) {
                case "rule" ->
                    new ProblemException(new Problem(
                            ErrorCode.REFUSED_BY_RULE,
                            "Together 45.5",
                            List.of(),
                            List.of(new BrokenRule("EXC-03", "2012-09-01", "Together 45.5", "the law")),
                            List.of(),
                            "d1"));
                case "on-another-node" ->
                    new CommandExecutionException(
                            "gone", null, Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()));
                case "behind" -> Problem.of(ErrorCode.VIEW_BEHIND, "not yet").thrown();
                case "handler" -> new CommandExecutionException("Alex Example broke it", null);
                default -> new IllegalStateException("Alex Example broke it");
            };
        }
    }

    private static final JsonMapper JSON = builder().build();

    private static JsonMapper.Builder builder() {
        JsonMapper.Builder builder = JsonMapper.builder();
        new WebConfiguration().strictBodies().customize(builder);
        return builder;
    }

    private final MockMvc house = MockMvcBuilders.standaloneSetup(new Desk())
            .setControllerAdvice(new ProblemAdvice())
            .setConversionService(conversion())
            .setMessageConverters(
                    new org.springframework.http.converter.StringHttpMessageConverter(),
                    new JacksonJsonHttpMessageConverter(builder()))
            .build();

    private static FormattingConversionService conversion() {
        FormattingConversionService service = new DefaultFormattingConversionService();
        new WebConfiguration().addFormatters(service);
        return service;
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return house.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse posted(String body) throws Exception {
        return answer(post("/children").contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private static JsonNode problem(MockHttpServletResponse answer, ErrorCode code) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(code.status().value());
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString()).doesNotContain("Alex");
        JsonNode problem = JSON.readTree(answer.getContentAsString());
        assertThat(problem.path("type").stringValue()).isEqualTo(code.type());
        assertThat(problem.path("title").stringValue()).isEqualTo(code.title());
        assertThat(problem.path("status").intValue()).isEqualTo(code.status().value());
        return problem;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "", "days": [{"date": "2026-06-17"}]}              | /name        | empty text            | must not be blank
            {"name": "Alex Exampleton", "days": [{"date": "2026-06-17"}]} | /name      | text of 15 characters | size must be between 0 and 10
            {"name": "Kim", "days": []}                                 | /days        | a list of 0           | must not be empty
            {"name": "Kim", "days": [{}]}                               | /days/0/date | nothing               | must not be null
            {"name": "Kim", "days": [{"date": "Alex"}]}                 | /days/0/date | text of 4 characters  | a date such as 2026-06-17, of the years 1900 to 2199
            """)
    void aWrongFieldIs422WithItsPointer(String body, String pointer, String given, String allowed) throws Exception {
        JsonNode error =
                problem(posted(body), ErrorCode.INVALID_FIELD).path("errors").path(0);

        assertThat(error.path("pointer").stringValue()).isEqualTo(pointer);
        assertThat(error.path("given").stringValue()).isEqualTo(given);
        assertThat(error.path("allowed").stringValue()).isEqualTo(allowed);
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() throws Exception {
        JsonNode problem = problem(posted("{\"name\": \"\", \"days\": [{}]}"), ErrorCode.INVALID_FIELD);

        assertThat(problem.path("errors").values())
                .extracting(e -> e.path("pointer").stringValue())
                .containsExactlyInAnyOrder("/name", "/days/0/date");
    }

    @Test
    void malformedJsonIs400WithItsPosition() throws Exception {
        JsonNode problem = problem(posted("{\"name\": Alex}"), ErrorCode.MALFORMED_REQUEST);

        assertThat(problem.path("detail").stringValue()).isEqualTo("Not well-formed JSON at line 1, column 10");
    }

    @Test
    void noBodyIs400() throws Exception {
        problem(posted(""), ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void aWrongParameterIsNamedInKind() throws Exception {
        JsonNode error = problem(answer(get("/children?asOf=Alex")), ErrorCode.INVALID_FIELD)
                .path("errors")
                .path(0);

        assertThat(error.path("pointer").stringValue()).isEqualTo("asOf");
        assertThat(error.path("given").stringValue()).isEqualTo("text of 4 characters");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1899-12-31", "2200-01-01", "%2B999999999-12-31"})
    void aDayNoRequestMayNameIsAWrongParameter(String day) throws Exception {
        JsonNode error = problem(answer(get(URI.create("/children?asOf=" + day))), ErrorCode.INVALID_FIELD)
                .path("errors")
                .path(0);

        assertThat(error.path("pointer").stringValue()).isEqualTo("asOf");
        assertThat(error.path("allowed").stringValue()).endsWith("of the years 1900 to 2199");
    }

    @Test
    void aDayThatMayBeNamedIsReadAsItIs() throws Exception {
        assertThat(answer(get("/children?asOf=2199-12-31")).getContentAsString())
                .isEqualTo("done");
    }

    @Test
    void aRuleIsAnsweredWithItsIdSentenceAndSource() throws Exception {
        JsonNode problem = problem(answer(get("/fails/rule")), ErrorCode.REFUSED_BY_RULE);

        assertThat(problem.path("decision").stringValue()).isEqualTo("d1");
        assertThat(JSON.treeToValue(problem.path("rules").path(0), BrokenRule.class))
                .isEqualTo(new BrokenRule("EXC-03", "2012-09-01", "Together 45.5", "the law"));
    }

    @Test
    void aProblemOfAnotherNodeIsAnsweredAsIfItWereFromHere() throws Exception {
        problem(answer(get("/fails/on-another-node")), ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"handler", "anything"})
    void anUnexpectedFailureSaysNothingOfWhatWasTyped(String how) throws Exception {
        problem(answer(get("/fails/" + how)), ErrorCode.INTERNAL);
    }

    @Test
    void whoShouldTryAgainIsToldWhen() throws Exception {
        MockHttpServletResponse answer = answer(get("/fails/behind"));

        problem(answer, ErrorCode.VIEW_BEHIND);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
    }

    @Test
    void whatTheServerItselfRefusesIsAProblemToo() throws Exception {
        problem(answer(get("/nowhere")), ErrorCode.NOT_FOUND);
        problem(answer(post("/fails/rule")), ErrorCode.METHOD_NOT_ALLOWED);
        problem(
                answer(post("/children").contentType(MediaType.TEXT_PLAIN).content("Alex")),
                ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorHasAStableTypeOfItsOwn(ErrorCode code) {
        assertThat(code.type()).matches("https://throughline\\.invalid/problems/[a-z-]+");
        assertThat(Arrays.stream(ErrorCode.values()).filter(c -> c.type().equals(code.type())))
                .hasSize(1);
    }
}
