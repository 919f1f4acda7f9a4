package org.throughline.query.casefile;

import static org.throughline.events.Sensitivity.CARE;
import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.events.Sensitivity.SAFEGUARDING;

import org.bson.Document;
import org.throughline.events.MoveEvent;
import org.throughline.events.MoveEvent.ManagedMoveAgreed;
import org.throughline.events.MoveEvent.ManagedMoveProposed;
import org.throughline.events.MoveEvent.ManagedMoveStarted;
import org.throughline.events.MoveEvent.PartyAgreementDispensedWith;
import org.throughline.events.MoveEvent.PartyAgreementRecorded;
import org.throughline.query.axon.Change;
import org.throughline.query.axon.Changes;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.Sealing;

/** Writes one managed move into a document of its own. */
final class MoveFile {

    private final Sealing sealing;

    MoveFile(Sealing sealing) {
        this.sealing = sealing;
    }

    void show(MoveEvent event, Recorded recorded, Changes changes) {
        Change move = changes.to(CasefileProjection.MOVE, event.moveId()).set(event.childId(), "child");
        String id = recorded.eventId();
        switch (event) {
            case ManagedMoveProposed e ->
                move.set(
                        new Document("from", e.fromSetting())
                                .append("to", e.toSetting())
                                .append("startOn", e.startOn().toString())
                                .append("on", e.on().toString())
                                .append("reason", sealing.seal(e.childId(), GENERAL, e.agency(), id, e.reason())),
                        "proposal");
            case PartyAgreementRecorded e ->
                move.set(
                        new Document("party", sealing.seal(e.childId(), CARE, e.agency(), id, e.party()))
                                .append("agrees", e.agrees())
                                .append("on", e.on().toString())
                                .append("seq", recorded.sequence())
                                .append("evidence", sealing.seal(e.childId(), GENERAL, e.agency(), id, e.evidence())),
                        "agreements",
                        id);
            case PartyAgreementDispensedWith e ->
                move.set(
                        new Document("party", e.party())
                                .append("reason", e.reason().name())
                                .append("on", e.on().toString())
                                .append("seq", recorded.sequence())
                                .append(
                                        "explanation",
                                        sealing.seal(e.childId(), SAFEGUARDING, e.agency(), id, e.explanation())),
                        "dispensations",
                        id);
            case ManagedMoveAgreed e ->
                move.set(
                        new Document("on", e.on().toString())
                                .append(
                                        "bestInterest",
                                        sealing.seal(e.childId(), GENERAL, e.agency(), id, e.bestInterest()))
                                .append("childView", sealing.seal(e.childId(), GENERAL, e.agency(), id, e.childView())),
                        "agreed");
            case ManagedMoveStarted e -> move.set(e.on().toString(), "startedOn");
        }
    }
}
