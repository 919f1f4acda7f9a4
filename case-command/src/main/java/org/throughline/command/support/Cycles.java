package org.throughline.command.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.catalogue.DocumentType.Voice;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Request;
import org.throughline.command.decision.Weighing;
import org.throughline.command.school.Calendars;
import org.throughline.command.support.CaseBook.Case;
import org.throughline.command.support.CycleBook.Action;
import org.throughline.command.support.CycleBook.Aim;
import org.throughline.command.support.CycleBook.Cycle;
import org.throughline.command.support.CycleCommand.AddCycleAction;
import org.throughline.command.support.CycleCommand.DropTarget;
import org.throughline.command.support.CycleCommand.NewAction;
import org.throughline.command.support.CycleCommand.RecordCycleActionDone;
import org.throughline.command.support.CycleCommand.RecordSetback;
import org.throughline.command.support.CycleCommand.StartCycle;
import org.throughline.command.support.ReviewDuty.Basis;
import org.throughline.command.voice.TheVoiceIsHeard;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CycleEvent.CycleActionAdded;
import org.throughline.events.CycleEvent.CycleActionDone;
import org.throughline.events.CycleEvent.CycleStarted;
import org.throughline.events.CycleEvent.PlannedAction;
import org.throughline.events.CycleEvent.SetbackRecorded;
import org.throughline.events.CycleEvent.Target;
import org.throughline.events.CycleEvent.TargetDropped;
import org.throughline.events.DutyEvent.DutyKind;

/**
 * Assess, plan and do; the review is in {@link CycleReview}. The school that leads the case plans; whoever sees the child
 * says how it went.
 */
record Cycles(SupportFile file) {

    /** Assess, plan, do, review, as S0:L12 has it. */
    private static final Basis REVIEWED = new Basis("A1.5", "dacorum-2024-25");

    Decision start(StartCycle c, Calendars calendars) {
        Case of = file.cases().open(c.caseId(), c.request());
        Cycle last = file.cycles().lastOf(c.caseId()).orElse(null);
        if (last != null && last.isRunning()) {
            if (asksFor(c, last.started())) {
                return Decision.alreadyDone().creating(last.cycleId());
            }
            throw Problem.of(ErrorCode.CONFLICT, "A cycle of this case is running; review it before the next one")
                    .thrown();
        }
        LocalDate today = c.request().today();
        List<Target> targets = targets(c, last == null ? List.of() : last.carriedOver());
        datesAreToCome(c, today);
        Weighing weighing = new Weighing()
                .under(new TheVoiceIsHeard(Voice.CHILD, c.views().child(), "plan"))
                .under(new TheVoiceIsHeard(Voice.PARENTS, c.views().parents(), "plan"));
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        String id = c.request().newId("cycle");
        return weighing.accept(List.of(
                        new CycleStarted(
                                c.childId(),
                                c.request().actor().agency(),
                                id,
                                c.caseId(),
                                last == null ? 1 : last.started().number() + 1,
                                c.strengths(),
                                c.needs(),
                                targets,
                                actions(c),
                                c.views().voices(),
                                today,
                                c.reviewOn()),
                        new ReviewDuty(c, of.setting(), calendars)
                                .open(DutyKind.REVIEW_CYCLE, id, c.reviewOn(), REVIEWED)))
                .creating(id);
    }

    private static boolean asksFor(StartCycle c, CycleStarted running) {
        return running.strengths().equals(c.strengths())
                && running.needs().equals(c.needs())
                && running.reviewOn().equals(c.reviewOn())
                && running.voices().equals(c.views().voices())
                && running.targets().stream().map(Target::text).toList().containsAll(c.targets())
                && running.actions().stream()
                        .map(a -> new NewAction(a.text(), a.who(), a.by()))
                        .toList()
                        .equals(c.actions());
    }

    /** First what is carried over: no target is lost for not having been named again (A4.15). */
    private static List<Target> targets(StartCycle c, List<Target> carried) {
        List<String> goingOn = carried.stream().map(Target::text).toList();
        List<String> fresh = c.targets().stream()
                .distinct()
                .filter(text -> !goingOn.contains(text))
                .toList();
        if (carried.isEmpty() && fresh.isEmpty()) {
            throw Problem.field("/targets", "none, and none is carried over", "at least one target")
                    .thrown();
        }
        List<Target> all = new ArrayList<>(carried);
        for (int i = 0; i < fresh.size(); i++) {
            all.add(new Target(c.request().newId("target/" + i), fresh.get(i), null));
        }
        return all;
    }

    private static void datesAreToCome(StartCycle c, LocalDate today) {
        if (!c.reviewOn().isAfter(today)) {
            throw Problem.field("/reviewOn", "today or a day gone by", "a day after today")
                    .thrown();
        }
        for (int i = 0; i < c.actions().size(); i++) {
            isToCome(c.actions().get(i), "/actions/" + i + "/by", today);
        }
    }

    private static void isToCome(NewAction action, String pointer, LocalDate today) {
        if (action.by().isBefore(today)) {
            throw Problem.field(pointer, "a day gone by", "today or later").thrown();
        }
    }

    private static List<PlannedAction> actions(StartCycle c) {
        List<PlannedAction> planned = new ArrayList<>();
        for (NewAction action : c.actions()) {
            planned.add(planned(action, c.request().newId("action/" + planned.size())));
        }
        return planned;
    }

    private static PlannedAction planned(NewAction action, String id) {
        return new PlannedAction(id, action.text(), action.who(), action.by());
    }

    Decision add(AddCycleAction c) {
        Cycle cycle = file.cycles().running(c.cycleId());
        file.cases().open(cycle.started().caseId(), c.request());
        isToCome(c.action(), "/by", c.request().today());
        PlannedAction same = cycle.actions().values().stream()
                .map(Action::planned)
                .filter(a -> c.action().equals(new NewAction(a.text(), a.who(), a.by())))
                .findFirst()
                .orElse(null);
        if (same != null) {
            return Decision.alreadyDone().creating(same.actionId());
        }
        String id = c.request().newId("action");
        return Decision.accept(new CycleActionAdded(
                        c.childId(),
                        c.request().actor().agency(),
                        c.cycleId(),
                        planned(c.action(), id),
                        c.request().today()))
                .creating(id);
    }

    /** A fact, after the review too: it may have been done late. */
    Decision done(RecordCycleActionDone c) {
        Cycle cycle = file.cycles().known(c.cycleId());
        Action action = cycle.actions().get(c.actionId());
        if (action == null) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        LocalDate on = day(c.on(), cycle, c.request());
        CycleActionDone before = action.done();
        if (before != null) {
            if (before.note().equals(c.note()) && (c.on() == null || before.on().equals(on))) {
                return Decision.alreadyDone();
            }
            throw Problem.of(ErrorCode.CONFLICT, "This action is recorded as done already")
                    .thrown();
        }
        return Decision.accept(new CycleActionDone(
                c.childId(), c.request().actor().agency(), c.cycleId(), c.actionId(), c.note(), on));
    }

    Decision setBack(RecordSetback c) {
        Cycle cycle = file.cycles().running(c.cycleId());
        if (c.targetId() != null && !cycle.aims().containsKey(c.targetId())) {
            throw Problem.field("/targetId", "an id of no target of this cycle", "a target's id, or none")
                    .thrown();
        }
        LocalDate on = day(c.on(), cycle, c.request());
        SetbackRecorded same = cycle.setbacks().stream()
                .filter(s ->
                        Objects.equals(s.targetId(), c.targetId()) && s.what().equals(c.what()) && s.on().equals(on))
                .findFirst()
                .orElse(null);
        if (same != null) {
            return Decision.alreadyDone().creating(same.setbackId());
        }
        String id = c.request().newId("setback");
        return Decision.accept(new SetbackRecorded(
                        c.childId(), c.request().actor().agency(), c.cycleId(), id, c.targetId(), c.what(), on))
                .creating(id);
    }

    /** Up to the start of the next cycle, where what was not dropped is carried over to. */
    Decision drop(DropTarget c) {
        Cycle cycle = file.cycles().known(c.cycleId());
        file.cases().within(cycle.started().caseId(), c.request().actor());
        Aim aim = cycle.aims().get(c.targetId());
        if (aim == null) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        if (c.reason().equals(aim.dropped())) {
            return Decision.alreadyDone();
        }
        if (aim.dropped() != null) {
            throw conflict("This target was dropped for another reason");
        }
        if (!aim.goesOn()) {
            throw conflict("This target was met; there is nothing to drop");
        }
        if (!file.cycles().isTheLast(cycle)) {
            throw conflict("A later cycle goes on with this target; drop it there");
        }
        return Decision.accept(new TargetDropped(
                c.childId(),
                c.request().actor().agency(),
                c.cycleId(),
                c.targetId(),
                c.reason(),
                c.request().today()));
    }

    private static RuntimeException conflict(String detail) {
        return Problem.of(ErrorCode.CONFLICT, detail).thrown();
    }

    static LocalDate day(@Nullable LocalDate named, Cycle cycle, Request request) {
        LocalDate on = request.on(named);
        if (on.isAfter(request.today()) || on.isBefore(cycle.started().on())) {
            throw Problem.field(
                            "/on",
                            "a day before the cycle began or in the future",
                            "from the cycle's first day to today")
                    .thrown();
        }
        return on;
    }
}
