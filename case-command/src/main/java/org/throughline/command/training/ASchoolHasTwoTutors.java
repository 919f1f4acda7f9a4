package org.throughline.command.training;

import org.throughline.command.decision.Rule;

/** L.7: a school builds a team of at least two Steps tutors. A warning: people come and go. */
record ASchoolHasTwoTutors(int tutors) implements Rule {

    private static final int LEAST = 2;

    @Override
    public String id() {
        return "L.7";
    }

    @Override
    public String edition() {
        return "hertfordshire-2020";
    }

    @Override
    public String source() {
        return "Hertfordshire strategy 2020, S1:L530";
    }

    @Override
    public Verdict weigh() {
        return tutors >= LEAST
                ? Verdict.satisfied(tutors + " tutors")
                : Verdict.warns(tutors + " of at least " + LEAST + " Steps tutors");
    }
}
