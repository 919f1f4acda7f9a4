package org.throughline.command.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Request;
import org.throughline.command.support.InterventionBook.Intervention;
import org.throughline.events.CaseEvent;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyWithdrawn;
import org.throughline.events.InterventionEvent.InterventionStopped;
import org.throughline.events.InterventionEvent.StopReason;

/**
 * The running interventions that stop with the referrals they came of. A review that was already missed stays owed.
 *
 * @param stops what ends, as {@code intervention:<id>}
 * @param written for the same append as the withdrawal of the agreement
 */
public record InterventionsUnderAReferral(List<String> stops, List<Elsewhere> written) {

    /** @param referralIds those that stop because an agreement was withdrawn */
    public static InterventionsUnderAReferral of(
            String childId, Collection<String> referralIds, Request request, Records records) {
        SupportFile file = records.fold(SupportFile.stream(childId), SupportFile.EMPTY, SupportFile::evolve);
        List<String> stopped = file.interventions().interventions().values().stream()
                .filter(Intervention::runs)
                .filter(i -> i.started().referralId() != null
                        && referralIds.contains(i.started().referralId()))
                .map(i -> i.started().interventionId())
                .toList();
        List<CaseEvent> events = new ArrayList<>();
        for (String id : stopped) {
            events.add(new InterventionStopped(
                    childId, request.actor().agency(), id, StopReason.AGREEMENT_WITHDRAWN, request.today()));
            file.duties()
                    .of(DutyKind.REVIEW_INTERVENTION, id)
                    .filter(duty -> !request.today().isAfter(duty.dueOn()))
                    .map(duty -> new DutyWithdrawn(
                            childId,
                            request.actor().agency(),
                            duty.dutyId(),
                            duty.kind(),
                            "The agreement it rested on was withdrawn",
                            request.today()))
                    .ifPresent(events::add);
        }
        return new InterventionsUnderAReferral(
                stopped.stream().map(id -> "intervention:" + id).toList(),
                events.isEmpty() ? List.of() : List.of(new Elsewhere("Support", SupportFile.stream(childId), events)));
    }
}
