package org.throughline.command.exclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.exclusion.Suspending.CHILD;
import static org.throughline.command.exclusion.Suspending.EARLIER_SCHOOL;
import static org.throughline.command.exclusion.Suspending.SCHOOL;
import static org.throughline.command.exclusion.Suspending.STREAM;
import static org.throughline.command.exclusion.Suspending.by;
import static org.throughline.command.exclusion.Suspending.recorded;
import static org.throughline.command.exclusion.Suspending.sessions;
import static org.throughline.command.testing.People.at;
import static org.throughline.command.testing.People.headteacherOf;
import static org.throughline.command.testing.People.officeOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.ChildEvent.ChildRegistered;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.ExclusionEvent.SuspensionRecorded;
import org.throughline.events.HalfDay;
import org.throughline.events.SchoolEvent.CalendarPublished;
import org.throughline.events.SchoolEvent.Closure;
import org.throughline.events.SchoolEvent.Term;

class SuspensionTest {

    private static final Actor HEAD = headteacherOf(SCHOOL);
    private static final Actor OFFICE = officeOf(SCHOOL);

    private final House house = new House(ExclusionRecord.class).knowsChild(CHILD, SCHOOL);

    // who may

    @Test
    void aHeadteacherSuspendsInPerson() {
        var taken = house.asked(by(HEAD, "2026-06-12", "2026-06-15").command());

        SuspensionRecorded suspension = taken.only(SuspensionRecorded.class);
        assertThat(suspension.confirmed()).isTrue();
        assertThat(suspension.decidedBy()).isEqualTo(HEAD.id());
        assertThat(suspension.agency()).isEqualTo("school:117276");
        assertThat(suspension.calendarEdition()).isEqualTo("2025-26.1");
        assertThat(taken.decision().created()).containsExactly(suspension.suspensionId());
        assertThat(taken.rule("EXC-01").finding()).isEqualTo("Decided by the headteacher in person");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "SAFEGUARDING_LEAD,      NOT_ALLOWED",
        "DESIGNATED_TEACHER,     NOT_ALLOWED",
        "SCHOOL_STAFF,           NOT_ALLOWED",
        "FAIR_ACCESS_OFFICER,    NOT_ALLOWED",
        "DATA_MANAGER,           NOT_ALLOWED",
        "SYSTEM,                 NOT_ALLOWED",
        "VIRTUAL_SCHOOL_ADVISER, NOT_FOUND",
        "SOCIAL_WORKER,          NOT_FOUND",
        "PARENT,                 NOT_FOUND",
        "AUDITOR,                NOT_FOUND"
    })
    void nobodyElseMaySuspend(Role role, ErrorCode answer) {
        Actor actor = role.isOfASchool() ? at(SCHOOL, role) : People.of(role);

        house.asked(by(actor, "2026-06-12", "2026-06-15").command()).isAnswered(answer);
    }

    @Test
    void theHeadOfAnotherSchoolIsToldThatThereIsNoSuchChild() {
        house.asked(by(headteacherOf(EARLIER_SCHOOL), "2026-06-12", "2026-06-15")
                        .command())
                .isAnswered(ErrorCode.NOT_FOUND);
    }

    @Test
    void aHeadSuspendsFromTheirOwnSchoolOnly() {
        house.asked(by(HEAD, "2026-06-12", "2026-06-15").at(EARLIER_SCHOOL).command())
                .isAnswered(ErrorCode.NOT_ALLOWED);
    }

    @Test
    void theOfficeEntersAHeadsDecisionAndItAwaitsConfirmation() {
        var taken = house.asked(by(OFFICE, "2026-06-12", "2026-06-15")
                .decidedBy("headteacher-117276")
                .command());

        SuspensionRecorded suspension = taken.only(SuspensionRecorded.class);
        assertThat(suspension.confirmed()).isFalse();
        assertThat(suspension.decidedBy()).isEqualTo("headteacher-117276");
        assertThat(taken.rule("EXC-01").finding()).endsWith("has yet to confirm it");
        assertThat(duty(taken.all(DutyOpened.class), DutyKind.CONFIRM_DECISION).dueOn())
                .isEqualTo("2026-06-15");
    }

    @Test
    void theOfficeAloneDecidesNothing() {
        house.asked(by(OFFICE, "2026-06-12", "2026-06-15").command()).isRefusedBy("EXC-01");
    }

    @Test
    void aHeadWhoEntersAnothersDecisionAwaitsTheirConfirmation() {
        var taken = house.asked(
                by(HEAD, "2026-06-12", "2026-06-15").decidedBy("acting-head").command());

        assertThat(taken.only(SuspensionRecorded.class).confirmed()).isFalse();
    }

    @Test
    void aHeadWhoNamesThemselvesHasDecidedInPerson() {
        var taken = house.asked(
                by(HEAD, "2026-06-12", "2026-06-15").decidedBy(HEAD.id()).command());

        assertThat(taken.only(SuspensionRecorded.class).confirmed()).isTrue();
    }

    // of whom

    @Test
    void aSchoolSuspendsPupilsOfItsOwn() {
        House joinedInJune = new House(ExclusionRecord.class);
        joinedInJune.knows(
                "child-c1",
                new ChildRegistered(
                        CHILD, "authority:919", "Alex", "Example", LocalDate.of(2014, 11, 2), null, LocalDate.EPOCH),
                new EnrolmentStarted(
                        CHILD, "authority:919", "e1", SCHOOL, EnrolmentKind.MAIN, LocalDate.of(2026, 6, 10)));

        joinedInJune
                .asked(by(HEAD, "2026-06-12", "2026-06-15")
                        .decidedAt("2026-06-09T09:00:00Z")
                        .command())
                .isRefusedBy("EXC-01-R");
        joinedInJune
                .asked(by(HEAD, "2026-06-12", "2026-06-15")
                        .decidedAt("2026-06-10T09:00:00Z")
                        .command())
                .isAccepted();
    }

    // when

    @ParameterizedTest(name = "after {0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-15..2026-06-17    | 2026-06-17                | refused
            2026-06-15..2026-06-17    | 2026-06-12..2026-06-19    | refused
            2026-06-15..2026-06-17    | 2026-06-18                | allowed
            2026-06-15..2026-06-17    | 2026-06-12                | allowed
            2026-06-15 AM             | 2026-06-15 AM             | refused
            2026-06-15 AM             | 2026-06-15 PM             | allowed
            2026-06-15..2026-06-16 AM | 2026-06-16 PM..2026-06-17 | allowed
            2026-06-15..2026-06-16 AM | 2026-06-16                | refused
            """)
    void aSessionIsSuspendedOnce(String first, String then, String decision) {
        house.asked(by(HEAD, "2026-06-12", first).command()).isAccepted();

        var further = house.asked(by(HEAD, "2026-06-12", then).command());

        if (decision.equals("allowed")) {
            further.isAccepted();
        } else {
            further.isRefusedBy("EXC-07");
        }
    }

    @Test
    void aSessionSuspendedByAnotherSchoolIsSuspendedAlready() {
        house.knows(STREAM, recorded("s1", EARLIER_SCHOOL, 2025, sessions("2026-06-15", 2)));

        house.asked(by(HEAD, "2026-06-12", "2026-06-15").command()).isRefusedBy("EXC-07");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-15                             | 15 AM, 15 PM
            2026-06-15 AM                          | 15 AM
            2026-06-15 PM                          | 15 PM
            2026-06-15 PM..2026-06-16 AM           | 15 PM, 16 AM
            2026-06-19..2026-06-22                 | 19 AM, 19 PM, 22 AM, 22 PM
            2026-06-15 PM + 2026-06-17 PM          | 15 PM, 17 PM
            2026-06-17 + 2026-06-15                | 15 AM, 15 PM, 17 AM, 17 PM
            2026-06-15 + 2026-06-15 PM             | 15 AM, 15 PM
            """)
    void partsOfDaysAndDaysApartAreCountedInSessions(String periods, String expected) {
        List<HalfDay> sessions = house.asked(by(HEAD, "2026-06-12", periods).command())
                .only(SuspensionRecorded.class)
                .sessions();

        assertThat(sessions.stream().map(s -> s.date().getDayOfMonth() + " " + s.session()))
                .containsExactly(expected.split(", "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-20              | /periods/0 | weekend
            2026-05-01..2026-05-04  | /periods/0 | Early May bank holiday
            2026-05-27              | /periods/0 | half term
            2025-10-23..2025-11-04  | /periods/0 | INSET day
            2026-07-20..2026-07-20  | /periods/0 | INSET day
            2026-08-05              | /periods/0 | outside term
            2026-06-15 + 2026-06-21 | /periods/1 | weekend
            """)
    void aDayOnWhichTheSchoolIsClosedIsAWrongField(String periods, String pointer, String why) {
        Problem.WrongField wrong =
                house.asked(by(HEAD, "2025-10-20", periods).command()).namesField(pointer);

        assertThat(wrong.given()).isEqualTo("a day on which the school is closed (" + why + ")");
        assertThat(wrong.allowed()).isEqualTo("school days of 117276 by its calendar");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-16..2026-06-15       | /periods/0 | an end before its beginning
            2026-06-15 PM..2026-06-15 AM | /periods/0 | an end before its beginning
            2026-01-05..2026-06-15       | /periods/0 | more than 120 days
            2026-07-16..2026-09-03       | /periods   | sessions in two academic years
            2026-07-16 + 2026-09-03      | /periods   | sessions in two academic years
            """)
    void aPeriodThatCannotBeIsAWrongField(String periods, String pointer, String given) {
        Problem.WrongField wrong =
                house.asked(by(HEAD, "2025-12-12", periods).command()).namesField(pointer);

        assertThat(wrong.given()).isEqualTo(given);
    }

    @Test
    void aYearNobodyPublishedACalendarForIsRefusedRatherThanGuessed() {
        House undated = new House(ExclusionRecord.class).knowsChild(CHILD, SCHOOL);

        undated.asked(by(HEAD, "2027-09-10", "2027-09-13").command()).isAnswered(ErrorCode.NO_CALENDAR);
    }

    // why

    @ParameterizedTest(name = "{0}")
    @CsvSource({"DB", "DB PP", "DB PP VA"})
    void oneToThreeReasonsAreRecorded(String reasons) {
        var taken = house.asked(
                by(HEAD, "2026-06-12", "2026-06-15").because(reasons.split(" ")).command());

        assertThat(taken.only(SuspensionRecorded.class).reasons()).containsExactly(reasons.split(" "));
    }

    @Test
    void theSameReasonTwiceIsAWrongField() {
        assertThat(house.asked(by(HEAD, "2026-06-12", "2026-06-15")
                                .because("DB", "PP", "DB")
                                .command())
                        .namesField("/reasons")
                        .allowed())
                .isEqualTo("1 to 3 different reasons");
    }

    @Test
    void anUnknownReasonIsAnsweredWithTheCodesValidOnThatDay() {
        Problem.WrongField wrong = house.asked(
                        by(HEAD, "2026-06-12", "2026-06-15").because("DB", "XX").command())
                .namesField("/reasons/1");

        assertThat(wrong.given()).isEqualTo("an unknown code");
        assertThat(wrong.allowed())
                .isEqualTo("on that date: PP, PA, VP, VA, OW, BU, RA, LG, DS, SM, DA, DM, TH, DB, MT, PH");
    }

    @ParameterizedTest(name = "{0} decided on {1} for {2}: {3}")
    @CsvSource({
        "VR, 2026-06-12, 2026-06-15, unknown",
        "TB, 2026-06-12, 2026-06-15, unknown",
        "OS, 2026-07-16, 2026-07-17, unknown",
        "VR, 2026-07-16, 2026-09-03, unknown",
        "VR, 2026-09-03, 2026-09-04, valid",
        "TB, 2026-09-03, 2026-09-04, valid",
        "DA, 2026-09-03, 2026-09-04, valid",
        "PP, 2025-09-02, 2025-09-03, valid"
    })
    void aReasonIsValidFromTheDayTheCodeSetSaysWhichIsTheDayOfTheDecision(
            String code, String decided, String suspended, String known) {
        var taken = house.asked(by(HEAD, decided, suspended).because(code).command());

        if (known.equals("valid")) {
            taken.isAccepted();
        } else {
            assertThat(taken.namesField("/reasons/0").allowed()).doesNotContain(code);
        }
    }

    @Test
    void inSeptember2026All29CodesAreValid() {
        assertThat(Reasons.cbds().validOn(LocalDate.of(2026, 8, 31)).split(", "))
                .hasSize(16);
        assertThat(Reasons.cbds().validOn(LocalDate.of(2026, 9, 1)).split(", ")).hasSize(29);
    }

    // clocks

    @Test
    void clocksRunFromTheDecisionAndNotFromItsEntry() {
        var taken = house.asked(by(OFFICE, "2026-06-17", "2026-06-15")
                .decidedBy("headteacher-117276")
                .decidedAt("2026-06-12T13:00:00Z")
                .command());

        SuspensionRecorded suspension = taken.only(SuspensionRecorded.class);
        assertThat(suspension.decidedAt()).isEqualTo("2026-06-12T13:00:00Z");
        assertThat(suspension.occurredOn()).isEqualTo("2026-06-12");
        List<DutyOpened> duties = taken.all(DutyOpened.class);
        assertThat(duties).allSatisfy(d -> assertThat(d.openedOn()).isEqualTo("2026-06-12"));
        assertThat(duty(duties, DutyKind.TELL_PARENTS).dueOn()).isEqualTo("2026-06-12");
        assertThat(duty(duties, DutyKind.CONFIRM_DECISION).dueOn()).isEqualTo("2026-06-15");
    }

    @Test
    void theDayOfADecisionIsTheDayInLondon() {
        var taken = house.asked(by(HEAD, "2026-06-16", "2026-06-16")
                .decidedAt("2026-06-14T23:30:00Z")
                .command());

        assertThat(taken.only(SuspensionRecorded.class).decidedOn()).isEqualTo("2026-06-15");
    }

    @ParameterizedTest(name = "asked at 09:00Z, decided at {0}: {1}")
    @CsvSource({"2026-06-12T09:00:01Z, wrong", "2026-06-13T09:00:00Z, wrong", "2026-06-12T09:00:00Z, right"})
    void aDecisionIsNotTakenInTheFuture(String decidedAt, String answer) {
        var taken = house.asked(
                by(HEAD, "2026-06-12", "2026-06-15").decidedAt(decidedAt).command());

        if (answer.equals("right")) {
            assertThat(taken.only(SuspensionRecorded.class).decidedAt()).isEqualTo(Instant.parse(decidedAt));
        } else {
            assertThat(taken.namesField("/decidedAt").allowed()).isEqualTo("an instant up to now");
        }
    }

    @ParameterizedTest(name = "decided on {0}: confirmed by {1}")
    @CsvSource({
        "2026-06-12, 2026-06-15",
        "2026-06-15, 2026-06-16",
        "2026-05-01, 2026-05-05",
        "2026-05-22, 2026-06-01",
        "2026-03-27, 2026-04-13",
        "2026-07-17, 2026-09-03"
    })
    void confirmationIsDueOnTheNextSchoolDay(String decided, String due) {
        var taken = house.asked(
                by(OFFICE, decided, due).decidedBy("headteacher-117276").command());

        assertThat(duty(taken.all(DutyOpened.class), DutyKind.CONFIRM_DECISION).dueOn())
                .isEqualTo(due);
    }

    @Test
    void clocksRunOnTheSchoolsOwnCalendarWhereItHasOne() {
        house.knows(
                "calendar-117276-2025",
                new CalendarPublished(
                        SCHOOL,
                        "school:117276",
                        2025,
                        "our-own-3",
                        List.of(new Term("Summer", LocalDate.of(2026, 4, 13), LocalDate.of(2026, 7, 17))),
                        List.of(new Closure(LocalDate.of(2026, 6, 15), LocalDate.of(2026, 6, 15), "training day")),
                        "our own"));

        var taken = house.asked(by(OFFICE, "2026-06-12", "2026-06-16")
                .decidedBy("headteacher-117276")
                .command());

        DutyOpened confirmation = duty(taken.all(DutyOpened.class), DutyKind.CONFIRM_DECISION);
        assertThat(confirmation.dueOn()).isEqualTo("2026-06-16");
        assertThat(confirmation.calendarEdition()).isEqualTo("our-own-3");
        assertThat(taken.only(SuspensionRecorded.class).calendarEdition()).isEqualTo("our-own-3");
        assertThat(house.asked(by(HEAD, "2026-06-12", "2026-06-15").command())
                        .namesField("/periods/0")
                        .given())
                .contains("training day");
    }

    @Test
    void theDecisionNamesWhatItReliedOn() {
        house.asked(by(HEAD, "2026-06-12", "2026-06-15").command()).isAccepted();

        assertThat(house.records().evidence()).contains("child-c1", "calendar-county-919-2025");
    }

    static DutyOpened duty(List<DutyOpened> duties, DutyKind kind) {
        @Nullable DutyOpened found =
                duties.stream().filter(d -> d.kind() == kind).findFirst().orElse(null);
        assertThat(found).as(kind + " among " + duties).isNotNull();
        return java.util.Objects.requireNonNull(found);
    }
}
