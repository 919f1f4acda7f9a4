package org.throughline.command.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.command.decision.Records;
import org.throughline.events.CaseEvent;

/** Streams in memory, folded as the store would fold them; remembers what was looked at. */
public final class KnownRecords implements Records {

    private final Map<String, List<CaseEvent>> streams = new HashMap<>();
    private final List<String> read = new ArrayList<>();

    public KnownRecords know(String stream, List<? extends CaseEvent> events) {
        streams.computeIfAbsent(stream, s -> new ArrayList<>()).addAll(events);
        return this;
    }

    public List<CaseEvent> of(String stream) {
        return List.copyOf(streams.getOrDefault(stream, List.of()));
    }

    /** The streams that were folded and held something: what the receipt would name as evidence. */
    public List<String> evidence() {
        return List.copyOf(read);
    }

    @Override
    public <S> S foldPlaced(String stream, S start, Placed<S> evolve) {
        S state = start;
        List<CaseEvent> events = of(stream);
        for (int i = 0; i < events.size(); i++) {
            state = evolve.evolve(state, events.get(i), stream + "@" + i);
        }
        if (streams.containsKey(stream)) {
            read.add(stream);
        }
        return state;
    }
}
