package org.throughline.command.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.command.decision.Records;
import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent.SupportCaseClosed;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CaseworkEvent.SupportCaseReopened;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.CaseworkEvent.TierSteppedDown;
import org.throughline.events.CaseworkEvent.UrgentlyDiverted;
import org.throughline.events.InterventionEvent.InterventionStarted;

/**
 * The cases of a child with the tier each holds, and the interventions: a fold of {@code support-<child>} for those who
 * decide on a document.
 */
record OpenCases(Map<String, Case> cases, List<String> interventions) {

    record Case(String setting, String framework, String edition, int tier, boolean open) {
        Case at(int now) {
            return new Case(setting, framework, edition, now, open);
        }

        Case open(boolean now) {
            return new Case(setting, framework, edition, tier, now);
        }
    }

    static OpenCases of(String childId, Records records) {
        return records.fold("support-" + childId, new OpenCases(Map.of(), List.of()), OpenCases::evolve);
    }

    boolean isOpenAt(String caseId, String setting) {
        Case found = cases.get(caseId);
        return found != null && found.open() && found.setting().equals(setting);
    }

    List<Case> openAt(String setting) {
        return cases.values().stream()
                .filter(c -> c.open() && c.setting().equals(setting))
                .toList();
    }

    private OpenCases evolve(CaseEvent event) {
        return switch (event) {
            case SupportCaseOpened e ->
                with(e.caseId(), new Case(e.setting(), e.framework(), e.edition(), e.tier(), true));
            case TierEscalated e -> with(e.caseId(), held(e.caseId()).at(e.to()));
            case TierSteppedDown e -> with(e.caseId(), held(e.caseId()).at(e.to()));
            case UrgentlyDiverted e
            when e.caseId() != null && e.tier() != null ->
                with(e.caseId(), held(e.caseId()).at(e.tier()));
            case SupportCaseClosed e -> with(e.caseId(), held(e.caseId()).open(false));
            case SupportCaseReopened e ->
                with(e.caseId(), held(e.caseId()).at(e.tier()).open(true));
            case InterventionStarted e -> new OpenCases(cases, plus(interventions, e.interventionId()));
            default -> this;
        };
    }

    private Case held(String caseId) {
        return Objects.requireNonNull(cases.get(caseId));
    }

    private OpenCases with(String caseId, Case now) {
        Map<String, Case> more = new HashMap<>(cases);
        more.put(caseId, now);
        return new OpenCases(more, interventions);
    }

    private static List<String> plus(List<String> some, String one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
