package org.throughline.command.support;

import org.throughline.command.decision.Rule;
import org.throughline.framework.Framework;

/** TIER-01: movements are the framework's; one that passes over a tier needs a recorded reason. */
record TiersMoveAsTheFrameworkAllows(Framework framework, int held, int wanted, boolean reasonGiven) implements Rule {

    @Override
    public String id() {
        return framework.movements().rule();
    }

    @Override
    public String edition() {
        return framework.id();
    }

    @Override
    public String source() {
        return "Choice of this product for " + framework.name() + ", which names no movements; in the spirit of "
                + framework.movements().source();
    }

    @Override
    public Verdict weigh() {
        String way = "from tier " + held + " to tier " + wanted;
        return switch (framework.movement(held, wanted)) {
            case ALLOWED -> Verdict.satisfied("The framework allows the movement " + way);
            case WITH_REASON ->
                reasonGiven
                        ? Verdict.reasonAccepted("Passes over a tier, " + way + "; the reason is recorded")
                        : Verdict.needsReason("Passes over a tier, " + way + ": record the reason for skipping");
            case NOT_FORESEEN -> Verdict.blocks("The framework foresees no movement " + way);
        };
    }
}
