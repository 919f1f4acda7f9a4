package org.throughline.command.plan;

import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Rule;

/** J.10: an individual education or development plan is made with a parent's consent. */
record AParentHasConsented(boolean reached, @Nullable String whyNot) implements Rule {

    @Override
    public String id() {
        return "J.10";
    }

    @Override
    public String edition() {
        return Local.WREXHAM;
    }

    @Override
    public String source() {
        return Local.wrexham("L29");
    }

    @Override
    public Verdict weigh() {
        if (reached) {
            return Verdict.satisfied("A parent's consent is recorded and was not withdrawn");
        }
        return whyNot == null || whyNot.isBlank()
                ? Verdict.needsReason("No parent's consent stands: name the agreement, or the reason why there is none")
                : Verdict.reasonAccepted("No parent's consent stands; the reason is recorded");
    }
}
