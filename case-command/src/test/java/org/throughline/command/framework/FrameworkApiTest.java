package org.throughline.command.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.throughline.edge.Json;
import org.throughline.edge.ProblemException;
import org.throughline.framework.Framework;
import org.throughline.framework.Frameworks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FrameworkApiTest {

    private static final JsonMapper JSON = Json.ofTheStore();

    private final FrameworkApi api = new FrameworkApi(new Frameworks("classpath*:frameworks/*.yaml"));

    @Test
    void allFiveArePublished() {
        assertThat(api.list())
                .extracting(FrameworkApi.FrameworkEdition::framework)
                .containsExactly("dacorum", "hertfordshire-early-years", "hertfordshire-thrive", "st-barts", "wrexham");
    }

    @Test
    void aFrameworkIsPublishedWithItsThresholds() {
        assertThat(api.read("wrexham"))
                .singleElement()
                .extracting(f -> f.tier(4).orElseThrow().entry().getFirst().rule())
                .isEqualTo("WREXHAM-3");
    }

    @Test
    void aNameOfNoFrameworkIsNotThere() {
        assertThatThrownBy(() -> api.read("none")).isInstanceOf(ProblemException.class);
    }

    @Test
    void theExamplesArePartOfWhatIsAnswered() throws IOException {
        isPartOf(example("listFrameworks"), answered(api.list()), "");
        isPartOf(example("readFramework"), answered(api.read("dacorum")), "");
    }

    /** What is published is what a pack holds: read back it is the same edition. */
    @Test
    void nothingIsLostInPublishing() {
        for (Framework framework : new Frameworks("classpath*:frameworks/*.yaml").all()) {
            assertThat(JSON.treeToValue(JSON.valueToTree(framework), Framework.class))
                    .isEqualTo(framework);
        }
    }

    private static void isPartOf(JsonNode part, JsonNode whole, String at) {
        if (part.isObject()) {
            part.propertyStream()
                    .forEach(
                            field -> isPartOf(field.getValue(), whole.path(field.getKey()), at + "/" + field.getKey()));
        } else if (part.isArray() && !part.isEmpty() && part.get(0).isObject()) {
            part.forEach(one -> assertThat(
                            StreamSupport.stream(whole.spliterator(), false).anyMatch(other -> holds(one, other)))
                    .as(at + " has " + one)
                    .isTrue());
        } else {
            assertThat(whole).as(at).isEqualTo(part);
        }
    }

    private static boolean holds(JsonNode part, JsonNode whole) {
        try {
            isPartOf(part, whole, "");
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    private static JsonNode answered(Object body) {
        return JSON.readTree(JSON.writeValueAsString(body));
    }

    private static JsonNode example(String operation) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(FrameworkApiTest.class.getResourceAsStream("/openapi/" + operation + ".json"))) {
            return JSON.readTree(file).required("response");
        }
    }
}
