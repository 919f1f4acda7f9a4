package org.throughline.command.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Request;
import org.throughline.events.CaseEvent;
import org.throughline.events.PlanEvent.DocumentEnded;

/**
 * The running documents that end when an agreement is withdrawn: those made on it, and the one it was asked for. A
 * review that was already missed stays owed.
 *
 * @param stops what ends, as {@code document:<id>}
 * @param written for the same append as the withdrawal of the agreement
 */
public record DocumentsUnderAnAgreement(List<String> stops, List<Elsewhere> written) {

    private static final String WHY = "The agreement it rested on was withdrawn";

    /**
     * @param aboutId the document the agreement was asked for; null where it was asked before there was one
     * @param on the first day without the agreement
     */
    public static DocumentsUnderAnAgreement of(
            String childId,
            String agreementId,
            @Nullable String aboutId,
            LocalDate on,
            Request request,
            Records records) {
        PlanFile file = PlanFile.of(childId, records);
        List<Held> ending = file.documents().values().stream()
                .filter(d -> agreementId.equals(d.agreed().agreementId()) || d.id().equals(aboutId))
                .filter(d -> d.catalogued().runs() && d.end() == null && !d.isOver(on))
                .toList();
        List<CaseEvent> events = new ArrayList<>();
        for (Held held : ending) {
            events.add(new DocumentEnded(childId, request.actor().agency(), held.id(), held.type(), WHY, on));
            events.addAll(ReviewDays.withdraw(file, request, childId, held.id(), WHY, on));
        }
        return new DocumentsUnderAnAgreement(
                ending.stream().map(d -> "document:" + d.id()).toList(),
                events.isEmpty() ? List.of() : List.of(new Elsewhere("Plan", PlanFile.stream(childId), events)));
    }
}
