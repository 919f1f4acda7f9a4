package org.throughline.command.support;

import org.throughline.command.decision.Rule;

/** A2.16: behaviour is described and kept apart from the child. A warning: the words may be the child's own. */
record WhatWasSeenIsDescribedNotJudged(int judgingWords) implements Rule {

    @Override
    public String id() {
        return "A2.16";
    }

    @Override
    public String edition() {
        return Vocabulary.judgingEdition();
    }

    @Override
    public String source() {
        return "Local rule: " + Vocabulary.judgingSource();
    }

    @Override
    public Verdict weigh() {
        return judgingWords == 0
                ? Verdict.satisfied("No word of the text is known to judge")
                : Verdict.warns("Words that judge rather than describe: " + judgingWords
                        + ". Say what was seen and what may lie behind it, apart from the child");
    }
}
