package org.throughline.command.axon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;
import org.throughline.command.decision.Records;
import org.throughline.events.CaseEvent;

/** Folds streams and appends to them within the current unit of work: one append, all or nothing. */
@Component
public class Streams implements Records {

    private static final String EVIDENCE = "throughline.evidence";
    private static final String HEADS = "throughline.heads";

    private final EventStore store;

    Streams(EventStore store) {
        this.store = store;
    }

    @Override
    public <S> S foldPlaced(String stream, S start, Placed<S> evolve) {
        var events = store.readEvents(stream);
        S state = start;
        while (events.hasNext()) {
            DomainEventMessage<?> next = events.next();
            state = evolve.evolve(state, (CaseEvent) next.getPayload(), stream + "@" + next.getSequenceNumber());
        }
        long last = events.getLastSequenceNumber() == null ? -1 : events.getLastSequenceNumber();
        heads().putIfAbsent(stream, last);
        if (last >= 0 && CurrentUnitOfWork.isStarted()) {
            evidence().add(stream + "@" + last);
        }
        return state;
    }

    /** The positions of the streams folded so far in this unit of work. */
    List<String> evidence() {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        return work.getOrComputeResource(EVIDENCE, key -> new ArrayList<>());
    }

    /** The last sequence of each stream this unit of work has read or written, as it first saw it. */
    private static Map<String, Long> heads() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrComputeResource(HEADS, key -> new HashMap<>())
                : new HashMap<>();
    }

    long lastSequence(String stream) {
        return store.lastSequenceNumberFor(stream).orElse(-1L);
    }

    /**
     * Appends after what this unit of work has read of the stream, or after what is stored now when it has read none of
     * it. Somebody else appending in between makes the whole unit of work fail, which is what keeps a stream free of
     * lost updates: a reservation that was free when it was read is still free when it is taken.
     *
     * @return the position of the last event, as {@code stream@sequence}
     */
    public String append(String type, String stream, List<? extends CaseEvent> events) {
        Long read = heads().get(stream);
        long next = (read == null ? lastSequence(stream) : read) + 1;
        for (CaseEvent event : events) {
            store.publish(new GenericDomainEventMessage<>(type, stream, next++, event, correlation()));
        }
        heads().put(stream, next - 1);
        return stream + "@" + (next - 1);
    }

    private static MetaData correlation() {
        return CurrentUnitOfWork.map(UnitOfWork::getCorrelationData).orElse(MetaData.emptyInstance());
    }
}
