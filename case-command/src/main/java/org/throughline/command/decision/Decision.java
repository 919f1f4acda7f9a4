package org.throughline.command.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.CaseEvent;
import org.throughline.events.DecisionEvent.CriterionWeighed;
import org.throughline.events.DecisionEvent.DutyNamed;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DecisionEvent.RuleApplied;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.ReservationEvent;
import org.throughline.events.Sensitivity;

/**
 * What a decider answers: accepted with events, or refused. It never throws for a rule.
 *
 * @param events for the deciding stream, in order
 * @param elsewhere events for other streams of the same child, stored in the same append
 * @param position of the last event in the deciding stream, once applied
 * @param criteria what a framework's tier asks for, one by one, where the decision was about that
 * @param created ids of what was made, as the answer names them
 */
public record Decision(
        boolean accepted,
        List<CaseEvent> events,
        List<Elsewhere> elsewhere,
        List<RuleApplied> rules,
        List<RuleApplied> careRules,
        List<CriterionWeighed> criteria,
        List<String> created,
        @Nullable String position) {

    /** @param type the kind of stream, as the store names it */
    public record Elsewhere(String type, String stream, List<CaseEvent> events) {

        /** No view follows reservations, so nobody can wait for one; nor is it anybody's business where they are. */
        public boolean isReservation() {
            return events.stream().allMatch(ReservationEvent.class::isInstance);
        }
    }

    public static Decision accept(CaseEvent... events) {
        return new Weighing().accept(List.of(events));
    }

    /** Repeating a finished command is quiet: accepted, nothing new. */
    public static Decision alreadyDone() {
        return accept();
    }

    public Decision creating(String... ids) {
        return new Decision(accepted, events, elsewhere, rules, careRules, criteria, List.of(ids), position);
    }

    public Decision alsoWriting(List<Elsewhere> more) {
        return new Decision(accepted, events, List.copyOf(more), rules, careRules, criteria, created, position);
    }

    public Decision storedAt(String stream, @Nullable Long sequence) {
        return new Decision(
                accepted,
                events,
                elsewhere,
                rules,
                careRules,
                criteria,
                created,
                sequence == null ? null : stream + "@" + sequence);
    }

    public List<DutyNamed> duties(boolean careDiscreet) {
        return events.stream()
                .filter(DutyOpened.class::isInstance)
                .map(DutyOpened.class::cast)
                .filter(d -> givesCareAway(d) == careDiscreet)
                .map(d -> new DutyNamed(d.dutyId(), d.kind(), d.owner(), d.dueOn(), d.clock(), d.rule()))
                .toList();
    }

    /** By what it is, or by who owes it: social care and the Virtual School owe nothing for other children. */
    private static boolean givesCareAway(DutyOpened duty) {
        return duty.kind().sensitivity() == Sensitivity.CARE
                || duty.owner().startsWith("social-care:")
                || duty.owner().startsWith("virtual-school:");
    }

    static boolean stops(RuleApplied rule) {
        return rule.outcome() == Outcome.BLOCKS || rule.outcome() == Outcome.NEEDS_REASON;
    }
}
