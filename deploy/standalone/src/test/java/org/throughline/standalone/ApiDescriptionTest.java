package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.demo.People;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks the whole surface as the API description names it. */
class ApiDescriptionTest {

    private final TheHouse house = TheHouse.open();
    private final JsonNode api = house.api().get(People.AUDITOR, "/v3/api-docs").body();

    private record Operation(String method, String path, JsonNode described) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(op -> all.add(
                                new Operation(op.getKey().toUpperCase(Locale.ROOT), path.getKey(), op.getValue()))));
        return all;
    }

    @Test
    void itIsOpenApi31AndCoversBothSides() {
        assertThat(api.path("openapi").stringValue()).startsWith("3.1");
        assertThat(operations()).hasSizeGreaterThan(45);
    }

    @Test
    void everyOperationHasASummaryAndExamples() {
        for (Operation op : operations()) {
            assertThat(op.described().path("summary").asString(""))
                    .as("%s: summary", op)
                    .isNotBlank();
            JsonNode body = op.described().path("requestBody");
            if (!body.isMissingNode()) {
                body.path("content")
                        .forEach(media -> assertThat(media.path("examples").size())
                                .as("%s: request", op)
                                .isPositive());
            }
            int examples = 0;
            for (JsonNode response : op.described().path("responses")) {
                for (JsonNode media : response.path("content")) {
                    examples += media.path("examples").size();
                }
            }
            assertThat(examples).as("%s: response", op).isPositive();
        }
    }

    @Test
    void everyOperationAsksForAToken() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Operation op : operations()) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create(house.base() + op.path().replaceAll("\\{[^}]+}", "x")))
                        .method(op.method(), HttpRequest.BodyPublishers.ofString("{}"))
                        .header("Content-Type", "application/json")
                        .build();
                assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                        .as("%s", op)
                        .isEqualTo(401);
            }
        }
    }

    /** An example that the house would not even read helps nobody: what it answers must not be about the body. */
    @Test
    void everyRequestExampleIsReadable() {
        for (Operation op : operations()) {
            JsonNode media = op.described().path("requestBody").path("content").path("application/json");
            if (media.isMissingNode()) {
                continue;
            }
            JsonNode example = media.path("examples").path("example").path("value");
            var reply = house.api()
                    .post(
                            People.AUDITOR,
                            op.path().replaceAll("\\{[^}]+}", "00000000-0000-3000-8000-000000000000"),
                            "example-" + op.path(),
                            JsonMapper.shared().convertValue(example, new TypeReference<Map<String, Object>>() {}));
            assertThat(reply.status()).as("%s answered %s", op, reply.body()).isIn(403, 404);
        }
    }
}
