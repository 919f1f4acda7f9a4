package org.throughline.command.agreement;

import org.throughline.command.decision.Rule;

/**
 * J.10: whoever agreed may take it back, and what rested on it alone then ends. What was shared to keep the child safe
 * never rested on it. Findings are kept in the clear, so that what ends is counted and not named.
 *
 * @param carried whether anything can have rested on this word alone
 * @param referrals how many are ended with it
 * @param interventions how many are stopped with it
 * @param documents how many are ended with it
 */
record WithdrawingStopsWhatItCarried(boolean carried, int referrals, int interventions, int documents) implements Rule {

    static WithdrawingStopsWhatItCarried nothing() {
        return new WithdrawingStopsWhatItCarried(false, 0, 0, 0);
    }

    static WithdrawingStopsWhatItCarried all(Carried carried) {
        return new WithdrawingStopsWhatItCarried(
                true,
                carried.referrals().size(),
                carried.interventions().size(),
                carried.documents().size());
    }

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
        if (!carried) {
            return Verdict.satisfied("Nothing rested on this word alone");
        }
        return referrals + interventions + documents == 0
                ? Verdict.warns("Nothing recorded here ends with it: tell whoever provides what was agreed to")
                : Verdict.warns("This ends with it: referrals %d, interventions %d, documents %d"
                        .formatted(referrals, interventions, documents));
    }
}
