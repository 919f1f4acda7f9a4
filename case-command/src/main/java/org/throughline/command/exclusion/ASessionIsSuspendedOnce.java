package org.throughline.command.exclusion;

import org.throughline.command.decision.Rule;

/** EXC-07: an issued suspension is neither extended nor issued twice; a further one begins after it. */
record ASessionIsSuspendedOnce(boolean overlaps) implements Rule {

    @Override
    public String id() {
        return "EXC-07";
    }

    @Override
    public String edition() {
        return "2012-09-01";
    }

    @Override
    public String source() {
        return "DfE suspension and permanent exclusion guidance: a suspension cannot be extended or converted";
    }

    @Override
    public Verdict weigh() {
        return overlaps
                ? Verdict.blocks(
                        "Some of these sessions are suspended already; a further suspension begins after the first")
                : Verdict.satisfied("None of these sessions is suspended already");
    }
}
