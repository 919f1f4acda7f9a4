package org.throughline.query.timeline;

import static org.throughline.events.Sensitivity.CARE;
import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.events.Sensitivity.IDENTITY;
import static org.throughline.events.Sensitivity.SAFEGUARDING;
import static org.throughline.query.timeline.Telling.line;
import static org.throughline.query.timeline.Words.on;
import static org.throughline.query.timeline.Words.setting;

import org.throughline.events.ChildEvent;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.IdentifierKind;
import org.throughline.query.timeline.Telling.NotShown;

/** Lines of who the child is, who is around them and where they are enrolled. */
final class TellingOfChild {

    private TellingOfChild() {}

    static Telling of(ChildEvent event) {
        return switch (event) {
            case ChildEvent.ChildRegistered e -> line(GENERAL, "First recorded here");
            case ChildEvent.ChildDetailsCorrected e -> line(IDENTITY, "Personal details corrected", e.reason());
            case ChildEvent.IdentifierRecorded e -> line(IDENTITY, identifier(e.kind()) + " recorded");
            case ChildEvent.ParentRecorded e ->
                line(
                        IDENTITY,
                        e.parentalResponsibility()
                                ? "A holder of parental responsibility recorded"
                                : "A parent without parental responsibility recorded",
                        e.name() + " (" + e.relationship() + ")");
            case ChildEvent.ParentEnded e -> line(IDENTITY, "A parent no longer recorded as such", e.reason());
            case ChildEvent.ContactRestricted e ->
                line(
                        SAFEGUARDING,
                        (e.mayBeTold() ? "Contact with a parent restricted" : "A parent may not be told")
                                + (e.until() == null ? "" : " until " + on(e.until(), e.from())),
                        e.basis());
            case ChildEvent.ContactRestrictionLifted e ->
                line(SAFEGUARDING, "Restriction on a parent lifted", e.reason());
            case ChildEvent.LocationMadeConfidential e ->
                line(SAFEGUARDING, "Where the child lives made confidential", e.reason());
            case ChildEvent.LocationConfidentialityEnded e ->
                line(SAFEGUARDING, "Where the child lives no longer confidential", e.reason());
            case ChildEvent.EnrolmentStarted e -> line(GENERAL, enrolled(e.kind()) + " at " + setting(e.setting()));
            case ChildEvent.EnrolmentEnded e -> line(GENERAL, "Left " + setting(e.setting()));
            case ChildEvent.CareStatusStarted e -> line(CARE, status(e.status()) + " from this day");
            case ChildEvent.CareStatusEnded e -> line(CARE, "Social-care status ended", e.reason());
            case ChildEvent.ParentalResponsibilityLimited e ->
                line(
                        CARE,
                        "What a holder of parental responsibility may decide limited"
                                + (e.until() == null ? "" : " until " + on(e.until(), e.from())),
                        e.scope());
            case ChildEvent.ParentalResponsibilityLimitEnded e ->
                line(CARE, "A limit on parental responsibility ended", e.reason());
            case ChildEvent.AuthorityTookResponsibility e ->
                line(CARE, "A local authority holds parental responsibility", e.authority() + ": " + e.order());
            case ChildEvent.AuthorityGaveUpResponsibility e ->
                line(CARE, "A local authority no longer holds parental responsibility", e.reason());
            case ChildEvent.LinesReleasedToParents e -> new NotShown("the released lines say so themselves");
        };
    }

    private static String identifier(IdentifierKind kind) {
        return switch (kind) {
            case UPN -> "Unique pupil number";
            case TEMPORARY_UPN -> "Temporary unique pupil number";
            case NHS_NUMBER -> "NHS number";
        };
    }

    private static String enrolled(EnrolmentKind kind) {
        return switch (kind) {
            case MAIN -> "Enrolled";
            case SUBSIDIARY -> "Enrolled as a second registration";
            case GUEST -> "Enrolled as a guest";
        };
    }

    private static String status(CareStatus status) {
        return switch (status) {
            case CLA -> "Looked after by the local authority";
            case PLA -> "Previously looked after";
            case CIN -> "Child in need";
            case CP -> "Child protection plan";
        };
    }
}
