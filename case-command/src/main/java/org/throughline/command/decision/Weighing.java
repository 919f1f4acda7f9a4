package org.throughline.command.decision;

import java.util.ArrayList;
import java.util.List;
import org.throughline.events.CaseEvent;
import org.throughline.events.DecisionEvent.RuleApplied;

/** Collects the rules one decision is weighed under. */
public final class Weighing {

    private final List<RuleApplied> rules = new ArrayList<>();
    private final List<RuleApplied> careRules = new ArrayList<>();

    public Weighing under(Rule rule) {
        (rule.isCareDiscreet() ? careRules : rules).add(rule.applied());
        return this;
    }

    public boolean isStopped() {
        return rules.stream().anyMatch(Decision::stops) || careRules.stream().anyMatch(Decision::stops);
    }

    public Decision refuse() {
        return new Decision(false, List.of(), List.of(), List.copyOf(rules), List.copyOf(careRules), List.of(), null);
    }

    public Decision accept(List<? extends CaseEvent> events) {
        return new Decision(
                true, List.copyOf(events), List.of(), List.copyOf(rules), List.copyOf(careRules), List.of(), null);
    }
}
