package org.throughline.query.timeline;

import static java.util.stream.Collectors.joining;
import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.query.timeline.Telling.line;
import static org.throughline.query.timeline.Words.days;
import static org.throughline.query.timeline.Words.on;
import static org.throughline.query.timeline.Words.setting;
import static org.throughline.query.timeline.Words.year;

import java.time.LocalDate;
import java.util.List;
import org.throughline.events.ExclusionEvent;
import org.throughline.events.ExclusionEvent.UnlawfulKind;
import org.throughline.events.HalfDay;

/** Lines of time out of school. Who decided stays on the receipt. */
final class TellingOfExclusion {

    private TellingOfExclusion() {}

    static Telling of(ExclusionEvent event) {
        return switch (event) {
            case ExclusionEvent.PriorSuspensionDeclared e ->
                line(
                        GENERAL,
                        days(e.sessions()) + " of suspension in " + year(e.academicYear()) + " declared from "
                                + setting(e.setting()));
            case ExclusionEvent.SuspensionRecorded e ->
                line(
                        GENERAL,
                        "Suspended for " + days(e.sessions().size()) + first(e.sessions(), e.decidedOn()) + " ("
                                + e.reasons().stream().map(ReasonWords::of).collect(joining("; ")) + ")",
                        e.circumstances());
            case ExclusionEvent.SuspensionConfirmed e ->
                line(GENERAL, "Suspension confirmed by the headteacher in person");
            case ExclusionEvent.UnlawfulExclusionRecorded e ->
                line(GENERAL, unlawful(e.kind()) + first(e.sessions(), e.on()), e.account());
        };
    }

    private static String first(List<HalfDay> sessions, LocalDate near) {
        return sessions.isEmpty() ? "" : " from " + on(sessions.getFirst().date(), near);
    }

    private static String unlawful(UnlawfulKind kind) {
        return switch (kind) {
            case SENT_HOME -> "Sent home without a formal suspension";
            case BEYOND_45_DAYS -> "Kept out of school beyond 45 days in the year";
            case OTHER -> "Kept out of school without a lawful decision";
        };
    }
}
