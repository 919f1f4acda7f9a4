package org.throughline.command.support;

import org.throughline.command.decision.Rule;

/** CASE-01: closing a case ends no intervention, since that is the child's. A remark, so that nobody takes it for ended. */
record InterventionsGoOnAfterTheCase(int running) implements Rule {

    @Override
    public String id() {
        return "CASE-01";
    }

    @Override
    public String edition() {
        return "throughline-1";
    }

    @Override
    public String source() {
        return "A choice of this product: each intervention is ended with its own impact";
    }

    @Override
    public Verdict weigh() {
        return running == 0
                ? Verdict.satisfied("No intervention of this case is running")
                : Verdict.warns("Interventions of this case that go on until each is ended: " + running);
    }
}
