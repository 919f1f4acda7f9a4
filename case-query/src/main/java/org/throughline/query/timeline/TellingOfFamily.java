package org.throughline.query.timeline;

import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.events.Sensitivity.IDENTITY;
import static org.throughline.query.timeline.Telling.line;
import static org.throughline.query.timeline.Words.setting;

import org.throughline.events.FamilyEvent;
import org.throughline.events.FamilyEvent.InformingChannel;

/** Lines of what parents were told and asked for, of health, funding and early-years hours. */
final class TellingOfFamily {

    private TellingOfFamily() {}

    static Telling of(FamilyEvent event) {
        return switch (event) {
            case FamilyEvent.CommunicationNeedsRecorded e ->
                line(IDENTITY, "How a parent wants to be told things recorded");
            case FamilyEvent.ParentsInformed e -> line(GENERAL, "Parents told " + channel(e.channel()), e.what());
            case FamilyEvent.SupportAskedForByParent e -> line(GENERAL, "A parent asked for support", e.what());
            case FamilyEvent.SupportSoughtForParent e -> line(GENERAL, "Outside support sought for a parent", e.what());
            case FamilyEvent.MedicalNeedRecorded e ->
                line(GENERAL, "Support for a medical need", e.condition() + "\n" + e.support());
            case FamilyEvent.MedicalNeedReviewed e -> line(GENERAL, "Support for a medical need reviewed", e.support());
            case FamilyEvent.MedicalNeedEnded e -> line(GENERAL, "Support for a medical need ended", e.reason());
            case FamilyEvent.HighNeedsFundingAppliedFor e ->
                line(GENERAL, "High-needs funding applied for", e.purpose());
            case FamilyEvent.HighNeedsFundingDecided e ->
                line(GENERAL, "High-needs funding " + (e.granted() ? "granted" : "refused"), e.reasons());
            case FamilyEvent.FundedHoursStarted e ->
                line(GENERAL, e.hoursAWeek() + " funded hours a week at " + setting(e.setting()));
            case FamilyEvent.FundedHoursEnded e -> line(GENERAL, "Funded hours ended", e.reason());
        };
    }

    private static String channel(InformingChannel channel) {
        return switch (channel) {
            case MEETING -> "in a meeting";
            case TELEPHONE -> "by telephone";
            case LETTER -> "by letter";
            case MESSAGE -> "by message";
        };
    }
}
