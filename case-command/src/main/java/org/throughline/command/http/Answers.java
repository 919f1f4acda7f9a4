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
import org.throughline.events.DecisionEvent.CriterionWeighed;
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

    /**
     * The answer about a framework's tier.
     *
     * @param criteria what the tier asks for: how each criterion stands, the events that show it, what is missing
     */
    public record TierAnswer(
            String decision,
            List<String> created,
            List<DutyNamed> duties,
            List<BrokenRule> remarks,
            List<CriterionWeighed> criteria,
            List<String> written) {}

    /** 201 with the answer, or the refusal as a problem. What was made is read in {@code collection}, under its id. */
    public static ResponseEntity<Answer> created(Receipt receipt, Actor actor, String collection) {
        Answer answer = answer(receipt, actor);
        return positioned(ResponseEntity.created(under(collection, answer.created())), answer.written())
                .body(answer);
    }

    /** As {@link #created}, for what has no address of its own: it is shown by the {@code page} named. */
    public static ResponseEntity<Answer> createdIn(Receipt receipt, Actor actor, String page) {
        Answer answer = answer(receipt, actor);
        return positioned(ResponseEntity.created(URI.create(page)), answer.written())
                .body(answer);
    }

    /** 200 with the answer, or the refusal as a problem. */
    public static ResponseEntity<Answer> done(Receipt receipt, Actor actor) {
        Answer answer = answer(receipt, actor);
        return positioned(ResponseEntity.status(HttpStatus.OK), answer.written())
                .body(answer);
    }

    /** As {@link #created}, with the criteria of the tier. */
    public static ResponseEntity<TierAnswer> createdAtTier(Receipt receipt, Actor actor, String collection) {
        TierAnswer answer = tierAnswer(receipt, actor);
        return positioned(ResponseEntity.created(under(collection, answer.created())), answer.written())
                .body(answer);
    }

    /** As {@link #createdIn}, with the criteria of the tier. */
    public static ResponseEntity<TierAnswer> createdAtTierIn(Receipt receipt, Actor actor, String page) {
        TierAnswer answer = tierAnswer(receipt, actor);
        return positioned(ResponseEntity.created(URI.create(page)), answer.written())
                .body(answer);
    }

    /** As {@link #done}, with the criteria of the tier. */
    public static ResponseEntity<TierAnswer> doneAtTier(Receipt receipt, Actor actor) {
        TierAnswer answer = tierAnswer(receipt, actor);
        return positioned(ResponseEntity.status(HttpStatus.OK), answer.written())
                .body(answer);
    }

    private static URI under(String collection, List<String> created) {
        return URI.create(created.isEmpty() ? collection : collection + "/" + created.getFirst());
    }

    private static ResponseEntity.BodyBuilder positioned(ResponseEntity.BodyBuilder builder, List<String> written) {
        if (!written.isEmpty()) {
            builder.eTag(written.getFirst());
            builder.header("Throughline-Position", String.join(",", written));
        }
        return builder;
    }

    private static TierAnswer tierAnswer(Receipt receipt, Actor actor) {
        Answer answer = answer(receipt, actor);
        return new TierAnswer(
                answer.decision(),
                answer.created(),
                answer.duties(),
                answer.remarks(),
                criteria(receipt.decision(), actor),
                answer.written());
    }

    private static Answer answer(Receipt receipt, Actor actor) {
        DecisionTaken taken = receipt.decision();
        boolean mayKnowCare = Access.reach(actor.role()).contains(Sensitivity.CARE);
        List<RuleApplied> rules = with(taken.rules(), taken.careRules(), mayKnowCare);
        if (receipt.refused()) {
            throw refusal(taken.decisionId(), rules, criteria(taken, actor)).thrown();
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

    /** Some are about the child's health: for those who may read of the child, whoever else may ask for a decision. */
    private static List<CriterionWeighed> criteria(DecisionTaken taken, Actor actor) {
        return Access.reach(actor.role()).contains(Sensitivity.GENERAL) ? taken.criteria() : List.of();
    }

    private static <T> List<T> with(List<T> general, List<T> care, boolean mayKnowCare) {
        return mayKnowCare ? Stream.concat(general.stream(), care.stream()).toList() : general;
    }

    private static Problem refusal(String decision, List<RuleApplied> rules, List<CriterionWeighed> criteria) {
        List<BrokenRule> broken = rules.stream()
                .filter(r -> r.outcome() == Outcome.BLOCKS || r.outcome() == Outcome.NEEDS_REASON)
                .map(Answers::named)
                .toList();
        String detail = broken.isEmpty()
                ? ErrorCode.REFUSED_BY_RULE.title()
                : broken.getFirst().sentence();
        return new Problem(ErrorCode.REFUSED_BY_RULE, detail, List.of(), broken, criteria, decision);
    }

    private static BrokenRule named(RuleApplied rule) {
        return new BrokenRule(rule.rule(), rule.edition(), rule.finding(), rule.source());
    }
}
