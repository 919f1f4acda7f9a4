package org.throughline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.edge.Json;
import org.throughline.events.CaseEvent;
import org.throughline.events.ChildEvent.ChildRegistered;
import org.throughline.events.DecisionEvent.DecisionTaken;
import org.throughline.events.ReservationEvent.IdentifierReserved;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SealingSerializerTest {

    private static final JsonMapper JSON = Json.ofTheStore();
    private static final ChildRegistered REGISTERED = new ChildRegistered(
            "c1",
            "authority:919",
            "Alexandra",
            "Exampleton",
            LocalDate.of(2014, 11, 2),
            null,
            LocalDate.of(2026, 6, 15));

    private final SealingSerializer serializer =
            new SealingSerializer(Jackson3Serializer.builder().build(), JSON, KeysInMemory.seals());

    static Stream<Arguments> kinds() {
        return SampleEvents.kinds().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void whatIsSealedIsOpenedAgain(String name, Class<?> type) {
        for (CaseEvent event : List.of(SampleEvents.of(type), SampleEvents.sparse(type))) {
            SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);

            assertThat(stored.getType()).isEqualTo(new SimpleSerializedType(name, "1"));
            assertThat(opened(stored)).isEqualTo(event);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void noPersonalValueStandsInTheStoredBytes(String name, Class<?> type) {
        CaseEvent event = SampleEvents.of(type);
        byte[] stored = serializer.serialize(event, byte[].class).getData();
        ObjectNode outside = (ObjectNode) JSON.readTree(stored);
        outside.remove("sealed");

        JsonNode plain = JSON.valueToTree(event);
        List<String> personal = Arrays.stream(type.getRecordComponents())
                .filter(SampleEvents::isPersonal)
                .map(c -> Objects.requireNonNull(plain.get(c.getName())))
                .flatMap(part -> texts(part).stream())
                .toList();

        assertThat(new String(stored, UTF_8)).as(name).doesNotContain("personal ");
        assertThat(texts(outside)).as(name).doesNotContainAnyElementsOf(personal.isEmpty() ? List.of("-") : personal);
    }

    private static List<String> texts(JsonNode node) {
        if (node.isString()) {
            return List.of(node.stringValue());
        }
        List<String> found = new ArrayList<>();
        node.values().forEach(part -> found.addAll(texts(part)));
        return found;
    }

    @Test
    void personalPartsOfOneSensitivityShareOneCiphertext() {
        JsonNode stored = JSON.readTree(serializer
                .serialize(SampleEvents.of(DecisionTaken.class), byte[].class)
                .getData());

        assertThat(Objects.requireNonNull(stored.get("sealed")).propertyNames())
                .containsExactly("GENERAL", "CARE", "STAFF");
    }

    @ParameterizedTest(name = "{0} changed to {1}")
    @CsvSource({"childId, c2", "agency, school:117276"})
    void asAnotherChildsOrAgencysItDoesNotOpen(String property, String other) {
        SerializedObject<byte[]> stored = serializer.serialize(REGISTERED, byte[].class);
        ObjectNode moved = (ObjectNode) JSON.readTree(stored.getData());
        moved.put(property, other);

        assertThatThrownBy(() -> opened("child-registered", moved))
                .hasMessageContaining("cannot open child-registered");
    }

    @Test
    void asAnotherEventItDoesNotOpen() {
        SerializedObject<byte[]> stored = serializer.serialize(REGISTERED, byte[].class);

        assertThatThrownBy(() -> opened("child-details-corrected", JSON.readTree(stored.getData())))
                .hasMessageContaining("cannot open child-details-corrected");
    }

    @Test
    void aCiphertextThatWasTouchedDoesNotOpen() {
        ObjectNode stored = (ObjectNode)
                JSON.readTree(serializer.serialize(REGISTERED, byte[].class).getData());
        ObjectNode parts = (ObjectNode) Objects.requireNonNull(stored.get("sealed"));
        String sealed = parts.path("IDENTITY").stringValue();
        char changed = sealed.charAt(40) == 'A' ? 'B' : 'A';
        parts.put("IDENTITY", sealed.substring(0, 40) + changed + sealed.substring(41));

        assertThatThrownBy(() -> opened("child-registered", stored)).hasMessageContaining("cannot open");
    }

    @Test
    void aDecisionAboutNoChildIsSealedForTheAuthority() {
        DecisionTaken taken = (DecisionTaken) SampleEvents.sparse(DecisionTaken.class);

        assertThat(taken.childId()).isNull();
        assertThat(opened(serializer.serialize(taken, byte[].class))).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"childId", "agency", "on", "sealed"})
    void aMissingPropertyIsAnErrorAndNeverASilentNull(String property) {
        ObjectNode stored = (ObjectNode)
                JSON.readTree(serializer.serialize(REGISTERED, byte[].class).getData());
        stored.remove(property);

        assertThatThrownBy(() -> opened("child-registered", stored)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void evenAPropertyThatMayBeNullHasToBeThere() {
        ObjectNode plain = JSON.valueToTree(REGISTERED);
        plain.remove("sex");

        assertThatThrownBy(() -> opened("child-registered", plain)).hasMessageContaining("sex");
    }

    @Test
    void anUnknownPropertyIsAnError() {
        ObjectNode stored = JSON.valueToTree(new IdentifierReserved("authority:919", "c1"));
        stored.put("note", "from a later version");

        assertThatThrownBy(() -> opened("identifier-reserved", stored)).hasMessageContaining("note");
    }

    @Test
    void anEventThisHouseDoesNotKnowIsUnknownAndNotGuessed() {
        assertThat(serializer.classForType(new SimpleSerializedType("child-adopted", "1")))
                .isEqualTo(UnknownSerializedType.class);
        assertThat(serializer.classForType(new SimpleSerializedType("child-registered", "1")))
                .isEqualTo(ChildRegistered.class);
    }

    private CaseEvent opened(SerializedObject<byte[]> stored) {
        return serializer.deserialize(stored);
    }

    private CaseEvent opened(String name, JsonNode json) {
        return opened(new SimpleSerializedObject<>(
                JSON.writeValueAsBytes(json), byte[].class, new SimpleSerializedType(name, "1")));
    }
}
