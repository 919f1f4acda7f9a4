package org.throughline.command.support;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.axon.DecidingStream;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.school.Calendars;
import org.throughline.command.support.SupportCommand.AgreePastoralSupportPlan;
import org.throughline.command.support.SupportCommand.EndPastoralSupportPlan;
import org.throughline.command.support.SupportCommand.EscalateTier;
import org.throughline.command.support.SupportCommand.OpenSupportCase;
import org.throughline.command.support.SupportCommand.RaiseConcern;
import org.throughline.command.support.SupportCommand.StepDownTier;
import org.throughline.command.support.SupportCommand.TriageConcern;
import org.throughline.events.DutyEvent;
import org.throughline.events.SupportEvent;
import org.throughline.framework.Frameworks;

/**
 * Stream {@code support-<child>}: concerns in {@link Concerns}, cases and tiers in {@link Tiers}, plans in {@link
 * Plans}. A child of whom nothing was ever recorded here has a file all the same, an empty one: a concern or case that
 * is not there is answered as not there.
 */
@Aggregate(type = "Support")
class SupportRecord extends DecidingStream {

    private SupportFile file = SupportFile.EMPTY;

    @EventSourcingHandler
    void on(SupportEvent event) {
        isNamed(SupportFile.stream(event.childId()));
        file = file.evolve(event);
    }

    @EventSourcingHandler
    void on(DutyEvent event) {
        file = file.evolve(event);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RaiseConcern c) {
        return take(new Concerns(file).raise(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(TriageConcern c) {
        return take(new Concerns(file).triage(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(OpenSupportCase c, Frameworks frameworks, Records records) {
        return take(new Tiers(file, frameworks, records).open(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(EscalateTier c, Frameworks frameworks, Records records) {
        return take(new Tiers(file, frameworks, records).escalate(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(StepDownTier c, Frameworks frameworks, Records records) {
        return take(new Tiers(file, frameworks, records).stepDown(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(AgreePastoralSupportPlan c, Calendars calendars) {
        return take(new Plans(file).agree(c, calendars));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(EndPastoralSupportPlan c, Frameworks frameworks) {
        return take(new Plans(file).end(c, frameworks));
    }
}
