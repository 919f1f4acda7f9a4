package org.throughline.query.timeline;

import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.events.Sensitivity.SAFEGUARDING;
import static org.throughline.query.timeline.Telling.line;
import static org.throughline.query.timeline.Words.on;

import org.jspecify.annotations.Nullable;
import org.throughline.events.PlanEvent;
import org.throughline.events.PlanEvent.Debriefed;
import org.throughline.events.PlanEvent.ReviewOutcome;
import org.throughline.events.PlanEvent.Voices;
import org.throughline.events.Sensitivity;

/** Lines of plans and other documents, and of physical intervention. A guarded document is as guarded here. */
final class TellingOfPlan {

    private TellingOfPlan() {}

    static Telling of(PlanEvent event) {
        return switch (event) {
            case PlanEvent.DocumentAgreed e ->
                line(
                        sensitivity(e.type()),
                        DocumentWords.label(e.type()) + " agreed"
                                + (e.reviewOn() == null ? "" : ", to be reviewed on " + on(e.reviewOn(), e.from())),
                        voices(e.voices()));
            case PlanEvent.DocumentRevised e ->
                line(
                        sensitivity(e.type()),
                        DocumentWords.label(e.type()) + " changed, version " + e.version(),
                        e.reason());
            case PlanEvent.DocumentReviewed e ->
                line(
                        sensitivity(e.type()),
                        DocumentWords.label(e.type()) + " reviewed: " + outcome(e.outcome()),
                        e.impact());
            case PlanEvent.DocumentEnded e ->
                line(sensitivity(e.type()), DocumentWords.label(e.type()) + " no longer in force", e.reason());
            case PlanEvent.DocumentShared e ->
                line(sensitivity(e.type()), DocumentWords.label(e.type()) + " shared", String.join("; ", e.with()));
            case PlanEvent.StrategyFoundDetrimental e ->
                line(GENERAL, "A strategy found to harm rather than help", e.strategy() + "\n" + e.effect());
            case PlanEvent.StrategyAmended e -> line(GENERAL, "A harmful strategy changed", e.change());
            case PlanEvent.PhysicalInterventionUsed e ->
                line(SAFEGUARDING, "Physical intervention used, " + e.minutes() + " minutes", e.account());
            case PlanEvent.DebriefHeld e ->
                line(
                        SAFEGUARDING,
                        "Talked over afterwards with " + (e.who() == Debriefed.CHILD ? "the child" : "staff"),
                        e.account());
        };
    }

    private static Sensitivity sensitivity(String type) {
        return DocumentWords.isGuarded(type) ? SAFEGUARDING : GENERAL;
    }

    private static String outcome(ReviewOutcome outcome) {
        return switch (outcome) {
            case GOES_ON -> "it goes on";
            case IS_TO_CHANGE -> "it is to change";
            case HAS_DONE_ITS_WORK -> "it has done its work";
        };
    }

    private static String voices(Voices voices) {
        return "The child's view: " + view(voices.child(), voices.whyNotChild()) + "\nThe parents' view: "
                + view(voices.parents(), voices.whyNotParents());
    }

    private static String view(@Nullable String view, @Nullable String whyNot) {
        return view != null ? view : whyNot == null ? "not asked" : "not heard (" + whyNot + ")";
    }
}
