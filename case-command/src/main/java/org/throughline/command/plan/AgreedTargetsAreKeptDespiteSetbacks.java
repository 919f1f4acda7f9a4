package org.throughline.command.plan;

import org.throughline.command.decision.Rule;

/**
 * A4.15: a setback drops no target. One that is left out before it is met is counted, and the change has its reason.
 *
 * @param unmet targets of the version before that are not yet met
 * @param leftOut how many of them the new version does without
 */
record AgreedTargetsAreKeptDespiteSetbacks(int unmet, int leftOut) implements Rule {

    @Override
    public String id() {
        return "A4.15";
    }

    @Override
    public String edition() {
        return Local.WREXHAM;
    }

    @Override
    public String source() {
        return Local.wrexham("L53");
    }

    @Override
    public Verdict weigh() {
        return leftOut == 0
                ? Verdict.satisfied("Every target not yet met is kept")
                : Verdict.reasonAccepted("%d of %d targets not yet met left out; the reason of the change is recorded"
                        .formatted(leftOut, unmet));
    }
}
