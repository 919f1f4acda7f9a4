package org.throughline.command.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Weighing;
import org.throughline.command.support.CaseBook.Case;
import org.throughline.command.support.CaseCommand.EscalateTier;
import org.throughline.command.support.CaseCommand.StepDownTier;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseworkEvent.ExemptionGranted;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.CaseworkEvent.TierSteppedDown;
import org.throughline.framework.Framework;
import org.throughline.framework.Frameworks;
import org.throughline.framework.Movements.Movement;
import org.throughline.framework.Tier;

/** Moving a case between the tiers of the edition it was opened under. */
record Tiers(SupportFile file, Frameworks frameworks, Records records) {

    Decision escalate(EscalateTier c) {
        Case held = file.cases().open(c.caseId(), c.request());
        Framework framework = edition(frameworks, held);
        Tier tier = tier(framework, c.tier());
        if (tier.rank() == held.tier()) {
            return Decision.alreadyDone();
        }
        if (tier.rank() < held.tier()) {
            throw Problem.field("/tier", "a tier below the one held", "a tier above it; to go down, step down")
                    .thrown();
        }
        Weighing weighing = new Weighing();
        Optional<ExemptionGranted> ofTheWay = weighMovement(
                weighing,
                framework,
                held,
                tier,
                c.reasonForSkipping(),
                c.request().today());
        Entry entry = entry(c.childId(), held, framework, tier, c.request().today());
        entry.weigh(weighing);
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
                entry.criteriaMet(),
                reliedOn(ofTheWay, entry.reliedOn()),
                c.rationale(),
                skipped(framework, held, tier, c.reasonForSkipping()),
                c.request().today())));
    }

    Decision stepDown(StepDownTier c) {
        Case held = file.cases().open(c.caseId(), c.request());
        Framework framework = edition(frameworks, held);
        Tier tier = tier(framework, c.tier());
        if (tier.rank() == held.tier()) {
            return Decision.alreadyDone();
        }
        if (tier.rank() > held.tier()) {
            throw Problem.field("/tier", "a tier above the one held", "a tier below it; to go up, escalate")
                    .thrown();
        }
        Weighing weighing = new Weighing();
        Optional<ExemptionGranted> ofTheWay = weighMovement(
                weighing,
                framework,
                held,
                tier,
                c.reasonForSkipping(),
                c.request().today());
        Entry entry = entry(c.childId(), held, framework, tier, c.request().today());
        entry.weighWhatIsInPlace(weighing);
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
                reliedOn(ofTheWay, entry.reliedOnInPlace()),
                c.rationale(),
                skipped(framework, held, tier, c.reasonForSkipping()),
                c.request().today())));
    }

    private static List<String> reliedOn(Optional<ExemptionGranted> ofTheWay, List<String> ofTheTier) {
        return Stream.concat(ofTheWay.stream().map(ExemptionGranted::exemptionId), ofTheTier.stream())
                .toList();
    }

    /** The reason, where the movement needed one. */
    private static @Nullable String skipped(
            Framework framework, Case held, Tier tier, @Nullable String reasonForSkipping) {
        return framework.movement(held.tier(), tier.rank()) == Movement.WITH_REASON ? reasonForSkipping : null;
    }

    /** @return the exemption the movement would be refused without */
    private Optional<ExemptionGranted> weighMovement(
            Weighing weighing,
            Framework framework,
            Case held,
            Tier tier,
            @Nullable String reasonForSkipping,
            LocalDate today) {
        Optional<ExemptionGranted> setAside =
                file.cases().exemption(held.caseId(), framework.movements().rule(), today);
        weighing.under(new TiersMoveAsTheFrameworkAllows(
                framework, held.tier(), tier, CaseCommand.isGiven(reasonForSkipping), setAside.orElse(null)));
        return framework.movement(held.tier(), tier.rank()) == Movement.NOT_FORESEEN ? setAside : Optional.empty();
    }

    private Entry entry(String childId, Case held, Framework framework, Tier tier, LocalDate today) {
        return Entry.of(
                framework,
                tier,
                Situations.of(childId, records),
                held.setting(),
                today,
                file.cases().exemptionsOf(held.caseId(), today));
    }

    static Tier tier(Framework framework, int rank) {
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

    static Framework edition(Frameworks frameworks, Case of) {
        return frameworks
                .edition(of.framework(), of.edition())
                .orElseThrow(() -> Problem.of(
                                ErrorCode.CONFLICT,
                                "The framework's edition %s of this case is not installed here".formatted(of.edition()))
                        .thrown());
    }
}
