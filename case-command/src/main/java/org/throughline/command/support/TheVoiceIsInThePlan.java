package org.throughline.command.support;

import org.throughline.command.decision.Rule;
import org.throughline.command.support.SupportCommand.Voice;

/** J.1 for the child, J.2 for the parents: a plan is made with both, and says why where one was not heard. */
record TheVoiceIsInThePlan(Whose whose, Voice voice) implements Rule {

    enum Whose {
        CHILD("J.1", "child's", "131-133"),
        PARENT("J.2", "parents'", "133");

        private final String rule;
        private final String possessive;
        private final String lines;

        Whose(String rule, String possessive, String lines) {
            this.rule = rule;
            this.possessive = possessive;
            this.lines = lines;
        }
    }

    @Override
    public String id() {
        return whose.rule;
    }

    @Override
    public String edition() {
        return "hertfordshire-2020";
    }

    @Override
    public String source() {
        return "Local rule: Hertfordshire Wellbeing and Behaviour Strategy 2020, S1:L" + whose.lines;
    }

    @Override
    public Verdict weigh() {
        if (voice.isHeard()) {
            return Verdict.satisfied("The " + whose.possessive + " view is in the plan");
        }
        return voice.reasonWithout() == null
                ? Verdict.needsReason("The " + whose.possessive
                        + " view is not in the plan: record it, or the reason why it could not be had")
                : Verdict.reasonAccepted(
                        "The " + whose.possessive + " view is not in the plan; the reason is recorded");
    }
}
