package org.throughline.framework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.catalogue.DocumentType;
import org.throughline.catalogue.DocumentTypes;
import org.throughline.catalogue.Vocabularies;
import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent.JudgementRecorded;
import org.throughline.events.CaseworkEvent.SupportCaseClosed;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CaseworkEvent.SupportCaseReopened;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.CaseworkEvent.TierSteppedDown;
import org.throughline.events.CaseworkEvent.UrgentlyDiverted;
import org.throughline.events.ConcernEvent.ConcernCorrected;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.ConcernTriaged;
import org.throughline.events.ConcernEvent.ConcernWithdrawn;
import org.throughline.events.CycleEvent.CycleReviewed;
import org.throughline.events.ExclusionEvent.PriorSuspensionDeclared;
import org.throughline.events.ExclusionEvent.SuspensionRecorded;
import org.throughline.events.MoveEvent.ManagedMoveProposed;
import org.throughline.events.MoveEvent.ManagedMoveStarted;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.events.PlanEvent.DocumentEnded;
import org.throughline.events.PlanEvent.DocumentReviewed;
import org.throughline.framework.Fact.Kind;

/**
 * What of a child's history any ladder may rest on: an immutable fold of the child's streams, the same for both sides.
 * Each stream has to be folded in its own order; among each other they may come in any.
 *
 * @param facts in the order of {@link Fact#IN_ORDER}
 */
public record Situation(List<Fact> facts) {

    public static final Situation NOTHING_RECORDED = new Situation(List.of());

    /** @param position of the event, as {@code stream@sequence} */
    public Situation evolve(CaseEvent event, String position) {
        return switch (event) {
            case SuspensionRecorded e ->
                with(new Fact(
                        Kind.SUSPENSION, e.suspensionId(), "RECORDED", e.setting(), e.decidedOn(), null, position));
            case PriorSuspensionDeclared e ->
                with(new Fact(Kind.SUSPENSION, e.declarationId(), "DECLARED", e.setting(), e.on(), null, position));
            case ManagedMoveProposed e ->
                with(new Fact(Kind.MANAGED_MOVE, e.moveId(), "PROPOSED", e.fromSetting(), e.on(), null, position));
            case ManagedMoveStarted e -> ending(f -> f.isOf(Kind.MANAGED_MOVE, e.moveId()), e.on());
            case JudgementRecorded e ->
                with(new Fact(
                        e.holds() ? Kind.JUDGED_TO_HOLD : Kind.JUDGED_NOT_TO_HOLD,
                        e.judgementId(),
                        e.judgement(),
                        null,
                        e.on(),
                        e.until(),
                        position));
            case ConcernRaised e ->
                shows(e.concernId(), e.setting(), e.observation().presentations(), e.on(), position);
            case ConcernTriaged e -> nowShows(e.concernId(), e.presentations(), e.on(), position);
            case ConcernCorrected e -> nowShows(e.concernId(), e.observation().presentations(), e.on(), position);
            case ConcernWithdrawn e -> ending(f -> f.isOf(Kind.PRESENTATION, e.concernId()), e.on());
            case CycleReviewed e ->
                with(new Fact(Kind.REVIEWED_CYCLE, e.cycleId(), "REVIEWED", null, e.on(), null, position));
            case DocumentAgreed e ->
                with(new Fact(Kind.DOCUMENT, e.documentId(), e.type(), e.setting(), e.from(), e.until(), position));
            case DocumentReviewed e ->
                with(new Fact(Kind.REVIEW, e.documentId(), e.type(), null, e.on(), null, position));
            case DocumentEnded e -> ending(f -> f.isOf(Kind.DOCUMENT, e.documentId()), e.on());
            case SupportCaseOpened e -> at(e.caseId(), e.framework(), e.tier(), e.setting(), e.on(), position);
            case TierEscalated e -> moved(e.caseId(), e.framework(), e.to(), e.on(), position);
            case TierSteppedDown e -> moved(e.caseId(), e.framework(), e.to(), e.on(), position);
            case UrgentlyDiverted e -> diverted(e, position);
            case SupportCaseClosed e -> ending(f -> f.isOf(Kind.TIER, e.caseId()), e.on());
            case SupportCaseReopened e -> reopened(e, position);
            default -> this;
        };
    }

    /** The facts of a kind that stand on that day. */
    public Stream<Fact> standing(Kind kind, LocalDate day) {
        return facts.stream().filter(f -> f.kind() == kind && f.stands(day));
    }

    /** Of a type that runs: those active on that day. Of the record of one day: those made by then, since it is kept. */
    public Stream<Fact> documents(String type, LocalDate day) {
        boolean runs = DocumentTypes.find(type).filter(DocumentType::runs).isPresent();
        return (runs ? standing(Kind.DOCUMENT, day) : begun(Kind.DOCUMENT, day))
                .filter(f -> f.code().equals(type));
    }

    /** The facts of a kind that had begun by that day, whether they still stand or not. */
    Stream<Fact> begun(Kind kind, LocalDate day) {
        return facts.stream().filter(f -> f.kind() == kind && f.hasBegun(day));
    }

    /** The latest judgement of a code by that day, whichever way it went and though it may have expired. */
    Optional<Fact> latestJudgement(String code, LocalDate day) {
        return facts.stream()
                .filter(f -> f.kind() == Kind.JUDGED_TO_HOLD || f.kind() == Kind.JUDGED_NOT_TO_HOLD)
                .filter(f -> f.code().equals(code) && f.hasBegun(day))
                .reduce((earlier, later) -> later);
    }

    /** {@code dacorum:3}, the code of a tier that is or was held. */
    public static String tier(String framework, int rank) {
        return framework + ":" + rank;
    }

    private Situation shows(
            String concernId, @Nullable String setting, List<String> codes, LocalDate on, String position) {
        Situation now = this;
        for (String code : codes) {
            now = now.with(new Fact(Kind.PRESENTATION, concernId, code, setting, on, null, position));
        }
        return now;
    }

    /** Triage and correction say all that a concern shows: what they leave out is no longer shown. */
    private Situation nowShows(String concernId, List<String> codes, LocalDate on, String position) {
        List<Fact> shown =
                facts.stream().filter(f -> f.isOf(Kind.PRESENTATION, concernId)).toList();
        List<String> open =
                shown.stream().filter(f -> f.until() == null).map(Fact::code).toList();
        String setting = shown.isEmpty() ? null : shown.getFirst().setting();
        return ending(f -> f.isOf(Kind.PRESENTATION, concernId) && !codes.contains(f.code()), on)
                .shows(
                        concernId,
                        setting,
                        codes.stream().filter(code -> !open.contains(code)).toList(),
                        on,
                        position);
    }

    private Situation at(
            String caseId, String framework, int rank, @Nullable String setting, LocalDate on, String position) {
        return ending(f -> f.isOf(Kind.TIER, caseId), on)
                .with(new Fact(Kind.TIER, caseId, tier(framework, rank), setting, on, null, position));
    }

    private Situation moved(String caseId, String framework, int rank, LocalDate on, String position) {
        return at(caseId, framework, rank, settingOfCase(caseId), on, position);
    }

    private Situation diverted(UrgentlyDiverted e, String position) {
        Situation seen = grounded(e, position);
        return e.caseId() == null || e.framework() == null || e.tier() == null
                ? seen
                : seen.moved(e.caseId(), e.framework(), e.tier(), e.on(), position);
    }

    /** Whoever diverts says what they saw; it is no less known for having been urgent. Another ground shows nothing. */
    private Situation grounded(UrgentlyDiverted e, String position) {
        Situation now = this;
        for (String ground : e.grounds()) {
            Kind kind = groundsAs(ground);
            now = kind == null ? now : now.with(new Fact(kind, e.diversionId(), ground, null, e.on(), null, position));
        }
        return now;
    }

    private static @Nullable Kind groundsAs(String ground) {
        if (Vocabularies.JUDGEMENTS.codes().contains(ground)) {
            return Kind.JUDGED_TO_HOLD;
        }
        boolean shows = Vocabularies.PRESENTATIONS.codes().contains(ground) && !ground.equals("OTHER");
        return shows ? Kind.PRESENTATION : null;
    }

    private Situation reopened(SupportCaseReopened e, String position) {
        return latestTier(e.caseId())
                .map(f -> f.code().substring(0, f.code().lastIndexOf(':')))
                .map(framework -> moved(e.caseId(), framework, e.tier(), e.on(), position))
                .orElse(this);
    }

    private @Nullable String settingOfCase(String caseId) {
        return latestTier(caseId).map(Fact::setting).orElse(null);
    }

    private Optional<Fact> latestTier(String caseId) {
        return facts.stream().filter(f -> f.isOf(Kind.TIER, caseId)).reduce((earlier, later) -> later);
    }

    private Situation ending(Predicate<Fact> which, LocalDate on) {
        return of(facts.stream().map(f -> which.test(f) ? f.endedOn(on) : f));
    }

    private Situation with(Fact fact) {
        if (facts.contains(fact)) {
            return this;
        }
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return of(more.stream());
    }

    private static Situation of(Stream<Fact> facts) {
        return new Situation(facts.sorted(Fact.IN_ORDER).toList());
    }
}
