package org.throughline.command.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;
import static org.throughline.command.testing.People.headteacherOf;
import static org.throughline.command.testing.People.officeOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.axon.RunningHouse;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Receipt;
import org.throughline.command.duty.DutyCommand.DischargeDuty;
import org.throughline.command.duty.DutyCommand.NoticeOverdue;
import org.throughline.command.testing.People;
import org.throughline.edge.ErrorCode;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ChildEvent.CareStatusStarted;
import org.throughline.events.ChildEvent.ChildRegistered;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.events.DutyEvent.DutyBecameOverdue;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;

class DutiesTest {

    private static final String STREAM = "exclusion-c1";
    private static final String PARENTS = "exclusion.parents";
    private static final String SOCIAL_WORKER = "exclusion.social-worker";
    private static final String CONFIRM = "exclusion.confirm";
    private static final String REVIEW = "exclusion.review";
    private static final String DUE = "2026-06-15";
    private static final Actor HEAD = headteacherOf("117276");
    private static final Actor SWEEP = new Actor("sweep", Role.SYSTEM, "authority:919");

    private final RunningHouse house = house();

    private static RunningHouse house() {
        RunningHouse house = new RunningHouse();
        house.deciding(new DecidingDuties(house.streams()));
        house.knows(
                "Child",
                "child-c1",
                new ChildRegistered(
                        "c1", "authority:919", "Alex", "Example", LocalDate.of(2014, 11, 2), null, LocalDate.EPOCH),
                new EnrolmentStarted("c1", "authority:919", "e1", "117276", EnrolmentKind.MAIN, LocalDate.EPOCH),
                new EnrolmentStarted("c1", "authority:919", "e2", "117463", EnrolmentKind.GUEST, LocalDate.EPOCH),
                new CareStatusStarted(
                        "c1", "authority:919", "i1", CareStatus.CLA, "919", "social-worker", LocalDate.EPOCH));
        return house.knows(
                "Exclusion",
                STREAM,
                opened(PARENTS, DutyKind.TELL_PARENTS, "school:117276"),
                opened(SOCIAL_WORKER, DutyKind.TELL_SOCIAL_WORKER, "school:117276"),
                opened(CONFIRM, DutyKind.CONFIRM_DECISION, "school:117276"),
                opened(REVIEW, DutyKind.REVIEW_UNLAWFUL_EXCLUSION, "authority:919"));
    }

    private static DutyOpened opened(String id, DutyKind kind, String owner) {
        LocalDate due = LocalDate.parse(DUE);
        return new DutyOpened(
                "c1", "school:117276", id, kind, owner, "117276", "s1", due, due, "that day", "NOT-01", "1", null);
    }

    private static DischargeDuty discharging(Actor actor, String duty) {
        return new DischargeDuty(asks(actor, DUE), "c1", duty, "letter 17 of that day");
    }

    private static NoticeOverdue noticing(String duty, String day) {
        return new NoticeOverdue(asks(SWEEP, day), "c1", duty);
    }

    private List<Object> since(int known) {
        return house.stream(STREAM).stream()
                .skip(known)
                .<Object>map(DomainEventMessage::getPayload)
                .toList();
    }

    private boolean quiet(Command command) {
        int before = house.stream(STREAM).size();
        Receipt receipt = house.asked(command);
        return !receipt.refused()
                && receipt.decision().written().isEmpty()
                && house.stream(STREAM).size() == before;
    }

    // discharging

    @Test
    void theTeamThatOwesADutyDischargesItWithProof() {
        Receipt receipt = house.asked(discharging(HEAD, PARENTS));

        assertThat(receipt.decision().written()).containsExactly("exclusion-c1@4");
        assertThat(since(4))
                .containsExactly(new DutyDischarged(
                        "c1",
                        "school:117276",
                        PARENTS,
                        DutyKind.TELL_PARENTS,
                        "letter 17 of that day",
                        LocalDate.parse(DUE)));
    }

    @Test
    void aDutyIsClosedInTheStreamThatOpenedItUnderThatStreamsType() {
        house.asked(discharging(HEAD, PARENTS));

        assertThat(house.stream(STREAM).getLast().getType()).isEqualTo("Exclusion");
    }

    @ParameterizedTest(name = "{0} of {1} discharges {2}: {3}")
    @CsvSource({
        "HEADTEACHER,            117276, exclusion.parents,       discharged",
        "SAFEGUARDING_LEAD,      117276, exclusion.parents,       discharged",
        "SCHOOL_OFFICE,          117276, exclusion.parents,       discharged",
        "SCHOOL_STAFF,           117276, exclusion.parents,       NOT_ALLOWED",
        "HEADTEACHER,            117463, exclusion.parents,       NOT_ALLOWED",
        "HEADTEACHER,            140000, exclusion.parents,       NOT_FOUND",
        "FAIR_ACCESS_OFFICER,    '',     exclusion.parents,       NOT_ALLOWED",
        "FAIR_ACCESS_OFFICER,    '',     exclusion.review,        discharged",
        "HEADTEACHER,            117276, exclusion.review,        NOT_ALLOWED",
        "HEADTEACHER,            117276, exclusion.social-worker, discharged",
        "DESIGNATED_TEACHER,     117276, exclusion.social-worker, discharged",
        "SCHOOL_OFFICE,          117276, exclusion.social-worker, NOT_FOUND",
        "SOCIAL_WORKER,          '',     exclusion.social-worker, NOT_ALLOWED",
        "FAIR_ACCESS_OFFICER,    '',     exclusion.social-worker, NOT_FOUND",
        "AUDITOR,                '',     exclusion.parents,       NOT_FOUND"
    })
    void onlyTheOwnersDischargeAndCareDutiesAreHiddenFromWhoMayNotKnow(
            Role role, String school, String duty, String answer) {
        Actor actor = school.isEmpty() ? People.of(role) : at(school, role);

        if (answer.equals("discharged")) {
            assertThat(house.asked(discharging(actor, duty)).refused()).isFalse();
        } else {
            assertThat(house.refusesWithoutATrace(discharging(actor, duty)).code())
                    .isEqualTo(ErrorCode.valueOf(answer));
        }
    }

    @Test
    void aHiddenDutyAndOneThatIsNotThereAreAnsweredAlike() {
        assertThat(house.problemWith(discharging(officeOf("117276"), SOCIAL_WORKER)))
                .isEqualTo(house.problemWith(discharging(officeOf("117276"), "exclusion.nothing")));
    }

    @Test
    void aDecisionIsConfirmedAtTheSuspensionAndNotHere() {
        assertThat(house.refusesWithoutATrace(discharging(HEAD, CONFIRM)).code())
                .isEqualTo(ErrorCode.NOT_ALLOWED);
    }

    /** Proof in words is not enough: the thing itself is recorded. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_NONE,
            names = {"TELL_.*", "DAY_SIX_PROVISION", "REVIEW_UNLAWFUL_EXCLUSION", "REVIEW_EXEMPTION"})
    void whatIsRecordedWhereItHappensIsNotDischargedWithWords(DutyKind kind) {
        house.knows("Referral", "referral-c1", opened("referral.elsewhere", kind, "school:117276"));

        assertThat(house.refusesWithoutATrace(discharging(HEAD, "referral.elsewhere"))
                        .detail())
                .contains(" at the ");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.MATCH_ANY,
            names = {"TELL_.*", "DAY_SIX_PROVISION", "REVIEW_UNLAWFUL_EXCLUSION", "REVIEW_EXEMPTION"})
    void whatNothingElseRecordsIsDischargedWithWords(DutyKind kind) {
        house.knows("Referral", "referral-c1", opened("referral.by-hand", kind, "school:117276"));

        assertThat(house.asked(discharging(HEAD, "referral.by-hand")).refused()).isFalse();
    }

    @Test
    void dischargingTwiceIsQuiet() {
        house.asked(discharging(HEAD, PARENTS));

        assertThat(quiet(discharging(HEAD, PARENTS))).isTrue();
    }

    @Test
    void aWithdrawnDutyCannotBeDischarged() {
        house.knows(
                "Exclusion",
                STREAM,
                new DutyWithdrawn(
                        "c1", "school:117276", PARENTS, DutyKind.TELL_PARENTS, "cancelled", LocalDate.parse(DUE)));

        assertThat(house.refusesWithoutATrace(discharging(HEAD, PARENTS)).code())
                .isEqualTo(ErrorCode.CONFLICT);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({"exclusion.nothing", "support.nothing", "nothing", "'.x'", "'Exclusion.parents'", "'e-x.parents'"})
    void aDutyThatIsNotThereIsNotFound(String duty) {
        assertThat(house.problemWith(discharging(HEAD, duty)).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    // overdue

    @ParameterizedTest(name = "looked at on {0}: {1}")
    @CsvSource({"2026-06-14, open", "2026-06-15, open", "2026-06-16, overdue", "2026-07-15, overdue"})
    void aDutyIsOverdueWhenItsDayHasEnded(String day, String state) {
        if (state.equals("open")) {
            assertThat(quiet(noticing(PARENTS, day))).isTrue();
        } else {
            house.asked(noticing(PARENTS, day));
            assertThat(since(4))
                    .containsExactly(new DutyBecameOverdue(
                            "c1",
                            "authority:919",
                            PARENTS,
                            DutyKind.TELL_PARENTS,
                            LocalDate.parse(DUE),
                            LocalDate.parse(day)));
        }
    }

    @Test
    void theDayEndsInLondon() {
        var stillThatDay =
                new NoticeOverdue(asks(SWEEP, java.time.Instant.parse("2026-06-15T22:59:59Z")), "c1", PARENTS);
        var theNextDay = new NoticeOverdue(asks(SWEEP, java.time.Instant.parse("2026-06-15T23:00:00Z")), "c1", PARENTS);

        assertThat(quiet(stillThatDay)).isTrue();
        assertThat(quiet(theNextDay)).isFalse();
    }

    @Test
    void noticingAgainIsQuiet() {
        house.asked(noticing(PARENTS, "2026-06-16"));

        assertThat(quiet(noticing(PARENTS, "2026-06-16"))).isTrue();
        assertThat(quiet(noticing(PARENTS, "2026-06-17"))).isTrue();
    }

    @Test
    void whatWasDischargedMeanwhileIsNotOverdue() {
        house.asked(discharging(HEAD, PARENTS));

        assertThat(quiet(noticing(PARENTS, "2026-06-16"))).isTrue();
    }

    @Test
    void anOverdueDutyCanStillBeDischarged() {
        house.asked(noticing(PARENTS, "2026-06-16"));

        house.asked(discharging(HEAD, PARENTS));

        assertThat(since(5)).singleElement().isInstanceOf(DutyDischarged.class);
        assertThat(quiet(noticing(PARENTS, "2026-06-17"))).isTrue();
    }

    @Test
    void onlyTheHouseItselfNoticesWhatIsOverdue() {
        assertThat(house.refusesWithoutATrace(new NoticeOverdue(asks(HEAD, "2026-06-16"), "c1", PARENTS))
                        .code())
                .isEqualTo(ErrorCode.NOT_ALLOWED);
    }

    // ids

    @Test
    void aDutysIdNamesTheStreamItLivesInAndIsTheSameForEveryRetry() {
        var request = asks(HEAD, DUE);
        Duties duties = new Duties(request, "c1", STREAM, "117276", "s1");

        DutyOpened first = duties.open(
                DutyKind.TELL_PARENTS, "school:117276", request.today(), request.today(), "that day", "R", "1", null);
        String again = new Duties(request, "c1", STREAM, "117276", "s1").id(DutyKind.TELL_PARENTS);

        assertThat(first.dutyId()).startsWith("exclusion.").isEqualTo(again);
        assertThat(DutyBook.stream(first.dutyId(), "c1")).isEqualTo(STREAM);
        assertThat(duties.id(DutyKind.TELL_LOCAL_AUTHORITY)).isNotEqualTo(again);
        assertThat(new Duties(request, "c1", STREAM, "117276", "s2").id(DutyKind.TELL_PARENTS))
                .isNotEqualTo(again);
    }

    @Test
    void theBookKnowsEveryDutysState() {
        DutyBook book = house.stream(STREAM).stream()
                .map(e -> (org.throughline.events.CaseEvent) e.getPayload())
                .reduce(DutyBook.EMPTY, DutyBook::evolve, (a, b) -> b);

        assertThat(book.duties()).containsOnlyKeys(PARENTS, SOCIAL_WORKER, CONFIRM, REVIEW);
        assertThat(Objects.requireNonNull(book.duties().get(PARENTS)).isRunning())
                .isTrue();
    }
}
