package org.throughline.command.exclusion;

import org.throughline.command.decision.Rule;

/** A school can suspend only a pupil of its own. */
record TheChildIsOnThisRoll(String setting, boolean onRoll) implements Rule {

    @Override
    public String id() {
        return "EXC-01-R";
    }

    @Override
    public String edition() {
        return "2012-09-01";
    }

    @Override
    public String source() {
        return "Education Act 2002 s.51A: the head of a school may exclude a pupil from the school";
    }

    @Override
    public Verdict weigh() {
        return onRoll
                ? Verdict.satisfied("On the roll of " + setting + " on the day of the decision")
                : Verdict.blocks("Not on the roll of " + setting + " on the day of the decision");
    }
}
