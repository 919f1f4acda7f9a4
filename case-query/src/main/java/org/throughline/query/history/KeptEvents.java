package org.throughline.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.throughline.edge.Json;
import org.throughline.events.AboutChild;
import org.throughline.events.CaseworkEvent.UrgentlyDiverted;
import org.throughline.events.Sensitivity;
import org.throughline.events.Stored;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.Sealing;
import org.throughline.query.timeline.LineSensitivity;
import org.throughline.store.EventNames;
import org.throughline.store.PersonalParts;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events in a document: what is personal sealed apart, class by class, so that a reader opens no more than they may. */
final class KeptEvents {

    private static final ObjectMapper JSON = Json.ofTheStore();
    private static final EventNames NAMES = new EventNames();

    private final Sealing sealing;

    KeptEvents(Sealing sealing) {
        this.sealing = sealing;
    }

    Document written(String childId, AboutChild event, Recorded recorded) {
        ObjectNode open = JSON.valueToTree(event);
        List<Document> parts = new ArrayList<>();
        PersonalParts.of(event.getClass()).forEach((sensitivity, components) -> {
            ObjectNode part = JSON.createObjectNode();
            components.forEach(c -> part.set(c, Objects.requireNonNull(open.remove(c))));
            parts.add(Objects.requireNonNull(
                    sealing.seal(childId, sensitivity, event.agency(), recorded.eventId(), part.toString())));
        });
        Stored name = Objects.requireNonNull(event.getClass().getAnnotation(Stored.class));
        return new Document("type", name.value())
                .append("stream", recorded.stream())
                .append("seq", recorded.sequence())
                .append("at", recorded.at().toString())
                .append("class", LineSensitivity.of(event).name())
                .append("open", open.toString())
                .append("parts", parts);
    }

    /**
     * In no order; what the reader may not know to have happened is left out, what they may not know of it is null. At
     * which tier a case stands is for everybody who knows the case, so that a diversion is told without the hand.
     */
    Stream<Told> opened(Doc stretch, Known known) {
        return stretch.parts("events").entrySet().stream().flatMap(e -> opened(e.getKey(), e.getValue(), known));
    }

    private Stream<Told> opened(String eventId, Doc doc, Known known) {
        Class<?> type = Objects.requireNonNull(NAMES.typeOf(doc.text("type")));
        if (known.may(Sensitivity.valueOf(doc.text("class")))) {
            return Stream.of(whole(eventId, doc, type, known));
        }
        return type == UrgentlyDiverted.class ? Stream.of(withoutTheHand(eventId, doc, type)) : Stream.empty();
    }

    private static Told withoutTheHand(String eventId, Doc doc, Class<?> type) {
        ObjectNode event = (ObjectNode) JSON.readTree(doc.text("open"));
        event.putNull("agency");
        PersonalParts.of(type).values().forEach(components -> components.forEach(event::putNull));
        event.putArray("grounds");
        return told(eventId, doc, false, event, type);
    }

    private Told whole(String eventId, Doc doc, Class<?> type, Known known) {
        ObjectNode event = (ObjectNode) JSON.readTree(doc.text("open"));
        Map<Sensitivity, List<String>> personal = PersonalParts.of(type);
        for (Doc part : doc.list("parts")) {
            Sensitivity sensitivity = Sensitivity.valueOf(part.text("class"));
            if (known.may(sensitivity)) {
                String json = Objects.requireNonNull(sealing.open(known.child().childId(), part));
                event.setAll((ObjectNode) JSON.readTree(json));
            } else {
                personal.getOrDefault(sensitivity, List.of()).forEach(event::putNull);
            }
        }
        return told(eventId, doc, true, event, type);
    }

    private static Told told(String eventId, Doc doc, boolean whole, ObjectNode event, Class<?> type) {
        return new Told(eventId, doc.text("stream"), doc.longNumber("seq"), doc.instant("at"), whole, (AboutChild)
                JSON.treeToValue(event, type));
    }
}
