package org.throughline.command.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.axon.DecidingStream;
import org.throughline.command.child.ChildCommand.CorrectChildDetails;
import org.throughline.command.child.ChildCommand.KnowBySendersKey;
import org.throughline.command.child.ChildCommand.RecordIdentifier;
import org.throughline.command.child.ChildCommand.RegisterChild;
import org.throughline.command.child.ChildCommand.ReleaseLinesToParents;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.command.decision.Weighing;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.ChildEvent;
import org.throughline.events.ChildEvent.ChildDetailsCorrected;
import org.throughline.events.ChildEvent.ChildRegistered;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.events.ChildEvent.IdentifierRecorded;
import org.throughline.events.ChildEvent.LinesReleasedToParents;

/**
 * Stream {@code child-<id>}. Circumstances (parents, enrolments, care) are decided in {@link Circumstances}, who may
 * decide for the child in {@link Limiting}.
 */
@Aggregate(type = "Child")
class ChildRecord extends DecidingStream {

    private ChildFacts facts = ChildFacts.unknown("");

    @EventSourcingHandler
    void on(ChildEvent event) {
        isNamed(ChildFacts.stream(event.childId()));
        facts = (facts.isRegistered() ? facts : ChildFacts.unknown(event.childId())).evolve(event);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RegisterChild c, Reservations reservations) {
        Identifiers identifiers = Identifiers.of(c.upn(), c.nhsNumber(), c.childId(), reservations);
        boolean keyTaken =
                c.sendersKey() != null && reservations.holder(c.sendersKey()).isPresent();
        Weighing weighing = new Weighing().under(new OneChildPerIdentifier(identifiers.takenByAnother() || keyTaken));
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        if (c.from() != null && c.setting() == null) {
            throw Problem.field("/setting", "nothing", "the setting whose roll the child is on from that day")
                    .thrown();
        }
        String agency = c.request().actor().agency();
        LocalDate today = c.request().today();
        ChildCommand.Details d = c.details();
        if (d.dateOfBirth().isAfter(today)) {
            throw Problem.field("/dateOfBirth", "a date in the future", "a date up to today")
                    .thrown();
        }
        List<CaseEvent> events = new ArrayList<>();
        events.add(new ChildRegistered(
                c.childId(), agency, d.givenNames(), d.familyName(), d.dateOfBirth(), d.sex(), today));
        identifiers
                .values()
                .forEach((kind, value) -> events.add(new IdentifierRecorded(c.childId(), agency, kind, value, today)));
        List<String> created = new ArrayList<>(List.of(c.childId()));
        if (c.setting() != null) {
            created.add(c.request().newId("enrolment"));
            events.add(new EnrolmentStarted(
                    c.childId(),
                    agency,
                    created.getLast(),
                    c.setting(),
                    EnrolmentKind.MAIN,
                    c.request().on(c.from())));
        }
        Decision decision = weighing.accept(events).creating(created.toArray(String[]::new));
        List<Elsewhere> reserved = new ArrayList<>(identifiers.reservations(agency, c.childId(), reservations));
        if (c.sendersKey() != null) {
            reserved.add(reservations.reserve(c.sendersKey(), agency, c.childId()));
        }
        return take(decision.alsoWriting(reserved));
    }

    @CommandHandler
    Decision handle(CorrectChildDetails c) {
        ChildCommand.Details d = c.details();
        if (new ChildFacts.Identity(d.givenNames(), d.familyName(), d.dateOfBirth(), d.sex())
                .equals(facts.identity())) {
            return Decision.alreadyDone();
        }
        return take(Decision.accept(new ChildDetailsCorrected(
                c.childId(),
                c.request().actor().agency(),
                d.givenNames(),
                d.familyName(),
                d.dateOfBirth(),
                d.sex(),
                c.reason(),
                c.request().today())));
    }

    @CommandHandler
    Decision handle(RecordIdentifier c, Reservations reservations) {
        Identifiers.Identifier read = Identifiers.read(c.kind(), c.value(), "/value");
        String value = read.value();
        String before = facts.identifiers().get(read.kind());
        if (value.equals(before)) {
            return Decision.alreadyDone();
        }
        Weighing weighing =
                new Weighing().under(new OneChildPerIdentifier(reservations.isTakenByAnother(value, c.childId())));
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        String agency = c.request().actor().agency();
        List<Elsewhere> reserved = new ArrayList<>();
        if (reservations.holder(value).isEmpty()) {
            reserved.add(reservations.reserve(value, agency, c.childId()));
        }
        if (before != null) {
            reserved.add(reservations.release(before, agency, c.childId()));
        }
        var recorded = new IdentifierRecorded(
                c.childId(), agency, read.kind(), value, c.request().today());
        return take(weighing.accept(List.of(recorded)).alsoWriting(reserved));
    }

    @CommandHandler
    Decision handle(KnowBySendersKey c, Reservations reservations) {
        String holder = reservations.holder(c.key()).orElse(null);
        if (c.childId().equals(holder)) {
            return Decision.alreadyDone();
        }
        Weighing weighing = new Weighing().under(new OneChildPerIdentifier(holder != null));
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        return take(weighing.accept(List.of())
                .alsoWriting(List.of(
                        reservations.reserve(c.key(), c.request().actor().agency(), c.childId()))));
    }

    @CommandHandler
    Decision handle(ReleaseLinesToParents c) {
        return take(Decision.accept(new LinesReleasedToParents(
                c.childId(),
                c.request().actor().agency(),
                c.lines(),
                c.request().today())));
    }

    @CommandHandler
    Decision handle(ChildCommand.RecordParent c) {
        return take(Circumstances.decide(c));
    }

    @CommandHandler
    Decision handle(ChildCommand.CorrectParent c) {
        return take(Circumstances.decide(c, facts));
    }

    @CommandHandler
    Decision handle(ChildCommand.EndParent c) {
        return take(Circumstances.decide(c, facts));
    }

    @CommandHandler
    Decision handle(ChildCommand.RestrictContact c) {
        return take(Circumstances.decide(c, facts));
    }

    @CommandHandler
    Decision handle(ChildCommand.LiftContactRestriction c) {
        return take(Circumstances.decide(c, facts));
    }

    @CommandHandler
    Decision handle(ChildCommand.MakeLocationConfidential c) {
        return take(Circumstances.decide(c, facts));
    }

    @CommandHandler
    Decision handle(ChildCommand.EndLocationConfidentiality c) {
        return take(Circumstances.decide(c, facts));
    }

    @CommandHandler
    Decision handle(ChildCommand.Enrol c) {
        return take(Circumstances.decide(c, facts));
    }

    @CommandHandler
    Decision handle(ChildCommand.RecordPastEnrolment c) {
        return take(Circumstances.decide(c, facts));
    }

    @CommandHandler
    Decision handle(ChildCommand.EndEnrolment c) {
        return take(Circumstances.decide(c, facts));
    }

    @CommandHandler
    Decision handle(ChildCommand.RecordCareStatus c) {
        return take(Circumstances.decide(c, facts));
    }

    @CommandHandler
    Decision handle(ChildCommand.EndCareStatus c) {
        return take(Circumstances.decide(c, facts));
    }

    @CommandHandler
    Decision handle(ResponsibilityCommand.LimitParentalResponsibility c) {
        return take(new Limiting(facts.responsibility()).limit(c));
    }

    @CommandHandler
    Decision handle(ResponsibilityCommand.EndLimit c) {
        return take(new Limiting(facts.responsibility()).end(c));
    }

    @CommandHandler
    Decision handle(ResponsibilityCommand.RecordAuthorityResponsibility c) {
        return take(new Limiting(facts.responsibility()).hold(c));
    }

    @CommandHandler
    Decision handle(ResponsibilityCommand.EndAuthorityResponsibility c) {
        return take(new Limiting(facts.responsibility()).end(c));
    }
}
