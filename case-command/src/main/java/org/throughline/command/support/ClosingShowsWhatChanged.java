package org.throughline.command.support;

import org.throughline.command.decision.Rule;
import org.throughline.events.CaseworkEvent.ClosingReason;

/**
 * B.11: needs that are said to be met show in something that changed, however small. A case that ends because the child
 * left, is supported elsewhere or the family wishes it may have none to show.
 */
record ClosingShowsWhatChanged(ClosingReason reason, int evidence) implements Rule {

    @Override
    public String id() {
        return "B.11";
    }

    @Override
    public String edition() {
        return "hertfordshire-2020";
    }

    @Override
    public String source() {
        return "Local rule: Hertfordshire Wellbeing and Behaviour Strategy 2020, S1:L121";
    }

    @Override
    public Verdict weigh() {
        if (evidence > 0) {
            return Verdict.satisfied("Pieces of evidence of change: " + evidence);
        }
        return reason == ClosingReason.NEEDS_MET
                ? Verdict.blocks("Needs that are met show in what changed: say what people saw, however small")
                : Verdict.warns("No evidence of change is given; if anything changed, say what people saw");
    }
}
