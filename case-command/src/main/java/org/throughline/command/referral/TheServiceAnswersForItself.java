package org.throughline.command.referral;

import org.throughline.command.decision.Rule;

/** REF-04: what a service says is entered by the service; for one that does not use this house, by the school. */
record TheServiceAnswersForItself(boolean itself) implements Rule {

    @Override
    public String id() {
        return "REF-04";
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
                ? Verdict.satisfied("Entered by the service itself")
                : Verdict.warns("Entered on the service's behalf, not by the service itself");
    }
}
