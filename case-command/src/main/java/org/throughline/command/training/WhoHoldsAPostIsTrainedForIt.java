package org.throughline.command.training;

import java.util.List;
import org.throughline.command.decision.Rule;

/** A1.9, H.5, L.7: a post asks for its training. A warning: the training may follow. */
record WhoHoldsAPostIsTrainedForIt(List<String> missing, String source) implements Rule {

    @Override
    public String id() {
        return "A1.9";
    }

    @Override
    public String edition() {
        return "throughline-1";
    }

    @Override
    public Verdict weigh() {
        return missing.isEmpty()
                ? Verdict.satisfied("No training this post asks for is missing")
                : Verdict.warns("Not on record as valid on that day: " + String.join(", ", missing));
    }
}
