package org.throughline.command.meeting;

import org.throughline.command.decision.Rule;

/** MTG-01: those who meet about a child know what the child and the parents think, whether or not they are there. */
record TheFamilyIsHeard(boolean child, boolean parents) implements Rule {

    @Override
    public String id() {
        return "MTG-01";
    }

    @Override
    public String edition() {
        return "2020";
    }

    @Override
    public String source() {
        return "Hertfordshire strategy 2020 section 4 (S1:L131-133): views are always sought";
    }

    @Override
    public Verdict weigh() {
        if (child && parents) {
            return Verdict.satisfied("With the child's and the parents' view");
        }
        return Verdict.warns(
                child
                        ? "Without the parents' view"
                        : parents ? "Without the child's view" : "Without the child's and the parents' view");
    }
}
