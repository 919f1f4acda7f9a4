package org.throughline.query.family;

import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.events.Sensitivity.IDENTITY;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.CaseEvent;
import org.throughline.events.FamilyEvent;
import org.throughline.events.FamilyEvent.CommunicationNeedsRecorded;
import org.throughline.events.FamilyEvent.FundedHoursEnded;
import org.throughline.events.FamilyEvent.FundedHoursStarted;
import org.throughline.events.FamilyEvent.HighNeedsFundingAppliedFor;
import org.throughline.events.FamilyEvent.HighNeedsFundingDecided;
import org.throughline.events.FamilyEvent.MedicalNeedEnded;
import org.throughline.events.FamilyEvent.MedicalNeedRecorded;
import org.throughline.events.FamilyEvent.MedicalNeedReviewed;
import org.throughline.events.FamilyEvent.ParentsInformed;
import org.throughline.events.FamilyEvent.SupportAskedForByParent;
import org.throughline.events.FamilyEvent.SupportSoughtForParent;
import org.throughline.events.FamilyEvent.TextFormat;
import org.throughline.query.access.Discretion;
import org.throughline.query.axon.Change;
import org.throughline.query.axon.Changes;
import org.throughline.query.axon.EventSeal;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.View;

/** What is recorded around a child, one document per child. */
@Component
class FamilyProjection implements View {

    static final String NAME = "family_v1";

    private final Sealing sealing;

    FamilyProjection(Sealing sealing) {
        this.sealing = sealing;
    }

    /** As they are sealed. */
    record Needs(String language, TextFormat format, boolean interpreter) {}

    record Told(List<String> parents, String language, TextFormat format) {}

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
        return FamilyEvent.class.isAssignableFrom(type);
    }

    @Override
    public void show(Recorded recorded, Changes changes) {
        if (recorded.event() instanceof FamilyEvent event) {
            show(event, recorded, changes.to(NAME, event.childId()));
        }
    }

    private void show(FamilyEvent event, Recorded recorded, Change child) {
        EventSeal seal = new EventSeal(sealing, recorded);
        switch (event) {
            case CommunicationNeedsRecorded e ->
                child.set(
                        part(recorded, e.on())
                                .append(
                                        "needs",
                                        seal.whole(IDENTITY, new Needs(e.language(), e.format(), e.interpreter()))),
                        "communication",
                        e.parentId());
            case ParentsInformed e ->
                child.set(
                        part(recorded, e.on())
                                .append("channel", e.channel().name())
                                .append("about", e.about())
                                .append("what", seal.text(GENERAL, e.what()))
                                .append("told", seal.whole(IDENTITY, new Told(e.parents(), e.language(), e.format()))),
                        "informed",
                        e.informingId());
            case SupportAskedForByParent e ->
                child.set(
                        part(recorded, e.on())
                                .append("setting", e.setting())
                                .append("parent", seal.text(IDENTITY, e.parentId()))
                                .append("what", seal.text(GENERAL, e.what())),
                        "support",
                        e.requestId(),
                        "asked");
            case SupportSoughtForParent e ->
                child.set(
                        part(recorded, e.on())
                                .append("service", seal.text(GENERAL, e.service()))
                                .append("what", seal.text(GENERAL, e.what())),
                        "support",
                        e.requestId(),
                        "sought",
                        recorded.eventId());
            case MedicalNeedRecorded e ->
                child.set(
                        part(recorded, e.from())
                                .append("setting", e.setting())
                                .append("reviewOn", e.reviewOn().toString())
                                .append("condition", seal.text(GENERAL, e.condition()))
                                .append("support", seal.text(GENERAL, e.support())),
                        "medical",
                        e.needId(),
                        "recorded");
            case MedicalNeedReviewed e ->
                child.set(
                        part(recorded, e.on())
                                .append("reviewOn", e.reviewOn().toString())
                                .append("support", seal.text(GENERAL, e.support())),
                        "medical",
                        e.needId(),
                        "reviews",
                        recorded.eventId());
            case MedicalNeedEnded e ->
                ended(child, recorded, e.on(), seal.text(GENERAL, e.reason()), "medical", e.needId());
            case HighNeedsFundingAppliedFor e ->
                child.set(
                        part(recorded, e.on())
                                .append("setting", e.setting())
                                .append("case", e.caseId())
                                .append("pence", e.pence())
                                .append("purpose", seal.text(GENERAL, e.purpose())),
                        "funding",
                        e.applicationId(),
                        "applied");
            case HighNeedsFundingDecided e ->
                child.set(
                        part(recorded, e.on())
                                .append("granted", e.granted())
                                .append("pence", e.pence())
                                .append(
                                        "until",
                                        e.until() == null ? null : e.until().toString())
                                .append("reasons", seal.text(GENERAL, e.reasons())),
                        "funding",
                        e.applicationId(),
                        "decided");
            case FundedHoursStarted e ->
                child.set(
                        part(recorded, e.from())
                                .append("setting", e.setting())
                                .append("kind", e.kind().name())
                                .append("hours", e.hoursAWeek()),
                        "hours",
                        e.placeId(),
                        "started");
            case FundedHoursEnded e ->
                ended(child, recorded, e.on(), seal.text(GENERAL, e.reason()), "hours", e.placeId());
        }
    }

    private static void ended(
            Change child, Recorded recorded, LocalDate on, @Nullable Document reason, String what, String id) {
        child.set(part(recorded, on).append("reason", reason), what, id, "ended");
    }

    private static Document part(Recorded recorded, LocalDate on) {
        return Discretion.part(recorded).append("on", on.toString());
    }
}
