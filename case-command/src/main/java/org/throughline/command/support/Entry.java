package org.throughline.command.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.command.decision.Weighing;
import org.throughline.events.CaseworkEvent.ExemptionGranted;
import org.throughline.events.DecisionEvent.CriterionWeighed;
import org.throughline.events.DecisionEvent.Standing;
import org.throughline.framework.Evidence;
import org.throughline.framework.Framework;
import org.throughline.framework.Reading;
import org.throughline.framework.Reading.Weighed;
import org.throughline.framework.Requirement.Criterion;
import org.throughline.framework.Requirement.Strength;
import org.throughline.framework.Situation;
import org.throughline.framework.Tier;
import org.throughline.framework.Tier.RequiredDocument;
import org.throughline.framework.Tier.When;

/**
 * A tier somebody wants to enter, read against what is recorded.
 *
 * @param notThere types of document the tier expects and of which the setting has none
 * @param exemptions those that help the case on the day
 */
record Entry(
        Framework framework, Tier tier, Reading reading, List<String> notThere, List<ExemptionGranted> exemptions) {

    static Entry of(
            Framework framework,
            Tier tier,
            Situation situation,
            String setting,
            LocalDate day,
            List<ExemptionGranted> exemptions) {
        List<String> notThere = tier.documents().stream()
                .filter(d -> d.when() == When.AT_THE_TIER)
                .map(RequiredDocument::type)
                .filter(type -> situation.documents(type, day).noneMatch(f -> setting.equals(f.setting())))
                .toList();
        return new Entry(framework, tier, Reading.of(framework, tier, situation, day, setting), notThere, exemptions);
    }

    /** Going up: everything the tier asks for, and a remark on what it expects to be there. */
    void weigh(Weighing weighing) {
        reading.requirements().forEach(asked -> weigh(weighing, asked));
        weighing.under(new TheTiersDocumentsAreThere(framework, tier, notThere));
    }

    /** Going down: thresholds are for going up; what a tier needs in place it needs from either side. */
    void weighWhatIsInPlace(Weighing weighing) {
        reading.requirements().stream().filter(this::isOfDocuments).forEach(asked -> weigh(weighing, asked));
    }

    private void weigh(Weighing weighing, Weighed asked) {
        weighing.under(new WhatTheTierAsksForIsShown(
                        framework, tier, asked, setAside(asked).orElse(null)))
                .on(asked.criteria());
    }

    List<String> criteriaMet() {
        return reading.criteria().stream()
                .filter(c -> c.standing() == Standing.MET)
                .map(CriterionWeighed::criterion)
                .distinct()
                .toList();
    }

    /** The exemptions without which the tier would be refused going up. */
    List<String> reliedOn() {
        return reliedOn(reading.requirements().stream());
    }

    /** Those without which it would be refused going down. */
    List<String> reliedOnInPlace() {
        return reliedOn(reading.requirements().stream().filter(this::isOfDocuments));
    }

    private List<String> reliedOn(Stream<Weighed> requirements) {
        return requirements
                .filter(Weighed::stops)
                .flatMap(asked -> setAside(asked).stream())
                .map(ExemptionGranted::exemptionId)
                .distinct()
                .toList();
    }

    private Optional<ExemptionGranted> setAside(Weighed asked) {
        return exemptions.stream().filter(e -> e.rule().equals(asked.rule())).findFirst();
    }

    private boolean isOfDocuments(Weighed asked) {
        return asked.strength() == Strength.BLOCKS
                && tier.requirements().stream()
                        .filter(r -> r.rule().equals(asked.rule()))
                        .flatMap(r -> r.anyOf().stream())
                        .map(Criterion::evidence)
                        .allMatch(Evidence.Document.class::isInstance);
    }
}
