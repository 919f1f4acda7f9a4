package org.throughline.command.http;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.command.decision.Receipt;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.edge.Problem.BrokenRule;
import org.throughline.events.DecisionEvent.DecisionTaken;
import org.throughline.events.DecisionEvent.DutyNamed;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DecisionEvent.RuleApplied;
import org.throughline.events.Sensitivity;

/** A receipt as an HTTP answer, without what would give care status away to one who may not know. */
public final class Answers {

    private Answers() {}

    /**
     * @param decision the receipt's id, to be read at {@code /v1/audit/decisions/{id}}
     * @param created ids of what was made
     * @param duties what must now happen, by whom and by when
     * @param remarks rules that warned or let a recorded reason pass
     * @param written positions to wait for in a query, as {@code stream@sequence}
     */
    public record Answer(
            String decision,
            List<String> created,
            List<DutyNamed> duties,
            List<BrokenRule> remarks,
            List<String> written) {}

    /** 201 with the answer, or the refusal as a problem. {@code path} is the collection the first created id is in. */
    public static ResponseEntity<Answer> created(Receipt receipt, Actor actor, String path) {
        Answer answer = answer(receipt, actor);
        URI location = URI.create(
                answer.created().isEmpty()
                        ? path
                        : path + "/" + answer.created().getFirst());
        return positioned(ResponseEntity.created(location), answer).body(answer);
    }

    /** 200 with the answer, or the refusal as a problem. */
    public static ResponseEntity<Answer> done(Receipt receipt, Actor actor) {
        Answer answer = answer(receipt, actor);
        return positioned(ResponseEntity.status(HttpStatus.OK), answer).body(answer);
    }

    private static ResponseEntity.BodyBuilder positioned(ResponseEntity.BodyBuilder builder, Answer answer) {
        if (!answer.written().isEmpty()) {
            builder.eTag(answer.written().getFirst());
            builder.header("Throughline-Position", String.join(",", answer.written()));
        }
        return builder;
    }

    private static Answer answer(Receipt receipt, Actor actor) {
        DecisionTaken taken = receipt.decision();
        boolean mayKnowCare = Access.reach(actor.role()).contains(Sensitivity.CARE);
        List<RuleApplied> rules = with(taken.rules(), taken.careRules(), mayKnowCare);
        if (receipt.refused()) {
            throw refusal(taken.decisionId(), rules).thrown();
        }
        return new Answer(
                taken.decisionId(),
                taken.created(),
                with(taken.duties(), taken.careDuties(), mayKnowCare),
                rules.stream()
                        .filter(r -> r.outcome() == Outcome.WARNS || r.outcome() == Outcome.REASON_ACCEPTED)
                        .map(Answers::named)
                        .toList(),
                taken.written());
    }

    private static <T> List<T> with(List<T> general, List<T> care, boolean mayKnowCare) {
        return mayKnowCare ? Stream.concat(general.stream(), care.stream()).toList() : general;
    }

    private static Problem refusal(String decision, List<RuleApplied> rules) {
        List<BrokenRule> broken = rules.stream()
                .filter(r -> r.outcome() == Outcome.BLOCKS || r.outcome() == Outcome.NEEDS_REASON)
                .map(Answers::named)
                .toList();
        String detail = broken.isEmpty()
                ? ErrorCode.REFUSED_BY_RULE.title()
                : broken.getFirst().sentence();
        return new Problem(ErrorCode.REFUSED_BY_RULE, detail, List.of(), broken, decision);
    }

    private static BrokenRule named(RuleApplied rule) {
        return new BrokenRule(rule.rule(), rule.edition(), rule.finding(), rule.source());
    }
}
