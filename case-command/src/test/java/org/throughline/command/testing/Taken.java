package org.throughline.command.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Decision;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.DecisionEvent.CriterionWeighed;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DecisionEvent.RuleApplied;

/**
 * What came of asking.
 *
 * @param problem what was wrong with asking, null when a decision was taken
 */
public record Taken(Decision decision, @Nullable Problem problem) {

    public boolean accepted() {
        return decision.accepted();
    }

    public Taken isAccepted() {
        assertThat(problem).as("a problem").isNull();
        assertThat(refusals()).as("rules that refuse").isEmpty();
        assertThat(decision.accepted()).isTrue();
        return this;
    }

    /** Repeating a finished command is quiet. */
    public void isQuiet() {
        isAccepted();
        assertThat(decision.events()).isEmpty();
    }

    /** Refused by this rule and no other; nothing is written. */
    public RuleApplied isRefusedBy(String rule) {
        assertThat(problem).as("a problem").isNull();
        assertThat(decision.accepted()).isFalse();
        assertThat(decision.events()).isEmpty();
        assertThat(refusals()).extracting(RuleApplied::rule).containsExactly(rule);
        return refusals().getFirst();
    }

    public Problem isAnswered(ErrorCode code) {
        assertThat(problem).as("a problem, instead of " + decision).isNotNull();
        assertThat(Objects.requireNonNull(problem).code()).isEqualTo(code);
        return Objects.requireNonNull(problem);
    }

    /** Answered 422 for this field. */
    public Problem.WrongField namesField(String pointer) {
        Problem named = isAnswered(ErrorCode.INVALID_FIELD);
        assertThat(named.fields()).extracting(Problem.WrongField::pointer).containsExactly(pointer);
        return named.fields().getFirst();
    }

    public <E extends CaseEvent> E only(Class<E> kind) {
        assertThat(all(kind)).as(kind.getSimpleName() + " in " + decision).hasSize(1);
        return all(kind).getFirst();
    }

    public <E extends CaseEvent> List<E> all(Class<E> kind) {
        isAccepted();
        return decision.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The rule as weighed, whatever its outcome. */
    public RuleApplied rule(String id) {
        List<RuleApplied> found = rules().filter(r -> r.rule().equals(id)).toList();
        assertThat(found).as(id + " in " + decision).hasSize(1);
        return found.getFirst();
    }

    /** A criterion of the tier as weighed, whatever came of it. */
    public CriterionWeighed criterion(String code) {
        List<CriterionWeighed> found = decision.criteria().stream()
                .filter(c -> c.criterion().equals(code))
                .toList();
        assertThat(found).as(code + " in " + decision).hasSize(1);
        return found.getFirst();
    }

    private List<RuleApplied> refusals() {
        return rules().filter(r -> r.outcome() == Outcome.BLOCKS || r.outcome() == Outcome.NEEDS_REASON)
                .toList();
    }

    private Stream<RuleApplied> rules() {
        return Stream.concat(decision.rules().stream(), decision.careRules().stream());
    }
}
