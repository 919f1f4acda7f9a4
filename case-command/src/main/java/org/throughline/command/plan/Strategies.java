package org.throughline.command.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.access.Actor;
import org.throughline.command.calendar.SchoolCalendar;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Request;
import org.throughline.command.duty.Duties;
import org.throughline.command.plan.PlanCommand.AmendStrategy;
import org.throughline.command.plan.PlanCommand.RecordDetrimentalStrategy;
import org.throughline.command.plan.PlanFile.Finding;
import org.throughline.command.school.Calendars;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.PlanEvent.StrategyAmended;
import org.throughline.events.PlanEvent.StrategyFoundDetrimental;

/** J.3: a strategy that harms the child's wellbeing has to be reviewed and changed. */
record Strategies(PlanFile file, Records records) {

    Decision record(RecordDetrimentalStrategy c, Calendars calendars) {
        LocalDate on = c.request().on(c.on());
        if (on.isAfter(c.request().today())) {
            throw Problem.field("/on", "a day in the future", "a day up to today")
                    .thrown();
        }
        if (c.documentId() != null) {
            Keeping.theirs(file, c.documentId(), c.request());
        }
        if (c.interventionId() != null
                && !OpenCases.of(c.childId(), records).interventions().contains(c.interventionId())) {
            throw Problem.field("/interventionId", "an id of no intervention of this child", "an intervention's id")
                    .thrown();
        }
        String id = c.request().newId("finding");
        return Decision.accept(
                        new StrategyFoundDetrimental(
                                c.childId(),
                                c.request().actor().agency(),
                                id,
                                c.documentId(),
                                c.interventionId(),
                                c.strategy(),
                                c.effect(),
                                on),
                        toReview(c.request(), c.childId(), c.setting(), id, calendars))
                .creating(id);
    }

    static DutyOpened toReview(Request request, String childId, String setting, String id, Calendars calendars) {
        LocalDate today = request.today();
        SchoolCalendar.Count next = calendars.of(setting, today).after(today, 1);
        return new Duties(request, childId, PlanFile.stream(childId), setting, id)
                .open(
                        DutyKind.REVIEW_DETRIMENTAL_STRATEGY,
                        Actor.school(setting),
                        today,
                        next.due(),
                        "by the end of the next school day, this house's own clock: the source names none",
                        "J.3",
                        Local.HERTFORDSHIRE,
                        next.edition());
    }

    /** Only a setting finds a strategy harmful. */
    private static String settingOf(Finding finding) {
        return finding.found().agency().substring(Actor.school("").length());
    }

    Decision amend(AmendStrategy c) {
        Finding finding = file.findings().get(c.findingId());
        if (finding == null) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        String agency = c.request().actor().agency();
        if (!finding.found().agency().equals(agency) && !Keeping.mayFinish(c, settingOf(finding), records)) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, "Only the setting that found it may do that")
                    .thrown();
        }
        LocalDate on = c.request().on(c.on());
        StrategyAmended amended = new StrategyAmended(c.childId(), agency, c.findingId(), c.change(), on);
        if (finding.amended() != null) {
            if (finding.amended().equals(amended)) {
                return Decision.alreadyDone();
            }
            throw Problem.of(ErrorCode.CONFLICT, "The strategy has already been changed")
                    .thrown();
        }
        if (on.isAfter(c.request().today()) || on.isBefore(finding.found().on())) {
            throw Problem.field("/on", "a day before it was found or in the future", "from the day found to today")
                    .thrown();
        }
        List<CaseEvent> events = new ArrayList<>();
        events.add(amended);
        file.openDuties(DutyKind.REVIEW_DETRIMENTAL_STRATEGY, c.findingId())
                .forEach(duty -> events.add(new DutyDischarged(
                        c.childId(),
                        agency,
                        duty.dutyId(),
                        duty.kind(),
                        "Changed on " + on,
                        c.request().today())));
        return Decision.accept(events.toArray(CaseEvent[]::new));
    }
}
