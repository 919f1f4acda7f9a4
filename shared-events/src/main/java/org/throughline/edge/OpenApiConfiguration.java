package org.throughline.edge;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.access.Actor;
import tools.jackson.databind.json.JsonMapper;

/** The API description: tokens, headers and problems common to all operations, and an example for each one. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String PROBLEM = "application/problem+json";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Throughline")
                        .version("1")
                        .description("One timeline per child that every agency around the child adds to and trusts."))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    GlobalOpenApiCustomizer everyOperation(JsonMapper json) {
        return api -> {
            if (api.getPaths() == null) {
                return;
            }
            api.getPaths()
                    .values()
                    .forEach(path ->
                            path.readOperationsMap().forEach((method, operation) -> complete(method, operation, json)));
        };
    }

    private static void complete(HttpMethod method, Operation operation, JsonMapper json) {
        Map<?, ?> example = example(operation.getOperationId(), json);
        if (method == HttpMethod.POST) {
            operation.addParametersItem(header(
                    "Idempotency-Key",
                    "The same key and body again answer the first receipt; another body is refused"));
            operation.addParametersItem(
                    header("If-Match", "The ETag you read; when the record has changed since, nothing is done"));
            operation.getResponses().addApiResponse("409", problem("A rule forbids it; the refusal is kept"));
            operation.getResponses().addApiResponse("412", problem("The record has changed since you read it"));
            operation.getResponses().addApiResponse("422", problem("A field is missing or wrong"));
            operation.getResponses().addApiResponse("400", problem("The body cannot be read"));
            if (operation.getRequestBody() != null) {
                operation.getRequestBody().getContent().values().forEach(m -> put(m, example.get("request")));
            }
        } else {
            operation.addParametersItem(header(
                    "Throughline-Position", "The position a command answered: the view is waited for to reach it"));
            operation.getResponses().addApiResponse("503", problem("The view has not caught up in time"));
        }
        operation.getResponses().addApiResponse("401", problem("A valid token is needed"));
        operation.getResponses().addApiResponse("403", problem("This role may not do that"));
        operation.getResponses().addApiResponse("404", problem("There is no such thing, or not for you"));
        ok(method, operation, example.get("response"));
    }

    private static void ok(HttpMethod method, Operation operation, @Nullable Object response) {
        ApiResponse done = operation.getResponses().get("200");
        if (done != null && done.getContent() != null) {
            if (method == HttpMethod.POST) {
                operation
                        .getResponses()
                        .addApiResponse(
                                "201",
                                new ApiResponse()
                                        .description("Something was made")
                                        .content(done.getContent()));
            }
            done.getContent().values().forEach(m -> put(m, response));
        }
    }

    private static void put(MediaType type, @Nullable Object value) {
        if (value != null) {
            type.addExamples("example", new Example().value(value));
        }
    }

    /** {@code openapi/<operationId>.json} with {@code request} and {@code response}; a test asks that there is one. */
    private static Map<?, ?> example(String operationId, JsonMapper json) {
        try (InputStream file = OpenApiConfiguration.class.getResourceAsStream("/openapi/" + operationId + ".json")) {
            return file == null ? Map.of() : json.readValue(file, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Parameter header(String name, String what) {
        return new Parameter().in("header").name(name).description(what).schema(new StringSchema());
    }

    private static ApiResponse problem(String what) {
        Schema<?> schema = new Schema<>()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new Schema<Integer>().type("integer"))
                .addProperty("detail", new StringSchema());
        schema.setRequired(List.of("type", "title", "status"));
        return new ApiResponse()
                .description(what)
                .content(new Content().addMediaType(PROBLEM, new MediaType().schema(schema)));
    }
}
