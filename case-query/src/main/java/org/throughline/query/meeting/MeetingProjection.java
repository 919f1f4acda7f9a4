package org.throughline.query.meeting;

import static org.throughline.events.Sensitivity.GENERAL;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.events.CaseEvent;
import org.throughline.events.MeetingEvent;
import org.throughline.events.MeetingEvent.MeetingActionDone;
import org.throughline.events.MeetingEvent.MeetingArranged;
import org.throughline.events.MeetingEvent.MeetingCancelled;
import org.throughline.events.MeetingEvent.MeetingHeld;
import org.throughline.query.access.Discretion;
import org.throughline.query.axon.Change;
import org.throughline.query.axon.Changes;
import org.throughline.query.axon.EventSeal;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.View;

/** A child's meetings, one document per child. */
@Component
class MeetingProjection implements View {

    static final String NAME = "meeting_v1";

    private static final String MEETINGS = "meetings";

    private final Sealing sealing;

    MeetingProjection(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> collections() {
        return List.of(NAME);
    }

    @Override
    public boolean reads(Class<? extends CaseEvent> type) {
        return MeetingEvent.class.isAssignableFrom(type);
    }

    @Override
    public void show(Recorded recorded, Changes changes) {
        if (recorded.event() instanceof MeetingEvent event) {
            show(event, recorded, changes.to(NAME, event.childId()));
        }
    }

    private void show(MeetingEvent event, Recorded recorded, Change child) {
        EventSeal seal = new EventSeal(sealing, recorded);
        switch (event) {
            case MeetingArranged e ->
                child.set(
                        Discretion.part(recorded)
                                .append("kind", e.kind().name())
                                .append("setting", e.setting())
                                .append("case", e.caseId())
                                .append("heldOn", e.heldOn().toString())
                                .append("purpose", seal.text(GENERAL, e.purpose()))
                                .append("invitees", seal.whole(GENERAL, e.invitees())),
                        MEETINGS,
                        e.meetingId(),
                        "arranged");
            case MeetingHeld e ->
                child.set(
                        Discretion.part(recorded)
                                .append("on", e.on().toString())
                                .append("attendance", seal.whole(GENERAL, e.attendance()))
                                .append("childView", seal.text(GENERAL, e.childView()))
                                .append("parentView", seal.text(GENERAL, e.parentView()))
                                .append("outcome", seal.text(GENERAL, e.outcome()))
                                .append("actions", seal.whole(GENERAL, e.actions())),
                        MEETINGS,
                        e.meetingId(),
                        "held");
            case MeetingCancelled e ->
                child.set(
                        Discretion.part(recorded)
                                .append("on", e.on().toString())
                                .append("reason", seal.text(GENERAL, e.reason())),
                        MEETINGS,
                        e.meetingId(),
                        "cancelled");
            case MeetingActionDone e ->
                child.set(
                        Discretion.part(recorded)
                                .append("on", e.on().toString())
                                .append("note", seal.text(GENERAL, e.note())),
                        MEETINGS,
                        e.meetingId(),
                        "done",
                        e.actionId());
        }
    }
}
