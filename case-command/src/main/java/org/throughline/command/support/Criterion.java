package org.throughline.command.support;

import java.util.Locale;

/** What a framework may ask of a child's situation before a tier: read from the record, or judged by a professional. */
public enum Criterion {
    SUSPENDED(false),
    SUSPENDED_MORE_THAN_ONCE(false),
    AT_RISK_OF_SUSPENSION(true),
    AT_RISK_OF_PERMANENT_EXCLUSION(true),
    NEEDS_A_MANAGED_MOVE(true),
    COMPLEX_MENTAL_HEALTH_NEED(true),
    /** Counts only where the case shows that an earlier tier was tried. */
    NOT_IMPROVED_DESPITE_EARLY_HELP(true);

    private final boolean judgement;

    Criterion(boolean judgement) {
        this.judgement = judgement;
    }

    public boolean isJudgement() {
        return judgement;
    }

    /** {@code at risk of suspension}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
