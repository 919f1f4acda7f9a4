package org.throughline.command.support;

import java.util.ArrayList;
import java.util.List;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Request;
import org.throughline.command.decision.Weighing;
import org.throughline.command.support.ConcernBook.Concern;
import org.throughline.command.support.ConcernBook.Told;
import org.throughline.command.support.ConcernCommand.CorrectConcern;
import org.throughline.command.support.ConcernCommand.RaiseConcern;
import org.throughline.command.support.ConcernCommand.WithdrawConcern;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.ConcernEvent.ConcernCorrected;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.ConcernWithdrawn;
import org.throughline.events.ConcernEvent.OtherChild;

/** Raising what was seen, setting it right, and taking it back. */
record Concerns(ConcernBook book, Records records) {

    /** Where the concern stands in a correction. */
    private static final String CORRECTED = "/concern";

    Decision raise(RaiseConcern c) {
        Told told = new AsTold(c.account(), "", c.request()).checked(c.request().at());
        Involved involved = new Involved(c.childId(), c.request(), records);
        involved.check(told.others(), List.of(), "");
        String id = c.request().newId("concern");
        return new Weighing()
                .under(WhatWasSeenIsDescribedNotJudged.in(told.observation()))
                .accept(List.of(new ConcernRaised(
                        c.childId(),
                        c.request().actor().agency(),
                        id,
                        c.setting(),
                        told.seenAt(),
                        told.on(),
                        told.severity(),
                        told.approach(),
                        told.observation(),
                        told.others())))
                .creating(id)
                .alsoWriting(involved.recorded(id, told.others(), told.on()));
    }

    Decision correct(CorrectConcern c) {
        Concern concern = book.standing(c.concernId());
        isOf(concern, c.request());
        Told was = concern.told();
        Told told = new AsTold(c.account(), CORRECTED, c.request()).checked(was.seenAt());
        if (told.equals(was)) {
            return Decision.alreadyDone();
        }
        if (concern.triage() != null && told.severity() == null) {
            throw Problem.field(
                            CORRECTED + "/severity",
                            "nothing, for a concern that was triaged",
                            "DIFFICULT or DANGEROUS")
                    .thrown();
        }
        Involved involved = new Involved(c.childId(), c.request(), records);
        involved.check(told.others(), was.others(), CORRECTED);
        List<OtherChild> otherwiseInvolved = told.others().stream()
                .filter(o -> !told.on().equals(was.on()) || !was.others().contains(o))
                .toList();
        List<Elsewhere> elsewhere = new ArrayList<>(involved.takenBack(c.concernId(), was.others(), told.others()));
        elsewhere.addAll(involved.recorded(c.concernId(), otherwiseInvolved, told.on()));
        return new Weighing()
                .under(WhatWasSeenIsDescribedNotJudged.in(told.observation()))
                .accept(List.of(new ConcernCorrected(
                        c.childId(),
                        c.request().actor().agency(),
                        c.concernId(),
                        told.seenAt(),
                        told.severity(),
                        told.approach(),
                        told.observation(),
                        told.others(),
                        c.reason(),
                        c.request().today())))
                .alsoWriting(elsewhere);
    }

    Decision withdraw(WithdrawConcern c, UrgentTriage urgent) {
        Concern concern = book.known(c.concernId());
        isOf(concern, c.request());
        if (concern.withdrawn() != null) {
            if (concern.withdrawn().equals(c.reason())) {
                return Decision.alreadyDone();
            }
            throw Problem.of(ErrorCode.CONFLICT, "This concern was withdrawn for another reason")
                    .thrown();
        }
        List<CaseEvent> events = new ArrayList<>();
        events.add(new ConcernWithdrawn(
                c.childId(),
                c.request().actor().agency(),
                c.concernId(),
                c.reason(),
                c.request().today()));
        urgent.noLongerOwed(concern, "The concern was withdrawn", c.request()).ifPresent(events::add);
        return new Weighing()
                .accept(events)
                .alsoWriting(new Involved(c.childId(), c.request(), records)
                        .takenBack(c.concernId(), concern.told().others(), List.of()));
    }

    /** What was seen is for those to set right who saw it. */
    private static void isOf(Concern concern, Request request) {
        if (!concern.agency().equals(request.actor().agency())) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, "Only the agency that raised a concern may correct or withdraw it")
                    .thrown();
        }
    }
}
