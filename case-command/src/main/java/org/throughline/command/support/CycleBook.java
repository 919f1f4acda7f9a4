package org.throughline.command.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CycleEvent;
import org.throughline.events.CycleEvent.CycleActionAdded;
import org.throughline.events.CycleEvent.CycleActionDone;
import org.throughline.events.CycleEvent.CycleReviewed;
import org.throughline.events.CycleEvent.CycleStarted;
import org.throughline.events.CycleEvent.PlannedAction;
import org.throughline.events.CycleEvent.SetbackRecorded;
import org.throughline.events.CycleEvent.Target;
import org.throughline.events.CycleEvent.TargetDropped;
import org.throughline.events.CycleEvent.TargetOutcome;

/** The cycles of assess, plan, do, review of one child, over all cases. */
record CycleBook(Map<String, Cycle> cycles) {

    static final CycleBook EMPTY = new CycleBook(Map.of());

    /**
     * @param reviewed null while it runs, and where its case was closed before
     * @param endedWithItsCase that case may be open again; the next cycle goes on with the targets
     */
    record Cycle(
            CycleStarted started,
            Map<String, Aim> aims,
            Map<String, Action> actions,
            List<SetbackRecorded> setbacks,
            @Nullable CycleReviewed reviewed,
            boolean endedWithItsCase) {

        String cycleId() {
            return started.cycleId();
        }

        boolean isRunning() {
            return reviewed == null && !endedWithItsCase;
        }

        /** What the next cycle has to go on with, each naming the cycle in which it was first set (A4.15). */
        List<Target> carriedOver() {
            return aims.values().stream()
                    .filter(Aim::goesOn)
                    .map(Aim::target)
                    .map(t -> t.carriedFrom() == null ? new Target(t.targetId(), t.text(), cycleId()) : t)
                    .toList();
        }

        private Cycle ended() {
            return new Cycle(started, aims, actions, setbacks, reviewed, true);
        }

        private Cycle planning(PlannedAction action) {
            return doing(action.actionId(), new Action(action, null));
        }

        private Cycle done(CycleActionDone done) {
            return doing(
                    done.actionId(),
                    new Action(Entries.of(actions, done.actionId()).planned(), done));
        }

        private Cycle doing(String actionId, Action now) {
            return new Cycle(started, aims, Entries.with(actions, actionId, now), setbacks, reviewed, endedWithItsCase);
        }

        private Cycle dropped(TargetDropped e) {
            Aim aim = Entries.of(aims, e.targetId());
            Map<String, Aim> now = Entries.with(aims, e.targetId(), new Aim(aim.target(), aim.outcome(), e.reason()));
            return new Cycle(started, now, actions, setbacks, reviewed, endedWithItsCase);
        }

        private Cycle setBack(SetbackRecorded setback) {
            List<SetbackRecorded> more = new ArrayList<>(setbacks);
            more.add(setback);
            return new Cycle(started, aims, actions, List.copyOf(more), reviewed, endedWithItsCase);
        }

        private Cycle reviewed(CycleReviewed review) {
            Map<String, Aim> found = aims;
            for (var each : review.targets()) {
                Aim aim = Entries.of(aims, each.targetId());
                found = Entries.with(found, each.targetId(), new Aim(aim.target(), each.outcome(), aim.dropped()));
            }
            return new Cycle(started, found, actions, setbacks, review, endedWithItsCase);
        }
    }

    /** @param dropped why; null while it stands */
    record Aim(
            Target target,
            @Nullable TargetOutcome outcome,
            @Nullable String dropped) {

        boolean goesOn() {
            return dropped == null && outcome != TargetOutcome.MET;
        }
    }

    record Action(PlannedAction planned, @Nullable CycleActionDone done) {}

    Cycle known(String cycleId) {
        Cycle found = cycles.get(cycleId);
        if (found == null) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        return found;
    }

    Cycle running(String cycleId) {
        Cycle found = known(cycleId);
        if (!found.isRunning()) {
            throw Problem.of(ErrorCode.CONFLICT, "This cycle has ended; the next one goes on from it")
                    .thrown();
        }
        return found;
    }

    Optional<Cycle> lastOf(String caseId) {
        return cycles.values().stream()
                .filter(c -> c.started().caseId().equals(caseId))
                .max(Comparator.comparingInt(c -> c.started().number()));
    }

    boolean isTheLast(Cycle cycle) {
        return lastOf(cycle.started().caseId())
                .filter(last -> last.cycleId().equals(cycle.cycleId()))
                .isPresent();
    }

    /** A cycle does not outlive its case. */
    CycleBook closing(String caseId) {
        return lastOf(caseId)
                .filter(Cycle::isRunning)
                .map(Cycle::ended)
                .map(this::with)
                .orElse(this);
    }

    CycleBook evolve(CycleEvent event) {
        return with(
                switch (event) {
                    case CycleStarted e -> started(e);
                    case CycleActionAdded e -> of(e).planning(e.action());
                    case CycleActionDone e -> of(e).done(e);
                    case SetbackRecorded e -> of(e).setBack(e);
                    case CycleReviewed e -> of(e).reviewed(e);
                    case TargetDropped e -> of(e).dropped(e);
                });
    }

    private Cycle of(CycleEvent event) {
        return Entries.of(cycles, event.cycleId());
    }

    private static Cycle started(CycleStarted e) {
        Map<String, Aim> aims = Map.of();
        for (Target target : e.targets()) {
            aims = Entries.with(aims, target.targetId(), new Aim(target, null, null));
        }
        Map<String, Action> actions = Map.of();
        for (PlannedAction action : e.actions()) {
            actions = Entries.with(actions, action.actionId(), new Action(action, null));
        }
        return new Cycle(e, aims, actions, List.of(), null, false);
    }

    private CycleBook with(Cycle now) {
        return new CycleBook(Entries.with(cycles, now.cycleId(), now));
    }
}
