package org.throughline.command.decision;

import java.util.ArrayList;
import java.util.List;
import org.throughline.events.CaseEvent;
import org.throughline.events.DecisionEvent.CriterionWeighed;
import org.throughline.events.DecisionEvent.RuleApplied;

/** Collects the rules one decision is weighed under, and the criteria they rest on where a framework names some. */
public final class Weighing {

    private final List<RuleApplied> rules = new ArrayList<>();
    private final List<RuleApplied> careRules = new ArrayList<>();
    private final List<CriterionWeighed> criteria = new ArrayList<>();

    public Weighing under(Rule rule) {
        (rule.isCareDiscreet() ? careRules : rules).add(rule.applied());
        return this;
    }

    /** Kept apart from the rules: a criterion may be about the child's health, and findings are read by more people. */
    public Weighing on(List<CriterionWeighed> weighed) {
        criteria.addAll(weighed);
        return this;
    }

    public boolean isStopped() {
        return rules.stream().anyMatch(Decision::stops) || careRules.stream().anyMatch(Decision::stops);
    }

    public Decision refuse() {
        return decided(false, List.of());
    }

    public Decision accept(List<? extends CaseEvent> events) {
        return decided(true, events);
    }

    private Decision decided(boolean accepted, List<? extends CaseEvent> events) {
        return new Decision(
                accepted,
                List.copyOf(events),
                List.of(),
                List.copyOf(rules),
                List.copyOf(careRules),
                List.copyOf(criteria),
                List.of(),
                null);
    }
}
