package org.throughline.query.axon;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.throughline.events.CaseEvent;

/**
 * One event as the store has it.
 *
 * @param at when it was recorded
 * @param decision id of the receipt it comes from
 */
public record Recorded(
        CaseEvent event,
        String eventId,
        String stream,
        long sequence,
        Instant at,
        @Nullable String decision) {

    static Recorded of(DomainEventMessage<?> message) {
        Object decision = message.getMetaData().get("decision");
        return new Recorded(
                (CaseEvent) message.getPayload(),
                message.getIdentifier(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getTimestamp(),
                decision == null ? null : decision.toString());
    }

    /** {@code exclusion} of {@code exclusion-<child>}. */
    public static String kindOf(String stream) {
        int dash = stream.indexOf('-');
        return dash < 0 ? stream : stream.substring(0, dash);
    }

    /** The child in {@code exclusion-<child>} and {@code move-<child>-<n>}; empty for streams about no child. */
    public static Optional<String> childOf(String stream) {
        String kind = kindOf(stream);
        if (View.APART.contains(kind)) {
            return Optional.empty();
        }
        String child = stream.substring(Math.min(stream.length(), kind.length() + 1));
        int numbered = child.lastIndexOf('-');
        return Optional.of(kind.equals("move") && numbered > 0 ? child.substring(0, numbered) : child);
    }
}
