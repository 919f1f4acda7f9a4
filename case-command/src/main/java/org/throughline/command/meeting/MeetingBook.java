package org.throughline.command.meeting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;
import org.throughline.events.MeetingEvent;
import org.throughline.events.MeetingEvent.MeetingAction;
import org.throughline.events.MeetingEvent.MeetingActionDone;
import org.throughline.events.MeetingEvent.MeetingArranged;
import org.throughline.events.MeetingEvent.MeetingCancelled;
import org.throughline.events.MeetingEvent.MeetingHeld;

/**
 * A child's meetings when something is decided: an immutable fold of {@code meeting-<child>}.
 *
 * @param duties the running duty of an action, by action
 */
record MeetingBook(Map<String, Meeting> meetings, Map<String, String> duties) {

    static final MeetingBook EMPTY = new MeetingBook(Map.of(), Map.of());

    /** @param done what was said of an action when it was done, by action */
    record Meeting(
            MeetingArranged arranged,
            @Nullable MeetingHeld held,
            @Nullable MeetingCancelled cancelled,
            Map<String, String> done) {

        MeetingAction action(String actionId) {
            return present(
                    held == null
                            ? null
                            : held.actions().stream()
                                    .filter(a -> a.actionId().equals(actionId))
                                    .findFirst()
                                    .orElse(null));
        }
    }

    static String stream(String childId) {
        return "meeting-" + childId;
    }

    Meeting meeting(String id) {
        return present(meetings.get(id));
    }

    private static <T> T present(@Nullable T found) {
        if (found == null) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        return found;
    }

    MeetingBook evolve(CaseEvent event) {
        return switch (event) {
            case MeetingEvent e -> with(e.meetingId(), evolve(e));
            case DutyOpened e
            when e.kind() == DutyKind.DO_MEETING_ACTION ->
                new MeetingBook(meetings, with(duties, e.cause(), e.dutyId()));
            case DutyDischarged e -> closed(e.dutyId());
            case DutyWithdrawn e -> closed(e.dutyId());
            default -> this;
        };
    }

    private Meeting evolve(MeetingEvent event) {
        if (event instanceof MeetingArranged e) {
            return new Meeting(e, null, null, Map.of());
        }
        Meeting was = Objects.requireNonNull(meetings.get(event.meetingId()));
        return switch (event) {
            case MeetingArranged e -> was;
            case MeetingHeld e -> new Meeting(was.arranged(), e, was.cancelled(), was.done());
            case MeetingCancelled e -> new Meeting(was.arranged(), was.held(), e, was.done());
            case MeetingActionDone e ->
                new Meeting(was.arranged(), was.held(), was.cancelled(), with(was.done(), e.actionId(), e.note()));
        };
    }

    private MeetingBook with(String id, Meeting meeting) {
        return new MeetingBook(with(meetings, id, meeting), duties);
    }

    private MeetingBook closed(String dutyId) {
        Map<String, String> left = new LinkedHashMap<>(duties);
        left.values().removeIf(dutyId::equals);
        return new MeetingBook(meetings, left);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}
