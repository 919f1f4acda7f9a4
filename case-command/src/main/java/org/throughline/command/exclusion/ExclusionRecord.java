package org.throughline.command.exclusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.axon.DecidingStream;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Weighing;
import org.throughline.command.duty.Duties;
import org.throughline.command.exclusion.ExclusionCommand.ConfirmSuspension;
import org.throughline.command.exclusion.ExclusionCommand.DeclarePriorSuspension;
import org.throughline.command.exclusion.ExclusionCommand.RecordSuspension;
import org.throughline.command.exclusion.ExclusionCommand.RecordUnlawfulExclusion;
import org.throughline.command.school.Calendars;
import org.throughline.command.school.County;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.ExclusionEvent;
import org.throughline.events.ExclusionEvent.PriorSuspensionDeclared;
import org.throughline.events.ExclusionEvent.SuspensionConfirmed;
import org.throughline.events.ExclusionEvent.UnlawfulExclusionRecorded;

/** Stream {@code exclusion-<child>}: one ledger per child, whatever school. */
@Aggregate(type = "Exclusion")
class ExclusionRecord extends DecidingStream {

    private ExclusionLedger ledger = ExclusionLedger.EMPTY;
    private final java.util.Map<String, String> confirmations = new java.util.HashMap<>();

    @EventSourcingHandler
    void on(ExclusionEvent event) {
        isNamed(ExclusionLedger.stream(event.childId()));
        ledger = ledger.evolve(event);
    }

    @EventSourcingHandler
    void on(DutyOpened event) {
        if (event.kind() == DutyKind.CONFIRM_DECISION) {
            confirmations.put(event.cause(), event.dutyId());
        }
    }

    @EventSourcingHandler
    void on(DutyDischarged event) {
        confirmations.values().remove(event.dutyId());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordSuspension c, Records records, Calendars calendars) {
        return take(new Deciding(ledger, c, records, calendars).decide());
    }

    @CommandHandler
    Decision handle(ConfirmSuspension c, Records records) {
        ExclusionLedger.Entry entry = ledger.suspensions().get(c.suspensionId());
        if (entry == null || !entry.setting().equals(c.setting())) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        if (entry.confirmed()) {
            return Decision.alreadyDone();
        }
        LocalDate today = c.request().today();
        Weighing weighing = new Weighing().under(new OnlyAHeadteacherSuspends(true, true));
        Deciding.weighConsultation(
                weighing, ChildFacts.of(c.childId(), records), c.consulting(), true, entry.decidedOn(), records);
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        String agency = c.request().actor().agency();
        List<CaseEvent> events = new ArrayList<>();
        events.add(new SuspensionConfirmed(
                c.childId(),
                agency,
                c.suspensionId(),
                c.setting(),
                c.request().actor().id(),
                c.consulting().consultation(),
                c.consulting().reasonWithout(),
                today));
        String duty = confirmations.get(c.suspensionId());
        if (duty != null) {
            events.add(new DutyDischarged(
                    c.childId(), agency, duty, DutyKind.CONFIRM_DECISION, "Confirmed by the headteacher", today));
        }
        return take(weighing.accept(events));
    }

    /** Always recorded: what happened to the child is a fact, whether or not it was lawful. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordUnlawfulExclusion c, County county) {
        if (c.on().isAfter(c.request().today())) {
            throw Problem.field("/on", "a date in the future", "a date up to today")
                    .thrown();
        }
        String id = c.request().newId("unlawful");
        Duties duties = new Duties(c.request(), c.childId(), c.stream(), c.where(), id);
        LocalDate today = c.request().today();
        String noted = "without delay: by the end of the day it was recorded";
        return take(Decision.accept(
                        new UnlawfulExclusionRecorded(
                                c.childId(),
                                c.request().actor().agency(),
                                id,
                                c.where(),
                                c.kind(),
                                c.sessions(),
                                c.account(),
                                c.on()),
                        duties.open(
                                DutyKind.TELL_LOCAL_AUTHORITY,
                                org.throughline.access.Actor.school(c.where()),
                                today,
                                today,
                                noted,
                                "INF-01",
                                "2012-09-01",
                                null),
                        duties.open(
                                DutyKind.REVIEW_UNLAWFUL_EXCLUSION,
                                county.authority(),
                                today,
                                today.plusDays(7),
                                "within seven days, this house's own clock",
                                "INF-01",
                                "2012-09-01",
                                null))
                .creating(id));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(DeclarePriorSuspension c) {
        String id = c.request().newId("declared");
        return take(Decision.accept(new PriorSuspensionDeclared(
                        c.childId(),
                        c.request().actor().agency(),
                        id,
                        c.elsewhere(),
                        c.academicYear(),
                        c.sessions(),
                        c.source(),
                        c.request().on(c.on())))
                .creating(id));
    }
}
