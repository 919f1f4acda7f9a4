package org.throughline.command.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.CaseworkEvent.TierSteppedDown;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.ConcernTriaged;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.ConcernEvent.TriageOutcome;

/** What is known of a child's support when something is decided: an immutable fold of {@code support-<id>}. */
record SupportFile(Map<String, Concern> concerns, Map<String, Case> cases) {

    record Concern(
            @Nullable Severity severity,
            List<String> presentations,
            @Nullable Triage triage) {}

    record Triage(
            TriageOutcome outcome,
            String rationale,
            @Nullable Severity severity,
            List<String> presentations) {}

    record Case(String caseId, String setting, String framework, String edition, int tier, List<String> concerns) {
        Case at(int now) {
            return new Case(caseId, setting, framework, edition, now, concerns);
        }
    }

    static final SupportFile EMPTY = new SupportFile(Map.of(), Map.of());

    static String stream(String childId) {
        return "support-" + childId;
    }

    Optional<Case> caseAt(String setting, String framework) {
        return cases.values().stream()
                .filter(c -> c.setting().equals(setting) && c.framework().equals(framework))
                .findFirst();
    }

    SupportFile evolve(CaseEvent event) {
        return switch (event) {
            case ConcernRaised e ->
                concerns(with(
                        concerns,
                        e.concernId(),
                        new Concern(e.severity(), e.observation().presentations(), null)));
            case ConcernTriaged e ->
                concerns(with(
                        concerns,
                        e.concernId(),
                        new Concern(
                                e.severity(),
                                e.presentations(),
                                new Triage(e.outcome(), e.rationale(), e.severity(), e.presentations()))));
            case SupportCaseOpened e ->
                cases(with(
                        cases,
                        e.caseId(),
                        new Case(e.caseId(), e.setting(), e.framework(), e.edition(), e.tier(), e.concerns())));
            case TierEscalated e -> moved(e.caseId(), e.to());
            case TierSteppedDown e -> moved(e.caseId(), e.to());
            default -> this;
        };
    }

    private SupportFile moved(String caseId, int tier) {
        return cases(with(cases, caseId, present(cases, caseId).at(tier)));
    }

    private static <V> V present(Map<String, V> map, String key) {
        return Objects.requireNonNull(map.get(key));
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    private SupportFile concerns(Map<String, Concern> now) {
        return new SupportFile(now, cases);
    }

    private SupportFile cases(Map<String, Case> now) {
        return new SupportFile(concerns, now);
    }
}
