package org.throughline.command.plan;

import org.throughline.command.decision.Rule;

/** L.5: physical intervention is for staff trained in it, who were trained in de-escalation first. What was done is recorded. */
record OnlyTrainedStaffHoldAChild(boolean trained) implements Rule {

    @Override
    public String id() {
        return "L.5";
    }

    @Override
    public String edition() {
        return Local.HERTFORDSHIRE;
    }

    @Override
    public String source() {
        return Local.hertfordshire("L526-538");
    }

    @Override
    public Verdict weigh() {
        return trained
                ? Verdict.satisfied("The training register shows every member of staff trained and in date")
                : Verdict.warns(
                        "The training register does not show every member of staff trained and in date: see to training, and review the plan");
    }
}
