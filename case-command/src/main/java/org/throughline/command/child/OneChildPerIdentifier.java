package org.throughline.command.child;

import org.throughline.command.decision.Rule;

/** A UPN or NHS number belongs to one child in the authority. Whose it is, is not said. */
record OneChildPerIdentifier(boolean takenByAnother) implements Rule {

    @Override
    public String id() {
        return "CHILD-01";
    }

    @Override
    public String edition() {
        return "throughline-1";
    }

    @Override
    public String source() {
        return "DfE UPN guidance: a UPN is unique to one pupil; NHS numbers likewise";
    }

    @Override
    public Verdict weigh() {
        return takenByAnother
                ? Verdict.blocks("This identifier cannot be recorded for this child; ask the authority's data team")
                : Verdict.satisfied("The identifier is free or already this child's");
    }
}
