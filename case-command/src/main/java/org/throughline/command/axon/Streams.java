package org.throughline.command.axon;

import java.util.ArrayList;
import java.util.List;
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

    long lastSequence(String stream) {
        return store.lastSequenceNumberFor(stream).orElse(-1L);
    }

    /**
     * Appends after what is stored now. Somebody else appending at the same time makes the whole unit of work fail,
     * which is what keeps a stream free of lost updates.
     *
     * @return the position of the last event, as {@code stream@sequence}
     */
    public String append(String type, String stream, List<? extends CaseEvent> events) {
        long next = lastSequence(stream) + 1;
        for (CaseEvent event : events) {
            store.publish(new GenericDomainEventMessage<>(type, stream, next++, event, correlation()));
        }
        return stream + "@" + (next - 1);
    }

    private static MetaData correlation() {
        return CurrentUnitOfWork.map(UnitOfWork::getCorrelationData).orElse(MetaData.emptyInstance());
    }
}
