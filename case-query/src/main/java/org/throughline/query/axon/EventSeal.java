package org.throughline.query.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.edge.Json;
import org.throughline.events.AboutChild;
import org.throughline.events.Sensitivity;
import tools.jackson.databind.ObjectMapper;

/** Seals what one event says for a document; {@link Opened} reads it back. */
public final class EventSeal {

    /** Under whom staff are sealed where no child is meant. */
    public static final String NOBODY = "authority";

    private static final ObjectMapper JSON = Json.ofTheStore();

    private final Sealing sealing;
    private final Recorded recorded;
    private final String subject;

    public EventSeal(Sealing sealing, Recorded recorded) {
        this.sealing = sealing;
        this.recorded = recorded;
        String child = recorded.event() instanceof AboutChild about ? about.childId() : null;
        this.subject = child == null ? NOBODY : child;
    }

    /** Null stays null. */
    public @Nullable Document text(Sensitivity sensitivity, @Nullable String text) {
        return sealing.seal(subject, sensitivity, recorded.event().agency(), recorded.eventId(), text);
    }

    public List<Document> texts(Sensitivity sensitivity, List<String> texts) {
        List<Document> sealed = new ArrayList<>();
        texts.forEach(text -> sealed.add(Objects.requireNonNull(text(sensitivity, text))));
        return sealed;
    }

    /** Any record, or list of them, as one JSON text. */
    public @Nullable Document whole(Sensitivity sensitivity, Object value) {
        return text(sensitivity, JSON.writeValueAsString(value));
    }
}
