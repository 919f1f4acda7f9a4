package org.throughline.command.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Request;
import org.throughline.command.decision.Weighing;
import org.throughline.command.exclusion.SuspensionHistory;
import org.throughline.command.support.SupportCommand.EscalateTier;
import org.throughline.command.support.SupportCommand.OpenSupportCase;
import org.throughline.command.support.SupportCommand.StepDownTier;
import org.throughline.command.support.SupportFile.Case;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.CaseworkEvent.TierSteppedDown;
import org.throughline.framework.Evidence;
import org.throughline.framework.Framework;
import org.throughline.framework.Frameworks;
import org.throughline.framework.Requirement;
import org.throughline.framework.Tier;

/** Opening a case and moving it between the tiers of the edition it was opened under. */
record Tiers(SupportFile file, Frameworks frameworks, Records records) {

    Decision open(OpenSupportCase c) {
        LocalDate today = c.request().today();
        Framework framework = frameworks
                .inForce(c.framework(), today)
                .orElseThrow(() -> Problem.field(
                                "/framework",
                                "a name of no framework in force",
                                String.join(", ", frameworks.namesOn(today)))
                        .thrown());
        Tier tier = c.tier() == null ? framework.first() : tier(framework, c.tier());
        concernsAreKnown(c.concerns());
        Case open = file.caseAt(c.setting(), c.framework()).orElse(null);
        if (open != null) {
            return alreadyOpen(open, c, tier);
        }
        boolean atTheFirst = tier.rank() == framework.first().rank();
        if (!atTheFirst && (c.rationale() == null || c.rationale().isBlank())) {
            throw Problem.field("/rationale", "nothing", "the reason for beginning above the first tier")
                    .thrown();
        }
        String id = CaseIds.of(c.childId(), c.request());
        Weighing weighing = new Weighing();
        weighEntry(weighing, framework, tier, id, c.request(), c.childId(), c.judgements(), false);
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        return weighing.accept(List.of(new SupportCaseOpened(
                        c.childId(),
                        c.request().actor().agency(),
                        id,
                        c.setting(),
                        framework.framework(),
                        framework.edition(),
                        tier.rank(),
                        tier.name(),
                        c.concerns(),
                        today)))
                .creating(id);
    }

    private static Decision alreadyOpen(Case open, OpenSupportCase c, Tier tier) {
        if (open.tier() == tier.rank() && open.concerns().equals(c.concerns())) {
            return Decision.alreadyDone().creating(open.caseId());
        }
        throw Problem.of(
                        ErrorCode.CONFLICT,
                        "A case is open at this school under this framework; escalate it or step it down instead")
                .thrown();
    }

    private void concernsAreKnown(List<String> concerns) {
        for (int i = 0; i < concerns.size(); i++) {
            if (!file.concerns().containsKey(concerns.get(i))) {
                throw Problem.field("/concerns/" + i, "an id of no concern of this child", "a concern's id")
                        .thrown();
            }
        }
    }

    Decision escalate(EscalateTier c) {
        Case held = theirCase(file, c.caseId(), c.request());
        Framework framework = edition(frameworks, held);
        Tier tier = tier(framework, c.tier());
        if (tier.rank() == held.tier()) {
            return Decision.alreadyDone();
        }
        if (tier.rank() < held.tier()) {
            throw Problem.field("/tier", "a tier below the one held", "a tier above it; to go down, step down")
                    .thrown();
        }
        Weighing weighing = new Weighing()
                .under(new TiersMoveAsTheFrameworkAllows(
                        framework, held.tier(), tier.rank(), isGiven(c.reasonForSkipping())));
        List<Criterion> met =
                weighEntry(weighing, framework, tier, c.caseId(), c.request(), c.childId(), c.judgements(), true);
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        return weighing.accept(List.of(new TierEscalated(
                c.childId(),
                c.request().actor().agency(),
                c.caseId(),
                held.framework(),
                held.edition(),
                held.tier(),
                tier.rank(),
                tier.name(),
                met.stream().map(Criterion::name).toList(),
                List.of(),
                c.rationale(),
                c.request().today())));
    }

    /** Thresholds are for going up; what a tier needs in place it needs from either side. */
    Decision stepDown(StepDownTier c) {
        Case held = theirCase(file, c.caseId(), c.request());
        Framework framework = edition(frameworks, held);
        Tier tier = tier(framework, c.tier());
        if (tier.rank() == held.tier()) {
            return Decision.alreadyDone();
        }
        if (tier.rank() > held.tier()) {
            throw Problem.field("/tier", "a tier above the one held", "a tier below it; to go up, escalate")
                    .thrown();
        }
        Weighing weighing = new Weighing()
                .under(new TiersMoveAsTheFrameworkAllows(
                        framework, held.tier(), tier.rank(), isGiven(c.reasonForSkipping())));
        weighPlan(weighing, framework, tier, c.caseId(), c.request().today());
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        return weighing.accept(List.of(new TierSteppedDown(
                c.childId(),
                c.request().actor().agency(),
                c.caseId(),
                held.framework(),
                held.edition(),
                held.tier(),
                tier.rank(),
                tier.name(),
                c.rationale(),
                c.request().today())));
    }

    private List<Criterion> weighEntry(
            Weighing weighing,
            Framework framework,
            Tier tier,
            String caseId,
            Request request,
            String childId,
            List<Criterion> judgements,
            boolean earlierTierTried) {
        judgementsBelongTo(tier, judgements);
        List<Criterion> met = new ArrayList<>();
        int suspensions =
                SuspensionHistory.of(childId, request.today(), records).times();
        for (Requirement requirement : tier.entry()) {
            List<Criterion> shown = requirement.anyOf().stream()
                    .filter(criterion -> switch (criterion.evidence()) {
                        case Evidence.Suspensions s -> suspensions >= s.atLeast();
                        case Evidence.Judgement j ->
                            judgements.stream().anyMatch(given -> given.name().equals(j.judgement()))
                                    && (earlierTierTried || !j.afterAnotherTier());
                        default -> false;
                    })
                    .map(criterion -> Criterion.valueOf(criterion.code()))
                    .toList();
            weighing.under(new AThresholdOfTheTierIsMet(framework, tier, requirement, shown, suspensions));
            met.addAll(shown);
        }
        weighPlan(weighing, framework, tier, caseId, request.today());
        return met;
    }

    private void weighPlan(Weighing weighing, Framework framework, Tier tier, String caseId, LocalDate today) {
        tier.needsOnEntry("PASTORAL_SUPPORT_PLAN")
                .ifPresent(plan -> weighing.under(new AnActivePastoralSupportPlanIsInPlace(
                        framework, tier, plan, file.hasActivePlan(caseId, today), today)));
    }

    private static void judgementsBelongTo(Tier tier, List<Criterion> judgements) {
        List<String> allowed = tier.judgements();
        for (int i = 0; i < judgements.size(); i++) {
            if (!allowed.contains(judgements.get(i).name())) {
                String names = String.join(", ", allowed);
                throw Problem.field(
                                "/judgements/" + i,
                                "a code that is not judged for this tier",
                                names.isEmpty() ? "none for this tier" : names)
                        .thrown();
            }
        }
    }

    private static Tier tier(Framework framework, int rank) {
        return framework
                .tier(rank)
                .orElseThrow(() -> Problem.field(
                                "/tier",
                                "a tier the framework does not have",
                                framework.tiers().stream()
                                        .map(t -> t.rank() + " " + t.name())
                                        .collect(Collectors.joining(", ")))
                        .thrown());
    }

    private static boolean isGiven(@Nullable String reason) {
        return reason != null && !reason.isBlank();
    }

    /** A case is led by the school it was opened at. */
    static Case theirCase(SupportFile file, String caseId, Request request) {
        Case found = file.cases().get(caseId);
        if (found == null) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        if (!request.actor().worksAt(found.setting())) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, "Only the school that holds the case may do that")
                    .thrown();
        }
        return found;
    }

    static Framework edition(Frameworks frameworks, Case of) {
        return frameworks
                .edition(of.framework(), of.edition())
                .orElseThrow(() -> Problem.of(
                                ErrorCode.CONFLICT,
                                "The framework's edition %s of this case is not installed here".formatted(of.edition()))
                        .thrown());
    }
}
