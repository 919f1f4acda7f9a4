package org.throughline.command.referral;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Records;
import org.throughline.command.referral.ReferralCommand.Related;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.CycleEvent.CycleActionAdded;
import org.throughline.events.CycleEvent.CycleStarted;
import org.throughline.events.InterventionEvent.InterventionStarted;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.events.ReferralEvent.AdoptedInto;

/** What there is of a child's support that a referral can belong to or advice become part of; each as kind and id. */
record Support(Set<String> things) {

    private static final String CASE = "case:";
    private static final String CONCERN = "concern:";

    static Support of(String childId, Records records) {
        Set<String> things = new HashSet<>();
        for (String stream : List.of("support-" + childId, "plan-" + childId)) {
            records.fold(stream, things, (all, event) -> {
                named(event).forEach(all::add);
                return all;
            });
        }
        return new Support(Set.copyOf(things));
    }

    boolean has(AdoptedInto into, String id) {
        return things.contains(Reports.place(into, id));
    }

    void checkRelated(Related related) {
        check("/caseId", CASE, related.caseId());
        check("/concernId", CONCERN, related.concernId());
    }

    private void check(String pointer, String kind, @Nullable String id) {
        if (id != null && !things.contains(kind + id)) {
            throw Problem.field(pointer, "an id of nothing recorded about this child", "an id of this child's record")
                    .thrown();
        }
    }

    private static Stream<String> named(CaseEvent event) {
        return switch (event) {
            case SupportCaseOpened e -> Stream.of(CASE + e.caseId());
            case ConcernRaised e -> Stream.of(CONCERN + e.concernId());
            case CycleStarted e -> e.actions().stream().map(a -> Reports.place(AdoptedInto.CYCLE_ACTION, a.actionId()));
            case CycleActionAdded e ->
                Stream.of(Reports.place(AdoptedInto.CYCLE_ACTION, e.action().actionId()));
            case InterventionStarted e -> Stream.of(Reports.place(AdoptedInto.INTERVENTION, e.interventionId()));
            case DocumentAgreed e -> Stream.of(Reports.place(AdoptedInto.DOCUMENT, e.documentId()));
            default -> Stream.empty();
        };
    }
}
