package org.throughline.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.command.support.Given.CHILD;
import static org.throughline.command.support.Given.EXCLUSION;
import static org.throughline.command.support.Given.PLAN;
import static org.throughline.command.support.Given.SCHOOL;
import static org.throughline.command.support.Given.SUPPORT;
import static org.throughline.command.support.Given.TODAY;
import static org.throughline.command.support.Given.aConcern;
import static org.throughline.command.support.Given.aPastoralSupportPlan;
import static org.throughline.command.support.Given.house;
import static org.throughline.command.support.Given.judged;
import static org.throughline.command.support.Given.suspended;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.headteacherOf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.command.support.CaseCommand.EscalateTier;
import org.throughline.command.support.CaseCommand.OpenSupportCase;
import org.throughline.command.testing.House;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.ProblemException;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.DecisionEvent.CriterionWeighed;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DecisionEvent.Standing;
import org.throughline.events.SchoolEvent.SchoolDetails;
import org.throughline.events.SchoolEvent.SchoolRecorded;
import org.throughline.framework.Frameworks;

class CasesTest {

    @Test
    void aCaseBeginsAtTheFirstTierOfTheEditionInForce() {
        var taken = house().knows("support-" + CHILD, aConcern("concern-1")).asked(open(null, "concern-1"));

        assertThat(taken.only(SupportCaseOpened.class))
                .isEqualTo(new SupportCaseOpened(
                        CHILD,
                        "school:" + SCHOOL,
                        taken.decision().created().getFirst(),
                        SCHOOL,
                        "dacorum",
                        "2024-25",
                        1,
                        "Prevention and Early Intervention",
                        List.of("concern-1"),
                        List.of(),
                        null,
                        LocalDate.parse(TODAY)));
    }

    @Test
    void itsIdCarriesTheChild() {
        String id = house().asked(open(null)).decision().created().getFirst();

        assertThat(CaseIds.child(id)).isEqualTo(CHILD);
        assertThat(catchThrowableOfType(ProblemException.class, () -> CaseIds.child("no-case-id"))
                        .problem()
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void aHigherBeginningIsWeighedAndNeedsAReason() {
        House house = house().knows(EXCLUSION, suspended("2026-02-02"));

        house.asked(openAt(4, null)).namesField("/rationale");
        house.asked(openAt(4, "Arrives from out of county")).isRefusedBy("SEED-03");
        house.knows(SUPPORT, judged("NEEDS_A_MANAGED_MOVE"));
        assertThat(house.asked(openAt(4, "Arrives from out of county"))
                        .only(SupportCaseOpened.class)
                        .tier())
                .isEqualTo(4);
    }

    @Test
    void anUrgentTierIsNotOpenedInto() {
        var taken = house().asked(atStBarts(4));

        assertThat(taken.isRefusedBy("TIER-01").finding()).contains("by an urgent diversion only");
    }

    @Test
    void beginningPastATierIsAMovementThatShowsOnTheReceipt() {
        House house = house().knows(SUPPORT, judged("NEEDS_A_MANAGED_MOVE"));

        assertThat(house.asked(openAt(4, "Arrives from out of county"))
                        .rule("TIER-01")
                        .outcome())
                .isEqualTo(Outcome.REASON_ACCEPTED);
        assertThat(house().asked(openAt(2, "Known to outreach")).rule("TIER-01").outcome())
                .isEqualTo(Outcome.SATISFIED);
    }

    @Test
    void whyAndOnWhatACaseBeganHigherIsKept() {
        House house = house().knows(SUPPORT, judged("NEEDS_A_MANAGED_MOVE"));

        assertThat(house.asked(openAt(4, "Arrives from out of county")).only(SupportCaseOpened.class))
                .returns("Arrives from out of county", SupportCaseOpened::rationale)
                .returns(List.of("NEEDS_A_MANAGED_MOVE"), SupportCaseOpened::criteriaMet);
    }

    @Test
    void aCaseBeginsAtTierThreeWhereAPlanIsActiveAtTheSchoolAlready() {
        House house = house().knows(EXCLUSION, suspended("2026-02-02"));

        house.asked(openAt(3, "Suspended")).isRefusedBy("SEED-01");
        house.knows(PLAN, aPastoralSupportPlan(SCHOOL, TODAY, null));
        house.asked(openAt(3, "Suspended")).isAccepted();
    }

    @Test
    void earlyHelpThatWasNotTriedHasNotFailed() {
        var taken = house().knows(SUPPORT, judged("NOT_IMPROVED_DESPITE_EARLY_HELP"))
                .knows(PLAN, aPastoralSupportPlan(SCHOOL, TODAY, null))
                .asked(openAt(3, "Long waiting list"));

        taken.isRefusedBy("SEED-01-E");
        assertThat(taken.criterion("NOT_IMPROVED_DESPITE_EARLY_HELP"))
                .returns(Standing.NOT_MET, CriterionWeighed::standing)
                .returns("another tier that was tried first", CriterionWeighed::missing);
    }

    /** The child of the house was born on 2 November 2014 and is at school 117276. */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "dacorum,                 2026-06-15, fits",
        "st-barts,                2026-06-15, another school",
        "hertfordshire-early-years, 2026-06-15, another age",
        "wrexham,                 2026-06-15, fits"
    })
    void aFrameworkMadeForOthersNeedsAReasonAndIsNotForbidden(String framework, String day, String fit) {
        House house = house();
        var without = house.asked(under(framework, day, null, null));

        if (fit.equals("fits")) {
            assertThat(without.rule("FIT-01").outcome()).isEqualTo(Outcome.SATISFIED);
            return;
        }
        assertThat(without.isRefusedBy("FIT-01").outcome()).isEqualTo(Outcome.NEEDS_REASON);
        var with = house.asked(under(framework, day, null, "Her needs are met best by it"));
        assertThat(with.isAccepted().rule("FIT-01").outcome()).isEqualTo(Outcome.REASON_ACCEPTED);
        assertThat(with.rule("FIT-01").finding())
                .contains(fit.equals("another age") ? "other ages" : "another school")
                .doesNotContain("2014", "11");
    }

    @ParameterizedTest(name = "at a school of phase {0}: {1}")
    @CsvSource({"Primary, SATISFIED", "All-through, SATISFIED", "Not applicable, SATISFIED", "16 plus, NEEDS_REASON"})
    void aFrameworkForOtherPhasesThanTheSchoolTeachesNeedsAReason(String phase, Outcome outcome) {
        var taken = house().knows(
                        "school-" + SCHOOL,
                        new SchoolRecorded(
                                SCHOOL,
                                "authority:919",
                                new SchoolDetails("A school", "919", null, null, phase, null, null, null, null, null)))
                .asked(under("dacorum", "2026-06-15", null, null));

        assertThat(taken.rule("FIT-01").outcome()).isEqualTo(outcome);
    }

    @Test
    void theSameCaseAgainIsQuietAndNamesTheFirst() {
        House house = house();
        String first = house.asked(open(null)).decision().created().getFirst();

        var again = house.asked(open(null));

        again.isQuiet();
        assertThat(again.decision().created()).containsExactly(first);
        house.knows(SUPPORT, judged("NEEDS_A_MANAGED_MOVE"));
        house.asked(openAt(4, "Another")).isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void whatItPointsToMustBeThere() {
        assertThat(house().asked(open(null, "concern-9"))
                        .namesField("/concerns/0")
                        .given())
                .doesNotContain("concern-9");
        assertThat(house().asked(under("thrive", TODAY, null, null))
                        .namesField("/framework")
                        .allowed())
                .isEqualTo("dacorum, hertfordshire-early-years, hertfordshire-thrive, st-barts, wrexham");
        assertThat(house().asked(under("dacorum", TODAY, "2019-20", null))
                        .namesField("/edition")
                        .allowed())
                .isEqualTo("2024-25");
        house().asked(openAt(7, "Higher")).namesField("/tier");
    }

    @Test
    void onlyASchoolOpensACaseOfItsOwn() {
        var elsewhere = new OpenSupportCase(
                asks(headteacherOf(SCHOOL), TODAY), CHILD, "100000", "dacorum", null, null, List.of(), null, null);

        house().asked(elsewhere).isAnswered(ErrorCode.NOT_ALLOWED);
    }

    /** Both editions of the test pack have two tiers; the second is called otherwise. */
    @Test
    void aCaseKeepsTheEditionItWasOpenedUnder() {
        House house = new House(SupportRecord.class)
                .with(new Frameworks("classpath*:two-editions/*.yaml"))
                .knowsChild(CHILD, SCHOOL);
        String old = house.asked(openOn("2026-08-31")).decision().created().getFirst();

        assertThat(house.asked(new EscalateTier(
                                asks(headteacherOf(SCHOOL), "2026-11-02"), CHILD, old, 2, "No change", null))
                        .only(TierEscalated.class))
                .extracting(TierEscalated::edition, TierEscalated::tierName)
                .containsExactly("1", "Outreach");

        House later = new House(SupportRecord.class)
                .with(new Frameworks("classpath*:two-editions/*.yaml"))
                .knowsChild(CHILD, SCHOOL);
        assertThat(later.asked(openOn("2026-09-01"))
                        .only(SupportCaseOpened.class)
                        .edition())
                .isEqualTo("2");
    }

    @Test
    void aCaseWhoseEditionIsNotInstalledSaysSo() {
        House house = new House(SupportRecord.class)
                .with(new Frameworks("classpath*:two-editions/*.yaml"))
                .knowsChild(CHILD, SCHOOL)
                .knows("support-" + CHILD, Given.aCaseAt(1));

        assertThat(house.asked(Given.escalate(2)).isAnswered(ErrorCode.CONFLICT).detail())
                .contains("2024-25");
    }

    @Test
    void aLaterEditionIsChosenForANewCaseAndOneThatHasRunOutIsNot() {
        House house = new House(SupportRecord.class)
                .with(new Frameworks("classpath*:two-editions/*.yaml"))
                .knowsChild(CHILD, SCHOOL);

        assertThat(house.asked(under("small", "2026-06-15", "2", null))
                        .only(SupportCaseOpened.class)
                        .edition())
                .isEqualTo("2");
        assertThat(house.asked(under("small", "2026-09-01", "1", null))
                        .namesField("/edition")
                        .allowed())
                .isEqualTo("2");
    }

    private static OpenSupportCase openOn(String day) {
        return under("small", day, null, null);
    }

    private static OpenSupportCase under(
            String framework, String day, @Nullable String edition, @Nullable String despite) {
        return new OpenSupportCase(
                asks(headteacherOf(SCHOOL), day), CHILD, SCHOOL, framework, edition, null, List.of(), null, despite);
    }

    private static OpenSupportCase open(@Nullable Integer tier, String... concerns) {
        return new OpenSupportCase(
                asks(headteacherOf(SCHOOL), TODAY),
                CHILD,
                SCHOOL,
                "dacorum",
                null,
                tier,
                List.of(concerns),
                null,
                null);
    }

    private static OpenSupportCase atStBarts(int tier) {
        return new OpenSupportCase(
                asks(headteacherOf(SCHOOL), TODAY),
                CHILD,
                SCHOOL,
                "st-barts",
                null,
                tier,
                List.of(),
                "It cannot wait",
                "Their map fits her best");
    }

    private static OpenSupportCase openAt(int tier, @Nullable String rationale) {
        return new OpenSupportCase(
                asks(headteacherOf(SCHOOL), TODAY), CHILD, SCHOOL, "dacorum", null, tier, List.of(), rationale, null);
    }
}
