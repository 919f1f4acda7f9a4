package org.throughline.query.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Actor;
import org.throughline.edge.Problem;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.Sensitivity;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Involvements;
import org.throughline.query.axon.ViewStore;
import org.throughline.query.casefile.CasePart.Closing;
import org.throughline.query.casefile.CasePart.Exemption;
import org.throughline.query.casefile.CasePart.Judgement;
import org.throughline.query.casefile.CasePart.Reopening;
import org.throughline.query.casefile.CasePart.RoleHeld;
import org.throughline.query.casefile.CasePart.TierStep;
import org.throughline.query.casefile.CasePart.UrgentDiversion;
import org.throughline.query.casefile.ConcernPart.Concern;
import org.throughline.query.casefile.ConcernPart.Other;
import org.throughline.query.casefile.CyclePart.Cycle;
import org.throughline.query.casefile.DocumentPart.DetrimentalStrategy;
import org.throughline.query.casefile.DocumentPart.PlanDocument;
import org.throughline.query.casefile.InterventionPart.Intervention;
import org.throughline.query.casefile.MeetingPart.Meeting;
import org.throughline.query.casefile.ReferralPart.Referral;
import org.throughline.query.casefile.ReportPart.Report;
import org.throughline.query.history.Histories;
import org.throughline.query.history.History;
import org.throughline.query.http.Cursor;
import org.throughline.query.http.Page;
import org.throughline.query.http.ReadsViews;
import org.throughline.query.school.SchoolNames;

/** A support case and the concerns about a child. */
@RestController
@ReadsViews({Involvements.VIEW, Histories.VIEW, CasefileProjection.NAME})
@Tag(name = "Support")
class CaseApi {

    private final ViewStore store;
    private final ChildAccess access;
    private final Histories histories;
    private final SchoolNames schools;
    private final Labels labels;

    CaseApi(ViewStore store, ChildAccess access, Histories histories, SchoolNames schools, Labels labels) {
        this.store = store;
        this.access = access;
        this.histories = histories;
        this.schools = schools;
        this.labels = labels;
    }

    /**
     * @param tier the tier now, or the last one held when it is closed
     * @param tiers newest first, the one the case was opened at last
     * @param roles everybody who was key adult or lead professional, oldest first
     * @param judgements of the child, whichever case they were made for
     * @param documents of the child at the setting that leads the case
     * @param referrals made for the case, and those of no case at the setting that leads it; likewise meetings
     * @param serviceReports on those referrals, and those on no referral to that setting
     * @param detrimentalStrategies of the documents and interventions here, and others that setting found
     */
    record CaseFile(
            String caseId,
            String childId,
            String setting,
            @Nullable String settingName,
            String framework,
            String edition,
            boolean open,
            LocalDate openedOn,
            int tier,
            String tierName,
            List<TierStep> tiers,
            List<RoleHeld> roles,
            List<Exemption> exemptions,
            List<UrgentDiversion> urgentDiversions,
            List<Judgement> judgements,
            List<Concern> concerns,
            List<Cycle> cycles,
            List<Intervention> interventions,
            List<PlanDocument> documents,
            List<DetrimentalStrategy> detrimentalStrategies,
            List<Referral> referrals,
            List<Report> serviceReports,
            List<Meeting> meetings,
            List<Closing> closings,
            List<Reopening> reopenings) {}

    @GetMapping("/v1/cases/{caseId}")
    @Operation(
            operationId = "readCase",
            summary = "A support case, whole",
            description =
                    "Tiers and what they rest on, who holds it, concerns, review cycles, interventions, documents,"
                            + " strategies that did harm, referrals, service reports and meetings.")
    CaseFile read(@Parameter(hidden = true) Actor actor, @PathVariable String caseId) {
        String childId = store.find(CasefileProjection.CASE, caseId)
                .orElseThrow(ChildAccess::notThere)
                .text("child");
        History history = histories.of(access.requireFile(actor, childId, "case"));
        SupportCaseOpened opened = history.last(
                        SupportCaseOpened.class, c -> c.caseId().equals(caseId))
                .orElseThrow(ChildAccess::notThere);
        return file(history, opened, concerns(actor, history));
    }

    /** @param concerns all of the child */
    private CaseFile file(History history, SupportCaseOpened opened, List<Concern> concerns) {
        List<String> itsOwn = CasePart.concerns(history, opened);
        String caseId = opened.caseId();
        List<TierStep> steps = CasePart.steps(history, caseId, labels).reversed();
        CaseScope scope = CaseScope.of(history, opened, labels);
        return new CaseFile(
                caseId,
                history.childId(),
                opened.setting(),
                schools.of(List.of(opened.setting())).get(opened.setting()),
                opened.framework(),
                opened.edition(),
                CasePart.isOpen(history, caseId),
                opened.on(),
                steps.getFirst().to(),
                steps.getFirst().tierName(),
                steps,
                CasePart.roles(history, caseId),
                CasePart.exemptions(history, caseId),
                CasePart.diversions(history, caseId, itsOwn),
                CasePart.judgements(history),
                concerns.stream().filter(c -> itsOwn.contains(c.concernId())).toList(),
                CyclePart.of(history, caseId),
                scope.interventions(),
                scope.documents(),
                scope.detrimental(),
                scope.referrals(),
                scope.reports(),
                scope.meetings(),
                CasePart.closings(history, caseId),
                CasePart.reopenings(history, caseId));
    }

    @GetMapping("/v1/children/{childId}/concerns")
    @Operation(
            operationId = "readConcerns",
            summary = "Concerns about a child, newest first",
            description = "With every correction, triage and link. Other children are named only to those who may know"
                    + " them.")
    Page<Concern> concerns(
            @Parameter(hidden = true) Actor actor,
            @PathVariable String childId,
            @Parameter(description = "The next of an earlier page") @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Page.size(limit);
        String after = Cursor.read(cursor, List::getFirst);
        List<Concern> all = concerns(actor, histories.of(access.requireFile(actor, childId, "concerns")));
        int start = after == null ? 0 : 1 + indexOf(all, after);
        return Page.of(
                all.subList(start, Math.min(all.size(), start + size + 1)),
                size,
                concern -> Cursor.of(concern.concernId()));
    }

    /** That another child was in an incident is a reading of that child as well. */
    private List<Concern> concerns(Actor actor, History history) {
        Set<String> others = access.among(actor, ConcernPart.others(history), Sensitivity.GENERAL)
                .keySet();
        List<Concern> concerns = ConcernPart.of(history, others);
        Set<String> named = new HashSet<>();
        concerns.forEach(c ->
                ConcernPart.named(c).map(Other::child).filter(others::contains).forEach(named::add));
        if (!named.isEmpty()) {
            access.disclose(actor, named, "concerns");
        }
        return concerns;
    }

    private static int indexOf(List<Concern> all, String concernId) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).concernId().equals(concernId)) {
                return i;
            }
        }
        throw Problem.field("cursor", "another kind of text", "the next of an earlier page")
                .thrown();
    }
}
