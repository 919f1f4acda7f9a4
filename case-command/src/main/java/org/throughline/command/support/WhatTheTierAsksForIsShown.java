package org.throughline.command.support;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Rule;
import org.throughline.events.CaseworkEvent.ExemptionGranted;
import org.throughline.events.DecisionEvent.CriterionWeighed;
import org.throughline.events.DecisionEvent.Standing;
import org.throughline.framework.Framework;
import org.throughline.framework.Reading.Weighed;
import org.throughline.framework.Requirement.Strength;
import org.throughline.framework.Tier;

/**
 * One requirement of a tier, any one of its criteria being enough. In Dacorum SEED-01-E, SEED-01 (an active Pastoral
 * Support Plan) and SEED-03. The finding quotes the framework and counts how its criteria stand; which stands how is in
 * the receipt's criteria, sealed, since some are about health.
 *
 * @param setAside the exemption that covers it in this case (feature B.8); null where none does
 */
record WhatTheTierAsksForIsShown(
        Framework framework,
        Tier tier,
        Weighed asked,
        @Nullable ExemptionGranted setAside) implements Rule {

    @Override
    public String id() {
        return asked.rule();
    }

    @Override
    public String edition() {
        return framework.id();
    }

    @Override
    public String source() {
        return framework.local(asked.source());
    }

    @Override
    public Verdict weigh() {
        if (asked.standing() == Standing.MET) {
            return Verdict.satisfied("What " + tier.title() + " asks for is on record");
        }
        if (asked.strength() == Strength.WARNS) {
            return Verdict.warns(notShown());
        }
        return setAside == null
                ? Verdict.blocks(notShown())
                : Verdict.reasonAccepted("%s; set aside for this case until %s (%s)"
                        .formatted(notShown(), setAside.until(), words(setAside.reason())));
    }

    private String notShown() {
        boolean one = asked.criteria().size() == 1;
        String labels = asked.criteria().stream().map(CriterionWeighed::label).collect(Collectors.joining("; "));
        return "%s asks for%s: %s. On record: %s"
                .formatted(capital(tier.title()), one ? "" : " one of", labels, standings());
    }

    private String standings() {
        long known = asked.criteria().stream()
                .filter(c -> c.standing() == Standing.NOT_MET)
                .count();
        long unknown = asked.criteria().size() - known;
        return unknown == 0
                ? known + " not met"
                : known == 0 ? unknown + " not known" : known + " not met, " + unknown + " not known";
    }

    static String capital(String title) {
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    static String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
