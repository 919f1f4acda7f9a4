package org.throughline.query.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CycleEvent.TargetOutcome;
import org.throughline.events.ExclusionEvent.PriorSuspensionDeclared;
import org.throughline.events.ExclusionEvent.SuspensionRecorded;
import org.throughline.events.HalfDay;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.MoveEvent.ManagedMoveProposed;
import org.throughline.query.casefile.CyclePart.Cycle;
import org.throughline.query.casefile.DocumentPart.DetrimentalStrategy;
import org.throughline.query.casefile.DocumentPart.PlanDocument;
import org.throughline.query.casefile.InterventionPart.Intervention;
import org.throughline.query.casefile.ReferralPart.Referral;
import org.throughline.query.casefile.ReviewOfHistory.Totals;
import org.throughline.query.casefile.ReviewOfHistory.WhatHelped;
import org.throughline.query.history.History;

/** Adds a child's history up: how much of what, and what it did. */
final class Totalling {

    private Totalling() {}

    static Totals of(History history, Labels labels) {
        List<Intervention> interventions = InterventionPart.of(history);
        List<PlanDocument> plans = DocumentPart.of(history);
        List<Cycle> cycles = history.all(SupportCaseOpened.class).stream()
                .flatMap(c -> CyclePart.of(history, c.caseId()).stream())
                .filter(c -> c.review() != null)
                .toList();
        List<Referral> referrals = ReferralPart.of(history, labels);
        return new Totals(
                whatHelped(history, interventions, referrals),
                (int) interventions.stream().filter(i -> i.ended() == null).count(),
                interventions.stream()
                        .mapToLong(i -> i.weeks(history.known().today()))
                        .sum(),
                plans.size(),
                plans.stream().mapToInt(p -> p.reviews().size()).sum(),
                cycles.size(),
                cycles.stream().mapToLong(Totalling::met).sum(),
                cycles.stream().mapToInt(Totalling::reviewed).sum(),
                referrals.size(),
                (int) referrals.stream()
                        .filter(r -> r.state() == ReferralPart.State.DECLINED)
                        .count(),
                history.all(SuspensionRecorded.class).size(),
                HalfDay.days(sessions(history)),
                history.all(ManagedMoveProposed.class).size());
    }

    private static int sessions(History history) {
        return history.all(SuspensionRecorded.class).stream()
                        .mapToInt(s -> s.sessions().size())
                        .sum()
                + history.all(PriorSuspensionDeclared.class).stream()
                        .mapToInt(PriorSuspensionDeclared::sessions)
                        .sum();
    }

    private static WhatHelped whatHelped(History history, List<Intervention> interventions, List<Referral> referrals) {
        List<String> worse = new ArrayList<>(with(Impact.MADE_IT_WORSE, interventions, referrals));
        DocumentPart.detrimental(history).stream()
                .map(DetrimentalStrategy::strategy)
                .filter(strategy -> !worse.contains(strategy))
                .forEach(worse::add);
        return new WhatHelped(
                with(Impact.HELPED, interventions, referrals),
                with(Impact.HELPED_IN_PART, interventions, referrals),
                with(Impact.NO_CHANGE, interventions, referrals),
                List.copyOf(worse));
    }

    private static List<String> with(Impact impact, List<Intervention> interventions, List<Referral> referrals) {
        List<String> what = new ArrayList<>();
        interventions.stream()
                .filter(i ->
                        i.ended() != null && Objects.requireNonNull(i.ended()).impact() == impact)
                .map(Intervention::what)
                .forEach(what::add);
        referrals.stream()
                .filter(r -> r.impact() == impact)
                .map(Referral::serviceName)
                .forEach(what::add);
        return List.copyOf(what);
    }

    static long met(Cycle cycle) {
        return cycle.targets().stream()
                .filter(t -> t.outcome() == TargetOutcome.MET)
                .count();
    }

    static int reviewed(Cycle cycle) {
        return (int) cycle.targets().stream().filter(t -> t.outcome() != null).count();
    }
}
