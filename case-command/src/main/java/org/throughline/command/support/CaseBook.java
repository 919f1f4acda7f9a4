package org.throughline.command.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.CaseworkEvent;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.CaseworkEvent.TierSteppedDown;

/** The cases of one child and the tiers they hold. */
record CaseBook(Map<String, Case> cases) {

    static final CaseBook EMPTY = new CaseBook(Map.of());

    record Case(String caseId, String setting, String framework, String edition, int tier, List<String> concerns) {
        Case at(int now) {
            return new Case(caseId, setting, framework, edition, now, concerns);
        }
    }

    @Nullable Case get(String caseId) {
        return cases.get(caseId);
    }

    Optional<Case> at(String setting, String framework) {
        return cases.values().stream()
                .filter(c -> c.setting().equals(setting) && c.framework().equals(framework))
                .findFirst();
    }

    CaseBook evolve(CaseworkEvent event) {
        return switch (event) {
            case SupportCaseOpened e ->
                with(new Case(e.caseId(), e.setting(), e.framework(), e.edition(), e.tier(), e.concerns()));
            case TierEscalated e -> with(Entries.of(cases, e.caseId()).at(e.to()));
            case TierSteppedDown e -> with(Entries.of(cases, e.caseId()).at(e.to()));
            default -> this;
        };
    }

    private CaseBook with(Case now) {
        return new CaseBook(Entries.with(cases, now.caseId(), now));
    }
}
