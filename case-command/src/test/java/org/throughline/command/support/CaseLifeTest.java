package org.throughline.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.command.support.Given.ANOTHER_SCHOOL;
import static org.throughline.command.support.Given.CASE;
import static org.throughline.command.support.Given.CHILD;
import static org.throughline.command.support.Given.PLAN;
import static org.throughline.command.support.Given.SCHOOL;
import static org.throughline.command.support.Given.SUPPORT;
import static org.throughline.command.support.Given.TODAY;
import static org.throughline.command.support.Given.aCase;
import static org.throughline.command.support.Given.aCaseAt;
import static org.throughline.command.support.Given.aConcern;
import static org.throughline.command.support.Given.aPastoralSupportPlan;
import static org.throughline.command.support.Given.escalate;
import static org.throughline.command.support.Given.house;
import static org.throughline.command.support.Given.houseWithACaseAt;
import static org.throughline.command.support.Given.stepDown;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.headteacherOf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.support.CaseCommand.AddConcernToCase;
import org.throughline.command.support.CaseCommand.AssignCaseRole;
import org.throughline.command.support.CaseCommand.CloseSupportCase;
import org.throughline.command.support.CaseCommand.GrantExemption;
import org.throughline.command.support.CaseCommand.OpenSupportCase;
import org.throughline.command.support.CaseCommand.ReopenSupportCase;
import org.throughline.command.support.CycleCommand.StartCycle;
import org.throughline.command.testing.House;
import org.throughline.command.testing.People;
import org.throughline.edge.ErrorCode;
import org.throughline.events.CaseworkEvent.CaseRole;
import org.throughline.events.CaseworkEvent.CaseRoleAssigned;
import org.throughline.events.CaseworkEvent.ClosingReason;
import org.throughline.events.CaseworkEvent.ConcernAddedToCase;
import org.throughline.events.CaseworkEvent.ExemptionEnded;
import org.throughline.events.CaseworkEvent.ExemptionReason;
import org.throughline.events.CaseworkEvent.SupportCaseClosed;
import org.throughline.events.CaseworkEvent.SupportCaseReopened;
import org.throughline.events.ChildEvent.EnrolmentEnded;
import org.throughline.events.ConcernEvent.ConcernWithdrawn;
import org.throughline.events.CycleEvent;
import org.throughline.events.CycleEvent.CycleStarted;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DecisionEvent.RuleApplied;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyWithdrawn;
import org.throughline.events.InterventionEvent.InterventionStarted;
import org.throughline.events.InterventionEvent.ProvisionOwner;

/** Who carries a case, and how it ends and begins again. */
class CaseLifeTest {

    private static final List<String> SMILES = List.of("Comes in smiling on most mornings");

    @Test
    void aKeyAdultIsOfTheSchoolUnlessSaidOtherwise() {
        House house = houseWithACaseAt(1);

        assertThat(house.asked(assign(CaseRole.KEY_ADULT, "Mx Example", null)).only(CaseRoleAssigned.class))
                .isEqualTo(new CaseRoleAssigned(
                        CHILD,
                        "school:" + SCHOOL,
                        CASE,
                        CaseRole.KEY_ADULT,
                        "Mx Example",
                        "school:" + SCHOOL,
                        LocalDate.parse(TODAY)));
        house.asked(assign(CaseRole.KEY_ADULT, "Mx Example", "school:" + SCHOOL))
                .isQuiet();
        assertThat(house.asked(assign(CaseRole.LEAD_PROFESSIONAL, "Mx Example", "service:camhs"))
                        .only(CaseRoleAssigned.class)
                        .personAgency())
                .isEqualTo("service:camhs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the school", "school:", ":117276", "School:117276", "school:117 276"})
    void anAgencyIsAKindAndACode(String agency) {
        var wrong = houseWithACaseAt(1)
                .asked(assign(CaseRole.KEY_ADULT, "Mx Example", agency))
                .namesField("/personAgency");

        assertThat(wrong.given()).doesNotContain(agency);
    }

    @ParameterizedTest(name = "{0} with {1} pieces of evidence: {2}")
    @CsvSource({
        "NEEDS_MET,           1, SATISFIED",
        "NEEDS_MET,           0, BLOCKS",
        "LEFT_THE_SETTING,    0, WARNS",
        "SUPPORTED_ELSEWHERE, 0, WARNS",
        "FAMILY_WISH,         2, SATISFIED"
    })
    void needsThatAreMetShowInWhatChanged(ClosingReason reason, int pieces, Outcome outcome) {
        var taken = houseWithACaseAt(2).asked(close(reason, java.util.Collections.nCopies(pieces, "Sleeps through")));

        assertThat(taken.rule("B.11").outcome()).isEqualTo(outcome);
        assertThat(taken.accepted()).isEqualTo(outcome != Outcome.BLOCKS);
        if (taken.accepted()) {
            assertThat(taken.only(SupportCaseClosed.class).reason()).isEqualTo(reason);
        }
    }

    @Test
    void aClosedCaseDoesNotMove() {
        House house = closed(2);

        assertThat(house.asked(escalate(3)).isAnswered(ErrorCode.CONFLICT).detail())
                .isEqualTo("This case is closed; reopen it first");
        house.asked(stepDown(1, null)).isAnswered(ErrorCode.CONFLICT);
        house.asked(assign(CaseRole.KEY_ADULT, "Mx Example", null)).isAnswered(ErrorCode.CONFLICT);
        house.asked(exempt()).isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void closingTwiceIsQuietWhenItSaysTheSame() {
        House house = closed(2);

        house.asked(close(ClosingReason.NEEDS_MET, SMILES)).isQuiet();
        house.asked(close(ClosingReason.FAMILY_WISH, SMILES)).isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void whatWasSetAsideEndsWithTheCase() {
        House house = houseWithACaseAt(2);
        house.asked(exempt()).isAccepted();

        var taken = house.asked(close(ClosingReason.NEEDS_MET, SMILES));

        assertThat(taken.only(ExemptionEnded.class).reason()).isEqualTo("The case was closed");
        assertThat(taken.all(DutyWithdrawn.class)).hasSize(1);
    }

    @Test
    void aCaseIsReopenedAtTheTierItWasClosedAt() {
        House house = closed(3).knows(PLAN, aPastoralSupportPlan(SCHOOL, TODAY, null));

        assertThat(house.asked(reopen("The worries came back")).only(SupportCaseReopened.class))
                .extracting(SupportCaseReopened::tier, SupportCaseReopened::tierName)
                .containsExactly(3, "Getting Targeted Help");
        house.asked(reopen("The worries came back")).isQuiet();
        house.asked(reopen("Otherwise")).isAnswered(ErrorCode.CONFLICT);
        house.asked(stepDown(2, null)).isAccepted();
    }

    @Test
    void aCaseIsNotReopenedAtATierWhosePlanHasEnded() {
        House house = closed(3).knows(PLAN, aPastoralSupportPlan(SCHOOL, "2026-03-02", "2026-06-14"));

        house.asked(reopen("The worries came back")).isRefusedBy("SEED-01");
    }

    @Test
    void anUrgentTierIsNotReopenedInto() {
        House house = house().knows(SUPPORT, aCase("st-barts", "undated", 4));
        house.asked(close(ClosingReason.NEEDS_MET, SMILES)).isAccepted();

        assertThat(house.asked(reopen("Again")).isRefusedBy("TIER-01").finding())
                .contains("by an urgent diversion only");
    }

    @Test
    void whatAnOldSchoolHoldsIsFinishedByAnyOnceTheChildHasLeft() {
        House there = houseWithACaseAt(2).knowsChild(CHILD, SCHOOL, ANOTHER_SCHOOL);
        there.asked(closedBy(headteacherOf(ANOTHER_SCHOOL))).isAnswered(ErrorCode.NOT_ALLOWED);

        House left = house().knows(SUPPORT, aCaseAt(2)).knowsChild(CHILD, ANOTHER_SCHOOL);
        left.knows(
                "child-" + CHILD,
                new EnrolmentEnded(
                        CHILD,
                        "school:" + SCHOOL,
                        "enrolment-" + SCHOOL,
                        SCHOOL,
                        "Moved house",
                        LocalDate.parse("2026-06-12")));
        left.asked(closedBy(headteacherOf(ANOTHER_SCHOOL))).isAccepted();

        houseWithACaseAt(2).asked(closedBy(People.of(Role.FAIR_ACCESS_OFFICER))).isAccepted();
    }

    @Test
    void aRunningCycleEndsWithTheCaseAndItsTargetsAreKept() {
        House house = houseWithACaseAt(2);
        String cycle =
                house.asked(start("Asks for a break")).decision().created().getFirst();

        var taken = house.asked(close(ClosingReason.NEEDS_MET, SMILES));

        assertThat(taken.only(DutyWithdrawn.class).kind()).isEqualTo(DutyKind.REVIEW_CYCLE);
        house.asked(reopen("The worries came back")).isAccepted();
        CycleStarted next = house.asked(start("Stays in class")).only(CycleStarted.class);
        assertThat(next.number()).isEqualTo(2);
        assertThat(next.targets())
                .extracting(CycleEvent.Target::text, CycleEvent.Target::carriedFrom)
                .containsExactly(tuple("Asks for a break", cycle), tuple("Stays in class", null));
    }

    @Test
    void aReviewThatWasMissedStaysOwed() {
        House house = houseWithACaseAt(2);
        house.asked(start("Asks for a break")).isAccepted();

        var late = new CloseSupportCase(
                asks(headteacherOf(SCHOOL), "2026-09-14"),
                CHILD,
                CASE,
                ClosingReason.NEEDS_MET,
                SMILES,
                "Agreed with the family");

        assertThat(house.asked(late).isAccepted().all(DutyWithdrawn.class)).isEmpty();
    }

    @Test
    void interventionsGoOnAndThatIsSaid() {
        House house = houseWithACaseAt(2);
        assertThat(houseWithACaseAt(2)
                        .asked(close(ClosingReason.NEEDS_MET, SMILES))
                        .rule("CASE-01")
                        .outcome())
                .isEqualTo(Outcome.SATISFIED);
        house.knows(SUPPORT, mentoring());

        assertThat(house.asked(close(ClosingReason.NEEDS_MET, SMILES)).rule("CASE-01"))
                .returns(Outcome.WARNS, RuleApplied::outcome)
                .returns("Interventions of this case that go on until each is ended: 1", RuleApplied::finding);
    }

    @Test
    void aConcernRaisedLaterJoinsTheCaseOnce() {
        House house = houseWithACaseAt(2).knows(SUPPORT, aConcern("concern-1"), aConcern("concern-2"));
        house.knows(
                SUPPORT,
                new ConcernWithdrawn(CHILD, "school:" + SCHOOL, "concern-2", "Another child", LocalDate.parse(TODAY)));

        assertThat(house.asked(join("concern-1")).only(ConcernAddedToCase.class).concernId())
                .isEqualTo("concern-1");
        house.asked(join("concern-1")).isQuiet();
        house.asked(join("concern-2")).isAnswered(ErrorCode.CONFLICT);
        house.asked(join("concern-9")).namesField("/concernId");
        house.asked(close(ClosingReason.NEEDS_MET, SMILES)).isAccepted();
        house.asked(join("concern-1")).isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void aCaseThatWasNeverClosedIsNotReopened() {
        houseWithACaseAt(1).asked(reopen("Again")).isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void afterClosingANewCaseMayBeginAndTheOldOneStaysClosedBesideIt() {
        House house = closed(2);

        house.asked(new OpenSupportCase(
                        asks(headteacherOf(SCHOOL), TODAY),
                        CHILD,
                        SCHOOL,
                        "dacorum",
                        null,
                        null,
                        List.of(),
                        null,
                        null))
                .isAccepted();
        assertThat(house.asked(reopen("The old one"))
                        .isAnswered(ErrorCode.CONFLICT)
                        .detail())
                .contains("Another case is open");
    }

    @ParameterizedTest
    @EnumSource(CaseRole.class)
    void anotherSchoolHasNoSay(CaseRole role) {
        House house = houseWithACaseAt(1).knowsChild(CHILD, SCHOOL, ANOTHER_SCHOOL);
        var theirs =
                new AssignCaseRole(asks(headteacherOf(ANOTHER_SCHOOL), TODAY), CHILD, CASE, role, "Mx Example", null);

        house.asked(theirs).isAnswered(ErrorCode.NOT_ALLOWED);
    }

    private static House closed(int tier) {
        House house = houseWithACaseAt(tier);
        house.asked(close(ClosingReason.NEEDS_MET, SMILES)).isAccepted();
        return house;
    }

    private static AssignCaseRole assign(CaseRole role, String person, @Nullable String agency) {
        return new AssignCaseRole(asks(headteacherOf(SCHOOL), TODAY), CHILD, CASE, role, person, agency);
    }

    private static CloseSupportCase close(ClosingReason reason, List<String> evidence) {
        return new CloseSupportCase(
                asks(headteacherOf(SCHOOL), TODAY), CHILD, CASE, reason, evidence, "Agreed with the family");
    }

    private static CloseSupportCase closedBy(Actor actor) {
        return new CloseSupportCase(
                asks(actor, TODAY), CHILD, CASE, ClosingReason.LEFT_THE_SETTING, List.of(), "She has moved");
    }

    private static AddConcernToCase join(String concernId) {
        return new AddConcernToCase(asks(headteacherOf(SCHOOL), TODAY), CHILD, CASE, concernId);
    }

    private static StartCycle start(String target) {
        return new StartCycle(
                asks(headteacherOf(SCHOOL), TODAY),
                CHILD,
                CASE,
                List.of("Kind"),
                List.of("Changes of plan"),
                List.of(target),
                List.of(),
                GivenCycle.BOTH,
                LocalDate.parse("2026-07-13"));
    }

    private static InterventionStarted mentoring() {
        return new InterventionStarted(
                CHILD,
                "school:" + SCHOOL,
                "intervention-1",
                CASE,
                SCHOOL,
                "Mentoring",
                ProvisionOwner.SCHOOL,
                null,
                null,
                List.of("Stays for the lesson"),
                null,
                LocalDate.parse("2026-06-01"),
                LocalDate.parse("2026-07-01"),
                "as agreed");
    }

    private static ReopenSupportCase reopen(String reason) {
        return new ReopenSupportCase(asks(headteacherOf(SCHOOL), TODAY), CHILD, CASE, reason);
    }

    private static GrantExemption exempt() {
        return new GrantExemption(
                asks(headteacherOf(SCHOOL), TODAY),
                CHILD,
                CASE,
                "SEED-01",
                ExemptionReason.DOCUMENT_BEING_PREPARED,
                "The parents come on Thursday",
                LocalDate.parse("2026-07-03"));
    }
}
