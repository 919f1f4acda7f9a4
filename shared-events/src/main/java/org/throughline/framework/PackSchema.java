package org.throughline.framework;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The form of a pack, {@code schemas/framework-pack.schema.json}, and its faults in the words of who keeps packs. */
final class PackSchema {

    private static final Schema SCHEMA = read();

    private static final String UNKNOWN = "an unknown field";

    private PackSchema() {}

    /** @param path JSON pointer into the pack */
    record Fault(String path, String reason) {}

    private static Schema read() {
        InputStream schema =
                Objects.requireNonNull(PackSchema.class.getResourceAsStream("/schemas/framework-pack.schema.json"));
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .build();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
                .getSchema(schema);
    }

    /** One fault is enough to stop the start; a field that is misspelt before the one it leaves missing. */
    static Optional<Fault> faultOf(JsonNode pack) {
        return SCHEMA.validate(pack).stream()
                .map(PackSchema::inWords)
                .min(Comparator.comparing((Fault fault) -> !fault.reason().equals(UNKNOWN))
                        .thenComparing(Fault::path));
    }

    private static Fault inWords(Error e) {
        String at = e.getInstanceLocation().toString();
        return switch (e.getKeyword()) {
            case "required" -> new Fault(at + "/" + e.getProperty(), "missing");
            case "additionalProperties" -> new Fault(at + "/" + e.getProperty(), UNKNOWN);
            case "type" ->
                new Fault(at, e.getInstanceNode().isNull() ? "missing" : "not of the type " + arguments(e, 1));
            case "enum" -> new Fault(at, "not one of " + values(e.getSchemaNode()));
            case "const" -> new Fault(at, "not " + arguments(e, 0));
            case "minItems" -> new Fault(at, "empty: at least one is needed");
            case "minimum" -> new Fault(at, "less than " + arguments(e, 0));
            case "exclusiveMinimum" -> new Fault(at, "not more than " + arguments(e, 0));
            case "maximum" -> new Fault(at, "more than " + arguments(e, 0));
            case "minProperties", "maxProperties" -> new Fault(at, "not exactly one field");
            case "format" -> new Fault(at, "not a day as 2024-09-01");
            case "pattern" ->
                new Fault(
                        at,
                        e.getInstanceNode().asString().isBlank()
                                ? "empty text"
                                : "not written as such a code is: " + arguments(e, 0));
            default -> new Fault(at, e.getMessage());
        };
    }

    private static String arguments(Error e, int index) {
        Object[] arguments = e.getArguments();
        return arguments.length > index ? String.valueOf(arguments[index]) : Arrays.toString(arguments);
    }

    private static String values(JsonNode allowed) {
        return StreamSupport.stream(allowed.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
    }
}
