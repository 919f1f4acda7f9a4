package org.throughline.command.support;

import org.throughline.command.decision.Rule;

/** J.1, B.17 and A1.6: the views of child and parents are sought, and weigh as much. A review without them still counts. */
record ChildAndParentsAreHeardAtTheReview(boolean child, boolean parents) implements Rule {

    @Override
    public String id() {
        return "J.1";
    }

    @Override
    public String edition() {
        return "hertfordshire-2020";
    }

    @Override
    public String source() {
        return "Local rule: Hertfordshire Wellbeing and Behaviour Strategy 2020, S1:L111-113, S1:L131-133";
    }

    @Override
    public Verdict weigh() {
        if (child && parents) {
            return Verdict.satisfied("The child and the parents were heard");
        }
        String unheard = child ? "the parents" : parents ? "the child" : "the child or the parents";
        return Verdict.warns("No view of " + unheard + " is in the review: ask for it");
    }
}
