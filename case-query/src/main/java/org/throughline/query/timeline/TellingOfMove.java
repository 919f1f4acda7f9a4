package org.throughline.query.timeline;

import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.events.Sensitivity.SAFEGUARDING;
import static org.throughline.query.timeline.Telling.line;
import static org.throughline.query.timeline.Words.on;
import static org.throughline.query.timeline.Words.setting;

import org.throughline.events.MoveEvent;
import org.throughline.events.MoveEvent.DispensationReason;

/** Lines of managed moves. */
final class TellingOfMove {

    private static final String ADMISSIONS = "admission-authority:";

    private TellingOfMove() {}

    static Telling of(MoveEvent event) {
        return switch (event) {
            case MoveEvent.ManagedMoveProposed e ->
                line(
                        GENERAL,
                        "A managed move proposed from " + setting(e.fromSetting()) + " to " + setting(e.toSetting())
                                + ", starting " + on(e.startOn(), e.on()),
                        e.reason());
            case MoveEvent.PartyAgreementRecorded e ->
                line(
                        GENERAL,
                        party(e.party())
                                + (e.agrees() ? " agreed to the managed move" : " did not agree to the managed move"),
                        e.evidence());
            case MoveEvent.PartyAgreementDispensedWith e ->
                line(
                        SAFEGUARDING,
                        "The managed move goes on without the agreement of one party: " + reason(e.reason()),
                        e.explanation());
            case MoveEvent.ManagedMoveAgreed e ->
                line(
                        GENERAL,
                        "Managed move agreed",
                        e.bestInterest() + (e.childView() == null ? "" : "\nThe child's view: " + e.childView()));
            case MoveEvent.ManagedMoveStarted e ->
                line(
                        GENERAL,
                        "Managed move from " + setting(e.fromSetting()) + " to " + setting(e.toSetting()) + " started");
        };
    }

    /** An authority that decides for a child would give care status away: it is told like a parent's word. */
    private static String party(String party) {
        return party.startsWith(ADMISSIONS)
                ? "The admission authority of " + setting(party.substring(ADMISSIONS.length()))
                : "One who may decide for the child";
    }

    private static String reason(DispensationReason reason) {
        return switch (reason) {
            case UNTRACEABLE -> "they cannot be traced";
            case UNSAFE -> "asking would be unsafe";
            case COURT_ORDER -> "a court order";
        };
    }
}
