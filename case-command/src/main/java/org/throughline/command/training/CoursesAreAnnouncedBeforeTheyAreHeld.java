package org.throughline.command.training;

import org.throughline.command.decision.Rule;

/** L.7: the authority knows of each course before it takes place. A warning: one that was not announced is told late. */
record CoursesAreAnnouncedBeforeTheyAreHeld(boolean inAdvance) implements Rule {

    @Override
    public String id() {
        return "L.7-A";
    }

    @Override
    public String edition() {
        return "hertfordshire-2020";
    }

    @Override
    public String source() {
        return "Hertfordshire strategy 2020, S1:L540";
    }

    @Override
    public Verdict weigh() {
        return inAdvance
                ? Verdict.satisfied("Announced in advance")
                : Verdict.warns("Announced no earlier than the day it was held");
    }
}
