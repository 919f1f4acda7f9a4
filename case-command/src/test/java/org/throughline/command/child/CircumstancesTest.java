package org.throughline.command.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.child.Children.OTHER_SCHOOL;
import static org.throughline.command.child.Children.SCHOOL;
import static org.throughline.command.child.Children.UPN;
import static org.throughline.command.child.Children.facts;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;
import static org.throughline.command.testing.People.headteacherOf;
import static org.throughline.command.testing.People.officeOf;
import static org.throughline.command.testing.People.safeguardingLeadOf;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.child.ChildCommand.EndCareStatus;
import org.throughline.command.child.ChildCommand.EndEnrolment;
import org.throughline.command.child.ChildCommand.EndLocationConfidentiality;
import org.throughline.command.child.ChildCommand.EndParent;
import org.throughline.command.child.ChildCommand.Enrol;
import org.throughline.command.child.ChildCommand.LiftContactRestriction;
import org.throughline.command.child.ChildCommand.MakeLocationConfidential;
import org.throughline.command.child.ChildCommand.RecordCareStatus;
import org.throughline.command.child.ChildCommand.RecordParent;
import org.throughline.command.child.ChildCommand.RestrictContact;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ChildEvent.CareStatusEnded;
import org.throughline.events.ChildEvent.CareStatusStarted;
import org.throughline.events.ChildEvent.ContactRestricted;
import org.throughline.events.ChildEvent.EnrolmentEnded;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.events.ChildEvent.IdentifierKind;
import org.throughline.events.ChildEvent.IdentifierRecorded;
import org.throughline.events.ChildEvent.LocationConfidentialityEnded;
import org.throughline.events.ChildEvent.LocationMadeConfidential;
import org.throughline.events.ChildEvent.ParentEnded;
import org.throughline.events.ChildEvent.ParentRecorded;

class CircumstancesTest {

    private static final String DAY = "2026-06-15";
    private static final Actor OFFICE = officeOf(SCHOOL);
    private static final Actor LEAD = safeguardingLeadOf(SCHOOL);
    private static final Actor DATA_MANAGER = People.of(Role.DATA_MANAGER);
    private static final Actor SOCIAL_WORKER = People.of(Role.SOCIAL_WORKER);

    private final House house = Children.house();

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    // parents

    private String parent(boolean responsibility) {
        return house.asked(new RecordParent(
                        asks(OFFICE, DAY), "c1", "Kim Example", "mother", responsibility, true, "01442 000000", null))
                .only(ParentRecorded.class)
                .parentId();
    }

    private Taken ending(String parentId, String on) {
        return house.asked(new EndParent(asks(OFFICE, DAY), "c1", parentId, "court order", day(on)));
    }

    @Test
    void aParentHasStandingFromTheirRecordOn() {
        String parent = parent(true);

        assertThat(facts(house).involvement().parents()).containsExactly(parent);
        assertThat(facts(house).holdersOfParentalResponsibility(LocalDate.parse(DAY)))
                .extracting(Responsibility.Parent::parentId)
                .containsExactly(parent);
    }

    @Test
    void anotherParentHoldsNoParentalResponsibility() {
        String parent = parent(false);

        assertThat(facts(house).involvement().parents()).containsExactly(parent);
        assertThat(facts(house).holdersOfParentalResponsibility(LocalDate.parse(DAY)))
                .isEmpty();
    }

    @Test
    void aParentWhoseStandingEndedHasNone() {
        String parent = parent(true);

        assertThat(ending(parent, "2026-06-12").only(ParentEnded.class).on()).isEqualTo("2026-06-12");

        assertThat(facts(house).involvement().parents()).isEmpty();
        assertThat(facts(house).holdersOfParentalResponsibility(LocalDate.of(2026, 6, 12)))
                .hasSize(1);
        assertThat(facts(house).holdersOfParentalResponsibility(LocalDate.of(2026, 6, 13)))
                .isEmpty();
    }

    @Test
    void endingAParentAgainIsQuietAndOnAnotherDayAContradiction() {
        String parent = parent(true);
        ending(parent, "2026-06-12").isAccepted();

        ending(parent, "2026-06-12").isQuiet();
        ending(parent, "2026-06-13").isAnswered(ErrorCode.CONFLICT);
        ending("nobody", "2026-06-12").isAnswered(ErrorCode.NOT_FOUND);
    }

    // restrictions on contact

    private String restricted(String parent, boolean mayBeTold) {
        return house.asked(new RestrictContact(
                        asks(LEAD, DAY), "c1", parent, "non-molestation order", mayBeTold, null, null))
                .only(ContactRestricted.class)
                .restrictionId();
    }

    private Taken lifting(String restriction) {
        return house.asked(
                new LiftContactRestriction(asks(LEAD, DAY), "c1", restriction, "the order was discharged", null));
    }

    @Test
    void aSilencedParentLosesStandingUntilTheRestrictionIsLifted() {
        String parent = parent(true);

        String restriction = restricted(parent, false);
        assertThat(facts(house).involvement().parents()).isEmpty();
        assertThat(facts(house).involvement().denied()).containsExactly(parent);
        assertThat(facts(house).mayBeTold(parent)).isFalse();

        lifting(restriction).isAccepted();
        assertThat(facts(house).involvement().parents()).containsExactly(parent);
        assertThat(facts(house).involvement().denied()).isEmpty();
        assertThat(facts(house).mayBeTold(parent)).isTrue();
    }

    @Test
    void aRestrictionIsNotLiftedBeforehand() {
        String restriction = restricted(parent(true), false);

        house.asked(new LiftContactRestriction(
                        asks(LEAD, DAY),
                        "c1",
                        restriction,
                        "runs out",
                        LocalDate.parse(DAY).plusDays(1)))
                .namesField("/on");
    }

    @Test
    void aRestrictedParentWhoMayBeToldKeepsTheirStanding() {
        String parent = parent(true);
        restricted(parent, true);

        assertThat(facts(house).involvement().parents()).containsExactly(parent);
        assertThat(facts(house).involvement().denied()).isEmpty();
    }

    @Test
    void aSilencedParentStillHoldsParentalResponsibility() {
        String parent = parent(true);
        restricted(parent, false);

        assertThat(facts(house).holdersOfParentalResponsibility(LocalDate.parse(DAY)))
                .hasSize(1);
    }

    @Test
    void anEndOnceExpectedDoesNotLiftARestriction() {
        String parent = parent(true);
        house.asked(new RestrictContact(
                        asks(LEAD, DAY), "c1", parent, "order", false, day("2026-01-05"), day("2026-06-01")))
                .isAccepted();

        assertThat(facts(house).involvement().parents()).isEmpty();
    }

    @Test
    void ofTwoRestrictionsBothHaveToBeLifted() {
        String parent = parent(true);
        String first = restricted(parent, false);
        String second = restricted(parent, false);

        lifting(first).isAccepted();
        assertThat(facts(house).involvement().parents()).isEmpty();
        lifting(second).isAccepted();
        assertThat(facts(house).involvement().parents()).containsExactly(parent);
    }

    @Test
    void liftingTwiceIsQuietAndWhatIsNotThereIsNotFound() {
        String restriction = restricted(parent(true), false);
        lifting(restriction).isAccepted();

        lifting(restriction).isQuiet();
        lifting("no-such-restriction").isAnswered(ErrorCode.NOT_FOUND);
        house.asked(new RestrictContact(asks(LEAD, DAY), "c1", "nobody", "order", false, null, null))
                .isAnswered(ErrorCode.NOT_FOUND);
    }

    @Test
    void aRestrictionDoesNotEndBeforeItBegins() {
        house.asked(new RestrictContact(
                        asks(LEAD, DAY), "c1", parent(true), "order", false, day("2026-06-15"), day("2026-06-14")))
                .namesField("/until");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "HEADTEACHER,        yes",
        "SAFEGUARDING_LEAD,  yes",
        "DESIGNATED_TEACHER, no",
        "SCHOOL_STAFF,       no",
        "SCHOOL_OFFICE,      no"
    })
    void restrictionsAndConfidentialLocationsAreForThoseWhoSafeguard(Role role, String may) {
        String parent = parent(true);
        Actor actor = at(SCHOOL, role);

        Taken restricting =
                house.asked(new RestrictContact(asks(actor, DAY), "c1", parent, "order", false, null, null));
        Taken hiding = house.asked(new MakeLocationConfidential(asks(actor, DAY), "c1", "a refuge", null));

        if (may.equals("yes")) {
            restricting.isAccepted();
            hiding.isAccepted();
        } else {
            restricting.isAnswered(ErrorCode.NOT_ALLOWED);
            hiding.isAnswered(ErrorCode.NOT_ALLOWED);
        }
    }

    // confidential location

    @Test
    void aLocationIsHiddenAndShownAgainOnceEach() {
        var hide = new MakeLocationConfidential(asks(LEAD, DAY), "c1", "a refuge", null);
        var show = new EndLocationConfidentiality(asks(LEAD, DAY), "c1", "they moved on", null);

        house.asked(show).isQuiet();
        house.asked(hide).only(LocationMadeConfidential.class);
        assertThat(facts(house).locationConfidential()).isTrue();
        house.asked(hide).isQuiet();
        house.asked(show).only(LocationConfidentialityEnded.class);
        assertThat(facts(house).locationConfidential()).isFalse();
    }

    // enrolments

    private Taken enrolling(
            Actor actor, String setting, EnrolmentKind kind, @Nullable String from, @Nullable String upn) {
        return house.asked(new Enrol(asks(actor, DAY), "c1", setting, kind, day(from), upn));
    }

    private Taken leaving(Actor actor, String enrolment, String on) {
        return house.asked(new EndEnrolment(asks(actor, DAY), "c1", enrolment, "moved", day(on)));
    }

    @ParameterizedTest(name = "{0} from {1}, first roll until {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "MAIN,       2026-06-15, -,          refused",
                "MAIN,       2026-06-15, 2026-06-15, refused",
                "MAIN,       2026-06-15, 2026-06-14, enrolled",
                "MAIN,       2024-01-08, -,          refused",
                "SUBSIDIARY, 2026-06-15, -,          enrolled",
                "GUEST,      2026-06-15, -,          enrolled"
            })
    void aChildIsOnOneMainRollAtATime(EnrolmentKind kind, String from, @Nullable String until, String answer) {
        if (until != null) {
            leaving(OFFICE, "enrolment-117276", until).isAccepted();
        }

        Taken taken = enrolling(DATA_MANAGER, OTHER_SCHOOL, kind, from, null);

        if (answer.equals("enrolled")) {
            EnrolmentStarted started = taken.only(EnrolmentStarted.class);
            assertThat(started.setting()).isEqualTo(OTHER_SCHOOL);
            assertThat(started.from()).isEqualTo(from);
        } else {
            taken.isRefusedBy("CHILD-02");
        }
    }

    @Test
    void enrollingAgainWhereTheChildIsOnRollIsQuiet() {
        enrolling(OFFICE, SCHOOL, EnrolmentKind.MAIN, null, null).isQuiet();

        enrolling(DATA_MANAGER, OTHER_SCHOOL, EnrolmentKind.GUEST, null, null).isAccepted();
        enrolling(DATA_MANAGER, OTHER_SCHOOL, EnrolmentKind.SUBSIDIARY, null, null)
                .isAccepted();
        enrolling(DATA_MANAGER, OTHER_SCHOOL, EnrolmentKind.GUEST, null, null).isQuiet();
        enrolling(DATA_MANAGER, OTHER_SCHOOL, EnrolmentKind.SUBSIDIARY, null, null)
                .isQuiet();
    }

    @ParameterizedTest(name = "UPN {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "V919406625001, enrolled",
                "v919406625001, enrolled",
                "B801200005001, NOT_FOUND",
                "nonsense,      NOT_FOUND",
                "-,             NOT_FOUND"
            })
    void aSchoolNewToTheChildGivesTheUpnItWasTold(@Nullable String upn, String answer) {
        house.knows(
                "child-c1",
                new IdentifierRecorded("c1", "authority:919", IdentifierKind.UPN, UPN, LocalDate.of(2024, 9, 4)));

        Taken taken = enrolling(headteacherOf(OTHER_SCHOOL), OTHER_SCHOOL, EnrolmentKind.SUBSIDIARY, null, upn);

        if (answer.equals("enrolled")) {
            taken.only(EnrolmentStarted.class);
        } else {
            taken.isAnswered(ErrorCode.valueOf(answer));
        }
    }

    @Test
    void theUpnOpensTheChildToTheSchoolThatEnrolsAndToNobodyElse() {
        house.knows(
                "child-c1",
                new IdentifierRecorded("c1", "authority:919", IdentifierKind.UPN, UPN, LocalDate.of(2024, 9, 4)));

        enrolling(headteacherOf("140000"), OTHER_SCHOOL, EnrolmentKind.SUBSIDIARY, null, UPN)
                .isAnswered(ErrorCode.NOT_FOUND);
        enrolling(headteacherOf(SCHOOL), OTHER_SCHOOL, EnrolmentKind.SUBSIDIARY, null, UPN)
                .isAnswered(ErrorCode.NOT_ALLOWED);
    }

    @Test
    void leavingAgainIsQuietAndOnAnotherDayAContradiction() {
        assertThat(leaving(OFFICE, "enrolment-117276", DAY)
                        .only(EnrolmentEnded.class)
                        .setting())
                .isEqualTo(SCHOOL);

        leaving(OFFICE, "enrolment-117276", DAY).isQuiet();
        leaving(OFFICE, "enrolment-117276", "2026-06-12").isAnswered(ErrorCode.CONFLICT);
        leaving(OFFICE, "no-such-enrolment", DAY).isAnswered(ErrorCode.NOT_FOUND);
    }

    @Test
    void nobodyLeavesBeforeTheyCame() {
        leaving(OFFICE, "enrolment-117276", "2024-09-03").namesField("/on");
        leaving(OFFICE, "enrolment-117276", "2024-09-04").isAccepted();
    }

    @Test
    void aSchoolEndsEnrolmentsOfItsOwnOnly() {
        String guest = enrolling(DATA_MANAGER, OTHER_SCHOOL, EnrolmentKind.GUEST, null, null)
                .only(EnrolmentStarted.class)
                .enrolmentId();

        leaving(headteacherOf(OTHER_SCHOOL), "enrolment-117276", DAY).isAnswered(ErrorCode.NOT_ALLOWED);
        leaving(headteacherOf(SCHOOL), guest, DAY).isAnswered(ErrorCode.NOT_ALLOWED);
        leaving(headteacherOf(OTHER_SCHOOL), guest, DAY).isAccepted();
        leaving(DATA_MANAGER, "enrolment-117276", DAY).isAccepted();
    }

    // care status

    private Taken starting(Actor actor, CareStatus status, @Nullable String worker, String from) {
        return house.asked(new RecordCareStatus(asks(actor, DAY), "c1", status, "919", worker, day(from)));
    }

    private Taken endingCare(Actor actor, String interval, String on) {
        return house.asked(new EndCareStatus(asks(actor, DAY), "c1", interval, "ended", day(on)));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aStatusRunsFromItsFirstToItsLastDay(CareStatus status) {
        String interval = starting(SOCIAL_WORKER, status, "social-worker", "2026-06-01")
                .only(CareStatusStarted.class)
                .intervalId();
        assertThat(endingCare(SOCIAL_WORKER, interval, DAY)
                        .only(CareStatusEnded.class)
                        .on())
                .isEqualTo(DAY);

        assertThat(facts(house).careOn(LocalDate.of(2026, 5, 31))).isEmpty();
        assertThat(facts(house).careOn(LocalDate.of(2026, 6, 1))).hasSize(1);
        assertThat(facts(house).careOn(LocalDate.of(2026, 6, 15))).hasSize(1);
        assertThat(facts(house).careOn(LocalDate.of(2026, 6, 16))).isEmpty();
        assertThat(facts(house).hasSocialWorker(LocalDate.of(2026, 6, 1))).isEqualTo(status != CareStatus.PLA);
        assertThat(facts(house).isLookedAfter(LocalDate.of(2026, 6, 1))).isEqualTo(status == CareStatus.CLA);
    }

    @Test
    void startingARunningStatusAgainIsQuiet() {
        starting(DATA_MANAGER, CareStatus.CIN, "social-worker", "2026-06-01").isAccepted();

        starting(DATA_MANAGER, CareStatus.CIN, "social-worker", "2026-06-01").isQuiet();
        starting(DATA_MANAGER, CareStatus.CIN, null, "2026-06-08").isQuiet();
        starting(DATA_MANAGER, CareStatus.CP, "social-worker", "2026-06-01").isAccepted();
    }

    @Test
    void aRunningStatusWithAnotherSocialWorkerIsAContradictionAndNotLost() {
        starting(DATA_MANAGER, CareStatus.CIN, "social-worker", "2026-06-01").isAccepted();

        starting(DATA_MANAGER, CareStatus.CIN, "another-worker", "2026-06-15").isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void endingAStatusAgainIsQuietAndOnAnotherDayAContradiction() {
        String interval = starting(DATA_MANAGER, CareStatus.CIN, null, "2026-06-01")
                .only(CareStatusStarted.class)
                .intervalId();
        endingCare(DATA_MANAGER, interval, "2026-06-12").isAccepted();

        endingCare(DATA_MANAGER, interval, "2026-06-12").isQuiet();
        endingCare(DATA_MANAGER, interval, "2026-06-13").isAnswered(ErrorCode.CONFLICT);
        endingCare(DATA_MANAGER, "no-such-interval", "2026-06-13").isAnswered(ErrorCode.NOT_FOUND);
    }

    @Test
    void aStatusDoesNotEndBeforeItBegan() {
        String interval = starting(DATA_MANAGER, CareStatus.CIN, null, "2026-06-01")
                .only(CareStatusStarted.class)
                .intervalId();

        endingCare(DATA_MANAGER, interval, "2026-05-31").namesField("/on");
    }

    @ParameterizedTest(name = "{0}, child in care {1}: {2}")
    @CsvSource({
        "SOCIAL_WORKER,          false, started",
        "DATA_MANAGER,           false, started",
        "VIRTUAL_SCHOOL_ADVISER, false, NOT_FOUND",
        "VIRTUAL_SCHOOL_ADVISER, true,  started",
        "HEADTEACHER,            false, NOT_ALLOWED",
        "SAFEGUARDING_LEAD,      false, NOT_ALLOWED",
        "SCHOOL_OFFICE,          false, NOT_ALLOWED",
        "FAIR_ACCESS_OFFICER,    false, NOT_ALLOWED",
        "PARENT,                 false, NOT_FOUND",
        "AUDITOR,                false, NOT_FOUND"
    })
    void socialCareSaysWhoIsInCare(Role role, boolean inCare, String answer) {
        if (inCare) {
            starting(DATA_MANAGER, CareStatus.CIN, null, "2026-06-01").isAccepted();
        }
        Actor actor = role.isOfASchool() ? at(SCHOOL, role) : People.of(role);

        Taken taken = starting(actor, CareStatus.CLA, null, "2026-06-01");

        if (answer.equals("started")) {
            taken.only(CareStatusStarted.class);
        } else {
            taken.isAnswered(ErrorCode.valueOf(answer));
        }
    }

    @Test
    void aSocialWorkerEndsTheStatusOfTheirOwnChildrenOnly() {
        String interval = starting(DATA_MANAGER, CareStatus.CIN, "another-worker", "2026-06-01")
                .only(CareStatusStarted.class)
                .intervalId();

        endingCare(SOCIAL_WORKER, interval, DAY).isAnswered(ErrorCode.NOT_FOUND);
        endingCare(new Actor("another-worker", Role.SOCIAL_WORKER, "social-care:919"), interval, DAY)
                .isAccepted();
    }
}
