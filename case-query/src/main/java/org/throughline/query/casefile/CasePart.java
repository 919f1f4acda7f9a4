package org.throughline.query.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.CaseworkEvent;
import org.throughline.events.CaseworkEvent.CaseRole;
import org.throughline.events.CaseworkEvent.CaseRoleAssigned;
import org.throughline.events.CaseworkEvent.ClosingReason;
import org.throughline.events.CaseworkEvent.ConcernAddedToCase;
import org.throughline.events.CaseworkEvent.ExemptionEnded;
import org.throughline.events.CaseworkEvent.ExemptionGranted;
import org.throughline.events.CaseworkEvent.ExemptionReason;
import org.throughline.events.CaseworkEvent.JudgementRecorded;
import org.throughline.events.CaseworkEvent.SupportCaseClosed;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CaseworkEvent.SupportCaseReopened;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.CaseworkEvent.TierSteppedDown;
import org.throughline.events.CaseworkEvent.UrgentDiversionJustified;
import org.throughline.events.CaseworkEvent.UrgentlyDiverted;
import org.throughline.query.history.History;

/** The way of a case through its tiers, who holds which part in it, and what it rests on. */
final class CasePart {

    private CasePart() {}

    enum Way {
        OPENED,
        ESCALATED,
        STEPPED_DOWN,
        URGENTLY_DIVERTED,
        REOPENED
    }

    /**
     * @param agency whose hand it was, null where that is not for this reader, and then the rationale too
     * @param from the tier before, null for the first and for one that was urgent or taken up again
     * @param criteriaMet criteria of the framework that were met; empty where the hand is not for this reader
     * @param exemptions ids of those relied on
     * @param reasonForSkipping null where no tier was passed over
     */
    record TierStep(
            LocalDate on,
            @Nullable String agency,
            Way way,
            @Nullable Integer from,
            int to,
            String tierName,
            List<CriterionMet> criteriaMet,
            List<String> exemptions,
            @Nullable String rationale,
            @Nullable String reasonForSkipping) {}

    /** @param label as the pack of the case words it */
    record CriterionMet(String criterion, String label) {}

    /** @param current whether nobody was named after them */
    record RoleHeld(CaseRole role, String person, String agency, LocalDate since, boolean current) {}

    /** @param until the last day it was granted for */
    record Exemption(
            String exemptionId,
            String rule,
            ExemptionReason reason,
            String explanation,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate endedOn,
            @Nullable String whyEnded) {}

    /**
     * @param whyParentsNotTold for those only who keep the child safe: the parents may be the danger
     * @param justification null while it is owed
     */
    record UrgentDiversion(
            String diversionId,
            LocalDate on,
            @Nullable String concernId,
            @Nullable Integer tier,
            List<String> grounds,
            String directedTo,
            @Nullable Instant parentsToldAt,
            @Nullable String whyParentsNotTold,
            String account,
            @Nullable Justification justification) {}

    record Justification(LocalDate on, String text) {}

    /** A judgement of the child, whichever case it was made for. */
    record Judgement(
            String judgementId,
            String judgement,
            boolean holds,
            String rationale,
            String role,
            String agency,
            LocalDate on,
            @Nullable LocalDate until) {}

    record Closing(LocalDate on, ClosingReason reason, List<String> evidenceOfChange, String rationale) {}

    record Reopening(LocalDate on, int tier, String reason) {}

    /** Oldest first; empty when there is no such case for this reader. */
    static List<TierStep> steps(History history, String caseId, Labels labels) {
        List<TierStep> steps = new ArrayList<>();
        for (CaseworkEvent event : history.moves()) {
            TierStep step = step(event, caseId, labels);
            if (step != null) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static @Nullable TierStep step(CaseworkEvent event, String caseId, Labels labels) {
        return switch (event) {
            case SupportCaseOpened e
            when e.caseId().equals(caseId) ->
                new TierStep(
                        e.on(),
                        e.agency(),
                        Way.OPENED,
                        null,
                        e.tier(),
                        e.tierName(),
                        met(e.criteriaMet(), labels, e.framework(), e.edition(), e.tier()),
                        List.of(),
                        e.rationale(),
                        null);
            case TierEscalated e
            when e.caseId().equals(caseId) ->
                new TierStep(
                        e.on(),
                        e.agency(),
                        Way.ESCALATED,
                        e.from(),
                        e.to(),
                        e.tierName(),
                        met(e.criteriaMet(), labels, e.framework(), e.edition(), e.to()),
                        e.exemptions(),
                        e.rationale(),
                        e.reasonForSkipping());
            case TierSteppedDown e
            when e.caseId().equals(caseId) ->
                new TierStep(
                        e.on(),
                        e.agency(),
                        Way.STEPPED_DOWN,
                        e.from(),
                        e.to(),
                        e.tierName(),
                        List.of(),
                        e.exemptions(),
                        e.rationale(),
                        e.reasonForSkipping());
            case UrgentlyDiverted e
            when caseId.equals(e.caseId()) && e.tier() != null && e.tierName() != null ->
                step(e, Way.URGENTLY_DIVERTED, e.tier(), e.tierName(), e.account());
            case SupportCaseReopened e
            when e.caseId().equals(caseId) -> step(e, Way.REOPENED, e.tier(), e.tierName(), e.reason());
            default -> null;
        };
    }

    private static List<CriterionMet> met(
            List<String> codes, Labels labels, String framework, String edition, int tier) {
        return codes.stream()
                .map(code -> new CriterionMet(code, labels.criterion(framework, edition, tier, code)))
                .toList();
    }

    private static TierStep step(CaseworkEvent event, Way way, int to, String name, String rationale) {
        return new TierStep(
                event.occurredOn(), event.agency(), way, null, to, name, List.of(), List.of(), rationale, null);
    }

    /** Those it was opened on, and those that joined it later. */
    static List<String> concerns(History history, SupportCaseOpened opened) {
        return Stream.concat(
                        opened.concerns().stream(),
                        history.all(ConcernAddedToCase.class, a -> a.caseId().equals(opened.caseId())).stream()
                                .map(ConcernAddedToCase::concernId))
                .toList();
    }

    static List<RoleHeld> roles(History history, String caseId) {
        List<CaseRoleAssigned> all =
                history.all(CaseRoleAssigned.class, r -> r.caseId().equals(caseId));
        return all.stream()
                .map(r -> new RoleHeld(r.role(), r.person(), r.personAgency(), r.on(), r.equals(latest(all, r.role()))))
                .toList();
    }

    private static CaseRoleAssigned latest(List<CaseRoleAssigned> all, CaseRole role) {
        return all.stream().filter(r -> r.role() == role).reduce(all.getFirst(), (earlier, later) -> later);
    }

    static List<Exemption> exemptions(History history, String caseId) {
        return history.all(ExemptionGranted.class, g -> g.caseId().equals(caseId)).stream()
                .map(g -> exemption(
                        g,
                        history.last(ExemptionEnded.class, e -> e.exemptionId().equals(g.exemptionId()))
                                .orElse(null)))
                .toList();
    }

    private static Exemption exemption(ExemptionGranted g, @Nullable ExemptionEnded ended) {
        return new Exemption(
                g.exemptionId(),
                g.rule(),
                g.reason(),
                g.explanation(),
                g.on(),
                g.until(),
                ended == null ? null : ended.on(),
                ended == null ? null : ended.reason());
    }

    /** Those of the case, and those that came of its concerns before there was a case. */
    static List<UrgentDiversion> diversions(History history, String caseId, List<String> concerns) {
        return history
                .all(
                        UrgentlyDiverted.class,
                        d -> caseId.equals(d.caseId())
                                || (d.caseId() == null && d.concernId() != null && concerns.contains(d.concernId())))
                .stream()
                .map(d -> diversion(history, d))
                .toList();
    }

    private static UrgentDiversion diversion(History history, UrgentlyDiverted d) {
        return new UrgentDiversion(
                d.diversionId(),
                d.on(),
                d.concernId(),
                d.tier(),
                d.grounds(),
                d.directedTo(),
                d.parentsToldAt(),
                d.whyParentsNotTold(),
                d.account(),
                history.last(
                                UrgentDiversionJustified.class,
                                j -> j.diversionId().equals(d.diversionId()))
                        .map(j -> new Justification(j.on(), j.justification()))
                        .orElse(null));
    }

    static List<Judgement> judgements(History history) {
        return history.all(JudgementRecorded.class).stream()
                .map(j -> new Judgement(
                        j.judgementId(),
                        j.judgement(),
                        j.holds(),
                        j.rationale(),
                        j.role(),
                        j.agency(),
                        j.on(),
                        j.until()))
                .toList();
    }

    static List<Closing> closings(History history, String caseId) {
        return history.all(SupportCaseClosed.class, c -> c.caseId().equals(caseId)).stream()
                .map(c -> new Closing(c.on(), c.reason(), c.evidenceOfChange(), c.rationale()))
                .toList();
    }

    static List<Reopening> reopenings(History history, String caseId) {
        return history.all(SupportCaseReopened.class, r -> r.caseId().equals(caseId)).stream()
                .map(r -> new Reopening(r.on(), r.tier(), r.reason()))
                .toList();
    }

    /** A case is closed and taken up again in turns. */
    static boolean isOpen(History history, String caseId) {
        return closings(history, caseId).size() <= reopenings(history, caseId).size();
    }
}
