package org.throughline.query.meeting;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.MeetingEvent.Attendance;
import org.throughline.events.MeetingEvent.Invitee;
import org.throughline.events.MeetingEvent.MeetingAction;
import org.throughline.events.MeetingEvent.MeetingKind;
import org.throughline.query.access.Discretion;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Opened;
import org.throughline.query.axon.Sealing;
import org.throughline.query.meeting.MeetingView.Action;
import org.throughline.query.meeting.MeetingView.Invited;
import org.throughline.query.meeting.MeetingView.Meeting;
import org.throughline.query.meeting.MeetingView.State;
import org.throughline.query.school.SchoolNames;

/** Opens a child's meetings. */
final class MeetingReader {

    private final Doc doc;
    private final Opened opened;
    private final Known known;

    MeetingReader(Doc doc, Sealing sealing, Known known) {
        this.doc = doc;
        this.opened = new Opened(sealing, doc.id());
        this.known = known;
    }

    /** Newest first, those the caller may know of. */
    List<Meeting> meetings(SchoolNames schools) {
        Map<String, Doc> meetings = doc.parts("meetings");
        meetings.values().removeIf(meeting -> allowed(meeting, "arranged") == null);
        Map<String, String> names = schools.of(meetings.values().stream()
                .map(meeting -> arranged(meeting).text("setting"))
                .distinct()
                .toList());
        List<Meeting> all = new ArrayList<>();
        meetings.forEach((id, meeting) -> all.add(meeting(id, meeting, names)));
        all.sort(comparing(Meeting::on, reverseOrder()).thenComparing(Meeting::meetingId));
        return all;
    }

    private static Doc arranged(Doc meeting) {
        return Objects.requireNonNull(meeting.partOrNull("arranged"));
    }

    private @Nullable Doc allowed(Doc meeting, String name) {
        Doc part = meeting.partOrNull(name);
        return part != null && Discretion.allows(part, known) ? part : null;
    }

    private Meeting meeting(String id, Doc meeting, Map<String, String> names) {
        Doc arranged = arranged(meeting);
        Doc held = allowed(meeting, "held");
        Doc cancelled = allowed(meeting, "cancelled");
        String setting = arranged.text("setting");
        return new Meeting(
                id,
                MeetingKind.valueOf(arranged.text("kind")),
                held != null ? State.HELD : cancelled != null ? State.CANCELLED : State.ARRANGED,
                held == null ? arranged.day("heldOn") : held.day("on"),
                setting,
                names.get(setting),
                arranged.textOrNull("case"),
                arranged.text("agency"),
                opened.text(arranged, "purpose"),
                invited(arranged, held),
                held == null ? null : opened.textOrNull(held, "childView"),
                held == null ? null : opened.textOrNull(held, "parentView"),
                held == null ? null : opened.text(held, "outcome"),
                held == null ? List.of() : actions(held, meeting.parts("done")),
                cancelled == null ? null : opened.text(cancelled, "reason"));
    }

    private List<Invited> invited(Doc arranged, @Nullable Doc held) {
        Map<String, Attendance> came = new HashMap<>();
        if (held != null) {
            opened.wholes(held, "attendance", Attendance.class).forEach(a -> came.put(a.inviteeId(), a));
        }
        return opened.wholes(arranged, "invitees", Invitee.class).stream()
                .filter(invitee -> !Discretion.tellsTooMuch(invitee.agency(), known))
                .map(invitee -> {
                    Attendance a = came.get(invitee.inviteeId());
                    return new Invited(
                            invitee.inviteeId(),
                            invitee.name(),
                            invitee.agency(),
                            a == null ? null : a.attended(),
                            a == null ? null : a.view());
                })
                .toList();
    }

    private List<Action> actions(Doc held, Map<String, Doc> done) {
        return opened.wholes(held, "actions", MeetingAction.class).stream()
                .filter(action -> !Discretion.tellsTooMuch(action.owner(), known))
                .map(action -> action(action, done.get(action.actionId())))
                .toList();
    }

    private Action action(MeetingAction action, @Nullable Doc done) {
        Doc told = done != null && Discretion.allows(done, known) ? done : null;
        return new Action(
                action.actionId(),
                action.text(),
                action.who(),
                action.owner(),
                action.by(),
                told == null ? null : told.day("on"),
                told == null ? null : opened.text(told, "note"));
    }
}
