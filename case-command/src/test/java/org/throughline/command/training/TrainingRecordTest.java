package org.throughline.command.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;
import static org.throughline.command.testing.People.headteacherOf;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.catalogue.Courses;
import org.throughline.catalogue.Courses.Course;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.command.testing.Taken;
import org.throughline.command.training.TrainingCommand.AcknowledgePolicy;
import org.throughline.command.training.TrainingCommand.AnnounceCourse;
import org.throughline.command.training.TrainingCommand.CompleteTraining;
import org.throughline.command.training.TrainingCommand.LeavePost;
import org.throughline.command.training.TrainingCommand.TakePost;
import org.throughline.edge.ErrorCode;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.TrainingEvent.PolicyAcknowledged;
import org.throughline.events.TrainingEvent.Post;
import org.throughline.events.TrainingEvent.PostLeft;
import org.throughline.events.TrainingEvent.PostTaken;
import org.throughline.events.TrainingEvent.TrainingCompleted;

/** The register of an early-years setting without a URN. */
class TrainingRecordTest {

    private static final String SETTING = "own-0001";
    private static final String DAY = "2026-06-15";
    private static final Actor HEAD = headteacherOf(SETTING);

    private final House house = new House(TrainingRecord.class);

    // ---- the catalogue

    @Test
    void everyCourseNamesItsSourceAndCoursesThatExist() {
        Set<String> codes = new HashSet<>(Courses.ALL.codes());
        assertThat(codes).hasSameSizeAs(Courses.ALL.courses());
        for (Course course : Courses.ALL.courses()) {
            assertThat(course.source()).as(course.code()).matches("(S[0-4]:L\\d+(, )?)+");
            assertThat(codes).contains(course.requires() == null ? course.code() : course.requires());
            assertThat(codes).contains(course.renews() == null ? course.code() : course.renews());
        }
    }

    // ---- training completed

    @ParameterizedTest(name = "{0} of {2}: {1} half-days, valid until {3}")
    @CsvSource({
        "LEVEL_2_MENTAL_HEALTH_LEAD, 2, 2026-06-01, ",
        "MHFA_ONE_DAY,               2, 2026-06-01, ",
        "MHFA_TWO_DAY,               4, 2026-06-01, ",
        "MY_TEEN_BRAIN,              2, 2026-06-01, ",
        "STEP_ON_EARLY_YEARS,        2, 2026-06-01, "
    })
    void theCatalogueSaysHowLongItTakes(String course, int halfDays, String on, @Nullable String until) {
        TrainingCompleted done = completes("p1", course, null, on).only(TrainingCompleted.class);

        assertThat(done.halfDays()).isEqualTo(halfDays);
        assertThat(done.validUntil()).isEqualTo(until == null ? null : LocalDate.parse(until));
    }

    @ParameterizedTest(name = "{0} of {1} is valid until {2}")
    @CsvSource({
        "STEPS_TUTOR,      2026-06-01, 2027-05-31",
        "STEPS_TUTOR,      2024-02-29, 2025-02-27",
        "ATTACHMENT_AWARE, 2025-09-02, 2026-09-01"
    })
    void whatIsToBeRefreshedEachYearIsValidForOne(String course, String on, String until) {
        assertThat(completes("p1", course, 2, on).only(TrainingCompleted.class).validUntil())
                .isEqualTo(until);
    }

    @Test
    void whereNobodySaysHowLongItTookThatIsAsked() {
        completes("p1", "SPOT_THE_SIGNS", null, DAY).namesField("/halfDays");
        completes("p1", "SPOT_THE_SIGNS", 1, DAY).isAccepted();
    }

    @Test
    void anUnknownCourseIsAnsweredWithThoseThatAreKnown() {
        assertThat(completes("p1", "FIRE_SAFETY", 1, DAY).namesField("/course").allowed())
                .contains("STEP_ON", "MINDED_MODULE");
        completes("p1", "STEP_ON", 1, "2026-06-16").namesField("/on");
    }

    @Test
    void theSameAgainIsQuietAndAnotherLengthAContradiction() {
        completes("p1", "MHFA_ONE_DAY", null, DAY).isAccepted();

        completes("p1", "MHFA_ONE_DAY", 2, DAY).isQuiet();
        completes("p1", "MHFA_ONE_DAY", 1, DAY).isAnswered(ErrorCode.CONFLICT);
        completes("p2", "MHFA_ONE_DAY", 1, DAY).isAccepted();
    }

    @Test
    void stepUpFollowsStepOnOfTheSamePerson() {
        completes("p2", "STEP_ON", 2, "2026-01-12").isAccepted();
        completes("p1", "STEP_UP", 2, "2026-06-01").isRefusedBy("L.5");
        completes("p1", "STEP_ON", 2, "2026-06-02").isAccepted();

        completes("p1", "STEP_UP", 2, "2026-06-01").isRefusedBy("L.5");
        completes("p1", "STEP_UP", 2, "2026-06-02").isAccepted();
    }

    /** S2:L114: two days a year. The academic year begins on 1 September. */
    @Test
    void theDesignatedTeachersHalfDaysAreCountedByAcademicYear() {
        completes("p1", "DESIGNATED_TEACHER", 4, "2025-08-31").isAccepted();

        assertThat(completes("p1", "DESIGNATED_TEACHER", 1, "2025-09-01")
                        .rule("H.5")
                        .finding())
                .isEqualTo("1 of 4 half-days in the academic year so far");
        assertThat(completes("p1", "DESIGNATED_TEACHER", 2, "2026-01-12")
                        .rule("H.5")
                        .outcome())
                .isEqualTo(Outcome.WARNS);
        assertThat(completes("p1", "DESIGNATED_TEACHER", 1, DAY).rule("H.5").outcome())
                .isEqualTo(Outcome.SATISFIED);
    }

    @Test
    void everybodyDoesTwoModulesEvenOnOneDay() {
        assertThat(completes("p1", "MINDED_MODULE", 1, DAY).rule("A1.9").outcome())
                .isEqualTo(Outcome.WARNS);
        assertThat(completes("p1", "MINDED_MODULE", 1, DAY).rule("A1.9").outcome())
                .isEqualTo(Outcome.SATISFIED);
    }

    // ---- courses announced

    @ParameterizedTest(name = "held on {0}: {1}")
    @CsvSource({"2026-06-16, SATISFIED", "2026-06-15, WARNS", "2026-06-12, WARNS"})
    void aCourseIsAnnouncedBeforeItIsHeld(String heldOn, Outcome outcome) {
        completes("p1", "STEPS_TUTOR", 4, "2026-01-12").isAccepted();

        assertThat(announces("p1", "STEP_ON", SETTING, heldOn, false)
                        .isAccepted()
                        .rule("L.7-A")
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void outsideTheirOwnSettingTheCountyLeadAgreesFirst() {
        completes("p1", "STEPS_TUTOR", 4, "2026-01-12").isAccepted();

        announces("p1", "STEP_ON", "117276", "2026-07-01", false).isRefusedBy("L.7-O");
        assertThat(announces("p1", "STEP_ON", "117276", "2026-07-01", true)
                        .isAccepted()
                        .rule("L.7-O")
                        .outcome())
                .isEqualTo(Outcome.REASON_ACCEPTED);
    }

    /** Accredited on 12 January 2026, so until 11 January 2027; refreshed on 11 January, until 10 January 2028. */
    @Test
    void aTutorWhoseAccreditationHasRunOutLeadsNoCourse() {
        announces("p1", "STEP_ON", SETTING, "2026-07-01", false).isRefusedBy("L.7-T");
        completes("p1", "STEPS_TUTOR", 4, "2026-01-12").isAccepted();

        announces("p1", "STEP_ON", SETTING, "2027-01-11", false).isAccepted();
        announces("p1", "STEP_ON", SETTING, "2027-01-12", false).isRefusedBy("L.7-T");
        house.asked(new CompleteTraining(asks(HEAD, "2027-01-12"), SETTING, "p1", "STEPS_TUTOR_REFRESHER", 2, null))
                .isAccepted();
        announces("p1", "STEP_ON", SETTING, "2027-01-12", false).isAccepted();
    }

    @Test
    void aRefresherRefreshesSomething() {
        completes("p1", "STEPS_TUTOR_REFRESHER", 2, DAY).isRefusedBy("L.5");
    }

    @Test
    void levelOneIsLedByTheMentalHealthLead() {
        announces("p1", "LEVEL_1_AWARENESS", SETTING, "2026-07-01", false).isRefusedBy("L.7-T");
        takes("p1", Post.MENTAL_HEALTH_LEAD).isAccepted();
        announces("p1", "LEVEL_1_AWARENESS", SETTING, "2026-07-01", false).isAccepted();
    }

    // ---- posts

    @Test
    void aPostWarnsOfTheTrainingItAsksFor() {
        assertThat(takes("p1", Post.MENTAL_HEALTH_LEAD).rule("A1.9").finding()).contains("LEVEL_2_MENTAL_HEALTH_LEAD");
        completes("p2", "LEVEL_2_MENTAL_HEALTH_LEAD", null, DAY).isAccepted();
        assertThat(takes("p2", Post.DEPUTY_MENTAL_HEALTH_LEAD).rule("A1.9").outcome())
                .isEqualTo(Outcome.SATISFIED);
        assertThat(takes("p2", Post.SENCO).rule("A1.9").outcome()).isEqualTo(Outcome.SATISFIED);
    }

    @Test
    void aSchoolHasTwoTutors() {
        assertThat(takes("p1", Post.STEPS_TUTOR).rule("L.7").outcome()).isEqualTo(Outcome.WARNS);
        Taken second = takes("p2", Post.STEPS_TUTOR);
        assertThat(second.rule("L.7").outcome()).isEqualTo(Outcome.SATISFIED);

        Taken left = leaves(second.only(PostTaken.class).postId(), DAY);
        assertThat(left.rule("L.7").finding()).startsWith("1 of at least 2");
    }

    @Test
    void aPostIsTakenOnceAndLeftOnce() {
        String post = takes("p1", Post.SENCO).only(PostTaken.class).postId();
        takes("p1", Post.SENCO).isQuiet();

        leaves(post, "2026-06-14").namesField("/on");
        assertThat(leaves(post, DAY).only(PostLeft.class).on()).isEqualTo(DAY);
        leaves(post, DAY).isQuiet();
        leaves(post, "2026-06-16").isAnswered(ErrorCode.CONFLICT);
        leaves("no-such-post", DAY).isAnswered(ErrorCode.NOT_FOUND);
    }

    // ---- policies

    @ParameterizedTest
    @ValueSource(strings = {"Exclusions", "exclusion_guidance", "PASTORAL_SUPPORT_PLAN"})
    void whatIsAcknowledgedIsAPolicyOfTheCatalogue(String policy) {
        house.asked(new AcknowledgePolicy(asks(HEAD, DAY), SETTING, "p1", policy, "2024", null))
                .namesField("/policy");
    }

    @Test
    void aPolicyIsAcknowledgedOncePerEdition() {
        acknowledges("p1", "2024").isAccepted();
        acknowledges("p1", "2024").isQuiet();
        assertThat(acknowledges("p1", "2025").only(PolicyAcknowledged.class).policyEdition())
                .isEqualTo("2025");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEADTEACHER", "SAFEGUARDING_LEAD", "DESIGNATED_TEACHER", "SCHOOL_OFFICE"})
    void theRegisterIsKeptByTheSettingItself(Role role) {
        acknowledgesAs(at(SETTING, role)).isAccepted();
        acknowledgesAs(at("117276", role)).isAnswered(ErrorCode.NOT_ALLOWED);
    }

    @Test
    void theDataManagerMayKeepItTooAndOthersMayNot() {
        acknowledgesAs(People.of(Role.DATA_MANAGER)).isAccepted();
        acknowledgesAs(at(SETTING, Role.SCHOOL_STAFF)).isAnswered(ErrorCode.NOT_ALLOWED);
        acknowledgesAs(People.of(Role.SOCIAL_WORKER)).isAnswered(ErrorCode.NOT_ALLOWED);
    }

    private Taken completes(String person, String course, @Nullable Integer halfDays, String on) {
        return house.asked(
                new CompleteTraining(asks(HEAD, DAY), SETTING, person, course, halfDays, LocalDate.parse(on)));
    }

    private Taken announces(String tutor, String course, String heldAt, String heldOn, boolean countyLeadAgrees) {
        return house.asked(new AnnounceCourse(
                asks(HEAD, DAY), SETTING, tutor, course, heldAt, LocalDate.parse(heldOn), countyLeadAgrees));
    }

    private Taken takes(String person, Post post) {
        return house.asked(new TakePost(asks(HEAD, DAY), SETTING, person, post, null));
    }

    private Taken leaves(String post, String on) {
        return house.asked(new LeavePost(asks(HEAD, DAY), SETTING, post, LocalDate.parse(on)));
    }

    private Taken acknowledges(String person, String edition) {
        return house.asked(
                new AcknowledgePolicy(asks(HEAD, DAY), SETTING, person, "EXCLUSION_GUIDANCE", edition, null));
    }

    private Taken acknowledgesAs(Actor actor) {
        return house.asked(
                new AcknowledgePolicy(asks(actor, DAY), SETTING, actor.id(), "EXCLUSION_GUIDANCE", "2024", null));
    }
}
