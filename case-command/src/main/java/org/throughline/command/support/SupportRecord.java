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
import org.throughline.command.support.CaseCommand.AssignCaseRole;
import org.throughline.command.support.CaseCommand.CloseSupportCase;
import org.throughline.command.support.CaseCommand.DivertUrgently;
import org.throughline.command.support.CaseCommand.EndExemption;
import org.throughline.command.support.CaseCommand.EscalateTier;
import org.throughline.command.support.CaseCommand.GrantExemption;
import org.throughline.command.support.CaseCommand.JustifyDiversion;
import org.throughline.command.support.CaseCommand.OpenSupportCase;
import org.throughline.command.support.CaseCommand.RecordJudgement;
import org.throughline.command.support.CaseCommand.ReopenSupportCase;
import org.throughline.command.support.CaseCommand.StepDownTier;
import org.throughline.command.support.ConcernCommand.RaiseConcern;
import org.throughline.command.support.ConcernCommand.TriageConcern;
import org.throughline.events.DutyEvent;
import org.throughline.events.SupportEvent;
import org.throughline.framework.Frameworks;

/**
 * Stream {@code support-<child>}: concerns in {@link Concerns}; cases in {@link Cases}, their
 * movements in {@link Tiers}, what bears on them in {@link Judgements}, {@link Exemptions} and {@link Diversions}. A child of whom nothing was ever recorded here has a file all the same, an empty one: a concern or case that
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
        return take(new Cases(file, frameworks, records).open(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(AssignCaseRole c, Frameworks frameworks, Records records) {
        return take(new Cases(file, frameworks, records).assign(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(CloseSupportCase c, Frameworks frameworks, Records records) {
        return take(new Cases(file, frameworks, records).close(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ReopenSupportCase c, Frameworks frameworks, Records records) {
        return take(new Cases(file, frameworks, records).reopen(c));
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
    Decision handle(RecordJudgement c) {
        return take(new Judgements(file).judge(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(GrantExemption c, Frameworks frameworks) {
        return take(new Exemptions(file, frameworks).grant(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(EndExemption c, Frameworks frameworks) {
        return take(new Exemptions(file, frameworks).end(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(DivertUrgently c, Frameworks frameworks, Records records, Calendars calendars) {
        return take(new Diversions(file, frameworks, records).divert(c, calendars));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(JustifyDiversion c, Frameworks frameworks, Records records) {
        return take(new Diversions(file, frameworks, records).justify(c));
    }
}
