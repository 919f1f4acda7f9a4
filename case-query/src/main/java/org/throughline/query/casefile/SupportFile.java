package org.throughline.query.casefile;

import static org.throughline.events.Sensitivity.GENERAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AboutChild;
import org.throughline.events.CaseworkEvent;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.CaseworkEvent.TierSteppedDown;
import org.throughline.events.ConcernEvent;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.ConcernTriaged;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.CycleEvent;
import org.throughline.events.InterventionEvent;
import org.throughline.events.PlanEvent;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.events.PlanEvent.DocumentEnded;
import org.throughline.events.Sensitivity;
import org.throughline.events.SupportEvent;
import org.throughline.query.access.Discretion;
import org.throughline.query.axon.Change;
import org.throughline.query.axon.Changes;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.Sealing;

/** Writes concerns, triage, cases with their tiers, and documents into one document per child. */
final class SupportFile {

    private final Sealing sealing;

    SupportFile(Sealing sealing) {
        this.sealing = sealing;
    }

    void show(SupportEvent event, Recorded recorded, Changes changes) {
        Change child = changes.to(CasefileProjection.SUPPORT, event.childId());
        switch (event) {
            case ConcernRaised e -> child.set(raised(e, recorded), "concerns", e.concernId(), "raised");
            case ConcernTriaged e -> child.set(triaged(e, recorded), "concerns", e.concernId(), "triage");
            case SupportCaseOpened e -> {
                changes.to(CasefileProjection.CASE, e.caseId()).set(e.childId(), "child");
                child.set(opened(e), "cases", e.caseId(), "opened");
                child.set(
                        tier(recorded, e.tier(), e.tierName(), e.on(), null),
                        "cases",
                        e.caseId(),
                        "tiers",
                        recorded.eventId());
            }
            case TierEscalated e ->
                child.set(
                        tier(recorded, e.to(), e.tierName(), e.on(), e.rationale())
                                .append("from", e.from())
                                .append("criteria", sealed(e, recorded, e.criteriaMet())),
                        "cases",
                        e.caseId(),
                        "tiers",
                        recorded.eventId());
            case TierSteppedDown e ->
                child.set(
                        tier(recorded, e.to(), e.tierName(), e.on(), e.rationale())
                                .append("from", e.from()),
                        "cases",
                        e.caseId(),
                        "tiers",
                        recorded.eventId());
            case ConcernEvent e -> {}
            case CaseworkEvent e -> {}
            case CycleEvent e -> {}
            case InterventionEvent e -> {}
        }
    }

    /** A guarded document is told on the timeline, to those who may know it. */
    void show(PlanEvent event, Recorded recorded, Changes changes) {
        Change child = changes.to(CasefileProjection.SUPPORT, event.childId());
        switch (event) {
            case DocumentAgreed e
            when e.content() != null -> child.set(document(e, recorded), "documents", e.documentId(), "agreed");
            case DocumentEnded e ->
                child.set(
                        new Document("on", e.on().toString()).append("reason", sealed(e, recorded, e.reason())),
                        "documents",
                        e.documentId(),
                        "ended");
            default -> {}
        }
    }

    private Document raised(ConcernRaised e, Recorded recorded) {
        return new Document("on", e.on().toString())
                .append("seenAt", e.seenAt().toString())
                .append("agency", e.agency())
                .append("class", Discretion.of(GENERAL, e.agency()).name())
                .append("severity", name(e.severity()))
                .append("presentations", sealed(e, recorded, e.observation().presentations()))
                .append("seen", sealed(e, recorded, e.observation().seen()));
    }

    private Document triaged(ConcernTriaged e, Recorded recorded) {
        return new Document("on", e.on().toString())
                .append("outcome", e.outcome().name())
                .append("severity", name(e.severity()))
                .append("presentations", sealed(e, recorded, e.presentations()))
                .append("rationale", sealed(e, recorded, e.rationale()));
    }

    private static @Nullable String name(@Nullable Severity severity) {
        return severity == null ? null : severity.name();
    }

    private static Document opened(SupportCaseOpened e) {
        return new Document("on", e.on().toString())
                .append("setting", e.setting())
                .append("framework", e.framework())
                .append("edition", e.edition())
                .append("concerns", List.copyOf(e.concerns()));
    }

    private Document tier(Recorded recorded, int tier, String name, LocalDate on, @Nullable String rationale) {
        SupportEvent event = (SupportEvent) recorded.event();
        return new Document("tier", tier)
                .append("tierName", name)
                .append("on", on.toString())
                .append("seq", recorded.sequence())
                .append("rationale", sealed(event, recorded, rationale));
    }

    private Document document(DocumentAgreed e, Recorded recorded) {
        return new Document("case", e.caseId())
                .append("type", e.type())
                .append("from", e.from().toString())
                .append("until", e.until() == null ? null : e.until().toString())
                .append("reviewOn", e.reviewOn() == null ? null : e.reviewOn().toString())
                .append("content", sealed(e, recorded, e.content()))
                .append("childView", sealed(e, recorded, e.voices().child()))
                .append("reasonWithoutChildView", sealed(e, recorded, e.voices().whyNotChild()))
                .append("parentView", sealed(e, recorded, e.voices().parents()))
                .append(
                        "reasonWithoutParentView",
                        sealed(e, recorded, e.voices().whyNotParents()));
    }

    private List<Document> sealed(AboutChild event, Recorded recorded, List<String> texts) {
        return texts.stream()
                .map(text -> Objects.requireNonNull(sealed(event, recorded, text)))
                .toList();
    }

    private @Nullable Document sealed(AboutChild event, Recorded recorded, @Nullable String text) {
        return sealing.seal(
                Objects.requireNonNull(event.childId()), Sensitivity.GENERAL, event.agency(), recorded.eventId(), text);
    }
}
