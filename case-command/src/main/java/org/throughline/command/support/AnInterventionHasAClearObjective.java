package org.throughline.command.support;

import org.throughline.command.decision.Rule;

/** B.9: an intervention is started to an end that is clearly defined, so that its effect can be told. */
record AnInterventionHasAClearObjective(int objectives) implements Rule {

    @Override
    public String id() {
        return "B.9";
    }

    @Override
    public String edition() {
        return "hertfordshire-2020";
    }

    @Override
    public String source() {
        return "Local rule: Hertfordshire Wellbeing and Behaviour Strategy 2020, S1:L147-155";
    }

    @Override
    public Verdict weigh() {
        return objectives > 0
                ? Verdict.satisfied("Objectives defined: " + objectives)
                : Verdict.blocks("No objective is defined: say what the intervention is to reach");
    }
}
