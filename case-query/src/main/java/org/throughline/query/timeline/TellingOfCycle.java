package org.throughline.query.timeline;

import static java.util.stream.Collectors.joining;
import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.query.timeline.Telling.line;
import static org.throughline.query.timeline.Words.on;

import org.throughline.events.CycleEvent;
import org.throughline.events.CycleEvent.TargetOutcome;

/** Lines of assess, plan, do, review. */
final class TellingOfCycle {

    private TellingOfCycle() {}

    static Telling of(CycleEvent event) {
        return switch (event) {
            case CycleEvent.CycleStarted e ->
                line(
                        GENERAL,
                        "Review cycle " + e.number() + " started, to be reviewed on " + on(e.reviewOn(), e.on()),
                        "Strengths: " + String.join("; ", e.strengths()) + "\nNeeds: " + String.join("; ", e.needs())
                                + "\nTargets: "
                                + e.targets().stream()
                                        .map(CycleEvent.Target::text)
                                        .collect(joining("; ")));
            case CycleEvent.CycleActionAdded e ->
                line(GENERAL, "An action planned", e.action().text());
            case CycleEvent.CycleActionDone e -> line(GENERAL, "A planned action done", e.note());
            case CycleEvent.SetbackRecorded e -> line(GENERAL, "A setback; the targets stand", e.what());
            case CycleEvent.CycleReviewed e -> line(GENERAL, "Review held" + met(e), e.impact());
            case CycleEvent.TargetDropped e -> line(GENERAL, "A target given up", e.reason());
        };
    }

    private static String met(CycleEvent.CycleReviewed review) {
        long met = review.targets().stream()
                .filter(t -> t.outcome() == TargetOutcome.MET)
                .count();
        return review.targets().isEmpty()
                ? ""
                : ": " + met + " of " + review.targets().size() + " targets met";
    }
}
