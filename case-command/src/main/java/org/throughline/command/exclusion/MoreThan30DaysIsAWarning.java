package org.throughline.command.exclusion;

import org.throughline.command.decision.Rule;
import org.throughline.events.HalfDay;

/** A warning of this house, not law: the limit of 45 days is near. The total is in sessions, this suspension included. */
record MoreThan30DaysIsAWarning(int total) implements Rule {

    @Override
    public String id() {
        return "EXC-03-W";
    }

    @Override
    public String edition() {
        return "throughline-1";
    }

    @Override
    public String source() {
        return "Choice of this product: warn above 30 days";
    }

    @Override
    public Verdict weigh() {
        String finding = HalfDay.days(total) + " days this year; " + HalfDay.days(Math.max(0, 90 - total))
                + " left before the limit";
        return total > 60 ? Verdict.warns(finding) : Verdict.satisfied(finding);
    }
}
