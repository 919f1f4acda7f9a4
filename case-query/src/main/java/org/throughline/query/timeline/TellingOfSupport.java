package org.throughline.query.timeline;

import org.throughline.events.CaseworkEvent;
import org.throughline.events.ConcernEvent;
import org.throughline.events.CycleEvent;
import org.throughline.events.InterventionEvent;
import org.throughline.events.SupportEvent;

/** Lines of concerns and the support that followed. */
final class TellingOfSupport {

    private TellingOfSupport() {}

    static Telling of(SupportEvent event) {
        return switch (event) {
            case ConcernEvent e -> TellingOfConcern.of(e);
            case CaseworkEvent e -> TellingOfCasework.of(e);
            case CycleEvent e -> TellingOfCycle.of(e);
            case InterventionEvent e -> TellingOfIntervention.of(e);
        };
    }
}
