package org.throughline.query.timeline;

import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.query.timeline.Telling.line;
import static org.throughline.query.timeline.Words.on;

import org.throughline.events.MeetingEvent;
import org.throughline.events.MeetingEvent.MeetingKind;

/** Lines of meetings about the child. */
final class TellingOfMeeting {

    private TellingOfMeeting() {}

    static Telling of(MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.MeetingArranged e ->
                line(GENERAL, kind(e.kind()) + " arranged for " + on(e.heldOn(), e.on()), e.purpose());
            case MeetingEvent.MeetingHeld e -> line(GENERAL, "Meeting held", e.outcome());
            case MeetingEvent.MeetingCancelled e -> line(GENERAL, "Meeting cancelled", e.reason());
            case MeetingEvent.MeetingActionDone e -> line(GENERAL, "Done, as a meeting had agreed", e.note());
        };
    }

    private static String kind(MeetingKind kind) {
        return switch (kind) {
            case PROFESSIONALS -> "Professionals' meeting";
            case TEAM_AROUND_THE_FAMILY -> "Team around the family";
            case TEAM_AROUND_THE_CHILD -> "Team around the child";
            case MULTI_AGENCY -> "Meeting of several agencies";
            case WITH_PARENTS -> "Meeting with parents";
        };
    }
}
