package org.throughline.query.history;

import java.time.Instant;
import org.throughline.events.AboutChild;

/**
 * One event as a reader may know it.
 *
 * @param at when it was recorded
 * @param whole whether the reader may know whose hand it was; if not, only that a case moved is told
 * @param event with null where something of it is not for this reader
 */
public record Told(String eventId, String stream, long sequence, Instant at, boolean whole, AboutChild event) {

    /** {@code support-<child>@7}. */
    public String position() {
        return stream + "@" + sequence;
    }
}
