package org.throughline.query.timeline;

import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.query.timeline.Telling.line;
import static org.throughline.query.timeline.Words.on;

import org.throughline.events.InterventionEvent;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.InterventionEvent.StopReason;

/** Lines of what was done and what it did. */
final class TellingOfIntervention {

    private TellingOfIntervention() {}

    static Telling of(InterventionEvent event) {
        return switch (event) {
            case InterventionEvent.InterventionStarted e ->
                line(
                        GENERAL,
                        "Extra help started, planned until " + on(e.plannedUntil(), e.from()),
                        e.what() + "\nTo: " + String.join("; ", e.objectives()));
            case InterventionEvent.InterventionProlonged e ->
                line(GENERAL, "Extra help goes on until " + on(e.plannedUntil(), e.on()), e.reason());
            case InterventionEvent.InterventionStopped e -> line(GENERAL, "Extra help stopped: " + reason(e.reason()));
            case InterventionEvent.InterventionEnded e ->
                line(GENERAL, "Extra help ended: " + impact(e.impact()), e.evidence());
        };
    }

    private static String reason(StopReason reason) {
        return switch (reason) {
            case AGREEMENT_WITHDRAWN -> "the agreement to it was withdrawn";
        };
    }

    static String impact(Impact impact) {
        return switch (impact) {
            case HELPED -> "it helped";
            case HELPED_IN_PART -> "it helped in part";
            case NO_CHANGE -> "no change";
            case MADE_IT_WORSE -> "it made things worse";
        };
    }
}
