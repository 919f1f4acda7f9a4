package org.throughline.command.decision;

import java.util.List;
import org.throughline.events.DecisionEvent.DecisionTaken;
import org.throughline.events.DecisionEvent.Result;

/** What a command answers: its receipt as stored, the first time and every time it is asked again. */
public record Receipt(DecisionTaken decision) {

    /**
     * @param evidence positions of the streams that were read, as {@code stream@sequence}
     * @param written positions of the streams that were written
     */
    public static Receipt of(Command command, Decision decision, List<String> evidence, List<String> written) {
        Request request = command.request();
        return new Receipt(new DecisionTaken(
                request.decisionId(),
                command.childId(),
                request.actor().agency(),
                command.getClass().getSimpleName(),
                decision.accepted() ? Result.ACCEPTED : Result.REFUSED,
                request.actor().id(),
                request.actor().role().name(),
                command.decidedBy(),
                command.setting(),
                request.at(),
                request.today(),
                decision.rules(),
                decision.careRules(),
                decision.criteria(),
                decision.duties(false),
                decision.duties(true),
                evidence,
                command.reasonGiven(),
                decision.created(),
                written,
                request.fingerprint()));
    }

    public boolean refused() {
        return decision.result() == Result.REFUSED;
    }
}
