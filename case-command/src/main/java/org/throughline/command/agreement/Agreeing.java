package org.throughline.command.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.catalogue.Services;
import org.throughline.command.agreement.AgreementCommand.AnswerAgreement;
import org.throughline.command.agreement.AgreementCommand.AssessCompetence;
import org.throughline.command.agreement.AgreementCommand.DispenseWithAgreement;
import org.throughline.command.agreement.AgreementCommand.SeekAgreement;
import org.throughline.command.agreement.AgreementCommand.WithdrawAgreement;
import org.throughline.command.agreement.AgreementFile.Agreement;
import org.throughline.command.agreement.AgreementFile.Answer;
import org.throughline.command.agreement.AgreementFile.Assessment;
import org.throughline.command.agreement.AgreementFile.Dispensation;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Request;
import org.throughline.command.decision.Weighing;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.AgreementEvent;
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.AgreementEvent.AgreementAnswered;
import org.throughline.events.AgreementEvent.AgreementDispensedWith;
import org.throughline.events.AgreementEvent.AgreementReached;
import org.throughline.events.AgreementEvent.AgreementSought;
import org.throughline.events.AgreementEvent.AgreementWithdrawn;
import org.throughline.events.AgreementEvent.ChildsCompetenceAssessed;
import org.throughline.events.MoveEvent.DispensationReason;

/** Asking for agreement, and what comes of it. Weighed each time on who may decide that day. */
record Agreeing(AgreementFile file, Records records) {

    Decision seek(SeekAgreement c, Services services) {
        if (c.about() == AgreementAbout.MANAGED_MOVE) {
            throw Problem.field(
                            "/about", "a managed move", "another matter; a move's agreements are recorded at the move")
                    .thrown();
        }
        if (c.about() == AgreementAbout.SERVICE && !isInTheDirectory(c.aboutId(), services)) {
            throw Problem.field(
                            "/aboutId",
                            c.aboutId() == null ? "nothing" : "a code of no service in the directory",
                            "a code of GET /v1/services: each service is agreed to by itself")
                    .thrown();
        }
        Parties parties = Parties.of(
                c.strength(),
                file.isCompetentFor(c.about()),
                ChildFacts.of(c.childId(), records),
                c.request().today());
        Weighing weighing = new Weighing()
                .under(new TheStrengthFitsTheMatter(c.about(), c.strength()))
                .under(new SomebodyIsKnownWhoMayDecide(parties.nobodyIsKnown()));
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        String id = c.request().newId("agreement");
        return weighing.accept(List.of(new AgreementSought(
                        c.childId(),
                        agency(c),
                        id,
                        c.about(),
                        c.aboutId(),
                        c.strength(),
                        parties.needed(),
                        c.asked(),
                        c.request().today())))
                .creating(id);
    }

    private static boolean isInTheDirectory(@Nullable String service, Services services) {
        return service != null && services.named(service).isPresent();
    }

    Decision answer(AnswerAgreement c) {
        Agreement agreement = file.existing(c.agreementId());
        Parties parties = parties(agreement, c);
        parties.canBeAnsweredFor(c.party(), c.request().actor());
        LocalDate on = notInTheFuture(c.request(), c.on());
        Answer before = agreement.answers().get(c.party());
        if (before != null && !before.withdrawn() && isSame(before, c)) {
            return Decision.alreadyDone();
        }
        if (before != null && before.stands() && agreement.reached() && !c.agrees()) {
            throw conflict(
                    "They have agreed and it was acted on: withdraw their agreement, so that what it stops is told");
        }
        return Decision.accept(reached(
                agreement,
                parties,
                new AgreementAnswered(
                        c.childId(), agency(c), c.agreementId(), c.party(), c.agrees(), c.evidence(), c.details(), on),
                on));
    }

    private static boolean isSame(Answer before, AnswerAgreement c) {
        return before.agrees() == c.agrees()
                && before.evidence() == c.evidence()
                && before.details().equals(c.details());
    }

    Decision withdraw(WithdrawAgreement c) {
        Agreement agreement = file.existing(c.agreementId());
        Parties parties = parties(agreement, c);
        parties.canBeAnsweredFor(c.party(), c.request().actor());
        LocalDate on = notInTheFuture(c.request(), c.on());
        Answer given = agreement.answers().get(c.party());
        if (given != null && given.withdrawn()) {
            return Decision.alreadyDone();
        }
        if (given == null || !given.agrees()) {
            throw conflict("They have not agreed, so there is nothing to withdraw");
        }
        boolean standsWithout =
                parties.haveAgreed(file.evolve(withdrawal(c, on, List.of())).existing(c.agreementId()));
        if (!agreement.reached() || standsWithout) {
            return new Weighing()
                    .under(WithdrawingStopsWhatItCarried.nothing())
                    .accept(List.of(reached(agreement.reached(false), parties, withdrawal(c, on, List.of()), on)));
        }
        Carried carried = Carried.by(agreement, c, on, records);
        return new Weighing()
                .under(WithdrawingStopsWhatItCarried.all(carried))
                .accept(List.of(withdrawal(c, on, carried.names())))
                .alsoWriting(carried.endings());
    }

    private static AgreementWithdrawn withdrawal(WithdrawAgreement c, LocalDate on, List<String> stops) {
        return new AgreementWithdrawn(c.childId(), agency(c), c.agreementId(), c.party(), c.reason(), stops, on);
    }

    Decision dispense(DispenseWithAgreement c) {
        Agreement agreement = file.existing(c.agreementId());
        Parties parties = parties(agreement, c);
        parties.canBeDispensedWith(c.party(), c.request().actor());
        Dispensation standing = agreement.dispensations().get(c.party());
        if (new Dispensation(c.reason(), c.explanation()).equals(standing)) {
            return Decision.alreadyDone();
        }
        if (standing != null) {
            throw conflict("It is already dispensed with, for another reason or with another explanation");
        }
        if (c.reason() == DispensationReason.UNTRACEABLE && agreement.answers().containsKey(c.party())) {
            throw conflict("This parent has answered, and so can be traced");
        }
        Weighing weighing = new Weighing()
                .under(ANamedRoleGoesOnWithoutAParent.of(c.request().actor().role(), c.reason(), c.party()));
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        LocalDate today = c.request().today();
        return weighing.accept(List.of(reached(
                agreement,
                parties,
                new AgreementDispensedWith(
                        c.childId(), agency(c), c.agreementId(), c.party(), c.reason(), c.explanation(), today),
                today)));
    }

    Decision assess(AssessCompetence c) {
        LocalDate on = notInTheFuture(c.request(), c.on());
        if (new Assessment(c.competent(), c.rationale(), on)
                .equals(file.competences().get(c.about()))) {
            return Decision.alreadyDone();
        }
        String id = c.request().newId("assessment");
        return Decision.accept(new ChildsCompetenceAssessed(
                        c.childId(), agency(c), id, c.about(), c.competent(), c.rationale(), on))
                .creating(id);
    }

    /** With what it brought about: reached is told once, and again where a word was withdrawn and another one carries it. */
    private AgreementEvent[] reached(Agreement agreement, Parties parties, AgreementEvent event, LocalDate on) {
        List<AgreementEvent> events = new ArrayList<>(List.of(event));
        if (!agreement.reached() && parties.haveAgreed(file.evolve(event).existing(agreement.agreementId()))) {
            events.add(new AgreementReached(event.childId(), event.agency(), agreement.agreementId(), on));
        }
        return events.toArray(AgreementEvent[]::new);
    }

    private Parties parties(Agreement agreement, AgreementCommand c) {
        return Parties.of(
                agreement.strength(),
                file.isCompetentFor(agreement.about()),
                ChildFacts.of(c.childId(), records),
                c.request().today());
    }

    private static LocalDate notInTheFuture(Request request, @Nullable LocalDate named) {
        LocalDate on = request.on(named);
        if (on.isAfter(request.today())) {
            throw Problem.field("/on", "a date in the future", "a date up to today")
                    .thrown();
        }
        return on;
    }

    private static String agency(AgreementCommand c) {
        return c.request().actor().agency();
    }

    private static RuntimeException conflict(String detail) {
        return Problem.of(ErrorCode.CONFLICT, detail).thrown();
    }
}
