package org.throughline.query.axon;

import java.nio.charset.StandardCharsets;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.Sensitivity;
import org.throughline.store.Seals;

/** Personal text in a document: sealed under the child, class and agency of its event, and bound to the event's id. */
@Component
public class Sealing {

    private final Seals seals;

    Sealing(Seals seals) {
        this.seals = seals;
    }

    /** Null stays null. */
    public @Nullable Document seal(
            String childId, Sensitivity sensitivity, String agency, String eventId, @Nullable String text) {
        return text == null
                ? null
                : new Document("sealed", seals.seal(childId, sensitivity, agency, eventId, bytes(text)))
                        .append("class", sensitivity.name())
                        .append("agency", agency)
                        .append("bound", eventId);
    }

    /** Null stays null. Fails for a value that was moved here from another child's document. */
    public @Nullable String open(String childId, @Nullable Doc sealed) {
        return sealed == null
                ? null
                : new String(
                        seals.open(
                                childId,
                                Sensitivity.valueOf(sealed.text("class")),
                                sealed.text("agency"),
                                sealed.text("bound"),
                                sealed.text("sealed")),
                        StandardCharsets.UTF_8);
    }

    /** Keyed hash by which a value is found again and cannot be read. */
    public String token(String purpose, String value) {
        return seals.hash(purpose, value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
