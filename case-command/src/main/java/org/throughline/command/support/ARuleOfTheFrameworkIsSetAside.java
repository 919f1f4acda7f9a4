package org.throughline.command.support;

import java.util.Set;
import org.throughline.command.decision.Rule;
import org.throughline.framework.Framework;

/**
 * B.8: procedures of a local framework may not stand in a child's way, the law may. Only what the framework of the case
 * asks for itself can be set aside: a rule of statute is none of its rules.
 */
record ARuleOfTheFrameworkIsSetAside(Framework framework, Set<String> rules, String named) implements Rule {

    @Override
    public String id() {
        return "B.8";
    }

    @Override
    public String edition() {
        return "hertfordshire-2020";
    }

    @Override
    public String source() {
        return "Local rule: Hertfordshire Wellbeing and Behaviour Strategy 2020, S1:L129";
    }

    @Override
    public Verdict weigh() {
        return rules.contains(named)
                ? Verdict.satisfied("The rule is one of " + framework.name())
                : Verdict.blocks("Only what %s asks for itself can be set aside: %s"
                        .formatted(framework.name(), String.join(", ", rules)));
    }
}
