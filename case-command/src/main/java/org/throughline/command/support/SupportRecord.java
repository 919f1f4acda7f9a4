package org.throughline.command.support;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.catalogue.Services;
import org.throughline.command.axon.DecidingStream;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.school.Calendars;
import org.throughline.command.support.CaseCommand.AddConcernToCase;
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
import org.throughline.command.support.ConcernCommand.CorrectConcern;
import org.throughline.command.support.ConcernCommand.LinkConcerns;
import org.throughline.command.support.ConcernCommand.MakeAdultsAware;
import org.throughline.command.support.ConcernCommand.RaiseConcern;
import org.throughline.command.support.ConcernCommand.TellSafeguardingLead;
import org.throughline.command.support.ConcernCommand.TriageConcern;
import org.throughline.command.support.ConcernCommand.WithdrawConcern;
import org.throughline.command.support.CycleCommand.AddCycleAction;
import org.throughline.command.support.CycleCommand.DropTarget;
import org.throughline.command.support.CycleCommand.RecordCycleActionDone;
import org.throughline.command.support.CycleCommand.RecordSetback;
import org.throughline.command.support.CycleCommand.ReviewCycle;
import org.throughline.command.support.CycleCommand.StartCycle;
import org.throughline.command.support.InterventionCommand.EndIntervention;
import org.throughline.command.support.InterventionCommand.ProlongIntervention;
import org.throughline.command.support.InterventionCommand.StartIntervention;
import org.throughline.events.DutyEvent;
import org.throughline.events.SupportEvent;
import org.throughline.framework.Frameworks;

/**
 * Stream {@code support-<child>}: concerns in {@link Concerns} and {@link ConcernSequels}; cases in {@link Cases}, their
 * movements in {@link Tiers}, what bears on them in {@link Judgements}, {@link Exemptions} and {@link Diversions}; assess,
 * plan, do, review in {@link Cycles} and {@link CycleReview}; {@link Interventions}. A child of whom nothing was ever
 * recorded here has a file all the same, an empty one: a concern or case that is not there is answered as not there.
 */
@Aggregate(type = SupportRecord.TYPE)
class SupportRecord extends DecidingStream {

    static final String TYPE = "Support";

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
    Decision handle(RaiseConcern c, Records records) {
        return take(new Concerns(file.concerns(), records).raise(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(CorrectConcern c, Records records) {
        return take(new Concerns(file.concerns(), records).correct(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(WithdrawConcern c, Records records) {
        return take(new Concerns(file.concerns(), records).withdraw(c, new UrgentTriage(file)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(TriageConcern c) {
        return take(new ConcernSequels(file.concerns()).triage(c, new UrgentTriage(file)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(LinkConcerns c) {
        return take(new ConcernSequels(file.concerns()).link(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(MakeAdultsAware c) {
        return take(new ConcernSequels(file.concerns()).makeAware(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(TellSafeguardingLead c) {
        return take(new ConcernSequels(file.concerns()).tellSafeguardingLead(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(OpenSupportCase c, Frameworks frameworks, Records records) {
        return take(new Cases(file, frameworks, records).open(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(AddConcernToCase c, Frameworks frameworks, Records records) {
        return take(new Cases(file, frameworks, records).add(c));
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
    Decision handle(GrantExemption c, Frameworks frameworks, Records records) {
        return take(new Exemptions(file, frameworks, records).grant(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(EndExemption c, Frameworks frameworks, Records records) {
        return take(new Exemptions(file, frameworks, records).end(c));
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

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(StartCycle c, Calendars calendars) {
        return take(new Cycles(file).start(c, calendars));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(AddCycleAction c) {
        return take(new Cycles(file).add(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordCycleActionDone c) {
        return take(new Cycles(file).done(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordSetback c) {
        return take(new Cycles(file).setBack(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(DropTarget c) {
        return take(new Cycles(file).drop(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ReviewCycle c, Records records) {
        return take(new CycleReview(file, records).review(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(
            StartIntervention c, Frameworks frameworks, Services services, Records records, Calendars calendars) {
        return take(new Interventions(file, records, calendars).start(c, frameworks, services));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ProlongIntervention c, Records records, Calendars calendars) {
        return take(new Interventions(file, records, calendars).prolong(c));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(EndIntervention c, Records records, Calendars calendars) {
        return take(new Interventions(file, records, calendars).end(c));
    }
}
