package org.throughline.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.support.Given.ANOTHER_SCHOOL;
import static org.throughline.command.support.Given.CASE;
import static org.throughline.command.support.Given.CHILD;
import static org.throughline.command.support.Given.SCHOOL;
import static org.throughline.command.support.Given.SUPPORT;
import static org.throughline.command.support.Given.TODAY;
import static org.throughline.command.support.Given.aCase;
import static org.throughline.command.support.Given.aCaseAt;
import static org.throughline.command.support.Given.aConcern;
import static org.throughline.command.support.Given.house;
import static org.throughline.command.support.Given.stepDown;
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
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.support.CaseCommand.DivertUrgently;
import org.throughline.command.support.CaseCommand.JustifyDiversion;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.edge.ErrorCode;
import org.throughline.events.CaseworkEvent.TierSteppedDown;
import org.throughline.events.CaseworkEvent.UrgentDiversionJustified;
import org.throughline.events.CaseworkEvent.UrgentlyDiverted;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ChildEvent.CareStatusStarted;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.ConcernEvent.TriageOutcome;
import org.throughline.events.DecisionEvent.CriterionWeighed;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DecisionEvent.Standing;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;

class DiversionsTest {

    private static final Instant TEN_TO_TEN = Instant.parse("2026-06-15T08:50:00Z");

    @Test
    void aCaseMovesToTheUrgentTierFromWhicheverItHolds() {
        House house = inTheWaves(1);

        var taken = house.asked(divert(CASE, "SUDDEN_DETERIORATION"));

        assertThat(taken.only(UrgentlyDiverted.class))
                .isEqualTo(new UrgentlyDiverted(
                        CHILD,
                        "school:" + SCHOOL,
                        taken.decision().created().getFirst(),
                        null,
                        CASE,
                        "st-barts",
                        "undated",
                        4,
                        "Urgent Specialist Support",
                        List.of("SUDDEN_DETERIORATION"),
                        "camhs",
                        TEN_TO_TEN,
                        null,
                        "Within two days he stopped speaking",
                        LocalDate.parse(TODAY)));
        assertThat(house.asked(stepDown(3, null)).only(TierSteppedDown.class).from())
                .isEqualTo(4);
    }

    @Test
    void whatWhoeverDivertsSawIsItselfWhatTheMapAsksFor() {
        House house = inTheWaves(2);

        var taken = house.asked(divert(CASE, "SUDDEN_DETERIORATION"));

        assertThat(taken.isAccepted().rule("URGENT-01").outcome()).isEqualTo(Outcome.SATISFIED);
        assertThat(taken.criterion("SUDDEN_DETERIORATION"))
                .returns(Standing.MET, CriterionWeighed::standing)
                .returns(List.of(SUPPORT + "@1"), CriterionWeighed::shownBy);
        assertThat(house.records().of(SUPPORT).get(1)).isInstanceOf(UrgentlyDiverted.class);
        assertThat(taken.criterion("BEREAVEMENT_IN_THE_FAMILY").standing()).isEqualTo(Standing.NOT_KNOWN);
    }

    @Test
    void whatTriageFindsUrgentIsOwedThatDayUntilTheChildIsDiverted() {
        House house = house().knows(SUPPORT, aConcern("concern-1", "SELF_HARM"));

        assertThat(house.asked(triaged(TriageOutcome.URGENT, "Fresh cuts")).only(DutyOpened.class))
                .returns(DutyKind.DIVERT_URGENTLY, DutyOpened::kind)
                .returns("school:" + SCHOOL, DutyOpened::owner)
                .returns(LocalDate.parse(TODAY), DutyOpened::dueOn);
        assertThat(house.asked(triaged(TriageOutcome.URGENT, "Still so")).all(DutyOpened.class))
                .isEmpty();
        assertThat(house.asked(from("concern-1")).only(DutyDischarged.class).kind())
                .isEqualTo(DutyKind.DIVERT_URGENTLY);
        assertThat(house.asked(triaged(TriageOutcome.URGENT, "Seen by camhs")).all(DutyOpened.class))
                .as("the child was diverted")
                .isEmpty();
    }

    @Test
    void triagedOtherwiseOrWithdrawnNoDiversionIsOwed() {
        House triagedAgain = house().knows(SUPPORT, aConcern("concern-1", "SELF_HARM"));
        triagedAgain.asked(triaged(TriageOutcome.URGENT, "Fresh cuts")).isAccepted();
        assertThat(triagedAgain
                        .asked(triaged(TriageOutcome.SUPPORT, "Scratched by the cat"))
                        .only(DutyWithdrawn.class)
                        .kind())
                .isEqualTo(DutyKind.DIVERT_URGENTLY);

        House withdrawn = house().knows(SUPPORT, aConcern("concern-1", "SELF_HARM"));
        withdrawn.asked(triaged(TriageOutcome.URGENT, "Fresh cuts")).isAccepted();
        assertThat(withdrawn
                        .asked(GivenConcern.withdraw("concern-1", "Another child"))
                        .only(DutyWithdrawn.class)
                        .kind())
                .isEqualTo(DutyKind.DIVERT_URGENTLY);
    }

    @Test
    void aGroundThatSaysNothingShowsNothing() {
        var situation =
                Situations.with(house().asked(divert(null, "OTHER")).only(UrgentlyDiverted.class), house().records());

        assertThat(situation.facts()).isEmpty();
    }

    @Test
    void groundsAreThoseOfTheFrameworksList() {
        assertThat(inTheWaves(2)
                        .asked(divert(CASE, "OTHER"))
                        .namesField("/grounds/0")
                        .allowed())
                .isEqualTo("BEREAVEMENT_IN_THE_FAMILY, MAJOR_CONCERN_DESPITE_FULL_SUPPORT, SELF_HARM,"
                        + " SEVERE_DISTRESS_OR_AGGRESSION, SUDDEN_DETERIORATION");
        house().asked(divert(null, "OTHER")).isAccepted();
        house().asked(divert(null, "BAD_WEATHER")).namesField("/grounds/0");
    }

    @Test
    void aCaseUnderAFrameworkWithoutAnUrgentWayStaysWhereItIs() {
        House house = house().knows(SUPPORT, aCaseAt(2));

        var taken = house.asked(divert(CASE, "OTHER"));

        assertThat(taken.only(UrgentlyDiverted.class))
                .returns("dacorum", UrgentlyDiverted::framework)
                .returns(null, UrgentlyDiverted::tier);
        house.asked(stepDown(1, null)).isAccepted();
    }

    @Test
    void itComesFromAConcernOrFromNone() {
        House house = house().knows(SUPPORT, aConcern("concern-1"));

        assertThat(house.asked(from("concern-1")).only(UrgentlyDiverted.class).concernId())
                .isEqualTo("concern-1");
        house.asked(from("concern-9")).namesField("/concernId");
        house.asked(divert(CHILD + ".case-9", "OTHER")).namesField("/caseId");
    }

    @ParameterizedTest(name = "told at {0}, not told because {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-06-15T08:50:00Z, -,                   SATISFIED",
                "-,                    They are the danger, REASON_ACCEPTED",
                "-,                    -,                   NEEDS_REASON",
                "-,                    '  ',                NEEDS_REASON"
            })
    void parentsAreToldDirectlyOrItIsSaidWhyNot(@Nullable Instant told, @Nullable String whyNot, Outcome outcome) {
        var command = new DivertUrgently(
                asks(headteacherOf(SCHOOL), TODAY),
                CHILD,
                null,
                null,
                List.of("SELF_HARM"),
                "camhs",
                told,
                whyNot,
                "Fresh cuts on both arms");
        var taken = house().asked(command);

        assertThat(taken.rule("A5.14").outcome()).isEqualTo(outcome);
        assertThat(taken.accepted()).isEqualTo(outcome != Outcome.NEEDS_REASON);
        assertThat(command.reasonGiven()).as("stays off the receipt").isNull();
    }

    @Test
    void nobodyWasToldInTheFuture() {
        var later = new DivertUrgently(
                asks(headteacherOf(SCHOOL), TODAY),
                CHILD,
                null,
                null,
                List.of("SELF_HARM"),
                "camhs",
                Instant.parse("2026-06-15T09:00:01Z"),
                null,
                "Fresh cuts on both arms");

        house().asked(later).namesField("/parentsToldAt");
    }

    /** By the county calendar: a Monday, a Thursday and a Saturday of one term. */
    @ParameterizedTest(name = "diverted on {0}: due on {1}")
    @CsvSource({"2026-06-15, 2026-06-17", "2026-06-18, 2026-06-22", "2026-06-20, 2026-06-23"})
    void theJustificationIsOwedByTheSecondSchoolDayAfter(String day, String due) {
        DutyOpened duty = house().asked(on(day)).only(DutyOpened.class);

        assertThat(duty)
                .returns(DutyKind.JUSTIFY_DIVERSION, DutyOpened::kind)
                .returns("school:" + SCHOOL, DutyOpened::owner)
                .returns(SCHOOL, DutyOpened::setting)
                .returns(LocalDate.parse(due), DutyOpened::dueOn);
    }

    @Test
    void itIsJustifiedOnceAndTheDutyIsMet() {
        House house = house();
        String id = house.asked(divert(null, "SELF_HARM")).decision().created().getFirst();

        var justified = house.asked(justify(headteacherOf(SCHOOL), id, "He could not have waited"));

        assertThat(justified.only(UrgentDiversionJustified.class).justification())
                .isEqualTo("He could not have waited");
        assertThat(justified.only(DutyDischarged.class).kind()).isEqualTo(DutyKind.JUSTIFY_DIVERSION);
        house.asked(justify(headteacherOf(SCHOOL), id, "He could not have waited"))
                .isQuiet();
        house.asked(justify(headteacherOf(SCHOOL), id, "Otherwise")).isAnswered(ErrorCode.CONFLICT);
        house.asked(justify(headteacherOf(SCHOOL), "diversion-9", "None")).isAnswered(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HEADTEACHER", "SAFEGUARDING_LEAD", "DESIGNATED_TEACHER", "SCHOOL_STAFF", "SCHOOL_OFFICE"})
    void anybodyAtTheSchoolMayDivert(Role role) {
        house().asked(divertedBy(at(SCHOOL, role))).isAccepted();
    }

    @Test
    void theSocialWorkerDivertsAndOwesTheJustification() {
        House house = house().knows(
                        "child-" + CHILD,
                        new CareStatusStarted(
                                CHILD,
                                "authority:919",
                                "care-1",
                                CareStatus.CIN,
                                "919",
                                "social-worker",
                                LocalDate.parse("2026-01-05")));

        var taken = house.asked(divertedBy(People.of(Role.SOCIAL_WORKER)));

        assertThat(taken.only(DutyOpened.class))
                .returns("social-care:919", DutyOpened::owner)
                .returns(SCHOOL, DutyOpened::setting);
        house.asked(justify(headteacherOf(SCHOOL), taken.decision().created().getFirst(), "Not ours"))
                .isAnswered(ErrorCode.NOT_ALLOWED);
    }

    @Test
    void whoWorksForTheAuthorityDoesNotDivert() {
        house().asked(divertedBy(People.of(Role.FAIR_ACCESS_OFFICER))).isAnswered(ErrorCode.NOT_ALLOWED);
    }

    @Test
    void anotherSchoolDoesNotMoveTheCase() {
        var theirs = new DivertUrgently(
                asks(headteacherOf(ANOTHER_SCHOOL), TODAY),
                CHILD,
                null,
                CASE,
                List.of("SELF_HARM"),
                "camhs",
                TEN_TO_TEN,
                null,
                "Fresh cuts on both arms");

        inTheWaves(2).knowsChild(CHILD, ANOTHER_SCHOOL).asked(theirs).isAnswered(ErrorCode.NOT_ALLOWED);
    }

    private static ConcernCommand.TriageConcern triaged(TriageOutcome outcome, String why) {
        return GivenConcern.triage("concern-1", outcome, why, Severity.DIFFICULT);
    }

    private static House inTheWaves(int wave) {
        return house().knows(SUPPORT, aCase("st-barts", "undated", wave));
    }

    private static DivertUrgently divert(@Nullable String caseId, String ground) {
        return asked(headteacherOf(SCHOOL), TODAY, null, caseId, ground);
    }

    private static DivertUrgently from(String concernId) {
        return asked(headteacherOf(SCHOOL), TODAY, concernId, null, "SELF_HARM");
    }

    private static DivertUrgently on(String day) {
        return asked(headteacherOf(SCHOOL), day, null, null, "SELF_HARM");
    }

    private static DivertUrgently divertedBy(Actor actor) {
        return asked(actor, TODAY, null, null, "SELF_HARM");
    }

    private static DivertUrgently asked(
            Actor actor, String day, @Nullable String concernId, @Nullable String caseId, String ground) {
        return new DivertUrgently(
                asks(actor, day),
                CHILD,
                concernId,
                caseId,
                List.of(ground),
                "camhs",
                TEN_TO_TEN,
                null,
                "Within two days he stopped speaking");
    }

    private static JustifyDiversion justify(Actor actor, String id, String why) {
        return new JustifyDiversion(asks(actor, "2026-06-16"), CHILD, id, why);
    }
}
