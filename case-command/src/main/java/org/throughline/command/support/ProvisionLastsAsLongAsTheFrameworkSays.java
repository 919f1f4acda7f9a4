package org.throughline.command.support;

import org.throughline.command.decision.Rule;
import org.throughline.framework.Framework;
import org.throughline.framework.Tier.Provision;

/** LENGTH-01: where a framework gives provision a number of weeks, another length is agreed with a recorded reason. */
record ProvisionLastsAsLongAsTheFrameworkSays(
        Framework framework, Provision provision, long weeks, long wanted, boolean reasonGiven) implements Rule {

    @Override
    public String id() {
        return "LENGTH-01";
    }

    @Override
    public String edition() {
        return framework.id();
    }

    @Override
    public String source() {
        return framework.local(provision.source());
    }

    @Override
    public Verdict weigh() {
        if (weeks == wanted) {
            return Verdict.satisfied("It lasts the framework's " + weeks + " weeks");
        }
        String instead = "It would last %d weeks instead of the framework's %d".formatted(wanted, weeks);
        return reasonGiven
                ? Verdict.reasonAccepted(instead + "; the reason is recorded")
                : Verdict.needsReason(instead + ": record the reason for another length");
    }
}
