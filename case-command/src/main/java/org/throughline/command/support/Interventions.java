package org.throughline.command.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.catalogue.Services;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Rule;
import org.throughline.command.decision.Weighing;
import org.throughline.command.plan.AnInterventionThatDidHarm;
import org.throughline.command.referral.ReferralItComesFrom;
import org.throughline.command.referral.TheServiceIsAgreedTo;
import org.throughline.command.school.Calendars;
import org.throughline.command.support.InterventionBook.Intervention;
import org.throughline.command.support.InterventionCommand.EndIntervention;
import org.throughline.command.support.InterventionCommand.OfOurOwn;
import org.throughline.command.support.InterventionCommand.ProlongIntervention;
import org.throughline.command.support.InterventionCommand.StartIntervention;
import org.throughline.command.support.ReviewDuty.Basis;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.InterventionEvent.InterventionEnded;
import org.throughline.events.InterventionEvent.InterventionProlonged;
import org.throughline.events.InterventionEvent.InterventionStarted;
import org.throughline.framework.Frameworks;

/** Starting an intervention to an end that is named, going on with it, and saying what it did. */
record Interventions(SupportFile file, Records records, Calendars calendars) {

    private static final Basis LOOKED_AT = new Basis("B.9", "hertfordshire-2020");

    Decision start(StartIntervention c, Frameworks frameworks, Services services) {
        String setting = c.request().actor().setting();
        LocalDate from = c.request().on(c.from());
        if (from.isAfter(c.request().today())) {
            throw Problem.field("/from", "a day in the future", "up to today").thrown();
        }
        serviceIsKnown(c, services);
        Provided provided = Provided.of(c, file, frameworks);
        if (c.referralId() != null) {
            ReferralItComesFrom.check(c.referralId(), provided.service(), c.childId(), records);
        }
        Length length = provided.length(from, c.plannedUntil());
        Weighing weighing = new Weighing()
                .under(new AnInterventionHasAClearObjective(c.objectives().size()));
        length.rule(c.whyAnotherLength()).ifPresent(weighing::under);
        agreed(c, provided, services).ifPresent(weighing::under);
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        String id = c.request().newId("intervention");
        return weighing.accept(List.of(
                        new InterventionStarted(
                                c.childId(),
                                c.request().actor().agency(),
                                id,
                                c.caseId(),
                                setting,
                                provided.label(),
                                provided.owner(),
                                provided.service(),
                                c.referralId(),
                                c.objectives(),
                                provided.rhythm(),
                                from,
                                length.until(),
                                length.inWords()),
                        new ReviewDuty(c, setting, calendars)
                                .open(DutyKind.REVIEW_INTERVENTION, id, length.until(), LOOKED_AT)))
                .creating(id);
    }

    /** With a referral the service was agreed to when it was asked; without one it is agreed to now. */
    private Optional<Rule> agreed(StartIntervention c, Provided provided, Services services) {
        if (c.referralId() != null) {
            return Optional.empty();
        }
        return Optional.ofNullable(provided.service())
                .flatMap(services::named)
                .map(service -> TheServiceIsAgreedTo.of(
                        service, c.childId(), c.agreementId(), c.whyWithoutAgreement() != null, records));
    }

    private static void serviceIsKnown(StartIntervention c, Services services) {
        if (c.what() instanceof OfOurOwn own
                && own.service() != null
                && services.named(own.service()).isEmpty()) {
            throw Problem.field(
                            "/own/service",
                            "a code of no service in the directory",
                            "a code of the directory of services, or none")
                    .thrown();
        }
    }

    Decision prolong(ProlongIntervention c) {
        Intervention intervention = theirs(c.interventionId(), c);
        if (!intervention.runs()) {
            throw Problem.of(ErrorCode.CONFLICT, "This intervention no longer runs")
                    .thrown();
        }
        InterventionProlonged before = intervention.prolonged();
        if (before != null
                && before.plannedUntil().equals(c.plannedUntil())
                && before.reason().equals(c.reason())) {
            return Decision.alreadyDone();
        }
        if (!c.plannedUntil().isAfter(intervention.plannedUntil())) {
            throw Problem.field(
                            "/plannedUntil",
                            "the last day planned already, or one before it",
                            "a later day; to stop sooner, end it")
                    .thrown();
        }
        List<CaseEvent> events = new ArrayList<>();
        events.add(new InterventionProlonged(
                c.childId(),
                c.request().actor().agency(),
                c.interventionId(),
                c.plannedUntil(),
                c.reason(),
                c.request().today()));
        file.duties()
                .withdraw(DutyKind.REVIEW_INTERVENTION, c.interventionId(), "It was prolonged", c.request())
                .ifPresent(events::add);
        events.add(new ReviewDuty(c, intervention.started().setting(), calendars)
                .open(DutyKind.REVIEW_INTERVENTION, c.interventionId(), c.plannedUntil(), LOOKED_AT));
        return new Weighing().accept(events);
    }

    Decision end(EndIntervention c) {
        Intervention intervention = theirs(c.interventionId(), c);
        LocalDate on = c.request().on(c.on());
        InterventionEnded before = intervention.ended();
        if (before != null) {
            boolean same = before.impact() == c.impact()
                    && before.evidence().equals(c.evidence())
                    && (c.on() == null || before.on().equals(on));
            if (same) {
                return Decision.alreadyDone();
            }
            throw Problem.of(ErrorCode.CONFLICT, "This intervention was ended otherwise")
                    .thrown();
        }
        if (on.isAfter(c.request().today())
                || on.isBefore(intervention.started().from())) {
            throw Problem.field("/on", "a day before it began or in the future", "from its first day to today")
                    .thrown();
        }
        List<CaseEvent> events = new ArrayList<>();
        events.add(new InterventionEnded(
                c.childId(), c.request().actor().agency(), c.interventionId(), c.impact(), c.evidence(), on));
        file.duties()
                .discharge(
                        DutyKind.REVIEW_INTERVENTION, c.interventionId(), "It ended, its impact recorded", c.request())
                .ifPresent(events::add);
        Decision ended = new Weighing().accept(events);
        return c.impact() != Impact.MADE_IT_WORSE
                ? ended
                : ended.alsoWriting(List.of(AnInterventionThatDidHarm.found(
                        c.request(),
                        intervention.started(),
                        c.request().actor().setting(),
                        c.evidence(),
                        on,
                        calendars)));
    }

    /** The setting that gives it; where the child has left that one, whichever leads now, so that it can be ended. */
    private Intervention theirs(String interventionId, InterventionCommand c) {
        Intervention found = file.interventions().known(interventionId);
        String setting = found.started().setting();
        boolean left = ChildFacts.of(c.childId(), records)
                .enrolmentAt(setting, c.request().today())
                .isEmpty();
        if (!left && !c.request().actor().worksAt(setting)) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, "Only the setting that gives an intervention may do that")
                    .thrown();
        }
        return found;
    }
}
