package org.throughline.command.support;

import org.throughline.command.decision.Rule;
import org.throughline.events.ConcernEvent.Observation;

/** A2.16: behaviour is described and kept apart from the child. A warning: the words may be the child's own. */
record WhatWasSeenIsDescribedNotJudged(int inWhatWasSeen, int inItsReading) implements Rule {

    /** What it might communicate is a reading too. */
    static WhatWasSeenIsDescribedNotJudged in(Observation observation) {
        return new WhatWasSeenIsDescribedNotJudged(
                JudgingWords.in(observation.seen()),
                JudgingWords.in(observation.mightCommunicate()) + JudgingWords.in(observation.interpretation()));
    }

    @Override
    public String id() {
        return "A2.16";
    }

    @Override
    public String edition() {
        return JudgingWords.edition();
    }

    @Override
    public String source() {
        return "Local rule: " + JudgingWords.source();
    }

    @Override
    public Verdict weigh() {
        return inWhatWasSeen + inItsReading == 0
                ? Verdict.satisfied("No word of the text is known to judge")
                : Verdict.warns(
                        "Words that judge or blame rather than describe: %d in what was seen, %d in how it is read."
                                        .formatted(inWhatWasSeen, inItsReading)
                                + " Say what was seen and what may lie behind it, apart from the child");
    }
}
