package org.throughline.query.history;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.ViewStore;

/** Reads a child's history. Asking for access, and recording the reading, comes before. */
@Component
public class Histories {

    public static final String VIEW = "history_v1";

    private static final int MOST_STRETCHES = 10_000;

    private final ViewStore store;
    private final KeptEvents kept;

    Histories(ViewStore store, Sealing sealing) {
        this.store = store;
        this.kept = new KeptEvents(sealing);
    }

    public History of(Known known) {
        List<Told> told = store
                .find(VIEW, Filters.eq("child", known.child().childId()), Sorts.ascending("_id"), MOST_STRETCHES)
                .stream()
                .flatMap(stretch -> kept.opened(stretch, known))
                .toList();
        return new History(known, inOrder(told));
    }

    /** A stream keeps its own order whatever the clocks say; between streams the time of recording decides. */
    private static List<Told> inOrder(List<Told> told) {
        record Placed(Told told, Instant notBefore) {}
        List<Placed> placed = new ArrayList<>();
        Map<String, Instant> latest = new HashMap<>();
        told.stream()
                .sorted(Comparator.comparing(Told::stream).thenComparingLong(Told::sequence))
                .forEach(t -> placed.add(new Placed(
                        t, latest.merge(t.stream(), t.at(), (before, at) -> at.isBefore(before) ? before : at))));
        return placed.stream()
                .sorted(Comparator.comparing(Placed::notBefore))
                .map(Placed::told)
                .toList();
    }
}
