package org.throughline.store;

import java.util.Objects;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.throughline.events.AboutChild;
import org.throughline.events.CaseEvent;
import org.throughline.events.Sensitivity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes events under their stable names with every personal component sealed, one ciphertext per class of
 * sensitivity; everything that is not an event goes to the plain serializer. Being the serializer, it covers the store,
 * the wire to Axon Server, snapshots and dead letters alike.
 */
public final class SealingSerializer implements Serializer {

    private static final String SEALED = "sealed";
    private static final String NOBODY = "authority";

    private final Serializer plain;
    private final ObjectMapper json;
    private final Seals seals;
    private final EventNames names = new EventNames();

    public SealingSerializer(Serializer plain, ObjectMapper json, Seals seals) {
        this.plain = plain;
        this.json = json;
        this.seals = seals;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        if (!(object instanceof CaseEvent event)) {
            return plain.serialize(object, representation);
        }
        T data = getConverter().convert(json.writeValueAsBytes(seal(event)), representation);
        return new SimpleSerializedObject<>(data, representation, typeForClass(event.getClass()));
    }

    private ObjectNode seal(CaseEvent event) {
        ObjectNode node = json.valueToTree(event);
        ObjectNode sealed = json.createObjectNode();
        PersonalParts.of(event.getClass()).forEach((sensitivity, components) -> {
            ObjectNode part = json.createObjectNode();
            components.forEach(c -> part.set(c, Objects.requireNonNull(node.remove(c))));
            sealed.put(
                    sensitivity.name(),
                    seals.seal(
                            subject(event),
                            sensitivity,
                            event.agency(),
                            EventNames.of(event.getClass()),
                            json.writeValueAsBytes(part)));
        });
        if (!sealed.isEmpty()) {
            node.set(SEALED, sealed);
        }
        return node;
    }

    private static String subject(CaseEvent event) {
        String child = event instanceof AboutChild about ? about.childId() : null;
        return child == null ? NOBODY : child;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // Axon declares it; the type comes out of the same registry that named it
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        Class<?> type = names.typeOf(serialized.getType().getName());
        if (type == null) {
            return plain.deserialize(serialized);
        }
        byte[] data = getConverter().convert(serialized.getData(), byte[].class);
        return (T) json.treeToValue(open((ObjectNode) json.readTree(data), type), type);
    }

    private ObjectNode open(ObjectNode node, Class<?> type) {
        JsonNode sealed = node.remove(SEALED);
        if (sealed == null) {
            return node;
        }
        JsonNode child = node.path("childId");
        String subject = child.isString() ? child.stringValue() : NOBODY;
        String agency = node.path("agency").stringValue();
        sealed.properties().forEach(part -> {
            byte[] opened = seals.open(
                    subject,
                    Sensitivity.valueOf(part.getKey()),
                    agency,
                    EventNames.of(type),
                    part.getValue().stringValue());
            node.setAll((ObjectNode) json.readTree(opened));
        });
        return node;
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return plain.canSerializeTo(representation);
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public Class classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        Class<?> event = names.typeOf(type.getName());
        if (event != null) {
            return event;
        }
        Class<?> other = plain.classForType(type);
        return other == null ? UnknownSerializedType.class : other;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public SerializedType typeForClass(Class type) {
        Class<?> known = type;
        return EventNames.isEvent(known)
                ? new SimpleSerializedType(EventNames.of(known), EventNames.revisionOf(known))
                : plain.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return plain.getConverter();
    }
}
