package org.throughline.command.support;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Weighing;
import org.throughline.command.support.ConcernBook.Concern;
import org.throughline.command.support.ConcernBook.Triage;
import org.throughline.command.support.ConcernCommand.RaiseConcern;
import org.throughline.command.support.ConcernCommand.TriageConcern;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.ConcernEvent.Approach;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.ConcernTriaged;
import org.throughline.events.ConcernEvent.Observation;
import org.throughline.events.ConcernEvent.Severity;

/** Raising what was seen, and deciding what comes of it. */
record Concerns(SupportFile file) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    Decision raise(RaiseConcern c) {
        Instant seenAt = c.seenAt() == null ? c.request().at() : c.seenAt();
        if (seenAt.isAfter(c.request().at())) {
            throw Problem.field("/seenAt", "an instant in the future", "an instant up to now")
                    .thrown();
        }
        String id = c.request().newId("concern");
        return new Weighing()
                .under(new WhatWasSeenIsDescribedNotJudged(Vocabulary.judgingWords(c.seen())))
                .accept(List.of(new ConcernRaised(
                        c.childId(),
                        c.request().actor().agency(),
                        id,
                        c.setting(),
                        seenAt,
                        seenAt.atZone(LONDON).toLocalDate(),
                        c.severity(),
                        Approach.REACTIVE,
                        Observation.of(c.seen(), Vocabulary.presentations(c.presentations())),
                        List.of())))
                .creating(id);
    }

    Decision triage(TriageConcern c) {
        Concern concern = file.concerns().get(c.concernId());
        if (concern == null) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        Severity severity = c.severity() == null ? concern.severity() : c.severity();
        if (severity == null) {
            throw Problem.field("/severity", "nothing, nor when it was raised", "one of DIFFICULT, DANGEROUS")
                    .thrown();
        }
        List<String> presentations =
                c.presentations() == null ? concern.presentations() : Vocabulary.presentations(c.presentations());
        Triage triage = new Triage(c.outcome(), c.rationale(), severity, presentations);
        if (concern.triage() != null) {
            if (concern.triage().equals(triage)) {
                return Decision.alreadyDone();
            }
            throw Problem.of(ErrorCode.CONFLICT, "This concern is already triaged otherwise")
                    .thrown();
        }
        return Decision.accept(new ConcernTriaged(
                c.childId(),
                c.request().actor().agency(),
                c.concernId(),
                triage.outcome(),
                triage.rationale(),
                severity,
                presentations,
                c.request().today()));
    }
}
