package org.throughline.command.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.command.child.LeftBehind;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Request;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.edge.ProblemException;
import org.throughline.events.CaseworkEvent;
import org.throughline.events.CaseworkEvent.CaseRole;
import org.throughline.events.CaseworkEvent.CaseRoleAssigned;
import org.throughline.events.CaseworkEvent.ClosingReason;
import org.throughline.events.CaseworkEvent.ConcernAddedToCase;
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

/**
 * The cases of one child, the tiers they hold and what bears on them.
 *
 * @param judgements the latest of each code
 */
record CaseBook(
        Map<String, Case> cases,
        Map<String, JudgementRecorded> judgements,
        Map<String, Exemption> exemptions,
        Map<String, Diversion> diversions) {

    /**
     * @param holders by the name of the role
     * @param reopenedFor the reason it was last reopened for; null while closed or if it never was closed
     */
    record Case(
            String caseId,
            String setting,
            String framework,
            String edition,
            int tier,
            List<String> concerns,
            Map<String, Holder> holders,
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
                    Entries.with(holders, role.name(), holder),
                    closed,
                    reopenedFor);
        }

        private Case now(@Nullable Closing closing, @Nullable String reopening) {
            return new Case(caseId, setting, framework, edition, tier, concerns, holders, closing, reopening);
        }

        private Case about(String concern) {
            List<String> more = new ArrayList<>(concerns);
            more.add(concern);
            return new Case(caseId, setting, framework, edition, tier, List.copyOf(more), holders, closed, reopenedFor);
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

    static final CaseBook EMPTY = new CaseBook(Map.of(), Map.of(), Map.of(), Map.of());

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

    /** Where nothing is begun or gone on with, only finished: by another school too, once the child has left. */
    Case finishedBy(SupportCommand command, String caseId, Records records) {
        Case found = found(caseId);
        Request request = command.request();
        if (!LeftBehind.mayBeFinishedBy(
                request.actor(), found.setting(), command.childId(), request.today(), records)) {
            throw Problem.of(
                            ErrorCode.NOT_ALLOWED,
                            "Only the school that holds the case may do that while the child is on its roll")
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

    CaseBook evolve(CaseworkEvent event) {
        return switch (event) {
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
            case ConcernAddedToCase e -> changed(found(e.caseId()).about(e.concernId()));
            case TierEscalated e -> changed(found(e.caseId()).at(e.to()));
            case TierSteppedDown e -> changed(found(e.caseId()).at(e.to()));
            case CaseRoleAssigned e ->
                changed(found(e.caseId()).heldBy(e.role(), new Holder(e.person(), e.personAgency())));
            case SupportCaseClosed e ->
                changed(found(e.caseId()).now(new Closing(e.reason(), e.evidenceOfChange(), e.rationale()), null));
            case SupportCaseReopened e -> changed(found(e.caseId()).now(null, e.reason()));
            case JudgementRecorded e ->
                new CaseBook(cases, Entries.with(judgements, e.judgement(), e), exemptions, diversions);
            case ExemptionGranted e -> exemptions(Entries.with(exemptions, e.exemptionId(), new Exemption(e, null)));
            case ExemptionEnded e -> {
                Exemption was = Entries.of(exemptions, e.exemptionId());
                yield exemptions(Entries.with(exemptions, e.exemptionId(), new Exemption(was.granted(), e)));
            }
            case UrgentlyDiverted e -> diverted(e);
            case UrgentDiversionJustified e -> {
                Diversion was = Entries.of(diversions, e.diversionId());
                yield diversions(
                        Entries.with(diversions, e.diversionId(), new Diversion(was.diverted(), e.justification())));
            }
        };
    }

    private CaseBook diverted(UrgentlyDiverted e) {
        CaseBook noted = diversions(Entries.with(diversions, e.diversionId(), new Diversion(e, null)));
        return e.caseId() == null || e.tier() == null
                ? noted
                : noted.changed(found(e.caseId()).at(e.tier()));
    }

    private CaseBook changed(Case now) {
        return new CaseBook(Entries.with(cases, now.caseId(), now), judgements, exemptions, diversions);
    }

    private CaseBook exemptions(Map<String, Exemption> now) {
        return new CaseBook(cases, judgements, now, diversions);
    }

    private CaseBook diversions(Map<String, Diversion> now) {
        return new CaseBook(cases, judgements, exemptions, now);
    }
}
