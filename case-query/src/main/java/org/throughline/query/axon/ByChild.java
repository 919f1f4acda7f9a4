package org.throughline.query.axon;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/**
 * Events of one child stay in order and park together. The child is read off the stream's id, not out of the event: an
 * event that cannot be opened must park one child and must not stop whoever hands events out.
 */
final class ByChild implements SequencingPolicy<EventMessage<?>> {

    @Override
    public Object getSequenceIdentifierFor(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> event
                ? sequence(event.getAggregateIdentifier())
                : message.getIdentifier();
    }

    static String sequence(String stream) {
        return Recorded.childOf(stream).orElse(stream);
    }
}
