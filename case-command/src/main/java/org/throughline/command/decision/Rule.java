package org.throughline.command.decision;

import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DecisionEvent.RuleApplied;

/** A named rule holding the facts it weighs: a record whose name is the sentence it enforces. */
public interface Rule {

    /** Rule id as in the rule book, e.g. {@code EXC-03}. */
    String id();

    /** The edition of the law, guidance or local policy it is taken from. */
    String edition();

    String source();

    Verdict weigh();

    /** Whether that the rule was looked at at all would give care status away. */
    default boolean isCareDiscreet() {
        return false;
    }

    /** @param finding the weighed facts in words, without names */
    record Verdict(Outcome outcome, String finding) {
        public static Verdict satisfied(String finding) {
            return new Verdict(Outcome.SATISFIED, finding);
        }

        public static Verdict blocks(String finding) {
            return new Verdict(Outcome.BLOCKS, finding);
        }

        public static Verdict needsReason(String finding) {
            return new Verdict(Outcome.NEEDS_REASON, finding);
        }

        public static Verdict reasonAccepted(String finding) {
            return new Verdict(Outcome.REASON_ACCEPTED, finding);
        }

        public static Verdict warns(String finding) {
            return new Verdict(Outcome.WARNS, finding);
        }
    }

    default RuleApplied applied() {
        Verdict verdict = weigh();
        return new RuleApplied(id(), edition(), verdict.outcome(), verdict.finding(), source());
    }
}
