package org.throughline.command.support;

import org.throughline.command.decision.Rule;

/** A5.14: in an urgent case the school speaks to the parents directly, or says why it could not. */
record ParentsAreToldDirectly(boolean told, boolean reasonGiven) implements Rule {

    @Override
    public String id() {
        return "A5.14";
    }

    @Override
    public String edition() {
        return "st-barts-undated";
    }

    @Override
    public String source() {
        return "Local rule: St Bart's provision map for emotional wellbeing, S4:L80";
    }

    @Override
    public Verdict weigh() {
        if (told) {
            return Verdict.satisfied("The parents were told directly");
        }
        return reasonGiven
                ? Verdict.reasonAccepted("The parents were not told; the reason is recorded")
                : Verdict.needsReason("Nobody has told the parents: record when they were told, or why not");
    }
}
