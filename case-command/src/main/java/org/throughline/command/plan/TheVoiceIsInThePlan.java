package org.throughline.command.plan;

import org.throughline.catalogue.DocumentType.Voice;
import org.throughline.command.decision.Rule;
import org.throughline.command.plan.PlanCommand.View;

/** J.1 for the child, J.2 for the parents: a plan is made with both, and says why where one was not heard. */
record TheVoiceIsInThePlan(Voice whose, View view) implements Rule {

    @Override
    public String id() {
        return whose == Voice.CHILD ? "J.1" : "J.2";
    }

    @Override
    public String edition() {
        return Local.HERTFORDSHIRE;
    }

    @Override
    public String source() {
        return Local.hertfordshire(whose == Voice.CHILD ? "L131-133" : "L133, S1:L837");
    }

    private String possessive() {
        return whose == Voice.CHILD ? "child's" : "parents'";
    }

    @Override
    public Verdict weigh() {
        if (view.said() != null) {
            return Verdict.satisfied("The " + possessive() + " view is in the plan");
        }
        return view.whyNot() == null
                ? Verdict.needsReason("The " + possessive()
                        + " view is not in the plan: record it, or the reason why it could not be had")
                : Verdict.reasonAccepted("The " + possessive() + " view is not in the plan; the reason is recorded");
    }
}
