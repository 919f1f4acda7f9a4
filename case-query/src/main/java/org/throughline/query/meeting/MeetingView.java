package org.throughline.query.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.MeetingEvent.Attended;
import org.throughline.events.MeetingEvent.MeetingKind;

/** Shapes of the answers about meetings. */
final class MeetingView {

    private MeetingView() {}

    enum State {
        ARRANGED,
        HELD,
        CANCELLED
    }

    /** @param meetings newest first */
    record Meetings(String childId, List<Meeting> meetings) {}

    /**
     * @param on when it was held; until then, when it is to be
     * @param invitees without those whose coming would tell the caller more than they may know; likewise the actions
     * @param outcome null until it was held; likewise the views
     */
    record Meeting(
            String meetingId,
            MeetingKind kind,
            State state,
            LocalDate on,
            String setting,
            @Nullable String settingName,
            @Nullable String caseId,
            String arrangedBy,
            String purpose,
            List<Invited> invitees,
            @Nullable String childView,
            @Nullable String parentView,
            @Nullable String outcome,
            List<Action> actions,
            @Nullable String whyCancelled) {}

    /** @param attended null until it was held, and for somebody nothing was noted of */
    record Invited(
            String inviteeId,
            String name,
            String agency,
            @Nullable Attended attended,
            @Nullable String view) {}

    /**
     * @param owner the agency that owes it
     * @param doneOn null until it is done
     */
    record Action(
            String actionId,
            String text,
            String who,
            String owner,
            LocalDate by,
            @Nullable LocalDate doneOn,
            @Nullable String note) {}
}
