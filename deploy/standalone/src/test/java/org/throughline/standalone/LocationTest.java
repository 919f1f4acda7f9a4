package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.command.decision.Receipt;
import org.throughline.command.http.Commands;
import org.throughline.command.http.Commands.Asking;
import org.throughline.events.DecisionEvent.DecisionTaken;
import org.throughline.events.DecisionEvent.Result;
import org.throughline.standalone.demo.People;
import org.throughline.store.Seals;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was made can be read where the answer says: every operation is asked with its own example. */
class LocationTest {

    private final TheHouse house = TheHouse.open();
    private final Map<RequestMappingInfo, HandlerMethod> mappings = house.bean(
                    "requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods();

    @Test
    void everyLocationIsAPathThatIsRead() throws Exception {
        Map<String, URI> locations = new TreeMap<>();
        for (var mapping : mappings.entrySet()) {
            HandlerMethod operation = mapping.getValue();
            if (takesCommands(operation) && isOf(RequestMethod.POST, mapping.getKey())) {
                ResponseEntity<?> answer = answered(operation);
                if (answer.getStatusCode() == HttpStatus.CREATED) {
                    locations.put(
                            id(operation),
                            Objects.requireNonNull(answer.getHeaders().getLocation()));
                }
            }
        }

        assertThat(locations).hasSizeGreaterThan(35).containsKeys("registerChild", "agreeDocument", "startCycle");
        assertThat(locations)
                .allSatisfy(
                        (operation, location) -> assertThat(isRead(location)).isTrue());
    }

    private static boolean takesCommands(HandlerMethod operation) {
        Constructor<?> made = operation.getBeanType().getDeclaredConstructors()[0];
        return Arrays.equals(made.getParameterTypes(), new Class<?>[] {Commands.class});
    }

    private static boolean isOf(RequestMethod method, RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().contains(method);
    }

    private boolean isRead(URI location) {
        PathContainer path = PathContainer.parsePath(location.getPath());
        return mappings.keySet().stream()
                .filter(mapping -> isOf(RequestMethod.GET, mapping))
                .flatMap(mapping -> Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatterns().stream())
                .anyMatch(pattern -> pattern.matches(path));
    }

    private ResponseEntity<?> answered(HandlerMethod operation) throws Exception {
        Constructor<?> made = operation.getBeanType().getDeclaredConstructors()[0];
        made.setAccessible(true);
        Method method = operation.getMethod();
        method.setAccessible(true);
        Object[] arguments = Arrays.stream(method.getParameters())
                .map(parameter -> argument(operation, parameter))
                .toArray();
        return (ResponseEntity<?>) method.invoke(made.newInstance(accepting()), arguments);
    }

    private Object argument(HandlerMethod operation, Parameter parameter) {
        if (parameter.isAnnotationPresent(RequestBody.class)) {
            return house.bean(JsonMapper.class).treeToValue(example(operation), parameter.getType());
        }
        return parameter.isAnnotationPresent(PathVariable.class)
                ? parameter.getName().equals("childId") ? "c" : "c." + "0".repeat(32)
                : new Asking(People.AUDITOR, id(operation), null);
    }

    private JsonNode example(HandlerMethod operation) {
        try (InputStream file = getClass().getResourceAsStream("/openapi/" + id(operation) + ".json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file)).path("request");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String id(HandlerMethod operation) {
        return Objects.requireNonNull(operation.getMethodAnnotation(Operation.class))
                .operationId();
    }

    /** Commands to a house that accepts whatever it is asked. */
    private Commands accepting() throws ReflectiveOperationException {
        DecisionTaken taken = new DecisionTaken(
                "d1",
                "c1",
                "authority:919",
                "Asked",
                Result.ACCEPTED,
                "someone",
                "HEADTEACHER",
                null,
                null,
                Instant.EPOCH,
                LocalDate.EPOCH,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of("made-1"),
                List.of(),
                "hash");
        Object gateway = Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {CommandGateway.class},
                (proxy, method, asked) -> new Receipt(taken));
        Constructor<Commands> made =
                Commands.class.getDeclaredConstructor(CommandGateway.class, Seals.class, Clock.class);
        made.setAccessible(true);
        return made.newInstance(gateway, house.bean(Seals.class), house.bean(Clock.class));
    }
}
