package org.throughline.query.access;

import static org.throughline.events.Sensitivity.CARE;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.access.Actor;
import org.throughline.events.CaseEvent;
import org.throughline.events.ChildEvent;
import org.throughline.events.ChildEvent.CareStatusEnded;
import org.throughline.events.ChildEvent.CareStatusStarted;
import org.throughline.events.ChildEvent.ChildRegistered;
import org.throughline.events.ChildEvent.ContactRestricted;
import org.throughline.events.ChildEvent.ContactRestrictionLifted;
import org.throughline.events.ChildEvent.EnrolmentEnded;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.events.ChildEvent.ParentEnded;
import org.throughline.events.ChildEvent.ParentRecorded;
import org.throughline.query.axon.Change;
import org.throughline.query.axon.Changes;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.View;

/** Who is around each child, over time: what the access predicate knows. One document per child. */
@Component
class InvolvementProjection implements View {

    static final String NAME = Involvements.VIEW;

    private final Sealing sealing;

    InvolvementProjection(Sealing sealing) {
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
        return ChildEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Indexed> indexes() {
        return List.of(new Indexed(NAME, List.of("scopes", "_id")));
    }

    @Override
    public void show(Recorded recorded, Changes changes) {
        if (recorded.event() instanceof ChildEvent event) {
            show(event, recorded.eventId(), changes.to(NAME, event.childId()));
        }
    }

    private void show(ChildEvent event, String eventId, Change child) {
        switch (event) {
            case ChildRegistered e -> child.set(true, "registered").add(scope("authority"), "scopes");
            case EnrolmentStarted e ->
                child.set(e.setting(), "enrolments", e.enrolmentId(), "setting")
                        .set(e.from().toString(), "enrolments", e.enrolmentId(), "from")
                        .add(scope(Actor.school(e.setting())), "scopes");
            case EnrolmentEnded e -> child.set(e.on().toString(), "enrolments", e.enrolmentId(), "until");
            case CareStatusStarted e -> {
                child.set(e.from().toString(), "care", e.intervalId(), "from").add(scope("virtual-school"), "scopes");
                if (e.socialWorker() != null) {
                    child.set(
                                    sealing.seal(e.childId(), CARE, e.agency(), eventId, e.socialWorker()),
                                    "care",
                                    e.intervalId(),
                                    "worker")
                            .add(scope("worker:" + e.socialWorker()), "scopes");
                }
            }
            case CareStatusEnded e -> child.set(e.on().toString(), "care", e.intervalId(), "until");
            case ParentRecorded e ->
                child.set(e.from().toString(), "parents", e.parentId(), "from")
                        .set(null, "parents", e.parentId(), "ended")
                        .add(scope("parent:" + e.parentId()), "scopes");
            case ParentEnded e -> child.set(e.on().toString(), "parents", e.parentId(), "ended");
            case ContactRestricted e ->
                child.set(e.parentId(), "restrictions", e.restrictionId(), "parent")
                        .set(e.mayBeTold(), "restrictions", e.restrictionId(), "mayBeTold")
                        .set(e.from().toString(), "restrictions", e.restrictionId(), "from")
                        .set(
                                e.until() == null ? null : e.until().toString(),
                                "restrictions",
                                e.restrictionId(),
                                "until");
            case ContactRestrictionLifted e ->
                child.set(e.on().toString(), "restrictions", e.restrictionId(), "lifted");
            case ChildEvent other -> {}
        }
    }

    private String scope(String key) {
        return sealing.token(Involvements.SCOPE, key);
    }
}
