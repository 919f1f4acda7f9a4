package org.throughline.command.move;

import org.throughline.command.decision.Rule;

/** The sending school is the one whose main roll the child is on. */
record TheChildMovesFromThisRoll(String setting, boolean onMainRoll) implements Rule {

    @Override
    public String id() {
        return "MOV-01-R";
    }

    @Override
    public String edition() {
        return "2023-09-01";
    }

    @Override
    public String source() {
        return "DfE suspension and permanent exclusion guidance 2023 on managed moves: a transfer from one roll to another";
    }

    @Override
    public Verdict weigh() {
        return onMainRoll
                ? Verdict.satisfied("On the main roll of " + setting)
                : Verdict.blocks("Not on the main roll of " + setting);
    }
}
