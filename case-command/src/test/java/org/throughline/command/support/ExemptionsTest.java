package org.throughline.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.support.Given.ANOTHER_SCHOOL;
import static org.throughline.command.support.Given.CASE;
import static org.throughline.command.support.Given.CHILD;
import static org.throughline.command.support.Given.EXCLUSION;
import static org.throughline.command.support.Given.PLAN;
import static org.throughline.command.support.Given.SCHOOL;
import static org.throughline.command.support.Given.SUPPORT;
import static org.throughline.command.support.Given.TODAY;
import static org.throughline.command.support.Given.aPastoralSupportPlan;
import static org.throughline.command.support.Given.escalate;
import static org.throughline.command.support.Given.escalateOn;
import static org.throughline.command.support.Given.houseWithACaseAt;
import static org.throughline.command.support.Given.suspended;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;
import static org.throughline.command.testing.People.headteacherOf;
import static org.throughline.command.testing.People.of;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.support.CaseCommand.EndExemption;
import org.throughline.command.support.CaseCommand.GrantExemption;
import org.throughline.command.testing.House;
import org.throughline.edge.ErrorCode;
import org.throughline.events.CaseworkEvent.ExemptionEnded;
import org.throughline.events.CaseworkEvent.ExemptionGranted;
import org.throughline.events.CaseworkEvent.ExemptionReason;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DecisionEvent.RuleApplied;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;

class ExemptionsTest {

    private static final String LAST_DAY = "2026-07-03";

    @Test
    void anExemptionOpensTheDutyToReviewIt() {
        var taken = houseWithACaseAt(2).asked(grant("SEED-01", LAST_DAY));

        assertThat(taken.only(ExemptionGranted.class))
                .returns("SEED-01", ExemptionGranted::rule)
                .returns(LocalDate.parse(TODAY), ExemptionGranted::on)
                .returns(LocalDate.parse(LAST_DAY), ExemptionGranted::until);
        assertThat(taken.only(DutyOpened.class))
                .returns(DutyKind.REVIEW_EXEMPTION, DutyOpened::kind)
                .returns("school:" + SCHOOL, DutyOpened::owner)
                .returns(taken.decision().created().getFirst(), DutyOpened::cause)
                .returns(LocalDate.parse(LAST_DAY), DutyOpened::dueOn);
    }

    @Test
    void itLetsTheTierBeEnteredAndIsSeenOnTheReceipt() {
        House house = suspendedOnceAtTierTwo();
        house.asked(escalate(3)).isRefusedBy("SEED-01");
        String id = house.asked(grant("SEED-01", LAST_DAY)).decision().created().getFirst();

        var taken = house.asked(escalate(3));

        assertThat(taken.only(TierEscalated.class).exemptions()).containsExactly(id);
        assertThat(taken.rule("SEED-01"))
                .returns(Outcome.REASON_ACCEPTED, RuleApplied::outcome)
                .returns(
                        "Tier 3 (Getting Targeted Help) asks for: Pastoral Support Plan in place. On record: 1 not met;"
                                + " set aside for this case until 2026-07-03 (document being prepared)",
                        RuleApplied::finding);
    }

    @Test
    void whatIsMetDoesNotRelyOnIt() {
        House house = suspendedOnceAtTierTwo().knows(PLAN, aPastoralSupportPlan(SCHOOL, TODAY, null));
        house.asked(grant("SEED-01", LAST_DAY)).isAccepted();

        var taken = house.asked(escalate(3));

        assertThat(taken.only(TierEscalated.class).exemptions()).isEmpty();
        assertThat(taken.rule("SEED-01").outcome()).isEqualTo(Outcome.SATISFIED);
    }

    @Test
    void itHelpsOneRuleAndNoOther() {
        House house = houseWithACaseAt(2);
        house.asked(grant("SEED-01", LAST_DAY)).isAccepted();

        house.asked(escalate(3)).isRefusedBy("SEED-01-E");
    }

    @Test
    void itHelpsOneCaseAndNoOther() {
        House house = suspendedOnceAtTierTwo()
                .knows(
                        SUPPORT,
                        new ExemptionGranted(
                                CHILD,
                                "school:" + SCHOOL,
                                "exemption-1",
                                CHILD + ".case-elsewhere",
                                "SEED-01",
                                ExemptionReason.DOCUMENT_BEING_PREPARED,
                                "On its way",
                                LocalDate.parse(TODAY),
                                LocalDate.parse(LAST_DAY)));

        house.asked(escalate(3)).isRefusedBy("SEED-01");
    }

    @ParameterizedTest(name = "set aside until 3 July, asked on {0}: {1}")
    @CsvSource({"2026-06-15, helps", "2026-07-03, helps", "2026-07-04, has run out"})
    void itHelpsUntilItsLastDay(String day, String outcome) {
        House house = suspendedOnceAtTierTwo();
        house.asked(grant("SEED-01", LAST_DAY)).isAccepted();

        var taken = house.asked(escalateOn(day, 3, null));

        if (outcome.equals("helps")) {
            taken.isAccepted();
        } else {
            taken.isRefusedBy("SEED-01");
        }
    }

    @Test
    void endedEarlyItNoLongerHelpsAndNeedsNoReview() {
        House house = suspendedOnceAtTierTwo();
        String id = house.asked(grant("SEED-01", LAST_DAY)).decision().created().getFirst();

        var ended = house.asked(end(id, "The plan has been agreed"));

        assertThat(ended.only(ExemptionEnded.class).reason()).isEqualTo("The plan has been agreed");
        assertThat(ended.only(DutyWithdrawn.class).kind()).isEqualTo(DutyKind.REVIEW_EXEMPTION);
        house.asked(escalate(3)).isRefusedBy("SEED-01");
        house.asked(end(id, "The plan has been agreed")).isQuiet();
        house.asked(end(id, "Another reason")).isAnswered(ErrorCode.CONFLICT);
        house.asked(end("exemption-9", "No such thing")).isAnswered(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXC-03", "THRIVE-4", "TIER-03", "seed-01"})
    void onlyWhatTheFrameworkOfTheCaseRefusesForCanBeSetAside(String rule) {
        RuleApplied refused = houseWithACaseAt(2).asked(grant(rule, LAST_DAY)).isRefusedBy("B.8");

        assertThat(refused.finding())
                .endsWith("SEED-01, SEED-01-E, SEED-03, TIER-01")
                .doesNotContain(rule + ",");
    }

    @ParameterizedTest(name = "until {0}: {1}")
    @CsvSource({
        "2026-06-14, a day before today",
        "2026-06-15, granted",
        "2026-08-14, granted",
        "2026-08-15, a day more than 60 days ahead"
    })
    void itLastsSixtyDaysAtMost(String until, String answer) {
        var taken = houseWithACaseAt(2).asked(grant("SEED-01", until));

        if (answer.equals("granted")) {
            taken.isAccepted();
        } else {
            assertThat(taken.namesField("/until").given()).isEqualTo(answer);
        }
    }

    @Test
    void whileOneRunsAnotherForTheSameRuleContradictsIt() {
        House house = houseWithACaseAt(2);
        house.asked(grant("SEED-01", LAST_DAY)).isAccepted();

        house.asked(grant("SEED-01", LAST_DAY)).isQuiet();
        house.asked(grant("SEED-01", "2026-07-10")).isAnswered(ErrorCode.CONFLICT);
        house.asked(grant("SEED-03", "2026-07-10")).isAccepted();
    }

    @Test
    void theHeadteacherOfTheSchoolOrTheFairAccessOfficerGrantsIt() {
        houseWithACaseAt(2).asked(grantedBy(of(Role.FAIR_ACCESS_OFFICER))).isAccepted();
        houseWithACaseAt(2)
                .knowsChild(CHILD, ANOTHER_SCHOOL)
                .asked(grantedBy(headteacherOf(ANOTHER_SCHOOL)))
                .isAnswered(ErrorCode.NOT_ALLOWED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SAFEGUARDING_LEAD", "DESIGNATED_TEACHER", "SCHOOL_STAFF", "SCHOOL_OFFICE"})
    void nobodyElseAtTheSchoolGrantsIt(Role role) {
        houseWithACaseAt(2).asked(grantedBy(at(SCHOOL, role))).isAnswered(ErrorCode.NOT_ALLOWED);
    }

    private static House suspendedOnceAtTierTwo() {
        return houseWithACaseAt(2).knows(EXCLUSION, suspended("2026-02-02"));
    }

    private static GrantExemption grant(String rule, String until) {
        return new GrantExemption(
                asks(headteacherOf(SCHOOL), TODAY),
                CHILD,
                CASE,
                rule,
                ExemptionReason.DOCUMENT_BEING_PREPARED,
                "The parents come on Thursday",
                LocalDate.parse(until));
    }

    private static GrantExemption grantedBy(Actor actor) {
        return new GrantExemption(
                asks(actor, TODAY),
                CHILD,
                CASE,
                "SEED-01",
                ExemptionReason.DOCUMENT_BEING_PREPARED,
                "The parents come on Thursday",
                LocalDate.parse(LAST_DAY));
    }

    private static EndExemption end(String id, String reason) {
        return new EndExemption(asks(headteacherOf(SCHOOL), TODAY), CHILD, CASE, id, reason);
    }
}
