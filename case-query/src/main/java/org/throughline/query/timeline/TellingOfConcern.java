package org.throughline.query.timeline;

import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.events.Sensitivity.SAFEGUARDING;
import static org.throughline.query.timeline.Telling.line;

import org.jspecify.annotations.Nullable;
import org.throughline.events.ConcernEvent;
import org.throughline.events.ConcernEvent.HubContact;
import org.throughline.events.ConcernEvent.IncidentRole;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.ConcernEvent.TriageOutcome;

/** Lines of what somebody saw and what came of it. */
final class TellingOfConcern {

    private TellingOfConcern() {}

    static Telling of(ConcernEvent event) {
        return switch (event) {
            case ConcernEvent.ConcernRaised e ->
                line(
                        GENERAL,
                        "A concern raised" + severity(e.severity()),
                        e.observation().seen());
            case ConcernEvent.InvolvementInIncidentRecorded e -> line(GENERAL, "In an incident: " + role(e.role()));
            case ConcernEvent.InvolvementInIncidentWithdrawn e -> line(GENERAL, "Had no part in an incident after all");
            case ConcernEvent.ConcernCorrected e ->
                line(
                        GENERAL,
                        "A concern corrected" + severity(e.severity()),
                        e.observation().seen() + "\nWhy: " + e.reason());
            case ConcernEvent.ConcernWithdrawn e -> line(GENERAL, "A concern withdrawn", e.reason());
            case ConcernEvent.ConcernsLinked e -> line(GENERAL, "Two concerns found to belong together", e.reason());
            case ConcernEvent.ConcernTriaged e ->
                line(GENERAL, "A concern looked at: " + outcome(e.outcome()) + severity(e.severity()), e.rationale());
            case ConcernEvent.AdultsMadeAware e ->
                line(GENERAL, "The adults around the child made aware of a concern", String.join("; ", e.adults()));
            case ConcernEvent.SafeguardingLeadTold e ->
                line(SAFEGUARDING, "A concern logged with the safeguarding lead" + hub(e.hub()), e.account());
        };
    }

    private static String outcome(TriageOutcome outcome) {
        return switch (outcome) {
            case NO_FURTHER_ACTION -> "no further action";
            case WATCH -> "to be watched";
            case SUPPORT -> "support to follow";
            case URGENT -> "urgent help";
        };
    }

    static String severity(@Nullable Severity severity) {
        return switch (severity) {
            case null -> "";
            case DIFFICULT -> " (difficult)";
            case DANGEROUS -> " (dangerous)";
        };
    }

    private static String role(IncidentRole role) {
        return switch (role) {
            case WAS_HARMED -> "was harmed";
            case TOOK_PART -> "took part";
            case SAW_IT -> "saw it";
            case HELPED -> "helped";
        };
    }

    private static String hub(HubContact hub) {
        return switch (hub) {
            case NOT_NEEDED -> "";
            case CONSULTED -> ", the safeguarding hub consulted";
            case REFERRED -> ", referred to the safeguarding hub";
        };
    }
}
