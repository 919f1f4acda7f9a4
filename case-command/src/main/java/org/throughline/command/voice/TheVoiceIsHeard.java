package org.throughline.command.voice;

import org.throughline.catalogue.DocumentType.Voice;
import org.throughline.command.decision.Rule;

/**
 * J.1 for the child, J.2 for the parents: what is planned and what is reviewed is planned and reviewed with both, and says
 * why where one was not heard.
 *
 * @param where in words, as {@code plan} or {@code review}
 */
public record TheVoiceIsHeard(Voice whose, View view, String where) implements Rule {

    @Override
    public String id() {
        return whose == Voice.CHILD ? "J.1" : "J.2";
    }

    @Override
    public String edition() {
        return "hertfordshire-2020";
    }

    @Override
    public String source() {
        return "Local rule: Hertfordshire Wellbeing and Behaviour Strategy 2020, S1:"
                + (whose == Voice.CHILD ? "L131-133" : "L133, S1:L837");
    }

    private String inIt(String is) {
        return "The " + (whose == Voice.CHILD ? "child's" : "parents'") + " view " + is + " in the " + where;
    }

    @Override
    public Verdict weigh() {
        if (view.said() != null) {
            return Verdict.satisfied(inIt("is"));
        }
        return view.whyNot() == null
                ? Verdict.needsReason(inIt("is not") + ": record it, or the reason why it could not be had")
                : Verdict.reasonAccepted(inIt("is not") + "; the reason is recorded");
    }
}
