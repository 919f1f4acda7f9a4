package org.throughline.command.family;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.axon.DecidingStream;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.family.FamilyCommand.ApplyForFunding;
import org.throughline.command.family.FamilyCommand.AskForSupport;
import org.throughline.command.family.FamilyCommand.DecideFunding;
import org.throughline.command.family.FamilyCommand.EndFundedHours;
import org.throughline.command.family.FamilyCommand.EndMedicalNeed;
import org.throughline.command.family.FamilyCommand.InformParents;
import org.throughline.command.family.FamilyCommand.RecordCommunicationNeeds;
import org.throughline.command.family.FamilyCommand.RecordMedicalNeed;
import org.throughline.command.family.FamilyCommand.ReviewMedicalNeed;
import org.throughline.command.family.FamilyCommand.SeekSupport;
import org.throughline.command.family.FamilyCommand.StartFundedHours;
import org.throughline.command.school.Calendars;
import org.throughline.events.DutyEvent;
import org.throughline.events.FamilyEvent;

/**
 * Stream {@code family-<child>}: what parents were told and asked for in {@link Informing}, health in {@link
 * MedicalNeeds}, money in {@link Funding}.
 */
@Aggregate(type = "Family")
class FamilyRecord extends DecidingStream {

    private FamilyFile file = FamilyFile.EMPTY;

    @EventSourcingHandler
    void on(FamilyEvent event) {
        isNamed(FamilyFile.stream(event.childId()));
        file = file.evolve(event);
    }

    @EventSourcingHandler
    void on(DutyEvent event) {
        file = file.evolve(event);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordCommunicationNeeds c, Records records) {
        return take(new Informing(file).needs(c, ChildFacts.of(c.childId(), records)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(InformParents c, Records records) {
        return take(new Informing(file).inform(c, ChildFacts.of(c.childId(), records)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(AskForSupport c, Records records, Calendars calendars) {
        return take(new Informing(file).ask(c, ChildFacts.of(c.childId(), records), calendars));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(SeekSupport c) {
        return take(new Informing(file).seek(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordMedicalNeed c, Records records, Calendars calendars) {
        return take(new MedicalNeeds(file).record(c, ChildFacts.of(c.childId(), records), calendars));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ReviewMedicalNeed c, Calendars calendars) {
        return take(new MedicalNeeds(file).review(c, calendars));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(EndMedicalNeed c) {
        return take(new MedicalNeeds(file).end(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ApplyForFunding c, Records records) {
        return take(new Funding(file).apply(c, ChildFacts.of(c.childId(), records)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(DecideFunding c) {
        return take(new Funding(file).decide(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(StartFundedHours c, Records records) {
        return take(new Funding(file).start(c, ChildFacts.of(c.childId(), records)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(EndFundedHours c) {
        return take(new Funding(file).end(c));
    }
}
