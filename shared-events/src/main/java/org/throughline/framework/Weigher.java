package org.throughline.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.DecisionEvent.CriterionWeighed;
import org.throughline.events.DecisionEvent.Standing;
import org.throughline.framework.Evidence.State;
import org.throughline.framework.Fact.Kind;
import org.throughline.framework.Reading.Weighed;
import org.throughline.framework.Requirement.Criterion;

/** Weighs the requirements of one tier on one day. What a ledger holds is met or not met; a judgement can be unknown. */
record Weigher(
        Framework framework,
        Tier tier,
        Situation situation,
        LocalDate day,
        @Nullable String setting) {

    /** @param missing null when met */
    private record Found(
            Standing standing,
            List<String> shownBy,
            @Nullable String missing) {

        static Found met(Stream<Fact> facts) {
            return new Found(Standing.MET, positions(facts), null);
        }

        static Found notMet(Stream<Fact> facts, String missing) {
            return new Found(Standing.NOT_MET, positions(facts), missing);
        }

        static Found notKnown(Stream<Fact> facts, String missing) {
            return new Found(Standing.NOT_KNOWN, positions(facts), missing);
        }

        private static List<String> positions(Stream<Fact> facts) {
            return facts.map(Fact::position).distinct().toList();
        }
    }

    Weighed weigh(Requirement requirement) {
        List<CriterionWeighed> criteria = requirement.anyOf().stream()
                .map(criterion -> weigh(requirement, criterion))
                .toList();
        List<Standing> standings =
                criteria.stream().map(CriterionWeighed::standing).toList();
        return new Weighed(requirement.rule(), requirement.strength(), requirement.source(), any(standings), criteria);
    }

    private static Standing any(List<Standing> standings) {
        if (standings.contains(Standing.MET)) {
            return Standing.MET;
        }
        return standings.contains(Standing.NOT_KNOWN) ? Standing.NOT_KNOWN : Standing.NOT_MET;
    }

    private CriterionWeighed weigh(Requirement requirement, Criterion criterion) {
        Found found = find(criterion.evidence());
        return new CriterionWeighed(
                requirement.rule(),
                criterion.code(),
                criterion.label(),
                found.standing(),
                found.shownBy(),
                found.missing(),
                criterion.source());
    }

    private Found find(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Suspensions e ->
                counted(situation.standing(Kind.SUSPENSION, day).toList(), e.atLeast(), "suspension", "suspensions");
            case Evidence.Reviewed e -> {
                String what = " of " + Words.either(e.types());
                yield counted(
                        situation
                                .standing(Kind.REVIEW, day)
                                .filter(f -> e.types().contains(f.code()))
                                .toList(),
                        e.atLeast(),
                        "review" + what,
                        "reviews" + what);
            }
            case Evidence.Cycles e ->
                counted(
                        situation.standing(Kind.REVIEWED_CYCLE, day).toList(),
                        e.atLeast(),
                        "reviewed cycle of assess, plan, do, review",
                        "reviewed cycles of assess, plan, do, review");
            case Evidence.Judgement e -> judged(e);
            case Evidence.Document e -> document(e);
            case Evidence.Presentation e ->
                shown(
                        situation
                                .standing(Kind.PRESENTATION, day)
                                .filter(f -> e.codes().contains(f.code()))
                                .toList(),
                        "a concern that shows " + Words.presentations(e.codes()));
            case Evidence.ManagedMove _ ->
                shown(situation.standing(Kind.MANAGED_MOVE, day).toList(), "a managed move that has been proposed");
            // No event records one, so that its absence shows nothing.
            case Evidence.PermanentExclusion _ -> Found.notKnown(Stream.of(), "a permanent exclusion on record");
        };
    }

    private static Found counted(List<Fact> facts, int atLeast, String one, String many) {
        int lacking = atLeast - facts.size();
        if (lacking <= 0) {
            return Found.met(facts.stream());
        }
        String more = facts.isEmpty() ? "" : "more ";
        return Found.notMet(facts.stream(), lacking + " " + more + (lacking == 1 ? one : many));
    }

    private static Found shown(List<Fact> facts, String missing) {
        return facts.isEmpty() ? Found.notMet(Stream.of(), missing) : Found.met(facts.stream());
    }

    private Found judged(Evidence.Judgement evidence) {
        String whether = Words.whether(evidence.judgement());
        Optional<Fact> latest = situation.latestJudgement(evidence.judgement(), day);
        if (latest.isEmpty()) {
            return Found.notKnown(Stream.of(), "a professional's judgement on " + whether);
        }
        Fact judgement = latest.get();
        if (!judgement.stands(day)) {
            return Found.notKnown(
                    latest.stream(),
                    "a new judgement on %s; the last one was given until %s".formatted(whether, judgement.until()));
        }
        if (judgement.kind() == Kind.JUDGED_NOT_TO_HOLD) {
            return Found.notMet(latest.stream(), "another judgement on %s; the latest says no".formatted(whether));
        }
        if (!evidence.afterAnotherTier()) {
            return Found.met(latest.stream());
        }
        List<Fact> tried = situation
                .begun(Kind.TIER, day)
                .filter(Predicate.not(f -> f.code().equals(Situation.tier(framework.framework(), tier.rank()))))
                .toList();
        return tried.isEmpty()
                ? Found.notMet(latest.stream(), "another tier that was tried first")
                : Found.met(Stream.concat(tried.stream(), latest.stream()));
    }

    private Found document(Evidence.Document evidence) {
        boolean active = evidence.state() == State.ACTIVE;
        List<Fact> facts = (active ? situation.standing(Kind.DOCUMENT, day) : situation.begun(Kind.DOCUMENT, day))
                .filter(f -> evidence.types().contains(f.code()))
                .filter(f -> !active || setting == null || setting.equals(f.setting()))
                .toList();
        String what = Words.either(evidence.types());
        String where = setting == null ? " active at a setting" : " active at this setting";
        return shown(facts, what + (active ? where : ""));
    }
}
