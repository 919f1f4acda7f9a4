package org.throughline.catalogue;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The content of one type of document: its JSON Schema, and what is wrong with a content, in kind and never by value. */
public final class Content {

    /** Characters of its JSON text: a long plan has some ten thousand. */
    public static final int MOST_CHARACTERS = 60_000;

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .formatAssertionsEnabled(true)
                    .build()));

    private final JsonNode schema;
    private final Schema compiled;

    Content(JsonNode schema) {
        this.schema = schema;
        this.compiled = REGISTRY.getSchema(schema);
    }

    public JsonNode schema() {
        return schema;
    }

    /** @param pointer JSON pointer into the content; empty for the content itself */
    public record Fault(String pointer, String given, String allowed) {}

    /**
     * Every fault, in the order of the pointers; none when the content is as its type asks. Measured before it is read:
     * a text that is too long is not worth a parser's work.
     *
     * @param json well-formed
     */
    public List<Fault> faults(String json) {
        if (json.length() > MOST_CHARACTERS) {
            return List.of(new Fault("", "JSON of " + json.length() + " characters", "at most " + MOST_CHARACTERS));
        }
        return faults(JsonMapper.shared().readTree(json));
    }

    private List<Fault> faults(JsonNode content) {
        return compiled.validate(content).stream()
                .map(this::inWords)
                .distinct()
                .sorted(Comparator.comparing(Fault::pointer))
                .toList();
    }

    private Fault inWords(Error e) {
        String at = e.getInstanceLocation().toString();
        JsonNode asked = e.getSchemaNode();
        String given = kind(e.getInstanceNode());
        return switch (e.getKeyword()) {
            case "required" -> new Fault(at + "/" + e.getProperty(), "nothing", "a value: it is needed");
            case "dependentRequired" -> new Fault(at, "one of two that go together", "both or neither");
            case "additionalProperties" -> new Fault(at + "/" + escaped(e.getProperty()), "an unknown field", known(e));
            case "type" -> new Fault(at, given, types(asked));
            case "enum" -> new Fault(at, given, "one of " + values(asked));
            case "const" ->
                new Fault(at, given, asked.isValueNode() ? asked.asString() : "just what the schema of the type says");
            case "minimum" -> new Fault(at, given, asked + " or more");
            case "maximum" -> new Fault(at, given, asked + " or less");
            case "minLength", "maxLength" -> new Fault(at, given, characters(e));
            case "minItems" -> new Fault(at, given, "at least " + asked);
            case "maxItems", "maxProperties" -> new Fault(at, given, "at most " + asked);
            case "minProperties" -> new Fault(at, given, "at least " + asked + " field");
            case "anyOf" -> new Fault(at, given, "one of the fields " + anyOf(asked));
            case "format" -> new Fault(at, given, "a date such as 2026-06-17");
            case "pattern" -> new Fault(at, given, "text of the form " + asked.asString());
            default -> new Fault(at, given, "see the schema of the type");
        };
    }

    private static String kind(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return "nothing";
        }
        return switch (node.getNodeType()) {
            case STRING -> "text of " + node.asString().length() + " characters";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list of " + node.size();
            default -> "an object";
        };
    }

    /** One type, or a list of them. */
    private static String types(JsonNode asked) {
        return asked.isArray()
                ? StreamSupport.stream(asked.spliterator(), false)
                        .map(Content::type)
                        .collect(Collectors.joining(", "))
                : type(asked);
    }

    private static String type(JsonNode asked) {
        return switch (asked.asString()) {
            case "null" -> "nothing";
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            default -> "an object";
        };
    }

    private static String characters(Error e) {
        return e.getKeyword().equals("minLength")
                ? "at least " + e.getSchemaNode() + " character"
                : "at most " + e.getSchemaNode() + " characters";
    }

    /** The fields that stand beside the one that is not known. */
    private String known(Error e) {
        String keyword = e.getSchemaLocation().getFragment().toString();
        JsonNode fields =
                schema.at(keyword.substring(0, keyword.lastIndexOf('/'))).path("properties");
        return String.join(", ", fields.propertyNames());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String anyOf(JsonNode asked) {
        return StreamSupport.stream(asked.spliterator(), false)
                .map(one -> values(one.path("required")))
                .collect(Collectors.joining(", "));
    }

    private static String values(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.isValueNode() ? one.asString() : kind(one))
                .collect(Collectors.joining(", "));
    }
}
