package org.throughline.command.child;

import org.throughline.command.decision.Rule;

/**
 * B.3: under a care order the authority may say how far a parent meets their responsibility. A warning: the order may be
 * there and only its record missing.
 */
record AnAuthorityLimitsOnlyUnderItsOwnOrder(boolean anAuthorityHoldsResponsibility) implements Rule {

    @Override
    public String id() {
        return "B.3";
    }

    @Override
    public String edition() {
        return "Children Act 1989";
    }

    @Override
    public String source() {
        return "Children Act 1989 s.33(3)(b); Hertfordshire strategy 2020, S1:L66";
    }

    /** That a care order was looked for gives it away. */
    @Override
    public boolean isCareDiscreet() {
        return true;
    }

    @Override
    public Verdict weigh() {
        return anAuthorityHoldsResponsibility
                ? Verdict.satisfied("An authority holds parental responsibility on that day")
                : Verdict.warns("No authority's parental responsibility is on record for that day: record its order");
    }
}
