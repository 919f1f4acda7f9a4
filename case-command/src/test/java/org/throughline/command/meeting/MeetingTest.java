package org.throughline.command.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;
import static org.throughline.command.testing.People.headteacherOf;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.catalogue.Services;
import org.throughline.command.meeting.MeetingCommand.Agreed;
import org.throughline.command.meeting.MeetingCommand.ArrangeMeeting;
import org.throughline.command.meeting.MeetingCommand.CancelMeeting;
import org.throughline.command.meeting.MeetingCommand.Invited;
import org.throughline.command.meeting.MeetingCommand.Minutes;
import org.throughline.command.meeting.MeetingCommand.RecordMeeting;
import org.throughline.command.meeting.MeetingCommand.ReportActionDone;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ChildEvent.CareStatusStarted;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.MeetingEvent.Attendance;
import org.throughline.events.MeetingEvent.Attended;
import org.throughline.events.MeetingEvent.Invitee;
import org.throughline.events.MeetingEvent.MeetingAction;
import org.throughline.events.MeetingEvent.MeetingActionDone;
import org.throughline.events.MeetingEvent.MeetingArranged;
import org.throughline.events.MeetingEvent.MeetingCancelled;
import org.throughline.events.MeetingEvent.MeetingHeld;
import org.throughline.events.MeetingEvent.MeetingKind;

/** Alex is at Castle School (900001), which calls a meeting for Tuesday 16 June 2026. */
class MeetingTest {

    private static final String CHILD = "c1";
    private static final String CASTLE = "900001";
    private static final String SCHOOL = "school:900001";
    private static final Actor HEAD = headteacherOf(CASTLE);
    private static final LocalDate TUESDAY = LocalDate.parse("2026-06-16");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-06-19");

    private final House house = new House(MeetingRecord.class)
            .with(new Services("classpath:catalogue/services.yaml"))
            .knowsChild(CHILD, CASTLE);

    private Taken arranges(Actor who, MeetingKind kind, String at, String... agencies) {
        List<Invited> invited = IntStream.range(0, agencies.length)
                .mapToObj(i -> new Invited("Guest " + i, agencies[i]))
                .toList();
        return house.asked(
                new ArrangeMeeting(asks(who, "2026-06-10"), CHILD, kind, at, null, TUESDAY, "Who does what", invited));
    }

    /** A meeting with a parent and somebody of CAMHS. */
    private MeetingArranged arranged() {
        return arranges(HEAD, MeetingKind.TEAM_AROUND_THE_CHILD, CASTLE, "family", "service:camhs")
                .only(MeetingArranged.class);
    }

    private static List<Attendance> everybody(MeetingArranged meeting) {
        return meeting.invitees().stream()
                .map(i -> new Attendance(i.inviteeId(), Attended.PRESENT, null))
                .toList();
    }

    private Taken records(MeetingArranged meeting, String outcome, Agreed... actions) {
        return house.asked(new RecordMeeting(
                asks(HEAD, "2026-06-17"),
                CHILD,
                meeting.meetingId(),
                new Minutes(everybody(meeting), "I like it here", "He sleeps better", outcome, List.of(actions)),
                null));
    }

    // ---- arranging

    @Test
    void whoIsInvitedIsKeptWithTheirAgency() {
        Taken taken = arranges(HEAD, MeetingKind.MULTI_AGENCY, CASTLE, "family", "police:hertfordshire");

        MeetingArranged meeting = taken.only(MeetingArranged.class);
        assertThat(meeting.heldOn()).isEqualTo(TUESDAY);
        assertThat(meeting.invitees()).extracting(Invitee::agency).containsExactly("family", "police:hertfordshire");
        assertThat(taken.decision().created())
                .containsExactly(
                        meeting.meetingId(),
                        meeting.invitees().get(0).inviteeId(),
                        meeting.invitees().get(1).inviteeId());
    }

    /** MTG-02. */
    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "PROFESSIONALS,          service:camhs, SATISFIED",
        "TEAM_AROUND_THE_FAMILY, service:camhs, WARNS",
        "TEAM_AROUND_THE_FAMILY, family,        SATISFIED",
        "TEAM_AROUND_THE_CHILD,  service:camhs, WARNS",
        "MULTI_AGENCY,           service:camhs, WARNS",
        "MULTI_AGENCY,           family,        SATISFIED",
        "WITH_PARENTS,           family,        SATISFIED"
    })
    void aTeamAroundTheChildHasTheFamilyInIt(MeetingKind kind, String agency, Outcome outcome) {
        assertThat(arranges(HEAD, kind, CASTLE, agency)
                        .isAccepted()
                        .rule("MTG-02")
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void noMeetingWithParentsWithoutOne() {
        arranges(HEAD, MeetingKind.WITH_PARENTS, CASTLE, SCHOOL).namesField("/invitees");
    }

    @ParameterizedTest
    @ValueSource(strings = {"service:no-such", "Family", "camhs", "school:"})
    void whatIsNoAgencyIsNotInvited(String agency) {
        arranges(HEAD, MeetingKind.PROFESSIONALS, CASTLE, SCHOOL, agency).namesField("/invitees/1/agency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"900002", "nowhere"})
    void aMeetingIsAboutASettingOfTheChilds(String setting) {
        arranges(HEAD, MeetingKind.PROFESSIONALS, setting, SCHOOL).namesField("/setting");
        arranges(People.of(Role.FAIR_ACCESS_OFFICER), MeetingKind.PROFESSIONALS, setting, SCHOOL)
                .namesField("/setting");
    }

    @Test
    void aMeetingBelongsToACaseThatIsThere() {
        house.asked(new ArrangeMeeting(
                        asks(HEAD, "2026-06-10"),
                        CHILD,
                        MeetingKind.PROFESSIONALS,
                        CASTLE,
                        "none",
                        TUESDAY,
                        "Who does what",
                        List.of(new Invited("Guest", SCHOOL))))
                .namesField("/caseId");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "HEADTEACHER, accepted", "SAFEGUARDING_LEAD, accepted", "DESIGNATED_TEACHER, accepted",
        "FAIR_ACCESS_OFFICER, accepted", "SCHOOL_STAFF, NOT_ALLOWED", "SCHOOL_OFFICE, NOT_ALLOWED",
        "SERVICE_PROFESSIONAL, NOT_FOUND", "PARENT, NOT_FOUND", "AUDITOR, NOT_FOUND"
    })
    void eachRoleIsAnsweredAsItsStandingAllows(Role role, String answer) {
        Actor who = role.isOfASchool()
                ? at(CASTLE, role)
                : role == Role.SERVICE_PROFESSIONAL ? new Actor("w", role, "service:camhs") : People.of(role);

        Taken taken = arranges(who, MeetingKind.MULTI_AGENCY, CASTLE, "family", "service:camhs");

        if (answer.equals("accepted")) {
            taken.isAccepted();
        } else {
            taken.isAnswered(ErrorCode.valueOf(answer));
        }
    }

    // ---- recording

    @Test
    void whatWasSaidAndAgreedIsKept() {
        MeetingArranged meeting = arranged();

        MeetingHeld held = records(meeting, "A calmer start", new Agreed("Open the door", "Mr Muster", SCHOOL, FRIDAY))
                .only(MeetingHeld.class);

        assertThat(held.on()).isEqualTo(TUESDAY);
        assertThat(held.childView()).isEqualTo("I like it here");
        assertThat(held.actions()).hasSize(1);
        assertThat(held.actions().getFirst().owner()).isEqualTo(SCHOOL);
    }

    /** MTG-01, feature J.1. */
    @ParameterizedTest(name = "child: {0}, parents: {1}: {2}")
    @CsvSource({
        "I like it, He sleeps, SATISFIED",
        "I like it, , WARNS",
        ", He sleeps, WARNS",
        ", , WARNS",
        "' ', ' ', WARNS"
    })
    void aMeetingWithoutTheChildsOrTheParentsViewIsRemarked(
            @Nullable String child, @Nullable String parents, Outcome outcome) {
        MeetingArranged meeting = arranged();

        Taken taken = house.asked(new RecordMeeting(
                asks(HEAD, "2026-06-17"),
                CHILD,
                meeting.meetingId(),
                new Minutes(everybody(meeting), child, parents, "Nothing new", List.of()),
                null));

        assertThat(taken.isAccepted().rule("MTG-01").outcome()).isEqualTo(outcome);
    }

    /** An action due on a day the school that owes it is closed is due on its next school day. */
    @ParameterizedTest(name = "{0} by {1}: due {2}")
    @CsvSource({
        "school:900001,        2026-06-19, 2026-06-19",
        "school:900001,        2026-06-20, 2026-06-22",
        "school:900001,        2026-08-10, 2026-09-03",
        "authority:919,        2026-06-21, 2026-06-21"
    })
    void whatASchoolOrAnAuthorityPromisesIsItsDuty(String owner, LocalDate by, LocalDate due) {
        Taken taken = records(arranged(), "Agreed", new Agreed("Do it", "Somebody", owner, by));

        DutyOpened duty = taken.only(DutyOpened.class);
        assertThat(duty.kind()).isEqualTo(DutyKind.DO_MEETING_ACTION);
        assertThat(duty.owner()).isEqualTo(owner);
        assertThat(duty.dueOn()).isEqualTo(due);
        assertThat(duty.cause())
                .isEqualTo(taken.only(MeetingHeld.class).actions().getFirst().actionId());
        assertThat(duty.dutyId()).startsWith("meeting.");
    }

    @Test
    void severalActionsAreSeveralDutiesAndTheFamilyOwesNone() {
        Taken taken = records(
                arranged(),
                "Agreed",
                new Agreed("Open the door", "Mr Muster", SCHOOL, FRIDAY),
                new Agreed("Write a letter", "Ms Muster", SCHOOL, FRIDAY),
                new Agreed("Come at half past eight", "Kim", "family", FRIDAY));

        assertThat(taken.only(MeetingHeld.class).actions()).hasSize(3);
        assertThat(taken.all(DutyOpened.class)).hasSize(2);
        assertThat(taken.all(DutyOpened.class)).extracting(DutyOpened::dutyId).doesNotHaveDuplicates();
        assertThat(taken.decision().created())
                .containsExactlyElementsOf(taken.only(MeetingHeld.class).actions().stream()
                        .map(a -> a.actionId())
                        .toList());
    }

    /** That social care owes something tells that the child has a social worker. */
    @ParameterizedTest
    @ValueSource(strings = {"social-care:919", "virtual-school:919", "service:camhs", "police:hertfordshire"})
    void whatAnotherAgencyPromisesIsAnActionAndNobodysDuty(String owner) {
        Taken taken = records(arranged(), "Agreed", new Agreed("Do it", "Somebody", owner, FRIDAY));

        assertThat(taken.only(MeetingHeld.class).actions())
                .extracting(MeetingAction::owner)
                .containsExactly(owner);
        assertThat(taken.all(DutyOpened.class)).isEmpty();
    }

    @Test
    void ofEverybodyInvitedItIsSaidWhetherTheyCame() {
        MeetingArranged meeting = arranged();
        List<Attendance> all = everybody(meeting);

        attended(meeting, all.subList(0, 1)).namesField("/attendance");
        attended(meeting, List.of(all.get(0), all.get(0))).namesField("/attendance/1/inviteeId");
        attended(meeting, List.of(all.get(0), new Attendance("none", Attended.ABSENT, null)))
                .namesField("/attendance/1/inviteeId");
    }

    private Taken attended(MeetingArranged meeting, List<Attendance> attendance) {
        return house.asked(new RecordMeeting(
                asks(HEAD, "2026-06-17"),
                CHILD,
                meeting.meetingId(),
                new Minutes(attendance, "fine", "fine", "Agreed", List.of()),
                null));
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({"service:no-such, 2026-06-19, /actions/0/owner", "school:900001, 2026-06-15, /actions/0/by"})
    void anActionIsOwedBySomebodyAndAfterTheMeeting(String owner, LocalDate by, String pointer) {
        records(arranged(), "Agreed", new Agreed("Do it", "Somebody", owner, by))
                .namesField(pointer);
    }

    @Test
    void whatHasNotHappenedIsNotRecorded() {
        MeetingArranged meeting = arranged();

        house.asked(new RecordMeeting(
                        asks(HEAD, "2026-06-15"),
                        CHILD,
                        meeting.meetingId(),
                        new Minutes(everybody(meeting), null, null, "Agreed", List.of()),
                        null))
                .namesField("/on");
    }

    @Test
    void recordingAgainIsQuietAndRecordingOtherwiseContradicts() {
        MeetingArranged meeting = arranged();
        Agreed action = new Agreed("Open the door", "Mr Muster", SCHOOL, FRIDAY);
        records(meeting, "Agreed", action).isAccepted();

        records(meeting, "Agreed", action).isQuiet();
        records(meeting, "Agreed").isAnswered(ErrorCode.CONFLICT);
        records(meeting, "Not agreed", action).isAnswered(ErrorCode.CONFLICT);
    }

    // ---- cancelling

    @Test
    void aMeetingIsCancelledOnceAndThenNotHeld() {
        MeetingArranged meeting = arranged();

        assertThat(cancels(meeting, "Family away").only(MeetingCancelled.class).reason())
                .isEqualTo("Family away");
        cancels(meeting, "Family away").isQuiet();
        cancels(meeting, "Snow").isAnswered(ErrorCode.CONFLICT);
        records(meeting, "Agreed").isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void whatWasHeldIsNotCancelled() {
        MeetingArranged meeting = arranged();
        records(meeting, "Agreed").isAccepted();

        cancels(meeting, "Family away").isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void aMeetingNobodyArrangedIsNotFound() {
        house.asked(new CancelMeeting(asks(HEAD, "2026-06-15"), CHILD, "none", "x"))
                .isAnswered(ErrorCode.NOT_FOUND);
    }

    private Taken cancels(MeetingArranged meeting, String reason) {
        return house.asked(new CancelMeeting(asks(HEAD, "2026-06-15"), CHILD, meeting.meetingId(), reason));
    }

    // ---- done

    @Test
    void anActionDoneDischargesItsDuty() {
        MeetingArranged meeting = arranged();
        Taken held = records(
                meeting,
                "Agreed",
                new Agreed("Open the door", "Mr Muster", SCHOOL, FRIDAY),
                new Agreed("Write", "Mr Muster", SCHOOL, FRIDAY));
        String action = held.decision().created().getFirst();

        Taken done = reports(at(CASTLE, Role.SCHOOL_STAFF), meeting, action, "Open since Monday");

        assertThat(done.only(MeetingActionDone.class).actionId()).isEqualTo(action);
        assertThat(done.only(DutyDischarged.class).dutyId())
                .isEqualTo(held.all(DutyOpened.class).getFirst().dutyId());
        reports(HEAD, meeting, action, "Open since Monday").isQuiet();
        reports(HEAD, meeting, action, "Since Tuesday").isAnswered(ErrorCode.CONFLICT);
        reports(HEAD, meeting, "none", "x").isAnswered(ErrorCode.NOT_FOUND);
    }

    /** MTG-03. A social worker of Alex's answers for social care; whoever calls meetings, for an agency that is not here. */
    @ParameterizedTest(name = "{1} says that {0} did it: {2}")
    @CsvSource({
        "school:900001,   SCHOOL_STAFF,         SATISFIED",
        "school:900001,   SOCIAL_WORKER,        WARNS",
        "school:900002,   HEADTEACHER,          WARNS",
        "social-care:919, SOCIAL_WORKER,        SATISFIED",
        "social-care:919, HEADTEACHER,          WARNS",
        "service:camhs,   HEADTEACHER,          WARNS",
        "service:camhs,   SCHOOL_STAFF,         NOT_ALLOWED",
        "service:camhs,   SERVICE_PROFESSIONAL, NOT_FOUND",
        "family,          HEADTEACHER,          WARNS"
    })
    void whoOwedItSaysSoOrSomebodyForThem(String owner, Role role, String answer) {
        Actor who = role.isOfASchool()
                ? at(CASTLE, role)
                : role == Role.SERVICE_PROFESSIONAL ? new Actor("w", role, "service:camhs") : People.of(role);
        house.knows(
                "child-" + CHILD,
                new CareStatusStarted(
                        CHILD, "authority:919", "i1", CareStatus.CIN, "919", "social-worker", LocalDate.EPOCH));
        MeetingArranged meeting = arranged();
        String action = records(meeting, "Agreed", new Agreed("Do it", "Somebody", owner, FRIDAY))
                .isAccepted()
                .decision()
                .created()
                .getFirst();

        Taken taken = reports(who, meeting, action, "Done");

        if (answer.startsWith("NOT")) {
            taken.isAnswered(ErrorCode.valueOf(answer));
        } else {
            assertThat(taken.isAccepted().rule("MTG-03").outcome()).isEqualTo(Outcome.valueOf(answer));
        }
    }

    private Taken reports(Actor who, MeetingArranged meeting, String action, String note) {
        return house.asked(new ReportActionDone(asks(who, "2026-06-18"), CHILD, meeting.meetingId(), action, note));
    }
}
