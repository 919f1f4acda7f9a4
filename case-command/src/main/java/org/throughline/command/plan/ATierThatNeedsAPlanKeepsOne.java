package org.throughline.command.plan;

import org.throughline.command.decision.Rule;
import org.throughline.framework.Framework;
import org.throughline.framework.Tier;
import org.throughline.framework.Tier.RequiredDocument;

/** SEED-01 when a plan ends: ending is a fact and goes through, but the tier held goes on needing a plan. */
record ATierThatNeedsAPlanKeepsOne(Framework framework, Tier tier, RequiredDocument plan, boolean another)
        implements Rule {

    @Override
    public String id() {
        return plan.rule() == null ? "TIER-02-W" : plan.rule() + "-W";
    }

    @Override
    public String edition() {
        return framework.id();
    }

    @Override
    public String source() {
        return framework.local(plan.source());
    }

    @Override
    public Verdict weigh() {
        return another
                ? Verdict.satisfied("Another plan of this kind is active at the school")
                : Verdict.warns("The case stays at " + tier.title()
                        + ", which needs an active plan: agree the next one, or step down");
    }
}
