package org.throughline.command.support;

import java.util.List;
import org.throughline.command.decision.Rule;
import org.throughline.framework.Framework;
import org.throughline.framework.Requirement;
import org.throughline.framework.Tier;

/**
 * A tier with thresholds is for children who meet one of them. In Dacorum SEED-01-E for tier 3 (suspended, at risk of
 * it, or mental health needs) and SEED-03 for tier 4 (suspended more than once, at risk of permanent exclusion, or in
 * need of a managed move). The finding counts judgements without naming them: some are about health.
 */
record AThresholdOfTheTierIsMet(Framework framework, Tier tier, Requirement entry, List<Criterion> met, int suspensions)
        implements Rule {

    @Override
    public String id() {
        return entry.rule();
    }

    @Override
    public String edition() {
        return framework.id();
    }

    @Override
    public String source() {
        return framework.local(entry.sources());
    }

    @Override
    public Verdict weigh() {
        long judged = met.stream().filter(Criterion::isJudgement).count();
        String onRecord = "suspensions on record: " + suspensions + "; thresholds judged to be met: " + judged;
        return met.isEmpty()
                ? Verdict.blocks("%s needs one of: %s; %s"
                        .formatted(
                                capital(tier.title()),
                                entry.anyOf().stream()
                                        .map(c -> c.label().toLowerCase(java.util.Locale.ROOT))
                                        .collect(java.util.stream.Collectors.joining(", ")),
                                onRecord))
                : Verdict.satisfied("%s; %s".formatted(capital(tier.title()), onRecord));
    }

    static String capital(String title) {
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }
}
