package org.throughline.command.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.access.Actor;
import org.throughline.command.calendar.SchoolCalendar;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Weighing;
import org.throughline.command.duty.Duties;
import org.throughline.command.school.Calendars;
import org.throughline.command.support.SupportCommand.AgreePastoralSupportPlan;
import org.throughline.command.support.SupportCommand.EndPastoralSupportPlan;
import org.throughline.command.support.SupportFile.Case;
import org.throughline.command.support.SupportFile.Plan;
import org.throughline.command.support.SupportFile.Review;
import org.throughline.command.support.TheVoiceIsInThePlan.Whose;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;
import org.throughline.events.SupportEvent.PastoralSupportPlanAgreed;
import org.throughline.events.SupportEvent.PastoralSupportPlanEnded;
import org.throughline.framework.Framework;
import org.throughline.framework.Frameworks;

/** Agreeing a Pastoral Support Plan with the child and the parents, having it reviewed, and ending it. */
record Plans(SupportFile file) {

    Decision agree(AgreePastoralSupportPlan c, Calendars calendars) {
        Case of = Tiers.theirCase(file, c.caseId(), c.request());
        LocalDate from = c.request().on(c.from());
        datesMakeSense(c, from);
        if (file.hasPlanWithin(c.caseId(), from, c.until())) {
            throw Problem.of(ErrorCode.CONFLICT, "Another plan of this case is active in that time; end it first")
                    .thrown();
        }
        Weighing weighing = new Weighing()
                .under(new TheVoiceIsInThePlan(Whose.CHILD, c.child()))
                .under(new TheVoiceIsInThePlan(Whose.PARENT, c.parent()));
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        String id = c.request().newId("plan");
        return weighing.accept(List.of(
                        new PastoralSupportPlanAgreed(
                                c.childId(),
                                c.request().actor().agency(),
                                id,
                                c.caseId(),
                                c.targets(),
                                c.child().view(),
                                c.child().reasonWithout(),
                                c.parent().view(),
                                c.parent().reasonWithout(),
                                from,
                                c.until(),
                                c.reviewOn()),
                        review(c, of.setting(), id, calendars)))
                .creating(id);
    }

    private static void datesMakeSense(AgreePastoralSupportPlan c, LocalDate from) {
        LocalDate until = c.until();
        if (until != null && until.isBefore(from)) {
            throw Problem.field("/until", "a day before the plan begins", "the plan's first day or later")
                    .thrown();
        }
        if (c.reviewOn().isBefore(from) || (until != null && c.reviewOn().isAfter(until))) {
            throw Problem.field("/reviewOn", "a day on which the plan is not active", "a day within the plan")
                    .thrown();
        }
    }

    private static DutyOpened review(AgreePastoralSupportPlan c, String setting, String planId, Calendars calendars) {
        SchoolCalendar calendar = calendars.of(setting, c.reviewOn());
        LocalDate due = calendar.sameOrNextSchoolDay(c.reviewOn());
        String clock = due.equals(c.reviewOn())
                ? "on the review day agreed"
                : "on the next school day after the review day agreed (" + calendar.whyClosed(c.reviewOn()) + ")";
        return new Duties(c.request(), c.childId(), c.stream(), setting, planId)
                .open(
                        DutyKind.REVIEW_PLAN,
                        Actor.school(setting),
                        c.request().today(),
                        due,
                        clock,
                        "J.2",
                        "hertfordshire-2020",
                        calendar.edition(due));
    }

    Decision end(EndPastoralSupportPlan c, Frameworks frameworks) {
        Case of = Tiers.theirCase(file, c.caseId(), c.request());
        Plan plan = file.plans().get(c.planId());
        if (plan == null || !plan.caseId().equals(c.caseId())) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        LocalDate on = c.request().on(c.on());
        if (plan.ended() != null) {
            if (plan.ended().equals(on) && c.reason().equals(plan.whyEnded())) {
                return Decision.alreadyDone();
            }
            throw Problem.of(ErrorCode.CONFLICT, "This plan has already been ended")
                    .thrown();
        }
        if (on.isAfter(c.request().today()) || on.isBefore(plan.from())) {
            throw Problem.field("/on", "a day outside the plan or in the future", "from the plan's first day to today")
                    .thrown();
        }
        Weighing weighing = new Weighing();
        weighWhatTheTierNeeds(weighing, c, of, frameworks);
        String agency = c.request().actor().agency();
        List<CaseEvent> events = new ArrayList<>();
        events.add(new PastoralSupportPlanEnded(c.childId(), agency, c.planId(), c.reason(), on));
        Review review = file.reviews().get(c.planId());
        if (review != null && !on.isAfter(review.dueOn())) {
            events.add(new DutyWithdrawn(
                    c.childId(),
                    agency,
                    review.dutyId(),
                    DutyKind.REVIEW_PLAN,
                    "The plan ended before its review",
                    on));
        }
        return weighing.accept(events);
    }

    private void weighWhatTheTierNeeds(Weighing weighing, EndPastoralSupportPlan c, Case of, Frameworks frameworks) {
        Framework framework = Tiers.edition(frameworks, of);
        boolean another = file.plans().entrySet().stream()
                .anyMatch(p -> !p.getKey().equals(c.planId())
                        && p.getValue().caseId().equals(c.caseId())
                        && p.getValue().isActive(c.request().today()));
        framework
                .tier(of.tier())
                .ifPresent(tier -> tier.needsOnEntry("PASTORAL_SUPPORT_PLAN")
                        .ifPresent(plan ->
                                weighing.under(new ATierThatNeedsAPlanKeepsOne(framework, tier, plan, another))));
    }
}
