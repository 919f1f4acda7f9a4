package org.throughline.query.timeline;

import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.query.timeline.Telling.line;
import static org.throughline.query.timeline.Words.on;
import static org.throughline.query.timeline.Words.setting;

import org.jspecify.annotations.Nullable;
import org.throughline.events.SupportEvent;
import org.throughline.events.SupportEvent.Severity;
import org.throughline.events.SupportEvent.TriageOutcome;

/** Lines of concerns and the support that followed. */
final class TellingOfSupport {

    private TellingOfSupport() {}

    static Telling of(SupportEvent event) {
        return switch (event) {
            case SupportEvent.ConcernRaised e -> line(GENERAL, "A concern raised" + severity(e.severity()), e.seen());
            case SupportEvent.ConcernTriaged e ->
                line(GENERAL, "A concern looked at: " + outcome(e.outcome()) + severity(e.severity()), e.rationale());
            case SupportEvent.SupportCaseOpened e ->
                line(
                        GENERAL,
                        "Support started at " + setting(e.setting()) + ", tier " + e.tier() + " (" + e.tierName()
                                + ")");
            case SupportEvent.TierEscalated e ->
                line(
                        GENERAL,
                        "Support stepped up from tier " + e.from() + " to tier " + e.to() + " (" + e.tierName() + ")",
                        e.rationale());
            case SupportEvent.TierSteppedDown e ->
                line(
                        GENERAL,
                        "Support stepped down from tier " + e.from() + " to tier " + e.to() + " (" + e.tierName() + ")",
                        e.rationale());
            case SupportEvent.PastoralSupportPlanAgreed e ->
                line(GENERAL, "Pastoral support plan agreed, to be reviewed on " + on(e.reviewOn(), e.from()), plan(e));
            case SupportEvent.PastoralSupportPlanEnded e -> line(GENERAL, "Pastoral support plan ended", e.reason());
        };
    }

    private static String outcome(TriageOutcome outcome) {
        return switch (outcome) {
            case NO_FURTHER_ACTION -> "no further action";
            case WATCH -> "to be watched";
            case SUPPORT -> "support to follow";
        };
    }

    private static String severity(@Nullable Severity severity) {
        return switch (severity) {
            case null -> "";
            case DIFFICULT -> " (difficult)";
            case DANGEROUS -> " (dangerous)";
        };
    }

    private static String plan(SupportEvent.PastoralSupportPlanAgreed plan) {
        return "Targets: " + String.join("; ", plan.targets()) + "\nThe child's view: "
                + view(plan.childView(), plan.reasonWithoutChildView()) + "\nThe parents' view: "
                + view(plan.parentView(), plan.reasonWithoutParentView());
    }

    private static String view(@Nullable String view, @Nullable String reasonWithout) {
        return view == null ? "not heard (" + reasonWithout + ")" : view;
    }
}
