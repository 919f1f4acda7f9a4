package org.throughline.command.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Request;
import org.throughline.command.decision.Weighing;
import org.throughline.command.support.ConcernBook.Concern;
import org.throughline.command.support.ConcernBook.Told;
import org.throughline.command.support.ConcernCommand.Account;
import org.throughline.command.support.ConcernCommand.CorrectConcern;
import org.throughline.command.support.ConcernCommand.RaiseConcern;
import org.throughline.command.support.ConcernCommand.WithdrawConcern;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.ConcernEvent.ConcernCorrected;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.ConcernWithdrawn;
import org.throughline.events.ConcernEvent.Observation;
import org.throughline.events.ConcernEvent.OtherChild;
import org.throughline.events.ConcernEvent.Severity;

/** Raising what was seen, setting it right, and taking it back. */
record Concerns(ConcernBook book, Records records) {

    Decision raise(RaiseConcern c) {
        Told told = told(c.account(), c.request().at(), c.request());
        Involved involved = new Involved(c.childId(), c.request(), records);
        involved.check(told.others(), List.of());
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
        Told told = told(c.account(), was.seenAt(), c.request());
        if (told.equals(was)) {
            return Decision.alreadyDone();
        }
        if (concern.triage() != null && told.severity() == null) {
            throw Problem.field("/severity", "nothing, for a concern that was triaged", "DIFFICULT or DANGEROUS")
                    .thrown();
        }
        Involved involved = new Involved(c.childId(), c.request(), records);
        involved.check(told.others(), was.others());
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

    Decision withdraw(WithdrawConcern c) {
        Concern concern = book.known(c.concernId());
        isOf(concern, c.request());
        if (concern.withdrawn() != null) {
            if (concern.withdrawn().equals(c.reason())) {
                return Decision.alreadyDone();
            }
            throw Problem.of(ErrorCode.CONFLICT, "This concern was withdrawn for another reason")
                    .thrown();
        }
        return Decision.accept(new ConcernWithdrawn(
                        c.childId(),
                        c.request().actor().agency(),
                        c.concernId(),
                        c.reason(),
                        c.request().today()))
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

    private static Told told(Account account, Instant otherwise, Request request) {
        Instant seenAt = account.seenAt() == null ? otherwise : account.seenAt();
        if (seenAt.isAfter(request.at())) {
            throw Problem.field("/seenAt", "an instant in the future", "an instant up to now")
                    .thrown();
        }
        Observation o = account.observation();
        dangerIsEvidenced(account.severity(), o);
        return new Told(
                seenAt,
                account.severity(),
                account.approach(),
                new Observation(
                        o.seen(),
                        o.mightCommunicate(),
                        o.interpretation(),
                        Vocabulary.presentations(o.presentations()),
                        Vocabulary.lifeChanges(o.lifeChanges()),
                        o.place(),
                        o.present(),
                        o.evidencedBy().stream().distinct().toList()),
                account.others());
    }

    /** B.2: dangerous is what injury, damage to property or an offence is evidenced of; difficult is what is not. */
    private static void dangerIsEvidenced(@Nullable Severity severity, Observation o) {
        boolean evidenced = !o.evidencedBy().isEmpty();
        if (severity == Severity.DANGEROUS && !evidenced) {
            throw Problem.field(
                            "/evidencedBy",
                            "nothing, for something dangerous",
                            "one or more of INJURY_TO_SELF, INJURY_TO_OTHERS, DAMAGE_TO_PROPERTY, CRIMINAL_OFFENCE"
                                    + " (B.2, S1:L64)")
                    .thrown();
        }
        if (severity != Severity.DANGEROUS && evidenced) {
            throw Problem.field(
                            "/severity",
                            severity == null ? "nothing, though danger is evidenced" : "DIFFICULT, though danger is evidenced",
                            "DANGEROUS; what is difficult caused no harm or injury (B.2, S1:L62-64)")
                    .thrown();
        }
    }
}
