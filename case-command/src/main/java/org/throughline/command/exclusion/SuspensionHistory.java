package org.throughline.command.exclusion;

import java.time.LocalDate;
import org.throughline.command.decision.Records;
import org.throughline.events.CaseEvent;
import org.throughline.events.ExclusionEvent.PriorSuspensionDeclared;
import org.throughline.events.ExclusionEvent.SuspensionRecorded;

/**
 * How often a child was suspended by a day, across schools: a fold of the ledger for those who decide on something
 * else. A declaration of sessions served elsewhere counts once, since nobody says how many suspensions they were.
 */
public record SuspensionHistory(LocalDate by, int recorded, int declared) {

    public static SuspensionHistory of(String childId, LocalDate by, Records records) {
        return records.fold(
                ExclusionLedger.stream(childId), new SuspensionHistory(by, 0, 0), SuspensionHistory::evolve);
    }

    public int times() {
        return recorded + declared;
    }

    private SuspensionHistory evolve(CaseEvent event) {
        return switch (event) {
            case SuspensionRecorded e
            when !e.decidedOn().isAfter(by) -> new SuspensionHistory(by, recorded + 1, declared);
            case PriorSuspensionDeclared e
            when !e.on().isAfter(by) -> new SuspensionHistory(by, recorded, declared + 1);
            default -> this;
        };
    }
}
