package org.throughline.command.training;

import org.throughline.command.decision.Rule;

/** H.5: two days a year for the designated teacher; S1:L753: two modules for everybody. A warning until they are there. */
record AsMuchTrainingAsIsAskedFor(String id, String source, int done, int asked, String unit) implements Rule {

    @Override
    public String edition() {
        return "throughline-1";
    }

    @Override
    public Verdict weigh() {
        String count = done + " of " + asked + " " + unit;
        return done >= asked ? Verdict.satisfied(count) : Verdict.warns(count + " so far");
    }
}
