package org.throughline.command.agreement;

import org.throughline.command.child.Party;
import org.throughline.command.decision.Rule;

/** B.3: the register names who may decide for a child. A warning: they may still be found, or dispensed with. */
record SomebodyIsKnownWhoMayDecide(boolean nobodyIsKnown) implements Rule {

    @Override
    public String id() {
        return "B.3";
    }

    @Override
    public String edition() {
        return "hertfordshire-2020";
    }

    @Override
    public String source() {
        return "Hertfordshire strategy 2020, S1:L66; Education Act 1996 s.576";
    }

    @Override
    public Verdict weigh() {
        return nobodyIsKnown
                ? Verdict.warns(
                        "Nobody is on record whose word would do: record a holder of parental responsibility, or"
                                + " dispense with " + Party.UNKNOWN_PARENT)
                : Verdict.satisfied("There is somebody to ask");
    }
}
