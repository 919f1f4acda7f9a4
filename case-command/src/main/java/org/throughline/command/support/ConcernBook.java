package org.throughline.command.support;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ConcernEvent;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.ConcernTriaged;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.ConcernEvent.TriageOutcome;

/** The concerns about one child, as they stand. */
record ConcernBook(Map<String, Concern> concerns) {

    static final ConcernBook EMPTY = new ConcernBook(Map.of());

    record Concern(
            @Nullable Severity severity,
            List<String> presentations,
            @Nullable Triage triage) {}

    record Triage(
            TriageOutcome outcome,
            String rationale,
            @Nullable Severity severity,
            List<String> presentations) {}

    @Nullable Concern get(String concernId) {
        return concerns.get(concernId);
    }

    boolean has(String concernId) {
        return concerns.containsKey(concernId);
    }

    ConcernBook evolve(ConcernEvent event) {
        return switch (event) {
            case ConcernRaised e ->
                with(e.concernId(), new Concern(e.severity(), e.observation().presentations(), null));
            case ConcernTriaged e ->
                with(
                        e.concernId(),
                        new Concern(
                                e.severity(),
                                e.presentations(),
                                new Triage(e.outcome(), e.rationale(), e.severity(), e.presentations())));
            default -> this;
        };
    }

    private ConcernBook with(String concernId, Concern now) {
        return new ConcernBook(Entries.with(concerns, concernId, now));
    }
}
