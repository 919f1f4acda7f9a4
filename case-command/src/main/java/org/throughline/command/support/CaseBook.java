package org.throughline.command.support;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.command.decision.Request;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.edge.ProblemException;
import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent.CaseRole;
import org.throughline.events.CaseworkEvent.CaseRoleAssigned;
import org.throughline.events.CaseworkEvent.ClosingReason;
import org.throughline.events.CaseworkEvent.ExemptionEnded;
import org.throughline.events.CaseworkEvent.ExemptionGranted;
import org.throughline.events.CaseworkEvent.JudgementRecorded;
import org.throughline.events.CaseworkEvent.SupportCaseClosed;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CaseworkEvent.SupportCaseReopened;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.CaseworkEvent.TierSteppedDown;
import org.throughline.events.CaseworkEvent.UrgentDiversionJustified;
import org.throughline.events.CaseworkEvent.UrgentlyDiverted;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.ConcernWithdrawn;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;

/**
 * A child's cases and what bears on them: an immutable fold of {@code support-<id>}.
 *
 * @param concerns the ids of those not withdrawn
 * @param judgements the latest of each code
 * @param duties the running duties of exemptions and diversions, by what caused them
 */
record CaseBook(
        Set<String> concerns,
        Map<String, Case> cases,
        Map<String, JudgementRecorded> judgements,
        Map<String, Exemption> exemptions,
        Map<String, Diversion> diversions,
        Map<String, String> duties) {

    /** @param reopenedFor the reason it was last reopened for; null while closed or if it never was closed */
    record Case(
            String caseId,
            String setting,
            String framework,
            String edition,
            int tier,
            List<String> concerns,
            Map<CaseRole, Holder> holders,
            @Nullable Closing closed,
            @Nullable String reopenedFor) {

        private Case at(int now) {
            return new Case(caseId, setting, framework, edition, now, concerns, holders, closed, reopenedFor);
        }

        private Case heldBy(CaseRole role, Holder holder) {
            return new Case(
                    caseId,
                    setting,
                    framework,
                    edition,
                    tier,
                    concerns,
                    with(holders, role, holder),
                    closed,
                    reopenedFor);
        }

        private Case now(@Nullable Closing closing, @Nullable String reopening) {
            return new Case(caseId, setting, framework, edition, tier, concerns, holders, closing, reopening);
        }

        boolean isOpen() {
            return closed == null;
        }
    }

    record Holder(String person, String agency) {}

    record Closing(ClosingReason reason, List<String> evidenceOfChange, String rationale) {}

    record Exemption(ExemptionGranted granted, @Nullable ExemptionEnded ended) {

        /** From the day it was granted to its last day; not on the day it was ended. */
        boolean helps(LocalDate day) {
            return !day.isBefore(granted.on())
                    && !day.isAfter(granted.until())
                    && (ended == null || day.isBefore(ended.on()));
        }
    }

    record Diversion(UrgentlyDiverted diverted, @Nullable String justification) {}

    static final CaseBook EMPTY = new CaseBook(Set.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    static String stream(String childId) {
        return "support-" + childId;
    }

    Optional<Case> openAt(String setting, String framework) {
        return cases.values().stream()
                .filter(c -> c.isOpen()
                        && c.setting().equals(setting)
                        && c.framework().equals(framework))
                .findFirst();
    }

    /** What sets that rule aside for the case on that day. */
    Optional<ExemptionGranted> exemption(String caseId, String rule, LocalDate day) {
        return exemptionsOf(caseId, day).stream()
                .filter(e -> e.rule().equals(rule))
                .findFirst();
    }

    List<ExemptionGranted> exemptionsOf(String caseId, LocalDate day) {
        return exemptions.values().stream()
                .filter(e -> e.granted().caseId().equals(caseId) && e.helps(day))
                .map(Exemption::granted)
                .toList();
    }

    Case found(String caseId) {
        Case found = cases.get(caseId);
        if (found == null) {
            throw notFound();
        }
        return found;
    }

    /** A case is led by the school it was opened at; the authority's officers are of none. */
    Case within(String caseId, Actor actor) {
        Case found = found(caseId);
        if (actor.role().isOfASchool() && !actor.worksAt(found.setting())) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, "Only the school that holds the case may do that")
                    .thrown();
        }
        return found;
    }

    /** Of the case of the one who asks, while it is open. */
    Case open(String caseId, Request request) {
        Case found = within(caseId, request.actor());
        if (!found.isOpen()) {
            throw Problem.of(ErrorCode.CONFLICT, "This case is closed; reopen it first")
                    .thrown();
        }
        return found;
    }

    static ProblemException notFound() {
        return Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
    }

    CaseBook evolve(CaseEvent event) {
        return switch (event) {
            case ConcernRaised e -> concerns(known(e.concernId(), true));
            case ConcernWithdrawn e -> concerns(known(e.concernId(), false));
            case SupportCaseOpened e ->
                changed(new Case(
                        e.caseId(),
                        e.setting(),
                        e.framework(),
                        e.edition(),
                        e.tier(),
                        e.concerns(),
                        Map.of(),
                        null,
                        null));
            case TierEscalated e -> changed(found(e.caseId()).at(e.to()));
            case TierSteppedDown e -> changed(found(e.caseId()).at(e.to()));
            case CaseRoleAssigned e ->
                changed(found(e.caseId()).heldBy(e.role(), new Holder(e.person(), e.personAgency())));
            case SupportCaseClosed e ->
                changed(found(e.caseId())
                        .now(new Closing(e.reason(), e.evidenceOfChange(), e.rationale()), null));
            case SupportCaseReopened e -> changed(found(e.caseId()).now(null, e.reason()));
            case JudgementRecorded e ->
                new CaseBook(concerns, cases, with(judgements, e.judgement(), e), exemptions, diversions, duties);
            case ExemptionGranted e -> exemptions(with(exemptions, e.exemptionId(), new Exemption(e, null)));
            case ExemptionEnded e -> {
                Exemption was = Objects.requireNonNull(exemptions.get(e.exemptionId()));
                yield exemptions(with(exemptions, e.exemptionId(), new Exemption(was.granted(), e)));
            }
            case UrgentlyDiverted e -> diverted(e);
            case UrgentDiversionJustified e -> {
                Diversion was = Objects.requireNonNull(diversions.get(e.diversionId()));
                yield diversions(
                        with(diversions, e.diversionId(), new Diversion(was.diverted(), e.justification())));
            }
            case DutyOpened e
            when e.kind() == DutyKind.REVIEW_EXEMPTION || e.kind() == DutyKind.JUSTIFY_DIVERSION ->
                duties(with(duties, e.cause(), e.dutyId()));
            case DutyDischarged e -> dutyClosed(e.dutyId());
            case DutyWithdrawn e -> dutyClosed(e.dutyId());
            default -> this;
        };
    }

    private CaseBook diverted(UrgentlyDiverted e) {
        CaseBook noted = diversions(with(diversions, e.diversionId(), new Diversion(e, null)));
        return e.caseId() == null || e.tier() == null
                ? noted
                : noted.changed(found(e.caseId()).at(e.tier()));
    }

    private CaseBook dutyClosed(String dutyId) {
        Map<String, String> running = new LinkedHashMap<>(duties);
        running.values().removeIf(dutyId::equals);
        return duties(running);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    private Set<String> known(String concernId, boolean stands) {
        Set<String> now = new LinkedHashSet<>(concerns);
        if (stands) {
            now.add(concernId);
        } else {
            now.remove(concernId);
        }
        return now;
    }

    private CaseBook concerns(Set<String> now) {
        return new CaseBook(now, cases, judgements, exemptions, diversions, duties);
    }

    private CaseBook changed(Case now) {
        return new CaseBook(
                concerns, with(cases, now.caseId(), now), judgements, exemptions, diversions, duties);
    }

    private CaseBook exemptions(Map<String, Exemption> now) {
        return new CaseBook(concerns, cases, judgements, now, diversions, duties);
    }

    private CaseBook diversions(Map<String, Diversion> now) {
        return new CaseBook(concerns, cases, judgements, exemptions, now, duties);
    }

    private CaseBook duties(Map<String, String> now) {
        return new CaseBook(concerns, cases, judgements, exemptions, diversions, now);
    }
}
