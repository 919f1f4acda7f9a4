package org.throughline.query.child;

import static org.throughline.events.Sensitivity.CARE;
import static org.throughline.events.Sensitivity.IDENTITY;
import static org.throughline.events.Sensitivity.SAFEGUARDING;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.ChildEvent;
import org.throughline.events.ChildEvent.AuthorityGaveUpResponsibility;
import org.throughline.events.ChildEvent.AuthorityTookResponsibility;
import org.throughline.events.ChildEvent.CareStatusEnded;
import org.throughline.events.ChildEvent.CareStatusStarted;
import org.throughline.events.ChildEvent.ChildDetailsCorrected;
import org.throughline.events.ChildEvent.ChildRegistered;
import org.throughline.events.ChildEvent.ContactRestricted;
import org.throughline.events.ChildEvent.ContactRestrictionLifted;
import org.throughline.events.ChildEvent.EnrolmentEnded;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.events.ChildEvent.IdentifierRecorded;
import org.throughline.events.ChildEvent.LinesReleasedToParents;
import org.throughline.events.ChildEvent.LocationConfidentialityEnded;
import org.throughline.events.ChildEvent.LocationMadeConfidential;
import org.throughline.events.ChildEvent.ParentEnded;
import org.throughline.events.ChildEvent.ParentRecorded;
import org.throughline.events.ChildEvent.ParentalResponsibilityLimitEnded;
import org.throughline.events.ChildEvent.ParentalResponsibilityLimited;
import org.throughline.events.FamilyEvent.FundedHoursEnded;
import org.throughline.events.FamilyEvent.FundedHoursStarted;
import org.throughline.query.axon.Change;
import org.throughline.query.axon.Changes;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.View;
import org.throughline.query.child.Particulars.Care;
import org.throughline.query.child.Particulars.Holding;
import org.throughline.query.child.Particulars.Identity;
import org.throughline.query.child.Particulars.Limit;
import org.throughline.query.child.Particulars.Parent;

/** Who each child is, one document per child, and what a school's caseload needs, in another. */
@Component
class ChildProjection implements View {

    static final String NAME = "child_v1";
    static final String CASELOAD = NAME + "_caseload";

    private final Sealing sealing;
    private final NameTokens tokens;

    ChildProjection(Sealing sealing, NameTokens tokens) {
        this.sealing = sealing;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> collections() {
        return List.of(NAME, CASELOAD);
    }

    @Override
    public List<Indexed> indexes() {
        return List.of(
                new Indexed(NAME, List.of("nameTokens", "_id")),
                new Indexed(NAME, List.of("numberTokens", "_id")),
                new Indexed(CASELOAD, List.of("settings", "_id")));
    }

    @Override
    public void show(Recorded recorded, Changes changes) {
        CaseloadOfChild.show(recorded, changes);
        switch (recorded.event()) {
            case ChildEvent e ->
                show(e, recorded.eventId(), changes.to(NAME, e.childId()).rise(recorded.sequence(), "sequence"));
            case FundedHoursStarted e ->
                changes.to(NAME, e.childId())
                        .set(e.setting(), "places", e.placeId(), "setting")
                        .set(e.kind().name(), "places", e.placeId(), "kind")
                        .set(e.hoursAWeek(), "places", e.placeId(), "hours")
                        .set(e.from().toString(), "places", e.placeId(), "from");
            case FundedHoursEnded e ->
                changes.to(NAME, e.childId()).set(e.on().toString(), "places", e.placeId(), "until");
            default -> {}
        }
    }

    private void show(ChildEvent event, String id, Change child) {
        switch (event) {
            case ChildRegistered e ->
                identity(
                        e,
                        id,
                        new Identity(e.givenNames(), e.familyName(), e.dateOfBirth(), e.sex()),
                        child.set(true, "registered"));
            case ChildDetailsCorrected e ->
                identity(e, id, new Identity(e.givenNames(), e.familyName(), e.dateOfBirth(), e.sex()), child);
            case IdentifierRecorded e ->
                child.set(
                                sealing.seal(e.childId(), IDENTITY, e.agency(), id, e.value()),
                                "identifiers",
                                e.kind().name(),
                                "value")
                        .set(e.on().toString(), "identifiers", e.kind().name(), "since")
                        .add(tokens.ofNumber(e.value()), "numberTokens");
            case ParentRecorded e -> parent(e, id, child);
            case ParentEnded e -> child.set(e.on().toString(), "parents", e.parentId(), "until");
            case ContactRestricted e -> restriction(e, id, child);
            case ContactRestrictionLifted e ->
                child.set(e.on().toString(), "restrictions", e.restrictionId(), "lifted");
            case LocationMadeConfidential e ->
                child.set(e.from().toString(), "confidential", "from")
                        .set(null, "confidential", "ended")
                        .set(
                                sealing.seal(e.childId(), SAFEGUARDING, e.agency(), id, e.reason()),
                                "confidential",
                                "reason");
            case LocationConfidentialityEnded e -> child.set(e.on().toString(), "confidential", "ended");
            case EnrolmentStarted e ->
                child.set(e.setting(), "enrolments", e.enrolmentId(), "setting")
                        .set(e.kind().name(), "enrolments", e.enrolmentId(), "kind")
                        .set(e.from().toString(), "enrolments", e.enrolmentId(), "from");
            case EnrolmentEnded e ->
                child.set(e.on().toString(), "enrolments", e.enrolmentId(), "until")
                        .set(e.reason(), "enrolments", e.enrolmentId(), "reason");
            case CareStatusStarted e ->
                child.set(e.from().toString(), "care", e.intervalId(), "from")
                        .set(
                                sealing.seal(
                                        e.childId(),
                                        CARE,
                                        e.agency(),
                                        id,
                                        new Care(e.status(), e.authority(), e.socialWorker()).written()),
                                "care",
                                e.intervalId(),
                                "status");
            case CareStatusEnded e -> child.set(e.on().toString(), "care", e.intervalId(), "until");
            case ParentalResponsibilityLimited e -> limit(e, id, child);
            case ParentalResponsibilityLimitEnded e -> child.set(e.on().toString(), "limits", e.limitId(), "ended");
            case AuthorityTookResponsibility e ->
                child.set(e.from().toString(), "holdings", e.holdingId(), "from")
                        .set(
                                sealing.seal(
                                        e.childId(),
                                        CARE,
                                        e.agency(),
                                        id,
                                        new Holding(e.authority(), e.order()).written()),
                                "holdings",
                                e.holdingId(),
                                "who");
            case AuthorityGaveUpResponsibility e -> child.set(e.on().toString(), "holdings", e.holdingId(), "until");
            case LinesReleasedToParents e -> {}
        }
    }

    private void identity(ChildEvent event, String eventId, Identity identity, Change child) {
        child.set(sealing.seal(event.childId(), IDENTITY, event.agency(), eventId, identity.written()), "identity")
                .set(tokens.ofName(identity.givenNames() + " " + identity.familyName()), "nameTokens");
    }

    private void parent(ParentRecorded e, String eventId, Change child) {
        Parent parent = new Parent(e.name(), e.relationship(), e.contact());
        child.set(
                        sealing.seal(e.childId(), IDENTITY, e.agency(), eventId, parent.written()),
                        "parents",
                        e.parentId(),
                        "who")
                .set(e.parentalResponsibility(), "parents", e.parentId(), "responsibility")
                .set(e.livesWithChild(), "parents", e.parentId(), "livesWithChild")
                .set(e.from().toString(), "parents", e.parentId(), "from")
                .set(null, "parents", e.parentId(), "until");
    }

    private void restriction(ContactRestricted e, String eventId, Change child) {
        child.set(e.parentId(), "restrictions", e.restrictionId(), "parent")
                .set(e.mayBeTold(), "restrictions", e.restrictionId(), "mayBeTold")
                .set(e.from().toString(), "restrictions", e.restrictionId(), "from")
                .set(text(e.until()), "restrictions", e.restrictionId(), "until")
                .set(
                        sealing.seal(e.childId(), SAFEGUARDING, e.agency(), eventId, e.basis()),
                        "restrictions",
                        e.restrictionId(),
                        "basis");
    }

    private void limit(ParentalResponsibilityLimited e, String eventId, Change child) {
        Limit limit = new Limit(e.basis(), e.scope(), e.onEducation());
        child.set(e.parentId(), "limits", e.limitId(), "parent")
                .set(e.from().toString(), "limits", e.limitId(), "from")
                .set(text(e.until()), "limits", e.limitId(), "until")
                .set(
                        sealing.seal(e.childId(), CARE, e.agency(), eventId, limit.written()),
                        "limits",
                        e.limitId(),
                        "what");
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
