package org.throughline.query.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.MeetingEvent.Attendance;
import org.throughline.events.MeetingEvent.Attended;
import org.throughline.events.MeetingEvent.Invitee;
import org.throughline.events.MeetingEvent.MeetingAction;
import org.throughline.events.MeetingEvent.MeetingActionDone;
import org.throughline.events.MeetingEvent.MeetingArranged;
import org.throughline.events.MeetingEvent.MeetingCancelled;
import org.throughline.events.MeetingEvent.MeetingHeld;
import org.throughline.events.MeetingEvent.MeetingKind;
import org.throughline.query.access.Discretion;
import org.throughline.query.history.History;

/** Meetings about the child. Whoever's coming or duty would tell the reader too much is not among those named. */
final class MeetingPart {

    private MeetingPart() {}

    enum State {
        ARRANGED,
        HELD,
        CANCELLED
    }

    /**
     * @param on when it was held; until then, when it is to be
     * @param outcome null until it was held; likewise the views
     */
    record Meeting(
            String meetingId,
            MeetingKind kind,
            State state,
            LocalDate on,
            String setting,
            @Nullable String caseId,
            String purpose,
            List<Invited> invitees,
            @Nullable String childView,
            @Nullable String parentView,
            @Nullable String outcome,
            List<Action> actions,
            @Nullable String whyCancelled) {}

    /** @param attended null until it was held, and for somebody nothing was noted of */
    record Invited(
            String name,
            String agency,
            @Nullable Attended attended,
            @Nullable String view) {}

    /** @param doneOn null until it is done */
    record Action(
            String actionId,
            String text,
            String who,
            String owner,
            LocalDate by,
            @Nullable LocalDate doneOn,
            @Nullable String note) {}

    /** Oldest first. */
    static List<Meeting> of(History history) {
        return history.all(MeetingArranged.class).stream()
                .map(arranged -> meeting(history, arranged))
                .toList();
    }

    private static Meeting meeting(History history, MeetingArranged arranged) {
        String id = arranged.meetingId();
        MeetingHeld held =
                history.last(MeetingHeld.class, h -> h.meetingId().equals(id)).orElse(null);
        MeetingCancelled cancelled = history.last(
                        MeetingCancelled.class, c -> c.meetingId().equals(id))
                .orElse(null);
        return new Meeting(
                id,
                arranged.kind(),
                held != null ? State.HELD : cancelled != null ? State.CANCELLED : State.ARRANGED,
                held == null ? arranged.heldOn() : held.on(),
                arranged.setting(),
                arranged.caseId(),
                arranged.purpose(),
                invited(history, arranged, held),
                held == null ? null : held.childView(),
                held == null ? null : held.parentView(),
                held == null ? null : held.outcome(),
                held == null ? List.of() : actions(history, held),
                cancelled == null ? null : cancelled.reason());
    }

    private static List<Invited> invited(History history, MeetingArranged arranged, @Nullable MeetingHeld held) {
        return arranged.invitees().stream()
                .filter(i -> !Discretion.tellsTooMuch(i.agency(), history.known()))
                .map(i -> {
                    Optional<Attendance> came = attendance(i, held);
                    return new Invited(
                            i.name(),
                            i.agency(),
                            came.map(Attendance::attended).orElse(null),
                            came.map(Attendance::view).orElse(null));
                })
                .toList();
    }

    private static Optional<Attendance> attendance(Invitee invitee, @Nullable MeetingHeld held) {
        return held == null
                ? Optional.empty()
                : held.attendance().stream()
                        .filter(a -> a.inviteeId().equals(invitee.inviteeId()))
                        .findFirst();
    }

    private static List<Action> actions(History history, MeetingHeld held) {
        return held.actions().stream()
                .filter(a -> !Discretion.tellsTooMuch(a.owner(), history.known()))
                .map(a -> action(history, held.meetingId(), a))
                .toList();
    }

    private static Action action(History history, String meetingId, MeetingAction a) {
        MeetingActionDone done = history.last(
                        MeetingActionDone.class,
                        d -> d.meetingId().equals(meetingId) && d.actionId().equals(a.actionId()))
                .orElse(null);
        return new Action(
                a.actionId(),
                a.text(),
                a.who(),
                a.owner(),
                a.by(),
                done == null ? null : done.on(),
                done == null ? null : done.note());
    }
}
