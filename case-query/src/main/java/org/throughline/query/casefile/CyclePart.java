package org.throughline.query.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.CycleEvent.CycleActionAdded;
import org.throughline.events.CycleEvent.CycleActionDone;
import org.throughline.events.CycleEvent.CycleReviewed;
import org.throughline.events.CycleEvent.CycleStarted;
import org.throughline.events.CycleEvent.PlannedAction;
import org.throughline.events.CycleEvent.SetbackRecorded;
import org.throughline.events.CycleEvent.Target;
import org.throughline.events.CycleEvent.TargetDropped;
import org.throughline.events.CycleEvent.TargetOutcome;
import org.throughline.events.CycleEvent.TargetReview;
import org.throughline.query.casefile.DocumentPart.Heard;
import org.throughline.query.history.History;

/** Assess, plan, do, review, cycle by cycle. */
final class CyclePart {

    private CyclePart() {}

    /** @param review null until it was held */
    record Cycle(
            String cycleId,
            int number,
            LocalDate startedOn,
            LocalDate reviewOn,
            List<String> strengths,
            List<String> needs,
            List<CycleTarget> targets,
            List<Action> actions,
            Heard voices,
            List<Setback> setbacks,
            @Nullable Review review) {}

    /**
     * @param carriedFrom the cycle in which it was first set
     * @param outcome null until reviewed
     * @param droppedOn null while it stands; a setback drops nothing
     */
    record CycleTarget(
            String targetId,
            String text,
            @Nullable String carriedFrom,
            @Nullable TargetOutcome outcome,
            @Nullable String note,
            @Nullable LocalDate droppedOn,
            @Nullable String whyDropped) {}

    /** @param by the last day */
    record Action(
            String actionId,
            String text,
            String who,
            LocalDate by,
            @Nullable LocalDate doneOn,
            @Nullable String note) {}

    record Setback(String setbackId, LocalDate on, @Nullable String targetId, String what) {}

    record Review(LocalDate on, String impact, Heard voices) {}

    /** The cycles of a case in order. */
    static List<Cycle> of(History history, String caseId) {
        return history.all(CycleStarted.class, c -> c.caseId().equals(caseId)).stream()
                .map(started -> cycle(history, started))
                .toList();
    }

    private static Cycle cycle(History history, CycleStarted started) {
        String id = started.cycleId();
        CycleReviewed reviewed =
                history.last(CycleReviewed.class, r -> r.cycleId().equals(id)).orElse(null);
        return new Cycle(
                id,
                started.number(),
                started.on(),
                started.reviewOn(),
                started.strengths(),
                started.needs(),
                started.targets().stream()
                        .map(t -> target(history, id, t, reviewed))
                        .toList(),
                actions(history, started),
                Heard.of(started.voices()),
                history.all(SetbackRecorded.class, s -> s.cycleId().equals(id)).stream()
                        .map(s -> new Setback(s.setbackId(), s.on(), s.targetId(), s.what()))
                        .toList(),
                reviewed == null ? null : new Review(reviewed.on(), reviewed.impact(), Heard.of(reviewed.voices())));
    }

    private static CycleTarget target(
            History history, String cycleId, Target target, @Nullable CycleReviewed reviewed) {
        TargetReview outcome = reviewed == null
                ? null
                : reviewed.targets().stream()
                        .filter(t -> t.targetId().equals(target.targetId()))
                        .findFirst()
                        .orElse(null);
        TargetDropped dropped = history.last(
                        TargetDropped.class,
                        d -> d.cycleId().equals(cycleId) && d.targetId().equals(target.targetId()))
                .orElse(null);
        return new CycleTarget(
                target.targetId(),
                target.text(),
                target.carriedFrom(),
                outcome == null ? null : outcome.outcome(),
                outcome == null ? null : outcome.note(),
                dropped == null ? null : dropped.on(),
                dropped == null ? null : dropped.reason());
    }

    private static List<Action> actions(History history, CycleStarted started) {
        List<PlannedAction> planned = new ArrayList<>(started.actions());
        history.all(CycleActionAdded.class, a -> a.cycleId().equals(started.cycleId()))
                .forEach(added -> planned.add(added.action()));
        return planned.stream()
                .map(a -> action(
                        a,
                        history.last(
                                        CycleActionDone.class,
                                        d -> d.cycleId().equals(started.cycleId())
                                                && d.actionId().equals(a.actionId()))
                                .orElse(null)))
                .toList();
    }

    private static Action action(PlannedAction action, @Nullable CycleActionDone done) {
        return new Action(
                action.actionId(),
                action.text(),
                action.who(),
                action.by(),
                done == null ? null : done.on(),
                done == null ? null : done.note());
    }
}
