package org.throughline.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.support.Given.CHILD;
import static org.throughline.command.support.Given.SCHOOL;
import static org.throughline.command.support.Given.TODAY;
import static org.throughline.command.support.Given.house;
import static org.throughline.command.support.GivenConcern.SEEN;
import static org.throughline.command.support.GivenConcern.as;
import static org.throughline.command.support.GivenConcern.raise;
import static org.throughline.command.support.GivenConcern.seen;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;
import static org.throughline.command.testing.People.headteacherOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.throughline.access.Role;
import org.throughline.command.decision.Request;
import org.throughline.command.support.ConcernCommand.Account;
import org.throughline.command.support.ConcernCommand.RaiseConcern;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.edge.ErrorCode;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ChildEvent.CareStatusStarted;
import org.throughline.events.ConcernEvent.Approach;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.Danger;
import org.throughline.events.ConcernEvent.Observation;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.DecisionEvent.Outcome;

class ConcernsTest {

    @Test
    void whatWasSeenIsEnough() {
        Request now = asks(at(SCHOOL, Role.SCHOOL_STAFF), TODAY);

        var taken = house().asked(new RaiseConcern(now, CHILD, seen(SEEN)));

        assertThat(taken.only(ConcernRaised.class))
                .isEqualTo(new ConcernRaised(
                        CHILD,
                        "school:" + SCHOOL,
                        taken.decision().created().getFirst(),
                        SCHOOL,
                        now.at(),
                        LocalDate.parse(TODAY),
                        null,
                        Approach.REACTIVE,
                        Observation.of(SEEN, List.of()),
                        List.of()));
    }

    @Test
    void whatWasSeenIsKeptApartFromWhatItMayMean() {
        Observation observation = new Observation(
                SEEN,
                "The room may be too loud",
                "I think it has to do with the fire drill",
                List.of("CONCENTRATION"),
                List.of("LOSS_AND_CHANGE"),
                "Classroom 4",
                List.of("The teaching assistant"),
                List.of());

        var taken = house().asked(raise(
                headteacherOf(SCHOOL),
                new Account(null, Severity.DIFFICULT, Approach.PROACTIVE, observation, List.of())));

        ConcernRaised raised = taken.only(ConcernRaised.class);
        assertThat(raised.observation()).isEqualTo(observation);
        assertThat(raised.approach()).isEqualTo(Approach.PROACTIVE);
    }

    @Test
    void itBelongsToTheLondonDayOnWhichItWasSeen() {
        assertThat(house().asked(raise(headteacherOf(SCHOOL), seenAt("2026-06-13T23:30:00Z")))
                        .only(ConcernRaised.class)
                        .on())
                .isEqualTo("2026-06-14");
    }

    @Test
    void nobodyHasSeenTheFuture() {
        house().asked(raise(headteacherOf(SCHOOL), seenAt("2026-06-15T09:00:01Z")))
                .namesField("/seenAt");
    }

    private static Account seenAt(String instant) {
        return new Account(Instant.parse(instant), null, Approach.REACTIVE, Observation.of(SEEN, List.of()), List.of());
    }

    @ParameterizedTest(name = "{0} evidenced by {1}: {2}")
    @CsvSource({
        "DIFFICULT,                 , ",
        "DANGEROUS, INJURY_TO_SELF  , ",
        "DANGEROUS, INJURY_TO_OTHERS, ",
        "DANGEROUS, DAMAGE_TO_PROPERTY, ",
        "DANGEROUS, CRIMINAL_OFFENCE, ",
        "         ,                 , ",
        "DANGEROUS,                 , /evidencedBy",
        "DIFFICULT, INJURY_TO_SELF  , /severity",
        "         , DAMAGE_TO_PROPERTY, /severity"
    })
    void dangerousIsWhatIsEvidencedAndDifficultWhatIsNot(
            @Nullable Severity severity, @Nullable Danger evidence, @Nullable String wrong) {
        Account account = evidence == null ? as(severity) : as(severity, evidence);

        var taken = house().asked(raise(headteacherOf(SCHOOL), account));

        if (wrong == null) {
            taken.isAccepted();
        } else {
            assertThat(taken.namesField(wrong).allowed()).contains("B.2, S1:L6");
        }
    }

    @Test
    void anUnknownPresentationIsAnsweredWithTheValidOnes() {
        var wrong = house().asked(raise(headteacherOf(SCHOOL), seen(SEEN, "SLEEP", "TIRED")))
                .namesField("/presentations/1");

        assertThat(wrong.given()).doesNotContain("TIRED");
        assertThat(wrong.allowed())
                .isEqualTo("MOOD_OR_BEHAVIOUR, SELF_HARM, PHYSICAL_CHANGE, FRIENDSHIPS, SCHOOL_WORK, SLEEP,"
                        + " CONCENTRATION, DISRUPTION, WITHDRAWAL, OTHER");
    }

    @Test
    void anUnknownLifeChangeIsAnsweredWithTheValidOnes() {
        Account account = new Account(
                null,
                null,
                Approach.REACTIVE,
                new Observation(SEEN, null, null, List.of(), List.of("DIVORCE"), null, List.of(), List.of()),
                List.of());

        var wrong = house().asked(raise(headteacherOf(SCHOOL), account)).namesField("/lifeChanges/0");

        assertThat(wrong.allowed()).startsWith("MINOR_ILLNESS, LOW_LEVEL_WORRY").endsWith("FRIENDSHIP");
    }

    @Test
    void aPresentationNamedTwiceIsKeptOnce() {
        var taken = house().asked(raise(headteacherOf(SCHOOL), seen(SEEN, "SLEEP", "SLEEP")));

        assertThat(taken.only(ConcernRaised.class).observation().presentations())
                .containsExactly("SLEEP");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.INCLUDE,
            names = {"HEADTEACHER", "SAFEGUARDING_LEAD", "DESIGNATED_TEACHER", "SCHOOL_STAFF", "SCHOOL_OFFICE"})
    void anyoneOfTheSchoolsStaffMayRaiseOne(Role role) {
        house().asked(raise(at(SCHOOL, role), seen(SEEN))).isAccepted();
    }

    @Test
    void soMayAnEarlyYearsSettingThatHasNoUrn() {
        House nursery = new House(SupportRecord.class).knowsChild(CHILD, "little-acorns");

        var taken = nursery.asked(raise(at("little-acorns", Role.SCHOOL_STAFF), seen(SEEN)));

        assertThat(taken.only(ConcernRaised.class).setting()).isEqualTo("little-acorns");
    }

    @Test
    void noOneOfAnotherSchoolLearnsThatTheChildIsThere() {
        house().asked(raise(headteacherOf("100000"), seen(SEEN))).isAnswered(ErrorCode.NOT_FOUND);
    }

    @Test
    void aFairAccessOfficerMayForWhatNoSettingSaw() {
        var taken = house().asked(raise(People.of(Role.FAIR_ACCESS_OFFICER), seen(SEEN)));

        assertThat(taken.only(ConcernRaised.class).setting()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SOCIAL_WORKER", "VIRTUAL_SCHOOL_ADVISER"})
    void aSocialWorkerAndTheVirtualSchoolMayForAChildOfTheirs(Role role) {
        house().asked(raise(People.of(role), seen(SEEN))).isAnswered(ErrorCode.NOT_FOUND);

        House knowing = house().knows("child-" + CHILD, inCareWith("social-worker"));
        knowing.asked(raise(People.of(role), seen(SEEN))).isAccepted();
    }

    private static CareStatusStarted inCareWith(String worker) {
        return new CareStatusStarted(
                CHILD, "social-care:919", "care-1", CareStatus.CLA, "919", worker, LocalDate.parse("2025-01-06"));
    }

    @ParameterizedTest(name = "{0} | {1} | {2}: {3}")
    @CsvSource({
        "'Pushed his chair over, then left the room',,, SATISFIED",
        "'Told me his aunt is called Wickedham',,, SATISFIED",
        "'He was naughty and lazy again',,, WARNS",
        "'Attention-seeking in class',,, WARNS",
        "'Unacceptable behaviour',,, WARNS",
        "'Tipped the paint over',, 'Did it on purpose', WARNS",
        "'Cried at the gate',, 'Poor parenting, I think', WARNS",
        "'Tore up the sheet', 'That he is manipulative',, WARNS",
        "'Tore up the sheet', 'That the task was too long', 'He was tired after the trip', SATISFIED"
    })
    void wordsThatJudgeAreRemarkedOnAndNeverStopAConcern(
            String seen, @Nullable String mightCommunicate, @Nullable String interpretation, Outcome outcome) {
        Observation observation = new Observation(
                seen, mightCommunicate, interpretation, List.of(), List.of(), null, List.of(), List.of());

        var taken = house().asked(raise(
                headteacherOf(SCHOOL), new Account(null, null, Approach.REACTIVE, observation, List.of())));

        assertThat(taken.only(ConcernRaised.class).observation()).isEqualTo(observation);
        assertThat(taken.rule("A2.16").outcome()).isEqualTo(outcome);
        assertThat(taken.rule("A2.16").finding())
                .as("the words stay where they were written")
                .doesNotContainIgnoringCase("naughty")
                .doesNotContainIgnoringCase("on purpose");
    }
}
