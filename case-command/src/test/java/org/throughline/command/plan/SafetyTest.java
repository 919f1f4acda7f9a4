package org.throughline.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.plan.Given.BOTH;
import static org.throughline.command.plan.Given.CHILD;
import static org.throughline.command.plan.Given.NEXT_SCHOOL_DAY;
import static org.throughline.command.plan.Given.SCHOOL;
import static org.throughline.command.plan.Given.TODAY;
import static org.throughline.command.plan.Given.agree;
import static org.throughline.command.plan.Given.agreed;
import static org.throughline.command.plan.Given.day;
import static org.throughline.command.plan.Given.house;
import static org.throughline.command.plan.Given.json;
import static org.throughline.command.plan.Given.lead;
import static org.throughline.command.plan.Given.psp;
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
import org.throughline.access.Role;
import org.throughline.command.decision.Request;
import org.throughline.command.plan.PlanCommand.AmendStrategy;
import org.throughline.command.plan.PlanCommand.Days;
import org.throughline.command.plan.PlanCommand.EndDocument;
import org.throughline.command.plan.PlanCommand.RecordDebrief;
import org.throughline.command.plan.PlanCommand.RecordDetrimentalStrategy;
import org.throughline.command.plan.PlanCommand.RecordPhysicalIntervention;
import org.throughline.command.plan.PlanCommand.ReviseDocument;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.events.ChildEvent.EnrolmentEnded;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.PlanEvent.DebriefHeld;
import org.throughline.events.PlanEvent.Debriefed;
import org.throughline.events.PlanEvent.PhysicalInterventionUsed;
import org.throughline.events.PlanEvent.ReviewOutcome;
import org.throughline.events.PlanEvent.StrategyAmended;
import org.throughline.events.PlanEvent.StrategyFoundDetrimental;
import org.throughline.events.TrainingEvent.TrainingCompleted;

/** Strategies that did harm (J.3), and physical intervention with its debriefs (K.18, L.5, K.6). */
class SafetyTest {

    private static final String HANDLING_CONTENT = json(
            "{'triggers': [{'trigger': 'Crowds', 'response': ['Lead away']}],"
                    + " 'deEscalation': ['Give space'], 'techniques': [{'name': 'Guide', 'when': 'On the stairs', 'staffNeeded': 2}],"
                    + " 'trainedStaff': [{'post': 'Key adult', 'course': 'Step Up', 'validUntil': '2027-01-01'}],"
                    + " 'avoid': ['Holding from behind'], 'health': ['None known'], 'debrief': ['After lunch, in the garden']}");

    @Test
    void aStrategyThatHarmsIsToBeReviewedByTheNextSchoolDay() {
        House house = house();
        String plan = agreed(house, psp());

        var found = house.asked(harmful(lead(), plan, null));

        String finding = found.decision().created().getFirst();
        assertThat(found.only(StrategyFoundDetrimental.class).documentId()).isEqualTo(plan);
        DutyOpened duty = found.only(DutyOpened.class);
        assertThat(duty)
                .extracting(DutyOpened::kind, DutyOpened::owner, DutyOpened::cause, DutyOpened::dueOn)
                .containsExactly(
                        DutyKind.REVIEW_DETRIMENTAL_STRATEGY, "school:" + SCHOOL, finding, day(NEXT_SCHOOL_DAY));
        assertThat(duty.clock()).contains("this house's own clock");

        var amended = house.asked(amend(lead(), finding, "Sits where the child chooses"));
        assertThat(amended.only(StrategyAmended.class).change()).isEqualTo("Sits where the child chooses");
        assertThat(amended.only(DutyDischarged.class).dutyId()).isEqualTo(duty.dutyId());
        house.asked(amend(lead(), finding, "Sits where the child chooses")).isQuiet();
        house.asked(amend(lead(), finding, "Dropped")).isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void onAFridayTheNextSchoolDayIsMonday() {
        DutyOpened duty = house().asked(harmful(asks(headteacherOf(SCHOOL), "2026-06-19"), null, null))
                .only(DutyOpened.class);

        assertThat(duty.dueOn()).isEqualTo("2026-06-22");
    }

    @Test
    void whatTheStrategyStandsInHasToBeThere() {
        house().asked(harmful(lead(), "document-9", null)).isAnswered(ErrorCode.NOT_FOUND);
        house().asked(harmful(lead(), null, "intervention-9")).namesField("/interventionId");
    }

    @Test
    void onlyWhoFoundItSaysHowItWasChanged() {
        House house = house().knowsChild(CHILD, "117463");
        String finding =
                house.asked(harmful(lead(), null, null)).decision().created().getFirst();

        house.asked(amend(asks(headteacherOf("117463"), TODAY), finding, "Other"))
                .isAnswered(ErrorCode.NOT_ALLOWED);
        house.asked(amend(lead(), "finding-9", "Other")).isAnswered(ErrorCode.NOT_FOUND);
    }

    /** Alex has left for another school: what was begun here is ended there, or by the authority. */
    @ParameterizedTest(name = "{0}, left {1}: {2}")
    @CsvSource({"117463,    true,  yes", "117463,    false, no", "authority, true,  yes"})
    void whatASettingLeftBehindIsFinishedByWhoeverFollows(String who, boolean left, String may) {
        House house = house().knowsChild(CHILD, "117463");
        String finding =
                house.asked(harmful(lead(), null, null)).decision().created().getFirst();
        String use =
                house.asked(held("2026-06-15T08:40:00Z")).decision().created().getFirst();
        String plan = agreed(house, psp());
        if (left) {
            house.knows(
                    "child-" + CHILD,
                    new EnrolmentEnded(CHILD, "authority:919", "enrolment-" + SCHOOL, SCHOOL, "Moved", day(TODAY)));
        }
        Request next = asks(
                who.equals("authority") ? People.of(Role.FAIR_ACCESS_OFFICER) : headteacherOf("117463"),
                NEXT_SCHOOL_DAY);

        for (Taken taken : List.of(
                house.asked(amend(next, finding, "Sits by the door")),
                house.asked(new RecordDebrief(next, CHILD, use, Debriefed.CHILD, "Heard", "A quieter stair", null)),
                house.asked(Given.review(plan, ReviewOutcome.GOES_ON, "2026-07-06", next, null)),
                house.asked(new EndDocument(next, CHILD, plan, "Moved on", null)))) {
            if (may.equals("yes")) {
                taken.isAccepted();
            } else {
                taken.isAnswered(ErrorCode.NOT_ALLOWED);
            }
        }
        house.asked(new ReviseDocument(next, CHILD, plan, Given.pspWith("Other"), BOTH, "Why", null))
                .isAnswered(ErrorCode.NOT_ALLOWED);
    }

    @Test
    void physicalInterventionIsFollowedByADebriefOfTheChildAndOneOfStaff() {
        House house = house();

        var recorded = house.asked(held("2026-06-15T08:40:00Z"));

        assertThat(recorded.only(PhysicalInterventionUsed.class).on()).isEqualTo(TODAY);
        assertThat(recorded.all(DutyOpened.class))
                .extracting(DutyOpened::kind, DutyOpened::dueOn, DutyOpened::owner, DutyOpened::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                DutyKind.DEBRIEF_CHILD, day(NEXT_SCHOOL_DAY), "school:" + SCHOOL, "K.18"),
                        org.assertj.core.groups.Tuple.tuple(
                                DutyKind.DEBRIEF_STAFF, day(NEXT_SCHOOL_DAY), "school:" + SCHOOL, "K.18"));
    }

    @ParameterizedTest
    @EnumSource(Debriefed.class)
    void aDebriefDischargesItsOwnDutyOnly(Debriefed who) {
        House house = house();
        var recorded = house.asked(held("2026-06-15T08:40:00Z"));
        String use = recorded.decision().created().getFirst();
        DutyKind own = who == Debriefed.CHILD ? DutyKind.DEBRIEF_CHILD : DutyKind.DEBRIEF_STAFF;

        var debrief = house.asked(debrief(use, who, "Frightened by the noise"));

        assertThat(debrief.only(DebriefHeld.class).who()).isEqualTo(who);
        assertThat(debrief.only(DutyDischarged.class).kind()).isEqualTo(own);
        house.asked(debrief(use, who, "Frightened by the noise")).isQuiet();
        house.asked(debrief(use, who, "Other")).isAnswered(ErrorCode.CONFLICT);
        house.asked(debrief("use-9", who, "Other")).isAnswered(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest(name = "trained {0}, with a plan {1}: L.5 {2}, K.6 {3}")
    @CsvSource({
        "true,  true,  SATISFIED, SATISFIED",
        "false, true,  WARNS,     SATISFIED",
        "true,  false, SATISFIED, WARNS",
        "false, false, WARNS,     WARNS"
    })
    void itIsRecordedWhateverItWasAndRemarkedOn(boolean trained, boolean plan, Outcome training, Outcome planned) {
        House house = house().knows("training-" + SCHOOL, stepUp("staff-1"));
        if (trained) {
            house.knows("training-" + SCHOOL, stepUp("staff-2"));
        }
        String planId = plan
                ? agreed(
                        house,
                        agree(
                                lead(),
                                "POSITIVE_HANDLING_PLAN",
                                HANDLING_CONTENT,
                                BOTH,
                                new Days(null, null, day("2026-06-29"))))
                : null;

        var recorded = house.asked(held("2026-06-15T08:40:00Z"));

        assertThat(recorded.isAccepted().rule("L.5").outcome()).isEqualTo(training);
        assertThat(recorded.rule("K.6").outcome()).isEqualTo(planned);
        assertThat(recorded.only(PhysicalInterventionUsed.class))
                .extracting(PhysicalInterventionUsed::planId, PhysicalInterventionUsed::staffTrained)
                .containsExactly(planId, trained);
    }

    @ParameterizedTest(name = "{0} at {1} until {2}: trained {3}")
    @CsvSource({
        "STEP_UP, 117276, '',         true",
        "STEP_UP, 117276, 2026-06-15, true",
        "STEP_UP, 117276, 2026-06-14, false",
        "STEP_ON, 117276, '',         false",
        "STEP_UP, 117463, '',         false"
    })
    void theRegisterOfTheSettingShowsWhetherStaffWereTrainedThatDay(
            String course, String setting, String until, boolean trained) {
        House house = house().knows("training-" + SCHOOL, stepUp("staff-1"))
                .knows(
                        "training-" + setting,
                        completed("staff-2", course, setting, until.isEmpty() ? null : day(until)));

        var recorded = house.asked(held("2026-06-15T08:40:00Z"));

        assertThat(recorded.only(PhysicalInterventionUsed.class).staffTrained()).isEqualTo(trained);
    }

    @Test
    void trainingThatCameLaterNeitherContradictsNorChangesWhatWasRecorded() {
        House house = house();
        house.asked(held("2026-06-15T08:40:00Z"));
        house.knows("training-" + SCHOOL, stepUp("staff-1"), stepUp("staff-2"));

        house.asked(held("2026-06-15T08:40:00Z")).isQuiet();
    }

    @Test
    void oneMomentIsRecordedOnce() {
        House house = house();
        var first = house.asked(held("2026-06-15T08:40:00Z"));

        var again = house.asked(held("2026-06-15T08:40:00Z"));
        again.isQuiet();
        assertThat(again.decision().created()).isEqualTo(first.decision().created());
        house.asked(new RecordPhysicalIntervention(
                        lead(),
                        CHILD,
                        SCHOOL,
                        Instant.parse("2026-06-15T08:40:00Z"),
                        3,
                        "Held by the arms",
                        List.of(),
                        List.of("staff-1", "staff-2")))
                .isAnswered(ErrorCode.CONFLICT);
        house.asked(held("2026-06-15T18:40:00Z")).namesField("/at");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"SCHOOL_STAFF, yes", "DESIGNATED_TEACHER, yes", "SCHOOL_OFFICE, no"})
    void whoMayRecordIt(Role role, String may) {
        var taken = house().asked(held(asks(at(SCHOOL, role), TODAY), "2026-06-15T08:40:00Z"));

        if (may.equals("yes")) {
            taken.isAccepted();
        } else {
            taken.isAnswered(ErrorCode.NOT_ALLOWED);
        }
    }

    private static RecordDetrimentalStrategy harmful(
            Request request, @Nullable String document, @Nullable String intervention) {
        return new RecordDetrimentalStrategy(
                request, CHILD, SCHOOL, document, intervention, "Seat alone at the front", "Cries before school", null);
    }

    private static AmendStrategy amend(Request request, String finding, String change) {
        return new AmendStrategy(request, CHILD, finding, change, null);
    }

    private static RecordPhysicalIntervention held(String at) {
        return held(lead(), at);
    }

    private static RecordPhysicalIntervention held(Request request, String at) {
        return new RecordPhysicalIntervention(
                request,
                CHILD,
                SCHOOL,
                Instant.parse(at),
                3,
                "Guided off the stairs",
                List.of(),
                List.of("staff-1", "staff-2"));
    }

    private static TrainingCompleted stepUp(String person) {
        return completed(person, "STEP_UP", SCHOOL, null);
    }

    private static TrainingCompleted completed(
            String person, String course, String setting, @Nullable LocalDate until) {
        return new TrainingCompleted(
                setting, "school:" + setting, course + person, person, course, 2, day("2025-09-10"), until);
    }

    private static RecordDebrief debrief(String use, Debriefed who, String account) {
        return new RecordDebrief(lead(), CHILD, use, who, account, "A quieter stair", null);
    }
}
