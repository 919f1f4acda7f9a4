package org.throughline.command.plan;

import java.time.LocalDate;
import org.throughline.command.decision.Rule;

/** K.6: where a child is held, how and by whom is agreed beforehand. */
record APositiveHandlingPlanIsInPlace(boolean active, LocalDate day) implements Rule {

    @Override
    public String id() {
        return "K.6";
    }

    @Override
    public String edition() {
        return Local.WREXHAM;
    }

    @Override
    public String source() {
        return Local.wrexham("L68");
    }

    @Override
    public Verdict weigh() {
        return active
                ? Verdict.satisfied("A positive handling plan was active on " + day)
                : Verdict.warns(
                        "No positive handling plan was active on " + day + ": agree one with child and parents");
    }
}
