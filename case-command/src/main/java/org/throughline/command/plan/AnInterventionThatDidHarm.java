package org.throughline.command.plan;

import java.time.LocalDate;
import java.util.List;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.command.decision.Request;
import org.throughline.command.school.Calendars;
import org.throughline.events.InterventionEvent.InterventionStarted;
import org.throughline.events.PlanEvent.StrategyFoundDetrimental;

/** J.3 for an intervention that ended because it did harm: reviewed and changed like any other strategy. */
public final class AnInterventionThatDidHarm {

    private AnInterventionThatDidHarm() {}

    /**
     * For the same append as the end of the intervention.
     *
     * @param setting that has to review it
     * @param effect what it did, as recorded when it ended
     */
    public static Elsewhere found(
            Request request,
            InterventionStarted intervention,
            String setting,
            String effect,
            LocalDate on,
            Calendars calendars) {
        String childId = intervention.childId();
        String id = request.newId("finding");
        return new Elsewhere(
                "Plan",
                PlanFile.stream(childId),
                List.of(
                        new StrategyFoundDetrimental(
                                childId,
                                request.actor().agency(),
                                id,
                                null,
                                intervention.interventionId(),
                                intervention.what(),
                                effect,
                                on),
                        Strategies.toReview(request, childId, setting, id, calendars)));
    }
}
