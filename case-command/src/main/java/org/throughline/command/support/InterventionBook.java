package org.throughline.command.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.InterventionEvent;
import org.throughline.events.InterventionEvent.InterventionEnded;
import org.throughline.events.InterventionEvent.InterventionProlonged;
import org.throughline.events.InterventionEvent.InterventionStarted;
import org.throughline.events.InterventionEvent.InterventionStopped;

/** What is or was done for one child. */
record InterventionBook(Map<String, Intervention> interventions) {

    static final InterventionBook EMPTY = new InterventionBook(Map.of());

    /** {@code prolonged}, {@code stopped} and {@code ended} null where it was not. */
    record Intervention(
            InterventionStarted started,
            @Nullable InterventionProlonged prolonged,
            @Nullable InterventionStopped stopped,
            @Nullable InterventionEnded ended) {

        boolean runs() {
            return stopped == null && ended == null;
        }

        LocalDate plannedUntil() {
            return prolonged == null ? started.plannedUntil() : prolonged.plannedUntil();
        }
    }

    Intervention known(String interventionId) {
        Intervention found = interventions.get(interventionId);
        if (found == null) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        return found;
    }

    List<Intervention> runningOf(String caseId) {
        return interventions.values().stream()
                .filter(i -> i.ended() == null && caseId.equals(i.started().caseId()))
                .toList();
    }

    InterventionBook evolve(InterventionEvent event) {
        return new InterventionBook(Entries.with(
                interventions,
                event.interventionId(),
                switch (event) {
                    case InterventionStarted e -> new Intervention(e, null, null, null);
                    case InterventionProlonged e -> new Intervention(of(e).started(), e, null, null);
                    case InterventionStopped e -> new Intervention(of(e).started(), of(e).prolonged(), e, null);
                    case InterventionEnded e ->
                        new Intervention(of(e).started(), of(e).prolonged(), of(e).stopped(), e);
                }));
    }

    private Intervention of(InterventionEvent event) {
        return Entries.of(interventions, event.interventionId());
    }
}
