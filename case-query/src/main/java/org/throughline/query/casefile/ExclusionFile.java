package org.throughline.query.casefile;

import static org.throughline.events.Sensitivity.GENERAL;

import java.util.List;
import org.bson.Document;
import org.throughline.events.ExclusionEvent;
import org.throughline.events.ExclusionEvent.PriorSuspensionDeclared;
import org.throughline.events.ExclusionEvent.SuspensionConfirmed;
import org.throughline.events.ExclusionEvent.SuspensionRecorded;
import org.throughline.events.ExclusionEvent.UnlawfulExclusionRecorded;
import org.throughline.events.HalfDay;
import org.throughline.query.axon.Change;
import org.throughline.query.axon.Changes;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.Sealing;
import org.throughline.query.http.Days;

/** Writes a child's suspensions, declared and recorded, and unlawful exclusions into one document per child. */
final class ExclusionFile {

    private final Sealing sealing;

    ExclusionFile(Sealing sealing) {
        this.sealing = sealing;
    }

    void show(ExclusionEvent event, Recorded recorded, Changes changes) {
        Change child = changes.to(CasefileProjection.EXCLUSION, event.childId());
        switch (event) {
            case PriorSuspensionDeclared e ->
                child.set(
                        new Document("setting", e.setting())
                                .append("year", e.academicYear())
                                .append("count", e.sessions())
                                .append("source", e.source())
                                .append("agency", e.agency())
                                .append("on", e.on().toString()),
                        "declared",
                        e.declarationId());
            case SuspensionRecorded e ->
                child.set(
                        new Document("setting", e.setting())
                                .append("year", e.academicYear())
                                .append("on", e.decidedOn().toString())
                                .append("sessions", sessions(e.sessions()))
                                .append("count", e.sessions().size())
                                .append("reasons", e.reasons())
                                .append("confirmed", e.confirmed())
                                .append(
                                        "circumstances",
                                        sealing.seal(
                                                e.childId(),
                                                GENERAL,
                                                e.agency(),
                                                recorded.eventId(),
                                                e.circumstances())),
                        "suspensions",
                        e.suspensionId(),
                        "recorded");
            case SuspensionConfirmed e -> child.set(e.on().toString(), "suspensions", e.suspensionId(), "confirmedOn");
            case UnlawfulExclusionRecorded e ->
                child.set(
                        new Document("setting", e.setting())
                                .append("year", Days.academicYear(e.on()))
                                .append("on", e.on().toString())
                                .append("kind", e.kind().name())
                                .append("sessions", sessions(e.sessions()))
                                .append("count", e.sessions().size())
                                .append(
                                        "account",
                                        sealing.seal(
                                                e.childId(), GENERAL, e.agency(), recorded.eventId(), e.account())),
                        "unlawful",
                        e.exclusionId());
        }
    }

    private static List<String> sessions(List<HalfDay> sessions) {
        return sessions.stream().map(s -> s.date() + " " + s.session()).toList();
    }
}
