package org.throughline.query.training;

import static org.throughline.events.Sensitivity.STAFF;

import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.throughline.events.TrainingEvent;
import org.throughline.events.TrainingEvent.CourseAnnounced;
import org.throughline.events.TrainingEvent.PolicyAcknowledged;
import org.throughline.events.TrainingEvent.PostLeft;
import org.throughline.events.TrainingEvent.PostTaken;
import org.throughline.events.TrainingEvent.TrainingCompleted;
import org.throughline.query.axon.Change;
import org.throughline.query.axon.Changes;
import org.throughline.query.axon.EventSeal;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.View;

/** A setting's training register, one document per setting. */
@Component
class TrainingProjection implements View {

    static final String NAME = "training_v1";

    private final Sealing sealing;

    TrainingProjection(Sealing sealing) {
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

    /** A stream about no child, which views do not follow unless they say so. */
    @Override
    public boolean follows(String kind) {
        return kind.equals("training");
    }

    @Override
    public void show(Recorded recorded, Changes changes) {
        if (recorded.event() instanceof TrainingEvent event) {
            show(event, new EventSeal(sealing, recorded), changes.to(NAME, event.setting()));
        }
    }

    private static void show(TrainingEvent event, EventSeal seal, Change setting) {
        switch (event) {
            case PostTaken e ->
                setting.set(
                        new Document("post", e.post().name())
                                .append("from", e.from().toString())
                                .append("person", seal.text(STAFF, e.person())),
                        "posts",
                        e.postId(),
                        "taken");
            case PostLeft e -> setting.set(e.on().toString(), "posts", e.postId(), "until");
            case TrainingCompleted e ->
                setting.set(
                        new Document("course", e.course())
                                .append("halfDays", e.halfDays())
                                .append("on", e.on().toString())
                                .append(
                                        "validUntil",
                                        e.validUntil() == null
                                                ? null
                                                : e.validUntil().toString())
                                .append("person", seal.text(STAFF, e.person())),
                        "trainings",
                        e.trainingId());
            case CourseAnnounced e ->
                setting.set(
                        new Document("course", e.course())
                                .append("heldAt", e.heldAt())
                                .append("heldOn", e.heldOn().toString())
                                .append("countyLeadAgrees", e.countyLeadAgrees())
                                .append("on", e.on().toString())
                                .append("tutor", seal.text(STAFF, e.tutor())),
                        "courses",
                        e.courseId());
            case PolicyAcknowledged e ->
                setting.set(
                        new Document("policy", e.policy())
                                .append("edition", e.policyEdition())
                                .append("on", e.on().toString())
                                .append("person", seal.text(STAFF, e.person())),
                        "policies",
                        e.acknowledgementId());
        }
    }
}
