package org.throughline.command.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.command.calendar.SchoolCalendar;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Weighing;
import org.throughline.command.duty.Duties;
import org.throughline.command.plan.PlanCommand.RecordDebrief;
import org.throughline.command.plan.PlanCommand.RecordPhysicalIntervention;
import org.throughline.command.plan.PlanFile.Use;
import org.throughline.command.school.Calendars;
import org.throughline.command.training.TrainedStaff;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.LondonDay;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.PlanEvent.DebriefHeld;
import org.throughline.events.PlanEvent.Debriefed;
import org.throughline.events.PlanEvent.PhysicalInterventionUsed;

/** Restrictive physical intervention is recorded whatever it was; the child and the staff are then each heard (K.18). */
record PhysicalInterventions(PlanFile file, Records records) {

    private static final String POSITIVE_HANDLING_PLAN = "POSITIVE_HANDLING_PLAN";

    Decision record(RecordPhysicalIntervention c, TrainedStaff register, Calendars calendars) {
        if (c.at().isAfter(c.request().at())) {
            throw Problem.field("/at", "a time in the future", "a time up to now")
                    .thrown();
        }
        LocalDate on = LondonDay.of(c.at());
        Optional<Held> plan = file.active(POSITIVE_HANDLING_PLAN, c.setting(), on);
        String id = c.request().newId("physical-intervention");
        boolean trained = register.mayHoldAChild(c.staff(), on);
        PhysicalInterventionUsed used =
                used(c, id, on, trained, plan.map(Held::id).orElse(null));
        Use known = file.uses().values().stream()
                .filter(use ->
                        use.used().at().equals(c.at()) && use.used().setting().equals(c.setting()))
                .findFirst()
                .orElse(null);
        if (known != null) {
            return again(known.used(), c);
        }
        return new Weighing()
                .under(new OnlyTrainedStaffHoldAChild(trained))
                .under(new APositiveHandlingPlanIsInPlace(plan.isPresent(), on))
                .accept(List.of(
                        used,
                        debrief(c, id, on, calendars, DutyKind.DEBRIEF_CHILD),
                        debrief(c, id, on, calendars, DutyKind.DEBRIEF_STAFF)))
                .creating(id);
    }

    private static PhysicalInterventionUsed used(
            RecordPhysicalIntervention c, String id, LocalDate on, boolean trained, @Nullable String planId) {
        return new PhysicalInterventionUsed(
                c.childId(),
                c.request().actor().agency(),
                id,
                c.setting(),
                c.at(),
                c.minutes(),
                c.account(),
                c.injuries(),
                trained,
                c.staff(),
                planId,
                on);
    }

    /** What the register and the plans showed then stays: only the account can contradict. */
    private static Decision again(PhysicalInterventionUsed known, RecordPhysicalIntervention c) {
        if (used(c, known.useId(), known.on(), known.staffTrained(), known.planId())
                .equals(known)) {
            return Decision.alreadyDone().creating(known.useId());
        }
        throw Problem.of(ErrorCode.CONFLICT, "Another account of that moment is recorded")
                .thrown();
    }

    private static DutyOpened debrief(
            RecordPhysicalIntervention c, String id, LocalDate on, Calendars calendars, DutyKind whom) {
        SchoolCalendar.Count next = calendars.of(c.setting(), on).after(on, 1);
        return new Duties(c.request(), c.childId(), c.stream(), c.setting(), id)
                .open(
                        whom,
                        Actor.school(c.setting()),
                        c.request().today(),
                        next.due(),
                        "by the end of the next school day after it, this house's own clock: the source names none",
                        "K.18",
                        Local.HERTFORDSHIRE,
                        next.edition());
    }

    Decision debrief(RecordDebrief c) {
        Use use = file.uses().get(c.useId());
        if (use == null) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        if (!Keeping.mayFinish(c, use.used().setting(), records)) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, "Only the setting where it happened may do that")
                    .thrown();
        }
        LocalDate on = c.request().on(c.on());
        String agency = c.request().actor().agency();
        DebriefHeld held = new DebriefHeld(c.childId(), agency, c.useId(), c.who(), c.account(), c.change(), on);
        DebriefHeld known = use.debriefs().get(c.who());
        if (held.equals(known)) {
            return Decision.alreadyDone();
        }
        if (known != null) {
            throw Problem.of(ErrorCode.CONFLICT, "That debrief is already recorded")
                    .thrown();
        }
        if (on.isAfter(c.request().today()) || on.isBefore(use.used().on())) {
            throw Problem.field("/on", "a day before it happened or in the future", "from that day to today")
                    .thrown();
        }
        List<CaseEvent> events = new ArrayList<>();
        events.add(held);
        file.openDuties(c.who() == Debriefed.CHILD ? DutyKind.DEBRIEF_CHILD : DutyKind.DEBRIEF_STAFF, c.useId())
                .forEach(duty -> events.add(new DutyDischarged(
                        c.childId(),
                        agency,
                        duty.dutyId(),
                        duty.kind(),
                        "Talked over on " + on,
                        c.request().today())));
        return Decision.accept(events.toArray(CaseEvent[]::new));
    }
}
