package org.throughline.command.support;

import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent;
import org.throughline.events.CaseworkEvent.SupportCaseClosed;
import org.throughline.events.ConcernEvent;
import org.throughline.events.CycleEvent;
import org.throughline.events.DutyEvent;
import org.throughline.events.InterventionEvent;

/**
 * What is known of a child's support when something is decided: an immutable fold of {@code support-<id>}, each part in
 * a book of its own.
 */
record SupportFile(
        ConcernBook concerns, CaseBook cases, CycleBook cycles, InterventionBook interventions, RunningDuties duties) {

    static final SupportFile EMPTY = new SupportFile(
            ConcernBook.EMPTY, CaseBook.EMPTY, CycleBook.EMPTY, InterventionBook.EMPTY, RunningDuties.NONE);

    static String stream(String childId) {
        return "support-" + childId;
    }

    SupportFile evolve(CaseEvent event) {
        return switch (event) {
            case ConcernEvent e -> new SupportFile(concerns.evolve(e), cases, cycles, interventions, duties);
            case SupportCaseClosed e ->
                new SupportFile(concerns, cases.evolve(e), cycles.closing(e.caseId()), interventions, duties);
            case CaseworkEvent e -> new SupportFile(concerns, cases.evolve(e), cycles, interventions, duties);
            case CycleEvent e -> new SupportFile(concerns, cases, cycles.evolve(e), interventions, duties);
            case InterventionEvent e -> new SupportFile(concerns, cases, cycles, interventions.evolve(e), duties);
            case DutyEvent e -> new SupportFile(concerns, cases, cycles, interventions, duties.evolve(e));
            default -> this;
        };
    }
}
