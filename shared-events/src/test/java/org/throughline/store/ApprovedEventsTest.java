package org.throughline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.edge.Json;
import org.throughline.events.CaseEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape of every stored event is frozen, plain and sealed. Stored events are for good: a red test here is a decision
 * to take, not a file to refresh. A new component must be readable from what is stored already, or the event gets a new
 * revision or a new name.
 */
class ApprovedEventsTest {

    private static final Path APPROVED = Path.of("src", "test", "resources", "approved");

    private static final String HOW =
            " If this change is meant, and events stored before it can still be read, approve it:"
                    + " mvn -o -pl shared-events test -Dtest=ApprovedEventsTest -Dapprove=true, then look at the difference"
                    + " in src/test/resources/approved and say in the commit why.";

    private static final JsonMapper JSON = Json.ofTheStore()
            .rebuild()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final SealingSerializer serializer =
            new SealingSerializer(Jackson3Serializer.builder().build(), Json.ofTheStore(), KeysInMemory.seals());

    static Stream<Arguments> kinds() {
        return SampleEvents.kinds().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void theStoredShapeIsTheApprovedOneAndReadsBackAsTheSameEvent(String name, Class<?> type) throws IOException {
        Path file = APPROVED.resolve(name + ".json");
        String now = JSON.writeValueAsString(shapes(type)).replace("\r\n", "\n") + "\n";
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, now, UTF_8);
        }
        if (Files.notExists(file)) {
            fail("The event " + name + " has no approved shape." + HOW);
        }
        assertThat(now)
                .as("The stored shape of " + name + " has changed." + HOW)
                .isEqualTo(Files.readString(file, UTF_8));
        JsonNode plain = Objects.requireNonNull(
                JSON.readTree(Files.readString(file, UTF_8)).get("plain"));
        assertThat(JSON.treeToValue(plain, type)).isEqualTo(SampleEvents.of(type));
    }

    @Test
    void everyApprovedShapeBelongsToAnEvent() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertThat(files.map(f -> f.getFileName().toString().replace(".json", "")))
                    .as("An approved event is gone or renamed: what is stored under its name could not be read."
                            + " If none can be stored anywhere, delete its file.")
                    .isSubsetOf(SampleEvents.kinds().keySet());
        }
    }

    private ObjectNode shapes(Class<?> type) {
        CaseEvent event = SampleEvents.of(type);
        ObjectNode shapes = JSON.createObjectNode();
        shapes.put("revision", serializer.typeForClass(type).getRevision());
        Map<String, String> codes = SampleEvents.codes(type);
        if (!codes.isEmpty()) {
            shapes.set("codes", JSON.valueToTree(codes));
        }
        shapes.set("plain", JSON.valueToTree(event));
        ObjectNode sealed = (ObjectNode)
                JSON.readTree(serializer.serialize(event, byte[].class).getData());
        if (sealed.get("sealed") instanceof ObjectNode parts) {
            parts.propertyNames().stream().toList().forEach(part -> parts.put(part, "<sealed>"));
        }
        shapes.set("sealed", sealed);
        return shapes;
    }
}
