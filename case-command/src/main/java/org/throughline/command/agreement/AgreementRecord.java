package org.throughline.command.agreement;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.catalogue.Services;
import org.throughline.command.agreement.AgreementCommand.AnswerAgreement;
import org.throughline.command.agreement.AgreementCommand.AssessCompetence;
import org.throughline.command.agreement.AgreementCommand.DispenseWithAgreement;
import org.throughline.command.agreement.AgreementCommand.SeekAgreement;
import org.throughline.command.agreement.AgreementCommand.WithdrawAgreement;
import org.throughline.command.axon.DecidingStream;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.events.AgreementEvent;

/** Stream {@code agreement-<child>}, decided in {@link Agreeing}. */
@Aggregate(type = "Agreement")
class AgreementRecord extends DecidingStream {

    private AgreementFile file = AgreementFile.EMPTY;

    @EventSourcingHandler
    void on(AgreementEvent event) {
        isNamed(AgreementFile.stream(event.childId()));
        file = file.evolve(event);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(SeekAgreement c, Records records, Services services) {
        return take(new Agreeing(file, records).seek(c, services));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(AnswerAgreement c, Records records) {
        return take(new Agreeing(file, records).answer(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(WithdrawAgreement c, Records records) {
        return take(new Agreeing(file, records).withdraw(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(DispenseWithAgreement c, Records records) {
        return take(new Agreeing(file, records).dispense(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(AssessCompetence c, Records records) {
        return take(new Agreeing(file, records).assess(c));
    }
}
