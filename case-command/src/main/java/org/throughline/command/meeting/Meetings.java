package org.throughline.command.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.catalogue.Services;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Weighing;
import org.throughline.command.meeting.MeetingBook.Meeting;
import org.throughline.command.meeting.MeetingCommand.Agreed;
import org.throughline.command.meeting.MeetingCommand.ArrangeMeeting;
import org.throughline.command.meeting.MeetingCommand.CancelMeeting;
import org.throughline.command.meeting.MeetingCommand.Minutes;
import org.throughline.command.meeting.MeetingCommand.RecordMeeting;
import org.throughline.command.meeting.MeetingCommand.ReportActionDone;
import org.throughline.command.school.Calendars;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.MeetingEvent.Attendance;
import org.throughline.events.MeetingEvent.Invitee;
import org.throughline.events.MeetingEvent.MeetingAction;
import org.throughline.events.MeetingEvent.MeetingActionDone;
import org.throughline.events.MeetingEvent.MeetingArranged;
import org.throughline.events.MeetingEvent.MeetingCancelled;
import org.throughline.events.MeetingEvent.MeetingHeld;
import org.throughline.events.MeetingEvent.MeetingKind;

/** Meetings about a child: arranged, held or cancelled, and what they agreed done. */
record Meetings(MeetingBook book, Services services, Records records) {

    Decision arrange(ArrangeMeeting c) {
        checkSetting(c);
        checkCase(c);
        Agencies agencies = new Agencies(services);
        for (int i = 0; i < c.invitees().size(); i++) {
            agencies.check("/invitees/" + i + "/agency", c.invitees().get(i).agency());
        }
        boolean family = c.invitees().stream().anyMatch(i -> i.agency().equals(Agencies.FAMILY));
        if (c.kind() == MeetingKind.WITH_PARENTS && !family) {
            throw Problem.field("/invitees", "nobody of the family", "for WITH_PARENTS, at least one of agency family")
                    .thrown();
        }
        String id = c.request().newId("meeting");
        List<Invitee> invitees = IntStream.range(0, c.invitees().size())
                .mapToObj(i -> new Invitee(
                        c.request().newId("invitee/" + i),
                        c.invitees().get(i).name(),
                        c.invitees().get(i).agency()))
                .toList();
        List<String> created = new ArrayList<>(List.of(id));
        invitees.forEach(i -> created.add(i.inviteeId()));
        return new Weighing()
                .under(new TheFamilyIsInvited(c.kind(), family))
                .accept(List.of(new MeetingArranged(
                        c.childId(),
                        c.request().actor().agency(),
                        id,
                        c.kind(),
                        c.at(),
                        c.caseId(),
                        c.heldOn(),
                        c.purpose(),
                        invitees,
                        c.request().today())))
                .creating(created.toArray(String[]::new));
    }

    private void checkSetting(ArrangeMeeting c) {
        String own = c.request().actor().setting();
        boolean ofTheChild = ChildFacts.of(c.childId(), records).enrolments().values().stream()
                .anyMatch(e -> e.setting().equals(c.at()));
        if (!ofTheChild || (!own.isEmpty() && !own.equals(c.at()))) {
            throw Problem.field(
                            "/setting", "a setting that is not the child's, or not yours", "a setting of the child's")
                    .thrown();
        }
    }

    private void checkCase(ArrangeMeeting c) {
        String caseId = c.caseId();
        if (caseId == null) {
            return;
        }
        boolean known = records.fold(
                "support-" + c.childId(),
                false,
                (found, event) -> found
                        || (event instanceof SupportCaseOpened e && e.caseId().equals(caseId)));
        if (!known) {
            throw Problem.field("/caseId", "an id of no case", "a case of this child")
                    .thrown();
        }
    }

    Decision record(RecordMeeting c, Calendars calendars) {
        Meeting meeting = book.meeting(c.meetingId());
        LocalDate on = c.on() == null ? meeting.arranged().heldOn() : c.on();
        Minutes minutes = c.minutes();
        if (meeting.held() != null) {
            if (isTheSame(meeting.held(), minutes, on)) {
                return Decision.alreadyDone();
            }
            throw conflict("The meeting was held on " + meeting.held().on() + " and recorded otherwise");
        }
        if (meeting.cancelled() != null) {
            throw conflict("The meeting was cancelled on " + meeting.cancelled().on());
        }
        if (on.isAfter(c.request().today())) {
            throw Problem.field("/on", "a date in the future", "a date up to today")
                    .thrown();
        }
        checkAttendance(meeting.arranged(), minutes.attendance());
        Agencies agencies = new Agencies(services);
        for (int i = 0; i < minutes.actions().size(); i++) {
            agencies.check("/actions/" + i + "/owner", minutes.actions().get(i).owner());
            if (minutes.actions().get(i).by().isBefore(on)) {
                throw Problem.field("/actions/" + i + "/by", "a day before the meeting", "a day from the meeting on")
                        .thrown();
            }
        }
        List<MeetingAction> actions = IntStream.range(0, minutes.actions().size())
                .mapToObj(i -> action(
                        c.request().newId("action/" + i), minutes.actions().get(i)))
                .toList();
        List<CaseEvent> events = new ArrayList<>();
        events.add(new MeetingHeld(
                c.childId(),
                c.request().actor().agency(),
                c.meetingId(),
                minutes.attendance(),
                said(minutes.childView()),
                said(minutes.parentView()),
                minutes.outcome(),
                actions,
                on));
        var duties = new DutiesOfAMeeting(c.request(), c.stream(), meeting.arranged(), calendars);
        events.addAll(duties.opened(actions));
        return new Weighing()
                .under(new TheFamilyIsHeard(said(minutes.childView()) != null, said(minutes.parentView()) != null))
                .accept(events)
                .creating(actions.stream().map(MeetingAction::actionId).toArray(String[]::new));
    }

    private static MeetingAction action(String id, Agreed agreed) {
        return new MeetingAction(id, agreed.text(), agreed.who(), agreed.owner(), agreed.by());
    }

    /** Of everybody invited it is said whether they came, and of nobody else. */
    private static void checkAttendance(MeetingArranged arranged, List<Attendance> attendance) {
        Set<String> invited = new HashSet<>();
        arranged.invitees().forEach(i -> invited.add(i.inviteeId()));
        for (int i = 0; i < attendance.size(); i++) {
            if (!invited.remove(attendance.get(i).inviteeId())) {
                throw Problem.field(
                                "/attendance/" + i + "/inviteeId",
                                "an id of nobody invited, or of one named already",
                                "each invitee once")
                        .thrown();
            }
        }
        if (!invited.isEmpty()) {
            throw Problem.field("/attendance", "not everybody invited", "each invitee once")
                    .thrown();
        }
    }

    private static boolean isTheSame(MeetingHeld held, Minutes minutes, LocalDate on) {
        List<Agreed> agreed = held.actions().stream()
                .map(a -> new Agreed(a.text(), a.who(), a.owner(), a.by()))
                .toList();
        return held.on().equals(on)
                && held.attendance().equals(minutes.attendance())
                && Objects.equals(held.childView(), said(minutes.childView()))
                && Objects.equals(held.parentView(), said(minutes.parentView()))
                && held.outcome().equals(minutes.outcome())
                && agreed.equals(minutes.actions());
    }

    Decision cancel(CancelMeeting c) {
        Meeting meeting = book.meeting(c.meetingId());
        if (meeting.cancelled() != null) {
            if (meeting.cancelled().reason().equals(c.reason())) {
                return Decision.alreadyDone();
            }
            throw conflict("The meeting was cancelled for another reason");
        }
        if (meeting.held() != null) {
            throw conflict("The meeting was held on " + meeting.held().on());
        }
        return Decision.accept(new MeetingCancelled(
                c.childId(),
                c.request().actor().agency(),
                c.meetingId(),
                c.reason(),
                c.request().today()));
    }

    Decision done(ReportActionDone c) {
        Meeting meeting = book.meeting(c.meetingId());
        MeetingAction action = meeting.action(c.actionId());
        String agency = c.request().actor().agency();
        boolean itself = agency.equals(action.owner());
        if (!itself
                && !MeetingCommand.WHO_CALL_MEETINGS.contains(
                        c.request().actor().role())) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, "Said by who owes it, or by those who call meetings")
                    .thrown();
        }
        String before = meeting.done().get(c.actionId());
        if (before != null) {
            if (before.equals(c.note())) {
                return Decision.alreadyDone();
            }
            throw conflict("The action was done, with another note");
        }
        LocalDate today = c.request().today();
        List<CaseEvent> events = new ArrayList<>();
        events.add(new MeetingActionDone(c.childId(), agency, c.meetingId(), c.actionId(), c.note(), today));
        String duty = book.duties().get(c.actionId());
        if (duty != null) {
            events.add(new DutyDischarged(
                    c.childId(), agency, duty, DutyKind.DO_MEETING_ACTION, "Done as the meeting agreed", today));
        }
        return new Weighing().under(new TheOwnerSaysThatItIsDone(itself)).accept(events);
    }

    private static @Nullable String said(@Nullable String view) {
        return view == null || view.isBlank() ? null : view;
    }

    private static RuntimeException conflict(String detail) {
        return Problem.of(ErrorCode.CONFLICT, detail).thrown();
    }
}
