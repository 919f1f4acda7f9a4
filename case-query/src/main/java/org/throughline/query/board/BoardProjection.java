package org.throughline.query.board;

import static org.throughline.events.Sensitivity.GENERAL;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.AboutChild;
import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent;
import org.throughline.events.CaseworkEvent.SupportCaseClosed;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CaseworkEvent.SupportCaseReopened;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.CaseworkEvent.TierSteppedDown;
import org.throughline.events.CaseworkEvent.UrgentlyDiverted;
import org.throughline.events.CycleEvent;
import org.throughline.events.CycleEvent.CycleReviewed;
import org.throughline.events.CycleEvent.CycleStarted;
import org.throughline.events.InterventionEvent;
import org.throughline.events.InterventionEvent.InterventionEnded;
import org.throughline.events.InterventionEvent.InterventionProlonged;
import org.throughline.events.InterventionEvent.InterventionStarted;
import org.throughline.events.InterventionEvent.InterventionStopped;
import org.throughline.events.PlanEvent;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.events.PlanEvent.DocumentEnded;
import org.throughline.events.PlanEvent.DocumentReviewed;
import org.throughline.events.PlanEvent.DocumentRevised;
import org.throughline.query.axon.Change;
import org.throughline.query.axon.Changes;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.View;
import org.throughline.query.timeline.LineSensitivity;

/**
 * One document for everything that runs and comes up for review: a plan, an intervention, a case with its cycle. It is as
 * discreet as the fact that started it; later ones say that it goes on or has ended, and nothing of who said so.
 */
@Component
class BoardProjection implements View {

    static final String NAME = "board_v1";

    /** Sorts behind every day there is. */
    static final String NO_REVIEW_SET = "9999-12-31";

    private final Sealing sealing;

    BoardProjection(Sealing sealing) {
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
        return CaseworkEvent.class.isAssignableFrom(type)
                || CycleEvent.class.isAssignableFrom(type)
                || InterventionEvent.class.isAssignableFrom(type)
                || PlanEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Indexed> indexes() {
        return List.of(
                new Indexed(NAME, List.of("setting", "running", "reviewOn", "_id")),
                new Indexed(NAME, List.of("setting", "kind", "_id")));
    }

    @Override
    public void show(Recorded recorded, Changes changes) {
        switch (recorded.event()) {
            case CaseworkEvent e -> casework(e, changes);
            case CycleStarted e ->
                of(e, BoardKind.CASE, e.caseId(), changes)
                        .set(true, "running")
                        .set(e.number(), "cycle")
                        .set(e.on().toString(), "from")
                        .set(e.reviewOn().toString(), "reviewOn");
            case CycleReviewed e -> of(e, BoardKind.CASE, e.caseId(), changes).set(false, "running");
            case InterventionEvent e -> intervention(e, recorded.eventId(), changes);
            case PlanEvent e -> document(e, changes);
            default -> {}
        }
    }

    private static void casework(CaseworkEvent event, Changes changes) {
        switch (event) {
            case SupportCaseOpened e ->
                tier(of(e, BoardKind.CASE, e.caseId(), changes), e.tier(), e.tierName())
                        .set(e.setting(), "setting")
                        .set(e.framework(), "framework")
                        .set(e.edition(), "edition")
                        .set(LineSensitivity.of(e).name(), "class")
                        .set(true, "open");
            case TierEscalated e -> tier(of(e, BoardKind.CASE, e.caseId(), changes), e.to(), e.tierName());
            case TierSteppedDown e -> tier(of(e, BoardKind.CASE, e.caseId(), changes), e.to(), e.tierName());
            case UrgentlyDiverted e
            when e.caseId() != null && e.tier() != null && e.tierName() != null ->
                tier(of(e, BoardKind.CASE, e.caseId(), changes), e.tier(), e.tierName());
            case SupportCaseClosed e ->
                of(e, BoardKind.CASE, e.caseId(), changes).set(false, "open").set(false, "running");
            case SupportCaseReopened e ->
                tier(of(e, BoardKind.CASE, e.caseId(), changes), e.tier(), e.tierName())
                        .set(true, "open");
            default -> {}
        }
    }

    private void intervention(InterventionEvent event, String eventId, Changes changes) {
        Change thing = of(event, BoardKind.INTERVENTION, event.interventionId(), changes);
        switch (event) {
            case InterventionStarted e ->
                thing.set(e.setting(), "setting")
                        .set(e.caseId(), "case")
                        .set(LineSensitivity.of(e).name(), "class")
                        .set(sealing.seal(e.childId(), GENERAL, e.agency(), eventId, e.what()), "what")
                        .set(sealing.seal(e.childId(), GENERAL, e.agency(), eventId, e.service()), "service")
                        .set(e.owner().name(), "owner")
                        .set(e.from().toString(), "from")
                        .set(e.plannedUntil().toString(), "reviewOn")
                        .set(true, "running");
            case InterventionProlonged e -> thing.set(e.plannedUntil().toString(), "reviewOn");
            case InterventionStopped e -> thing.set(false, "running");
            case InterventionEnded e -> thing.set(false, "running");
        }
    }

    private static void document(PlanEvent event, Changes changes) {
        switch (event) {
            case DocumentAgreed e ->
                of(e, BoardKind.DOCUMENT, e.documentId(), changes)
                        .set(e.setting(), "setting")
                        .set(e.caseId(), "case")
                        .set(e.type(), "type")
                        .set(LineSensitivity.of(e).name(), "class")
                        .set(e.from().toString(), "from")
                        .set(e.until() == null ? null : e.until().toString(), "until")
                        .set(day(e.reviewOn()), "reviewOn")
                        .set(true, "running");
            case DocumentRevised e
            when e.reviewOn() != null ->
                of(e, BoardKind.DOCUMENT, e.documentId(), changes).set(day(e.reviewOn()), "reviewOn");
            case DocumentReviewed e ->
                of(e, BoardKind.DOCUMENT, e.documentId(), changes).set(day(e.nextReviewOn()), "reviewOn");
            case DocumentEnded e ->
                of(e, BoardKind.DOCUMENT, e.documentId(), changes)
                        .set(e.on().minusDays(1).toString(), "until");
            default -> {}
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? NO_REVIEW_SET : day.toString();
    }

    private static Change tier(Change thing, int tier, String name) {
        return thing.set(tier, "tier").set(name, "tierName");
    }

    private static Change of(AboutChild event, BoardKind kind, String id, Changes changes) {
        return changes.to(NAME, event.childId() + "/" + kind + "/" + id)
                .set(event.childId(), "child")
                .set(kind.name(), "kind")
                .set(id, "id");
    }
}
