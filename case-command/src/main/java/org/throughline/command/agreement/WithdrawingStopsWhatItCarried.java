package org.throughline.command.agreement;

import java.util.List;
import org.throughline.command.decision.Rule;

/**
 * J.10: whoever agreed may take it back, and what rested on it alone then ends. What was shared to keep the child safe
 * never rested on it.
 *
 * @param stops what ends, e.g. {@code referral:<id>}
 */
record WithdrawingStopsWhatItCarried(List<String> stops) implements Rule {

    @Override
    public String id() {
        return "J.10-W";
    }

    @Override
    public String edition() {
        return "throughline-1";
    }

    @Override
    public String source() {
        return "Local rule of this house, from Q.6: consent (S3:L29), explicit and full agreement (S1:L330, S1:L175) can"
                + " be withdrawn";
    }

    @Override
    public Verdict weigh() {
        return stops.isEmpty()
                ? Verdict.satisfied("Nothing rested on this word alone")
                : Verdict.warns("This ends: " + String.join(", ", stops));
    }
}
