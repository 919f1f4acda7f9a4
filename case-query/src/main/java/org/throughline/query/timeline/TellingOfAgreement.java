package org.throughline.query.timeline;

import static org.throughline.events.Sensitivity.CARE;
import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.events.Sensitivity.SAFEGUARDING;
import static org.throughline.query.timeline.Telling.line;

import org.throughline.events.AgreementEvent;
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.AgreementEvent.Strength;
import org.throughline.events.Sensitivity;

/** Lines of what those who may decide for the child were asked and said. */
final class TellingOfAgreement {

    private static final String AUTHORITY = "authority:";

    private TellingOfAgreement() {}

    static Telling of(AgreementEvent event) {
        return switch (event) {
            case AgreementEvent.AgreementSought e ->
                line(GENERAL, strength(e.strength()) + " asked for: " + about(e.about()), e.asked());
            case AgreementEvent.AgreementAnswered e ->
                line(
                        sensitivity(e.party()),
                        party(e.party()) + (e.agrees() ? " agreed" : " did not agree"),
                        e.details());
            case AgreementEvent.AgreementReached e -> line(GENERAL, "Agreement reached");
            case AgreementEvent.AgreementWithdrawn e -> line(GENERAL, "Agreement withdrawn");
            case AgreementEvent.AgreementDispensedWith e ->
                line(SAFEGUARDING, "Goes on without the agreement of one party", e.explanation());
            case AgreementEvent.ChildsCompetenceAssessed e ->
                line(
                        GENERAL,
                        (e.competent()
                                        ? "The child can decide for themselves: "
                                        : "The child cannot yet decide alone: ")
                                + about(e.about()),
                        e.rationale());
        };
    }

    private static String strength(Strength strength) {
        return switch (strength) {
            case CONSENT -> "Consent";
            case EXPLICIT_AGREEMENT -> "Explicit agreement";
            case FULL_AGREEMENT -> "Everybody's full agreement";
        };
    }

    private static String about(AgreementAbout about) {
        return switch (about) {
            case PLAN -> "a plan";
            case SERVICE -> "help from a service";
            case REDUCED_TIMETABLE -> "a reduced timetable";
            case MANAGED_MOVE -> "a managed move";
            case ASSESSMENT -> "an assessment";
            case OTHER -> "something else";
        };
    }

    /** That an authority decides for a child gives care status away, and what was written down may name it. */
    private static Sensitivity sensitivity(String party) {
        return party.startsWith(AUTHORITY) ? CARE : GENERAL;
    }

    private static String party(String party) {
        return party.equals("child") ? "The child" : "One who may decide for the child";
    }
}
