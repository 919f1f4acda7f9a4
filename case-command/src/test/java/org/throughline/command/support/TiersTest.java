package org.throughline.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.command.support.Given.ANOTHER_SCHOOL;
import static org.throughline.command.support.Given.CASE;
import static org.throughline.command.support.Given.CHILD;
import static org.throughline.command.support.Given.EXCLUSION;
import static org.throughline.command.support.Given.PLAN;
import static org.throughline.command.support.Given.SCHOOL;
import static org.throughline.command.support.Given.SUPPORT;
import static org.throughline.command.support.Given.TODAY;
import static org.throughline.command.support.Given.aCaseAt;
import static org.throughline.command.support.Given.aDocument;
import static org.throughline.command.support.Given.aPastoralSupportPlan;
import static org.throughline.command.support.Given.declared;
import static org.throughline.command.support.Given.escalate;
import static org.throughline.command.support.Given.escalateSkipping;
import static org.throughline.command.support.Given.houseWithACaseAt;
import static org.throughline.command.support.Given.judged;
import static org.throughline.command.support.Given.stepDown;
import static org.throughline.command.support.Given.suspended;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.access.Role;
import org.throughline.command.support.CaseCommand.EscalateTier;
import org.throughline.command.testing.House;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.CaseworkEvent.TierSteppedDown;
import org.throughline.events.DecisionEvent.CriterionWeighed;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DecisionEvent.RuleApplied;
import org.throughline.events.DecisionEvent.Standing;
import org.throughline.events.MoveEvent.ManagedMoveProposed;
import org.throughline.events.PlanEvent.DocumentEnded;
import org.throughline.events.ReservationEvent.ManagedMoveListed;
import org.throughline.framework.Frameworks;

class TiersTest {

    /** Dacorum's tiers, going up. A plan is one of this case that is active on the day. */
    @ParameterizedTest(name = "from {0} to {1}, suspended {2} times, judged {3}, plan {4}, skipping because {5}: {6}")
    @CsvSource(nullValues = "-", textBlock = """
            1, 2, 0, -,                               no,  -,      goes up
            2, 3, 1, -,                               yes, -,      goes up
            2, 3, 0, AT_RISK_OF_SUSPENSION,           yes, -,      goes up
            2, 3, 0, COMPLEX_MENTAL_HEALTH_NEED,      yes, -,      goes up
            2, 3, 0, NOT_IMPROVED_DESPITE_EARLY_HELP, yes, -,      goes up
            2, 3, 0, -,                               yes, -,      SEED-01-E
            2, 3, 1, -,                               no,  -,      SEED-01
            2, 3, 9, AT_RISK_OF_SUSPENSION,           no,  -,      SEED-01
            3, 4, 2, -,                               no,  -,      goes up
            3, 4, 1, -,                               yes, -,      SEED-03
            3, 4, 0, AT_RISK_OF_PERMANENT_EXCLUSION,  yes, -,      goes up
            3, 4, 0, NEEDS_A_MANAGED_MOVE,            yes, -,      goes up
            4, 5, 0, -,                               no,  -,      goes up
            1, 4, 2, -,                               no,  -,      TIER-01
            1, 4, 2, -,                               no,  knife,  goes up
            1, 3, 1, -,                               no,  knife,  SEED-01
            """)
    void aTierIsReachedByThisWay(
            int held,
            int wanted,
            int times,
            @Nullable String judged,
            String plan,
            @Nullable String skipping,
            String outcome) {
        House house = houseWithACaseAt(held);
        for (int i = 0; i < times; i++) {
            house.knows(EXCLUSION, suspended("2026-02-0" + (i + 1)));
        }
        if (plan.equals("yes")) {
            house.knows(PLAN, aPastoralSupportPlan(SCHOOL, TODAY, TODAY));
        }
        if (judged != null) {
            house.knows(SUPPORT, judged(judged));
        }

        Taken taken = house.asked(escalateSkipping(wanted, skipping));

        if (outcome.equals("goes up")) {
            assertThat(taken.only(TierEscalated.class))
                    .extracting(TierEscalated::from, TierEscalated::to)
                    .containsExactly(held, wanted);
        } else {
            taken.isRefusedBy(outcome);
        }
    }

    @Test
    void theRefusalOfTierThreeSaysWhatIsMissingAndWhereItIsWritten() {
        House house = houseWithACaseAt(2).knows(EXCLUSION, suspended("2026-02-02"));

        RuleApplied refused = house.asked(escalate(3)).isRefusedBy("SEED-01");

        assertThat(refused.finding())
                .isEqualTo(
                        "Tier 3 (Getting Targeted Help) asks for: Pastoral Support Plan in place. On record: 1 not met");
        assertThat(refused.edition()).isEqualTo("dacorum-2024-25");
        assertThat(refused.source())
                .isEqualTo("Local rule: Dacorum Emotional Wellbeing and Behaviour Guidance 2024/2025, S0:L28");
    }

    @ParameterizedTest(name = "a plan from {0} until {1}, ended on {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-06-15, -,          -,          active",
                "2026-06-15, 2026-06-15, -,          active",
                "2026-06-01, 2026-06-14, -,          not active",
                "2026-06-16, -,          -,          not active",
                "2026-06-01, -,          2026-06-15, not active",
                "2026-06-01, -,          2026-06-14, not active"
            })
    void aPlanIsActiveFromItsFirstToItsLastDayUnlessItIsEnded(
            String from, @Nullable String until, @Nullable String ended, String active) {
        House house = houseWithACaseAt(2)
                .knows(EXCLUSION, suspended("2026-02-02"))
                .knows(PLAN, aPastoralSupportPlan(SCHOOL, from, until));
        if (ended != null) {
            house.knows(
                    PLAN,
                    new DocumentEnded(
                            CHILD,
                            "school:" + SCHOOL,
                            "PASTORAL_SUPPORT_PLAN-1",
                            "PASTORAL_SUPPORT_PLAN",
                            "Moved on",
                            LocalDate.parse(ended)));
        }

        Taken taken = house.asked(escalate(3));

        if (active.equals("active")) {
            taken.isAccepted();
        } else {
            taken.isRefusedBy("SEED-01");
        }
    }

    @Test
    void aPlanOfAnotherSchoolDoesNotCount() {
        houseWithACaseAt(2)
                .knows(EXCLUSION, suspended("2026-02-02"))
                .knows(PLAN, aPastoralSupportPlan(ANOTHER_SCHOOL, TODAY, null))
                .asked(escalate(3))
                .isRefusedBy("SEED-01");
    }

    @Test
    void everyThresholdThatIsMetIsNamed() {
        House house = houseWithACaseAt(3)
                .knows(EXCLUSION, suspended("2026-02-02"), suspended("2026-03-02"), suspended("2026-05-05"))
                .knows(SUPPORT, judged("NEEDS_A_MANAGED_MOVE"), judged("AT_RISK_OF_PERMANENT_EXCLUSION"));

        var taken = house.asked(escalate(4));

        assertThat(taken.only(TierEscalated.class))
                .isEqualTo(new TierEscalated(
                        CHILD,
                        "school:" + SCHOOL,
                        CASE,
                        "dacorum",
                        "2024-25",
                        3,
                        4,
                        "Getting More Help",
                        List.of("SUSPENDED_MORE_THAN_ONCE", "AT_RISK_OF_PERMANENT_EXCLUSION", "NEEDS_A_MANAGED_MOVE"),
                        List.of(),
                        "Two reviews without change",
                        null,
                        LocalDate.parse(TODAY)));
        assertThat(taken.rule("SEED-03").finding()).isEqualTo("What tier 4 (Getting More Help) asks for is on record");
        assertThat(taken.criterion("SUSPENDED_MORE_THAN_ONCE").shownBy())
                .containsExactly(EXCLUSION + "@0", EXCLUSION + "@1", EXCLUSION + "@2");
        assertThat(taken.criterion("NEEDS_A_MANAGED_MOVE").shownBy()).containsExactly(SUPPORT + "@1");
        assertThat(house.records().evidence()).contains(EXCLUSION, SUPPORT);
    }

    @Test
    void theFindingsDoNotSayWhatIsTrueOfAChildsHealth() {
        var taken = houseWithACaseAt(2)
                .knows(PLAN, aPastoralSupportPlan(SCHOOL, TODAY, null))
                .knows(SUPPORT, judged("COMPLEX_MENTAL_HEALTH_NEED"))
                .asked(escalate(3));

        assertThat(taken.only(TierEscalated.class).criteriaMet())
                .containsExactly("COMPLEX_MENTAL_HEALTH_NEED", "PASTORAL_SUPPORT_PLAN");
        assertThat(taken.decision().rules()).noneMatch(r -> r.finding().contains("health"));
    }

    @Test
    void suspensionsServedElsewhereCountOnceForEachDeclaration() {
        houseWithACaseAt(3)
                .knows(EXCLUSION, declared("2026-01-12", 20))
                .asked(escalate(4))
                .isRefusedBy("SEED-03");
        houseWithACaseAt(3)
                .knows(EXCLUSION, declared("2026-01-12", 20), suspended("2026-03-02"))
                .asked(escalate(4))
                .isAccepted();
    }

    @Test
    void aSuspensionOfTheDayAfterDoesNotCountYet() {
        houseWithACaseAt(3)
                .knows(EXCLUSION, suspended("2026-06-15"), suspended("2026-06-16"))
                .asked(escalate(4))
                .isRefusedBy("SEED-03");
    }

    @Test
    void aRefusalSaysHowEachCriterionStandsAndWhatIsMissing() {
        Taken taken = houseWithACaseAt(3)
                .knows(EXCLUSION, suspended("2026-02-02"))
                .knows(SUPPORT, judged("NEEDS_A_MANAGED_MOVE", false, "2026-06-01", null))
                .asked(escalate(4));

        assertThat(taken.isRefusedBy("SEED-03").finding()).endsWith("On record: 3 not met, 1 not known");
        assertThat(taken.decision().criteria())
                .extracting(CriterionWeighed::criterion, CriterionWeighed::standing, CriterionWeighed::missing)
                .containsExactly(
                        tuple("SUSPENDED_MORE_THAN_ONCE", Standing.NOT_MET, "1 more suspension"),
                        tuple(
                                "AT_RISK_OF_PERMANENT_EXCLUSION",
                                Standing.NOT_KNOWN,
                                "a professional's judgement on whether the child is at risk of permanent exclusion"),
                        tuple(
                                "NEEDS_A_MANAGED_MOVE",
                                Standing.NOT_MET,
                                "another judgement on whether the child needs a managed move; the latest says no"),
                        tuple("MANAGED_MOVE_PROPOSED", Standing.NOT_MET, "a managed move that has been proposed"));
    }

    @ParameterizedTest(name = "judged on {0} until {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-06-15, -,          MET",
                "2026-06-01, 2026-06-15, MET",
                "2026-06-01, 2026-06-14, NOT_KNOWN",
                "2026-06-16, -,          NOT_KNOWN"
            })
    void aJudgementCountsFromItsDayToItsLast(String on, @Nullable String until, Standing standing) {
        Taken taken = houseWithACaseAt(3)
                .knows(SUPPORT, judged("NEEDS_A_MANAGED_MOVE", true, on, until))
                .asked(escalate(4));

        assertThat(taken.criterion("NEEDS_A_MANAGED_MOVE").standing()).isEqualTo(standing);
        assertThat(taken.accepted()).isEqualTo(standing == Standing.MET);
    }

    @Test
    void theLatestJudgementCounts() {
        House house = houseWithACaseAt(3).knows(SUPPORT, judged("NEEDS_A_MANAGED_MOVE"));
        house.knows(SUPPORT, judged("NEEDS_A_MANAGED_MOVE", false, "2026-06-10", null));

        house.asked(escalate(4)).isRefusedBy("SEED-03");
    }

    /** It is found by the list that is written with its proposal. */
    @Test
    void aProposedManagedMoveIsFound() {
        String move = CHILD + "." + "0".repeat(32);
        Taken taken = houseWithACaseAt(3)
                .knows("moves-" + CHILD, new ManagedMoveListed("school:" + SCHOOL, CHILD, move))
                .knows(
                        "move-" + CHILD + "-" + "0".repeat(32),
                        new ManagedMoveProposed(
                                CHILD,
                                "school:" + SCHOOL,
                                move,
                                SCHOOL,
                                ANOTHER_SCHOOL,
                                "A new start",
                                LocalDate.parse("2026-09-02"),
                                LocalDate.parse("2026-06-10")))
                .asked(escalate(4));

        assertThat(taken.only(TierEscalated.class).criteriaMet()).containsExactly("MANAGED_MOVE_PROPOSED");
        assertThat(taken.criterion("MANAGED_MOVE_PROPOSED").shownBy())
                .containsExactly("move-" + CHILD + "-" + "0".repeat(32) + "@0");
    }

    @Test
    void whatATierOnlyExpectsIsARemarkAndNoRefusal() {
        House house = houseWithACaseAt(3).knows(EXCLUSION, suspended("2026-02-02"), suspended("2026-03-02"));

        assertThat(house.asked(escalate(4)).rule("TIER-03"))
                .returns(Outcome.WARNS, RuleApplied::outcome)
                .returns(
                        "Tier 4 (Getting More Help) expects documents that are not active at this setting:"
                                + " ENTRY_ASSESSMENT",
                        RuleApplied::finding);
        assertThat(houseWithACaseAt(3)
                        .knows(EXCLUSION, suspended("2026-02-02"), suspended("2026-03-02"))
                        .knows(PLAN, aDocument("ENTRY_ASSESSMENT", SCHOOL, TODAY, null))
                        .asked(escalate(4))
                        .rule("TIER-03")
                        .outcome())
                .isEqualTo(Outcome.SATISFIED);
    }

    @Test
    void theRecordOfOneDayIsThereEverAfterAndAPlanIsNot() {
        House house = houseWithACaseAt(3).knows(EXCLUSION, suspended("2026-02-02"), suspended("2026-03-02"));
        house.knows(PLAN, aDocument("ENTRY_ASSESSMENT", ANOTHER_SCHOOL, "2026-03-02", "2026-03-02"));
        assertThat(house.asked(escalate(4)).rule("TIER-03").outcome()).isEqualTo(Outcome.WARNS);

        House assessed = houseWithACaseAt(3).knows(EXCLUSION, suspended("2026-02-02"), suspended("2026-03-02"));
        assessed.knows(PLAN, aDocument("ENTRY_ASSESSMENT", SCHOOL, "2026-03-02", "2026-03-02"));
        assertThat(assessed.asked(escalate(4)).rule("TIER-03").outcome()).isEqualTo(Outcome.SATISFIED);

        House planned = Given.house().knows(SUPPORT, Given.aCase("st-barts", "undated", 1));
        planned.knows(PLAN, aDocument("BEHAVIOUR_REFLECTION_CHART", SCHOOL, "2026-03-02", "2026-03-02"));
        assertThat(planned.asked(escalate(2)).rule("TIER-03").outcome()).isEqualTo(Outcome.WARNS);
    }

    @Test
    void whyATierWasPassedOverIsKeptInTheEvent() {
        House house = houseWithACaseAt(1).knows(EXCLUSION, suspended("2026-02-02"), suspended("2026-03-02"));

        assertThat(house.asked(escalateSkipping(4, "A knife"))
                        .only(TierEscalated.class)
                        .reasonForSkipping())
                .isEqualTo("A knife");
        assertThat(house.asked(stepDown(2, "Back from the other school"))
                        .only(TierSteppedDown.class)
                        .reasonForSkipping())
                .isEqualTo("Back from the other school");
        assertThat(house.asked(stepDown(1, "No tier is passed over"))
                        .only(TierSteppedDown.class)
                        .reasonForSkipping())
                .isNull();
    }

    @Test
    void aRequirementThatWarnsIsARemarkAndNoRefusal() {
        Taken taken = Given.house()
                .knows(SUPPORT, Given.aCase("hertfordshire-thrive", "2020", 4))
                .asked(escalate(5));

        assertThat(taken.isAccepted().rule("THRIVE-5").outcome()).isEqualTo(Outcome.WARNS);
    }

    @Test
    void theUrgentTierIsNotEscalatedTo() {
        Taken taken = Given.house()
                .knows(SUPPORT, Given.aCase("st-barts", "undated", 3))
                .asked(escalate(4));

        assertThat(taken.isRefusedBy("TIER-01").finding()).contains("by an urgent diversion only");
    }

    @Test
    void steppingDownRestsOnWhatIsInPlaceAndNotOnThresholds() {
        Taken taken = houseWithACaseAt(4)
                .knows(PLAN, aPastoralSupportPlan(SCHOOL, TODAY, null))
                .asked(stepDown(3, null));

        assertThat(taken.isAccepted().decision().criteria())
                .extracting(CriterionWeighed::criterion)
                .containsExactly("PASTORAL_SUPPORT_PLAN");
    }

    @Test
    void theTierAlreadyHeldIsQuiet() {
        houseWithACaseAt(3).asked(escalate(3)).isQuiet();
        houseWithACaseAt(3).asked(stepDown(3, null)).isQuiet();
    }

    @Test
    void upIsUpAndDownIsDown() {
        houseWithACaseAt(3).asked(escalate(2)).namesField("/tier");
        houseWithACaseAt(3).asked(stepDown(4, null)).namesField("/tier");
        assertThat(houseWithACaseAt(3).asked(escalate(6)).namesField("/tier").allowed())
                .isEqualTo("1 Prevention and Early Intervention, 2 Outreach, 3 Getting Targeted Help,"
                        + " 4 Getting More Help, 5 Getting Risk Support (Specialist)");
    }

    @ParameterizedTest(name = "from {0} to {1}, plan {2}, skipping because {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2, 1, no,  -,                     goes down",
                "3, 2, no,  -,                     goes down",
                "3, 1, no,  -,                     TIER-01",
                "3, 1, no,  '  ',                  TIER-01",
                "3, 1, no,  family moves abroad,   goes down",
                "4, 3, no,  -,                     SEED-01",
                "4, 3, yes, -,                     goes down",
                "5, 4, no,  -,                     goes down"
            })
    void aTierIsLeftByThisWay(int held, int wanted, String plan, @Nullable String skipping, String outcome) {
        House house = houseWithACaseAt(held);
        if (plan.equals("yes")) {
            house.knows(PLAN, aPastoralSupportPlan(SCHOOL, TODAY, null));
        }

        Taken taken = house.asked(stepDown(wanted, skipping));

        if (outcome.equals("goes down")) {
            assertThat(taken.only(TierSteppedDown.class).to()).isEqualTo(wanted);
        } else {
            taken.isRefusedBy(outcome);
        }
    }

    @Test
    void aSkippedTierIsOnTheReceiptWithItsReason() {
        var command = escalateSkipping(5, "A knife was brought in");

        var taken = houseWithACaseAt(3).asked(command);

        assertThat(taken.rule("TIER-01").outcome()).isEqualTo(Outcome.REASON_ACCEPTED);
        assertThat(command.reasonGiven()).isEqualTo("A knife was brought in");
    }

    @Test
    void oneStepAfterAnotherIsRememberedByTheCase() {
        House house = houseWithACaseAt(1);
        house.asked(escalate(2)).isAccepted();
        house.asked(stepDown(1, null)).isAccepted();

        assertThat(house.asked(escalate(2)).only(TierEscalated.class).from()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SCHOOL_STAFF", "SCHOOL_OFFICE"})
    void tiersAreForThoseWhoLead(Role role) {
        houseWithACaseAt(1).asked(by(role, SCHOOL)).isAnswered(ErrorCode.NOT_ALLOWED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HEADTEACHER", "SAFEGUARDING_LEAD", "DESIGNATED_TEACHER"})
    void theyMayAllThree(Role role) {
        houseWithACaseAt(1).asked(by(role, SCHOOL)).isAccepted();
    }

    @Test
    void onlyTheSchoolThatHoldsTheCaseMovesIt() {
        House house = new House(SupportRecord.class)
                .with(new Frameworks("classpath*:frameworks/*.yaml"))
                .knowsChild(CHILD, SCHOOL, ANOTHER_SCHOOL)
                .knows(SUPPORT, aCaseAt(1));

        house.asked(by(Role.HEADTEACHER, ANOTHER_SCHOOL)).isAnswered(ErrorCode.NOT_ALLOWED);
    }

    @Test
    void aCaseThatIsNotThereIsNotFound() {
        Given.house().asked(escalate(2)).isAnswered(ErrorCode.NOT_FOUND);
    }

    private static EscalateTier by(Role role, String setting) {
        return new EscalateTier(asks(at(setting, role), TODAY), CHILD, CASE, 2, "No change", null);
    }
}
