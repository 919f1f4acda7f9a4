package org.throughline.command.plan;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.axon.DecidingStream;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.plan.PlanCommand.AgreeDocument;
import org.throughline.command.plan.PlanCommand.AmendStrategy;
import org.throughline.command.plan.PlanCommand.EndDocument;
import org.throughline.command.plan.PlanCommand.RecordDebrief;
import org.throughline.command.plan.PlanCommand.RecordDetrimentalStrategy;
import org.throughline.command.plan.PlanCommand.RecordPhysicalIntervention;
import org.throughline.command.plan.PlanCommand.ReviewDocument;
import org.throughline.command.plan.PlanCommand.ReviseDocument;
import org.throughline.command.plan.PlanCommand.ShareDocument;
import org.throughline.command.school.Calendars;
import org.throughline.command.training.TrainedStaff;
import org.throughline.events.DutyEvent;
import org.throughline.events.PlanEvent;
import org.throughline.framework.Frameworks;

/**
 * Stream {@code plan-<child>}: documents in {@link Documents} and {@link Reviews}, strategies that did harm in {@link
 * Strategies}, physical intervention in {@link PhysicalInterventions}.
 */
@Aggregate(type = "Plan")
class PlanRecord extends DecidingStream {

    private PlanFile file = PlanFile.EMPTY;

    @EventSourcingHandler
    void on(PlanEvent event) {
        isNamed(PlanFile.stream(event.childId()));
        file = file.evolve(event);
    }

    @EventSourcingHandler
    void on(DutyEvent event) {
        file = file.evolve(event);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(AgreeDocument c, Records records, Calendars calendars) {
        return take(new Documents(file, records).agree(c, calendars));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ReviseDocument c, Records records, Calendars calendars) {
        return take(new Documents(file, records).revise(c, calendars));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ShareDocument c, Records records) {
        return take(new Documents(file, records).share(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ReviewDocument c, Records records, Calendars calendars) {
        return take(new Reviews(file, records).review(c, calendars));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(EndDocument c, Records records, Calendars calendars, Frameworks frameworks) {
        return take(new Reviews(file, records).end(c, calendars, frameworks));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordDetrimentalStrategy c, Records records, Calendars calendars) {
        return take(new Strategies(file, records).record(c, calendars));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(AmendStrategy c, Records records) {
        return take(new Strategies(file, records).amend(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordPhysicalIntervention c, Records records, Calendars calendars) {
        return take(
                new PhysicalInterventions(file, records).record(c, TrainedStaff.of(c.setting(), records), calendars));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordDebrief c, Records records) {
        return take(new PhysicalInterventions(file, records).debrief(c));
    }
}
