package org.throughline.command.support;

import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Rule;
import org.throughline.events.CaseworkEvent.ExemptionGranted;
import org.throughline.framework.Framework;
import org.throughline.framework.Tier;

/**
 * TIER-01: movements are the framework's; one that passes over a tier needs a recorded reason. An urgent tier is reached
 * by an urgent diversion and by nothing else, whatever is set aside.
 */
record TiersMoveAsTheFrameworkAllows(
        Framework framework,
        int held,
        Tier wanted,
        boolean reasonGiven,
        @Nullable ExemptionGranted setAside) implements Rule {

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
        return "The pack of " + framework.name() + " after "
                + framework.movements().source() + "; a choice of this product where the guidance names no movements";
    }

    @Override
    public Verdict weigh() {
        String way = "from tier " + held + " to tier " + wanted.rank();
        return switch (framework.movement(held, wanted.rank())) {
            case ALLOWED -> Verdict.satisfied("The framework allows the movement " + way);
            case WITH_REASON ->
                reasonGiven
                        ? Verdict.reasonAccepted("Passes over a tier, " + way + "; the reason is recorded")
                        : Verdict.needsReason("Passes over a tier, " + way + ": record the reason for skipping");
            case NOT_FORESEEN -> notForeseen(way);
        };
    }

    private Verdict notForeseen(String way) {
        if (wanted.urgent()) {
            return Verdict.blocks(WhatTheTierAsksForIsShown.capital(wanted.title())
                    + " is reached by an urgent diversion only: divert, and justify it afterwards");
        }
        return setAside == null
                ? Verdict.blocks("The framework foresees no movement " + way)
                : Verdict.reasonAccepted("The framework foresees no movement %s; set aside for this case until %s (%s)"
                        .formatted(way, setAside.until(), WhatTheTierAsksForIsShown.words(setAside.reason())));
    }
}
