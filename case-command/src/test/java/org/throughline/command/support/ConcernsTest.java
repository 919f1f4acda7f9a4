package org.throughline.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.support.Given.CHILD;
import static org.throughline.command.support.Given.SCHOOL;
import static org.throughline.command.support.Given.TODAY;
import static org.throughline.command.support.Given.aConcern;
import static org.throughline.command.support.Given.house;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;
import static org.throughline.command.testing.People.headteacherOf;
import static org.throughline.command.testing.People.safeguardingLeadOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.decision.Request;
import org.throughline.command.support.ConcernCommand.RaiseConcern;
import org.throughline.command.support.ConcernCommand.TriageConcern;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.edge.ErrorCode;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ChildEvent.CareStatusStarted;
import org.throughline.events.ConcernEvent.Approach;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.ConcernTriaged;
import org.throughline.events.ConcernEvent.Observation;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.ConcernEvent.TriageOutcome;
import org.throughline.events.DecisionEvent.Outcome;

class ConcernsTest {

    private static final String SEEN = "Sat under the table through maths with both hands over the ears";

    @Test
    void whatWasSeenIsEnough() {
        Request now = asks(at(SCHOOL, Role.SCHOOL_STAFF), TODAY);

        var taken = house().asked(new RaiseConcern(now, CHILD, null, SEEN, null, List.of()));

        ConcernRaised raised = taken.only(ConcernRaised.class);
        assertThat(raised)
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
    void itBelongsToTheLondonDayOnWhichItWasSeen() {
        var late = new RaiseConcern(
                asks(headteacherOf(SCHOOL), TODAY),
                CHILD,
                Instant.parse("2026-06-13T23:30:00Z"),
                SEEN,
                null,
                List.of());

        assertThat(house().asked(late).only(ConcernRaised.class).on()).isEqualTo("2026-06-14");
    }

    @Test
    void nobodyHasSeenTheFuture() {
        Request now = asks(headteacherOf(SCHOOL), TODAY);
        Instant soon = now.at().plusSeconds(60);

        house().asked(new RaiseConcern(now, CHILD, soon, SEEN, null, List.of())).namesField("/seenAt");
    }

    @Test
    void anUnknownPresentationIsAnsweredWithTheValidOnes() {
        var wrong = house().asked(raise(headteacherOf(SCHOOL), SEEN, "SLEEP", "TIRED"))
                .namesField("/presentations/1");

        assertThat(wrong.given()).doesNotContain("TIRED");
        assertThat(wrong.allowed())
                .isEqualTo("MOOD_OR_BEHAVIOUR, SELF_HARM, PHYSICAL_CHANGE, FRIENDSHIPS, SCHOOL_WORK, SLEEP,"
                        + " CONCENTRATION, DISRUPTION, WITHDRAWAL, OTHER");
    }

    @Test
    void aPresentationNamedTwiceIsKeptOnce() {
        var taken = house().asked(raise(headteacherOf(SCHOOL), SEEN, "SLEEP", "SLEEP"));

        assertThat(taken.only(ConcernRaised.class).observation().presentations())
                .containsExactly("SLEEP");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.INCLUDE,
            names = {"HEADTEACHER", "SAFEGUARDING_LEAD", "DESIGNATED_TEACHER", "SCHOOL_STAFF", "SCHOOL_OFFICE"})
    void anyoneOfTheSchoolsStaffMayRaiseOne(Role role) {
        house().asked(raise(at(SCHOOL, role), SEEN)).isAccepted();
    }

    @Test
    void noOneOfAnotherSchoolLearnsThatTheChildIsThere() {
        house().asked(raise(headteacherOf("100000"), SEEN)).isAnswered(ErrorCode.NOT_FOUND);
    }

    @Test
    void aFairAccessOfficerMay() {
        house().asked(raise(People.of(Role.FAIR_ACCESS_OFFICER), SEEN)).isAccepted();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SOCIAL_WORKER", "VIRTUAL_SCHOOL_ADVISER"})
    void aSocialWorkerAndTheVirtualSchoolMayForAChildOfTheirs(Role role) {
        house().asked(raise(People.of(role), SEEN)).isAnswered(ErrorCode.NOT_FOUND);

        House knowing = house().knows("child-" + CHILD, inCareWith("social-worker"));
        knowing.asked(raise(People.of(role), SEEN)).isAccepted();
    }

    private static CareStatusStarted inCareWith(String worker) {
        return new CareStatusStarted(
                CHILD, "social-care:919", "care-1", CareStatus.CLA, "919", worker, LocalDate.parse("2025-01-06"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'Pushed his chair over, then left the room', SATISFIED",
        "'He was naughty and lazy again', WARNS",
        "'Attention-seeking in class', WARNS",
        "'Unacceptable behaviour', WARNS",
        "'Told me his aunt is called Wickedham', SATISFIED"
    })
    void wordsThatJudgeAreRemarkedOnAndNeverStopAConcern(String seen, Outcome outcome) {
        var taken = house().asked(raise(headteacherOf(SCHOOL), seen));

        assertThat(taken.only(ConcernRaised.class).observation().seen()).isEqualTo(seen);
        assertThat(taken.rule("A2.16").outcome()).isEqualTo(outcome);
        assertThat(taken.rule("A2.16").finding()).doesNotContainIgnoringCase("naughty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_FURTHER_ACTION", "WATCH", "SUPPORT"})
    void triageSettlesWhatComesOfIt(TriageOutcome outcome) {
        var taken =
                withConcern().asked(triage(outcome, "Known loss at home", Severity.DIFFICULT, List.of("WITHDRAWAL")));

        assertThat(taken.only(ConcernTriaged.class))
                .isEqualTo(new ConcernTriaged(
                        CHILD,
                        "school:" + SCHOOL,
                        "concern-1",
                        outcome,
                        "Known loss at home",
                        Severity.DIFFICULT,
                        List.of("WITHDRAWAL"),
                        LocalDate.parse(TODAY)));
    }

    @Test
    void howSevereItIsMustBeSaidByThen() {
        withConcern()
                .asked(triage(TriageOutcome.WATCH, "Known loss", null, null))
                .namesField("/severity");
    }

    @Test
    void whatWasSaidWhenItWasRaisedNeedNotBeSaidAgain() {
        House house = house();
        Request raising = asks(at(SCHOOL, Role.SCHOOL_STAFF), TODAY);
        String id = house.asked(new RaiseConcern(raising, CHILD, null, SEEN, Severity.DANGEROUS, List.of("SELF_HARM")))
                .decision()
                .created()
                .getFirst();

        var taken = house.asked(new TriageConcern(
                asks(safeguardingLeadOf(SCHOOL), TODAY), CHILD, id, TriageOutcome.SUPPORT, "Seen at A&E", null, null));

        ConcernTriaged triaged = taken.only(ConcernTriaged.class);
        assertThat(triaged.severity()).isEqualTo(Severity.DANGEROUS);
        assertThat(triaged.presentations()).containsExactly("SELF_HARM");
    }

    @Test
    void theSameTriageAgainIsQuietAndAnotherContradicts() {
        House house = withConcern();
        house.asked(triage(TriageOutcome.WATCH, "Known loss", Severity.DIFFICULT, null))
                .isAccepted();

        house.asked(triage(TriageOutcome.WATCH, "Known loss", Severity.DIFFICULT, null))
                .isQuiet();
        house.asked(triage(TriageOutcome.SUPPORT, "Known loss", Severity.DIFFICULT, null))
                .isAnswered(ErrorCode.CONFLICT);
        house.asked(triage(TriageOutcome.WATCH, "Another reason", Severity.DIFFICULT, null))
                .isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void aConcernThatIsNotThereIsNotFound() {
        house().asked(triage(TriageOutcome.WATCH, "Known loss", Severity.DIFFICULT, null))
                .isAnswered(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SCHOOL_STAFF", "SCHOOL_OFFICE"})
    void raisingIsForAllAndTriageForThoseWhoLead(Role role) {
        var byAnother = new TriageConcern(
                asks(at(SCHOOL, role), TODAY),
                CHILD,
                "concern-1",
                TriageOutcome.WATCH,
                "Known loss",
                Severity.DIFFICULT,
                null);

        withConcern().asked(byAnother).isAnswered(ErrorCode.NOT_ALLOWED);
    }

    private static House withConcern() {
        return house().knows("support-" + CHILD, aConcern("concern-1"));
    }

    private static RaiseConcern raise(Actor actor, String seen, String... presentations) {
        return new RaiseConcern(asks(actor, TODAY), CHILD, null, seen, null, List.of(presentations));
    }

    private static TriageConcern triage(
            TriageOutcome outcome,
            String rationale,
            @Nullable Severity severity,
            @Nullable List<String> presentations) {
        return new TriageConcern(
                asks(safeguardingLeadOf(SCHOOL), TODAY),
                CHILD,
                "concern-1",
                outcome,
                rationale,
                severity,
                presentations);
    }
}
