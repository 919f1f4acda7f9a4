package org.throughline.command.meeting;

import org.throughline.command.decision.Rule;

/** MTG-03: that something is done is said by who owed it; for an agency that does not use this house, on its behalf. */
record TheOwnerSaysThatItIsDone(boolean itself) implements Rule {

    @Override
    public String id() {
        return "MTG-03";
    }

    @Override
    public String edition() {
        return "throughline-1";
    }

    @Override
    public String source() {
        return "Local rule of this house: a receipt says for whom somebody spoke";
    }

    @Override
    public Verdict weigh() {
        return itself
                ? Verdict.satisfied("Entered by the agency that owed it")
                : Verdict.warns("Entered on behalf of the agency that owed it");
    }
}
