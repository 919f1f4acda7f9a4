package org.throughline.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.throughline.command.support.Criterion.NEEDS_A_MANAGED_MOVE;
import static org.throughline.command.support.Criterion.NOT_IMPROVED_DESPITE_EARLY_HELP;
import static org.throughline.command.support.Given.CHILD;
import static org.throughline.command.support.Given.SCHOOL;
import static org.throughline.command.support.Given.TODAY;
import static org.throughline.command.support.Given.aConcern;
import static org.throughline.command.support.Given.house;
import static org.throughline.command.support.Given.suspended;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.headteacherOf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.command.support.SupportCommand.EscalateTier;
import org.throughline.command.support.SupportCommand.OpenSupportCase;
import org.throughline.command.testing.House;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.ProblemException;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CaseworkEvent.TierEscalated;
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
        House house = house().knows("exclusion-" + CHILD, suspended("2026-02-02"));

        house.asked(openAt(4, null)).namesField("/rationale");
        house.asked(openAt(4, "Arrives from out of county")).isRefusedBy("SEED-03");
        assertThat(house.asked(openAt(4, "Arrives from out of county", NEEDS_A_MANAGED_MOVE))
                        .only(SupportCaseOpened.class)
                        .tier())
                .isEqualTo(4);
    }

    @Test
    void noCaseBeginsAtTierThreeSinceNoPlanOfItCanBeActiveYet() {
        house().knows("exclusion-" + CHILD, suspended("2026-02-02"))
                .asked(openAt(3, "Suspended twice"))
                .isRefusedBy("SEED-01");
    }

    @Test
    void earlyHelpThatWasNotTriedHereHasNotFailedHere() {
        var taken = house().asked(openAt(3, "Long waiting list", NOT_IMPROVED_DESPITE_EARLY_HELP));

        assertThat(taken.accepted()).isFalse();
        assertThat(taken.rule("SEED-01-E").finding()).contains("thresholds judged to be met: 0");
    }

    @Test
    void theSameCaseAgainIsQuietAndNamesTheFirst() {
        House house = house();
        String first = house.asked(open(null)).decision().created().getFirst();

        var again = house.asked(open(null));

        again.isQuiet();
        assertThat(again.decision().created()).containsExactly(first);
        house.asked(openAt(4, "Another", NEEDS_A_MANAGED_MOVE)).isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void whatItPointsToMustBeThere() {
        assertThat(house().asked(open(null, "concern-9"))
                        .namesField("/concerns/0")
                        .given())
                .doesNotContain("concern-9");
        assertThat(house().asked(new OpenSupportCase(
                                asks(headteacherOf(SCHOOL), TODAY),
                                CHILD,
                                SCHOOL,
                                "thrive",
                                null,
                                List.of(),
                                List.of(),
                                null))
                        .namesField("/framework")
                        .allowed())
                .isEqualTo("dacorum, hertfordshire-early-years, hertfordshire-thrive, st-barts, wrexham");
        house().asked(openAt(7, "Higher")).namesField("/tier");
    }

    @Test
    void onlyASchoolOpensACaseOfItsOwn() {
        var elsewhere = new OpenSupportCase(
                asks(headteacherOf(SCHOOL), TODAY), CHILD, "100000", "dacorum", null, List.of(), List.of(), null);

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
                                asks(headteacherOf(SCHOOL), "2026-11-02"), CHILD, old, 2, "No change", List.of(), null))
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

    private static OpenSupportCase openOn(String day) {
        return new OpenSupportCase(
                asks(headteacherOf(SCHOOL), day), CHILD, SCHOOL, "small", null, List.of(), List.of(), null);
    }

    private static OpenSupportCase open(@Nullable Integer tier, String... concerns) {
        return new OpenSupportCase(
                asks(headteacherOf(SCHOOL), TODAY), CHILD, SCHOOL, "dacorum", tier, List.of(concerns), List.of(), null);
    }

    private static OpenSupportCase openAt(int tier, @Nullable String rationale, Criterion... judged) {
        return new OpenSupportCase(
                asks(headteacherOf(SCHOOL), TODAY),
                CHILD,
                SCHOOL,
                "dacorum",
                tier,
                List.of(),
                List.of(judged),
                rationale);
    }
}
