package org.throughline.query.timeline;

import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.query.timeline.Telling.line;
import static org.throughline.query.timeline.Words.on;
import static org.throughline.query.timeline.Words.setting;

import org.throughline.events.CaseworkEvent;
import org.throughline.events.CaseworkEvent.CaseRole;
import org.throughline.events.CaseworkEvent.ClosingReason;
import org.throughline.events.CaseworkEvent.ExemptionReason;
import org.throughline.query.access.Discretion;

/** Lines of cases and their tiers. */
final class TellingOfCasework {

    private TellingOfCasework() {}

    static Telling of(CaseworkEvent event) {
        return switch (event) {
            case CaseworkEvent.SupportCaseOpened e ->
                line(
                        GENERAL,
                        "Support started at " + setting(e.setting()) + ", tier " + e.tier() + " (" + e.tierName() + ")",
                        e.rationale());
            case CaseworkEvent.ConcernAddedToCase e -> line(GENERAL, "A concern joined to the support");
            case CaseworkEvent.JudgementRecorded e ->
                line(GENERAL, "A professional recorded a judgement", e.rationale());
            case CaseworkEvent.CaseRoleAssigned e ->
                line(Discretion.of(GENERAL, e.personAgency()), role(e.role()) + " named", e.person());
            case CaseworkEvent.TierEscalated e ->
                line(
                        GENERAL,
                        "Support stepped up from tier " + e.from() + " to tier " + e.to() + " (" + e.tierName() + ")",
                        e.rationale());
            case CaseworkEvent.TierSteppedDown e ->
                line(
                        GENERAL,
                        "Support stepped down from tier " + e.from() + " to tier " + e.to() + " (" + e.tierName() + ")",
                        e.rationale());
            case CaseworkEvent.ExemptionGranted e ->
                line(
                        GENERAL,
                        "Something the framework asks for set aside until " + on(e.until(), e.on()) + ": "
                                + reason(e.reason()),
                        e.explanation() + "\nRule: " + e.rule());
            case CaseworkEvent.ExemptionEnded e -> line(GENERAL, "What was set aside is asked for again", e.reason());
            case CaseworkEvent.UrgentlyDiverted e -> line(GENERAL, "Urgent help sought outside the tiers", e.account());
            case CaseworkEvent.UrgentDiversionJustified e ->
                line(GENERAL, "Why urgent help was sought, written down", e.justification());
            case CaseworkEvent.SupportCaseClosed e ->
                line(
                        GENERAL,
                        "Support ended: " + reason(e.reason()),
                        e.rationale() + "\nWhat changed: " + String.join("; ", e.evidenceOfChange()));
            case CaseworkEvent.SupportCaseReopened e ->
                line(GENERAL, "Support taken up again at tier " + e.tier() + " (" + e.tierName() + ")", e.reason());
        };
    }

    private static String role(CaseRole role) {
        return switch (role) {
            case KEY_ADULT -> "Key adult";
            case LEAD_PROFESSIONAL -> "Lead professional";
        };
    }

    private static String reason(ExemptionReason reason) {
        return switch (reason) {
            case RISK_OF_HARM_WHILE_WAITING -> "waiting would risk harm";
            case DOCUMENT_BEING_PREPARED -> "a document is being prepared";
            case RECORDS_NOT_YET_RECEIVED -> "records have not yet come";
            case FAMILY_CANNOT_TAKE_PART_YET -> "the family cannot take part yet";
            case ANOTHER_WAY_SERVES_THE_CHILD_BETTER -> "another way serves the child better";
        };
    }

    private static String reason(ClosingReason reason) {
        return switch (reason) {
            case NEEDS_MET -> "the needs are met";
            case LEFT_THE_SETTING -> "the child has left";
            case SUPPORTED_ELSEWHERE -> "supported elsewhere now";
            case FAMILY_WISH -> "the family's wish";
        };
    }
}
