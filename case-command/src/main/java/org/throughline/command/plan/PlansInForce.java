package org.throughline.command.plan;

import java.time.LocalDate;
import org.throughline.command.decision.Records;

/** Which documents are active: a fold of {@code plan-<child>} for those who decide on something else. */
public final class PlansInForce {

    private final PlanFile file;

    private PlansInForce(PlanFile file) {
        this.file = file;
    }

    public static PlansInForce of(String childId, Records records) {
        return new PlansInForce(records.fold(PlanFile.stream(childId), PlanFile.EMPTY, PlanFile::evolve));
    }

    /** @param type a code of the catalogue */
    public boolean has(String type, String setting, LocalDate day) {
        return file.active(type, setting, day).isPresent();
    }
}
