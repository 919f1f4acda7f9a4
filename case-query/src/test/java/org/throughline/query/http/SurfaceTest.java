package org.throughline.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.throughline.edge.Json;
import org.throughline.query.House;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Walks every query there is. */
class SurfaceTest {

    private final House house = House.open();

    private List<HandlerMethod> queries() {
        return house.all(RequestMappingHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(method -> method.getBeanType().getName().startsWith("org.throughline.query"))
                .toList();
    }

    @Test
    void everyQueryIsDescribedAndHasAnExampleOfItsTrueShape() throws IOException {
        ObjectMapper strict = Json.ofTheStore()
                .rebuild()
                .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        List<String> operations = new ArrayList<>();
        for (HandlerMethod query : queries()) {
            Operation operation = AnnotatedElementUtils.findMergedAnnotation(query.getMethod(), Operation.class);
            assertThat(operation).as(query.toString()).isNotNull();
            if (operation == null) {
                continue;
            }
            operations.add(operation.operationId());
            assertThat(operation.summary()).as(query.toString()).isNotBlank();
            JsonNode example = example(operation.operationId()).path("response");
            assertThat(example.isMissingNode()).as(operation.operationId()).isFalse();
            JavaType type = strict.constructType(query.getMethod().getGenericReturnType());
            if (type.hasRawClass(ResponseEntity.class)) {
                type = type.containedType(0);
            }
            if (!type.hasRawClass(SseEmitter.class)) {
                Object read = strict.treeToValue(example, type);
                assertThat(strict.<JsonNode>valueToTree(read).toString().replaceAll("\"\\w+\":null,?", ""))
                        .as(operation.operationId())
                        .hasSizeGreaterThan(20);
            }
        }
        assertThat(operations).doesNotHaveDuplicates().hasSize(30);
    }

    private static JsonNode example(String operationId) throws IOException {
        try (InputStream file = SurfaceTest.class.getResourceAsStream("/openapi/" + operationId + ".json")) {
            assertThat(file).as(operationId + ".json").isNotNull();
            return Json.ofTheStore().readTree(file);
        }
    }

    @Test
    void everyQueryNamesTheViewsItWaitsFor() {
        for (HandlerMethod query : queries()) {
            ReadsViews reads = query.getBeanType().getAnnotation(ReadsViews.class);
            assertThat(reads).as(query.toString()).isNotNull();
        }
    }

    @Test
    void nothingIsAnsweredWithoutAToken() throws Exception {
        for (String path : List.of(
                "/v1/children/x",
                "/v1/children/x/timeline",
                "/v1/children/x/timeline/live",
                "/v1/children",
                "/v1/children/x/tiers",
                "/v1/children/x/history-review",
                "/v1/children/x/documents",
                "/v1/children/x/physical-interventions",
                "/v1/plan-board?setting=x",
                "/v1/schools/x/provision-map",
                "/v1/children/x/referrals",
                "/v1/children/x/service-reports",
                "/v1/children/x/meetings",
                "/v1/children/x/agreements",
                "/v1/children/x/responsibility",
                "/v1/children/x/family",
                "/v1/referral-inbox",
                "/v1/referral-outbox?setting=x",
                "/v1/schools/x/training",
                "/v1/duties",
                "/v1/audit/decisions",
                "/v1/schools")) {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(house.uri(path)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(path).isEqualTo(401);
        }
    }
}
