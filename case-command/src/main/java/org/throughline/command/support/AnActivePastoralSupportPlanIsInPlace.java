package org.throughline.command.support;

import java.time.LocalDate;
import org.throughline.command.decision.Rule;
import org.throughline.framework.Framework;
import org.throughline.framework.Tier;
import org.throughline.framework.Tier.RequiredDocument;

/** SEED-01, Dacorum tier 3: a Pastoral Support Plan must be in place; at this case, on the day of the decision. */
record AnActivePastoralSupportPlanIsInPlace(
        Framework framework, Tier tier, RequiredDocument plan, boolean active, LocalDate day) implements Rule {

    @Override
    public String id() {
        return plan.rule() == null ? "TIER-02" : plan.rule();
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
        return active
                ? Verdict.satisfied("A Pastoral Support Plan of this case is active on " + day)
                : Verdict.blocks(AThresholdOfTheTierIsMet.capital(tier.title())
                        + " needs an active Pastoral Support Plan; this case has none on " + day
                        + ": agree one with the child and the parents first");
    }
}
