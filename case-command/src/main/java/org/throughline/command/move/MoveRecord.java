package org.throughline.command.move;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.command.axon.DecidingStream;
import org.throughline.command.child.ChangeOfMainRoll;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.child.Party;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Request;
import org.throughline.command.decision.Weighing;
import org.throughline.command.move.Move.Agreed;
import org.throughline.command.move.Move.Answer;
import org.throughline.command.move.Move.Dispensation;
import org.throughline.command.move.MoveCommand.AgreeManagedMove;
import org.throughline.command.move.MoveCommand.DispenseWithAgreement;
import org.throughline.command.move.MoveCommand.ProposeManagedMove;
import org.throughline.command.move.MoveCommand.RecordPartyAgreement;
import org.throughline.command.move.MoveCommand.StartManagedMove;
import org.throughline.command.school.Schools;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.MoveEvent;
import org.throughline.events.MoveEvent.DispensationReason;
import org.throughline.events.MoveEvent.ManagedMoveAgreed;
import org.throughline.events.MoveEvent.ManagedMoveProposed;
import org.throughline.events.MoveEvent.ManagedMoveStarted;
import org.throughline.events.MoveEvent.PartyAgreementDispensedWith;
import org.throughline.events.MoveEvent.PartyAgreementRecorded;
import org.throughline.events.Sensitivity;

/** Stream {@code move-<child>-<n>}. */
@Aggregate(type = "ManagedMove")
class MoveRecord extends DecidingStream {

    private Move move = Move.NONE;

    @EventSourcingHandler
    void on(MoveEvent event) {
        isNamed(MoveId.parse(event.moveId()).stream());
        move = move.evolve(event);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(ProposeManagedMove c, Records records) {
        LocalDate today = c.request().today();
        if (c.toSetting().equals(c.fromSetting())) {
            throw Problem.field("/toSetting", "the sending school", "another school")
                    .thrown();
        }
        if (c.startOn().isBefore(today)) {
            throw Problem.field("/startOn", "a date in the past", "a date from today on")
                    .thrown();
        }
        ChildFacts child = ChildFacts.of(c.childId(), records);
        var change = new ChangeOfMainRoll(child, c.fromSetting(), c.toSetting(), c.startOn(), "Managed move");
        Weighing weighing = new Weighing()
                .under(AManagedMoveIsToAMainstreamSchool.of(
                        Schools.known(c.toSetting(), records).details()))
                .under(new TheChildMovesFromThisRoll(c.fromSetting(), change.isOnTheRollLeft()));
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        return take(weighing.accept(List.of(new ManagedMoveProposed(
                        c.childId(),
                        c.request().actor().agency(),
                        c.move().text(),
                        c.fromSetting(),
                        c.toSetting(),
                        c.reason(),
                        c.startOn(),
                        today)))
                .creating(c.move().text())
                .alsoWriting(List.of(
                        MovesOfAChild.listing(c.move(), c.request().actor().agency()))));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(RecordPartyAgreement c, Records records) {
        isProposedAndNotStarted();
        ChildFacts child = ChildFacts.of(c.childId(), records);
        if (!isTheAuthority(c.party(), child, c.request())) {
            isAParty(c.party(), child, c.request().today());
        }
        mayAnswerFor(c.party(), c.request().actor());
        if (new Answer(c.agrees(), c.evidence()).equals(move.answers().get(c.party()))) {
            return Decision.alreadyDone();
        }
        return take(Decision.accept(new PartyAgreementRecorded(
                c.childId(),
                c.request().actor().agency(),
                c.move().text(),
                c.party(),
                c.agrees(),
                c.evidence(),
                c.request().today())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(DispenseWithAgreement c, Records records) {
        isProposedAndNotStarted();
        ChildFacts child = ChildFacts.of(c.childId(), records);
        if (!isTheUnknownParent(c.party(), child, c.request().today())) {
            isAParty(c.party(), child, c.request().today());
        }
        Dispensation standing = move.dispensations().get(c.party());
        if (new Dispensation(c.reason(), c.explanation()).equals(standing)) {
            return Decision.alreadyDone();
        }
        if (standing != null) {
            throw conflict("It is already dispensed with, for another reason or with another explanation");
        }
        if (c.reason() == DispensationReason.UNTRACEABLE && move.answers().containsKey(c.party())) {
            throw conflict("This parent has answered, and so can be traced");
        }
        Weighing weighing =
                new Weighing().under(ANamedRoleDispenses.of(c.request().actor(), move, c.party()));
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        return take(weighing.accept(List.of(new PartyAgreementDispensedWith(
                c.childId(),
                c.request().actor().agency(),
                c.move().text(),
                c.party(),
                c.reason(),
                c.explanation(),
                c.request().today()))));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(AgreeManagedMove c, Records records) {
        isProposed();
        onlyOneOf(c.request().actor(), move.fromSetting(), null);
        String bestInterest = blankIsNull(c.bestInterest());
        String childView = blankIsNull(c.childView());
        Agreed before = move.agreed();
        if (before != null) {
            if (before.bestInterest().equals(bestInterest) && Objects.equals(before.childView(), childView)) {
                return Decision.alreadyDone();
            }
            throw conflict("The move was agreed on " + before.on() + " with another statement");
        }
        LocalDate today = c.request().today();
        ChildFacts child = ChildFacts.of(c.childId(), records);
        Weighing weighing = new Weighing()
                .under(EveryPartyHasAgreed.of(move, child, today))
                .under(TheAuthorityThatIsResponsibleHasAgreed.of(move, child, today))
                .under(new ItIsInTheChildsBestInterests(bestInterest != null, childView != null));
        if (bestInterest == null || weighing.isStopped()) {
            return weighing.refuse();
        }
        return take(weighing.accept(List.of(new ManagedMoveAgreed(
                c.childId(), c.request().actor().agency(), c.move().text(), bestInterest, childView, today))));
    }

    /** Weighs the agreements again: it is the start that may not happen without them. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(StartManagedMove c, Records records) {
        isProposed();
        onlyOneOf(c.request().actor(), move.fromSetting(), move.toSetting());
        LocalDate today = c.request().today();
        LocalDate on = c.request().on(c.on());
        if (move.startedOn() != null) {
            if (move.startedOn().equals(on)) {
                return Decision.alreadyDone();
            }
            throw conflict("The move started on " + move.startedOn());
        }
        if (on.isAfter(today)) {
            throw Problem.field("/on", "a date in the future", "a date up to today")
                    .thrown();
        }
        ChildFacts child = ChildFacts.of(c.childId(), records);
        var change = new ChangeOfMainRoll(child, move.fromSetting(), move.toSetting(), on, "Managed move");
        if (change.wouldEndBeforeItBegan()) {
            throw Problem.field("/on", "a date no later than the first day at the sending school", "a later date")
                    .thrown();
        }
        LocalDate agreedOn = move.agreed() == null ? null : move.agreed().on();
        Weighing weighing = new Weighing()
                .under(new TheMoveIsAgreed(agreedOn, on))
                .under(EveryPartyHasAgreed.of(move, child, today))
                .under(TheAuthorityThatIsResponsibleHasAgreed.of(move, child, today))
                .under(change.noThirdRoll());
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        var started = new ManagedMoveStarted(
                c.childId(), c.request().actor().agency(), c.move().text(), move.fromSetting(), move.toSetting(), on);
        return take(weighing.accept(List.of(started)).alsoWriting(change.written(c.request())));
    }

    private void isProposed() {
        if (!move.isProposed()) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
    }

    private void isProposedAndNotStarted() {
        isProposed();
        if (move.startedOn() != null) {
            throw conflict("The move started on " + move.startedOn());
        }
    }

    private void isAParty(String party, ChildFacts child, LocalDate today) {
        boolean holder = child.holdersOfParentalResponsibility(today).stream()
                .anyMatch(p -> Party.parent(p.parentId()).equals(party));
        if (!holder && !party.equals(Move.admissionAuthority(move.toSetting()))) {
            throw Problem.field(
                            "/party",
                            "nobody whose agreement this move needs",
                            "parent:<id> of a holder of parental responsibility, or "
                                    + Move.admissionAuthority(move.toSetting()))
                    .thrown();
        }
    }

    /** For whoever may not know of a care order there is no such party. */
    private static boolean isTheAuthority(String party, ChildFacts child, Request request) {
        return Access.reach(request.actor().role()).contains(Sensitivity.CARE)
                && child.decidersOn(request.today()).authorities().stream()
                        .anyMatch(code -> Party.authority(code).equals(party));
    }

    private static boolean isTheUnknownParent(String party, ChildFacts child, LocalDate today) {
        return party.equals(Party.UNKNOWN_PARENT)
                && child.holdersOfParentalResponsibility(today).isEmpty();
    }

    /** Nobody at the sending school can say for the receiving one that it agrees, nor the other way round. */
    private void mayAnswerFor(String party, Actor actor) {
        boolean ofTheReceivingSide = party.equals(Move.admissionAuthority(move.toSetting()));
        onlyOneOf(actor, ofTheReceivingSide ? move.toSetting() : move.fromSetting(), null);
    }

    private static void onlyOneOf(Actor actor, String school, @Nullable String orSchool) {
        boolean there = actor.worksAt(school) || (orSchool != null && actor.worksAt(orSchool));
        if (actor.role().isOfASchool() && !there) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, "This is for the other school to do")
                    .thrown();
        }
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static RuntimeException conflict(String detail) {
        return Problem.of(ErrorCode.CONFLICT, detail).thrown();
    }
}
