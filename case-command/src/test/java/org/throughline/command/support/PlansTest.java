package org.throughline.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.support.Given.CASE;
import static org.throughline.command.support.Given.CHILD;
import static org.throughline.command.support.Given.SCHOOL;
import static org.throughline.command.support.Given.TODAY;
import static org.throughline.command.support.Given.escalate;
import static org.throughline.command.support.Given.houseWithACaseAt;
import static org.throughline.command.support.Given.suspended;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.headteacherOf;
import static org.throughline.command.testing.People.safeguardingLeadOf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.command.support.SupportCommand.AgreePastoralSupportPlan;
import org.throughline.command.support.SupportCommand.EndPastoralSupportPlan;
import org.throughline.command.support.SupportCommand.Voice;
import org.throughline.command.testing.House;
import org.throughline.command.testing.Taken;
import org.throughline.edge.ErrorCode;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;
import org.throughline.events.SchoolEvent.CalendarPublished;
import org.throughline.events.SchoolEvent.Closure;
import org.throughline.events.SchoolEvent.Term;
import org.throughline.events.SupportEvent.PastoralSupportPlanAgreed;
import org.throughline.events.SupportEvent.PastoralSupportPlanEnded;

class PlansTest {

    private static final List<String> TARGETS = List.of("In lessons by nine", "Asks for the quiet room with the card");
    private static final Voice CHILD_HEARD = new Voice("I want the quiet room first", null);
    private static final Voice PARENTS_HEARD = new Voice("We are glad of one person to call", null);

    @Test
    void aPlanIsAgreedWithBothVoicesAndWillBeReviewed() {
        var taken = houseWithACaseAt(2).asked(agree(CHILD_HEARD, PARENTS_HEARD, "2026-07-17", "2026-06-29"));

        String planId = taken.decision().created().getFirst();
        assertThat(taken.only(PastoralSupportPlanAgreed.class))
                .isEqualTo(new PastoralSupportPlanAgreed(
                        CHILD,
                        "school:" + SCHOOL,
                        planId,
                        CASE,
                        TARGETS,
                        "I want the quiet room first",
                        null,
                        "We are glad of one person to call",
                        null,
                        LocalDate.parse(TODAY),
                        LocalDate.parse("2026-07-17"),
                        LocalDate.parse("2026-06-29")));
        DutyOpened duty = taken.only(DutyOpened.class);
        assertThat(duty)
                .extracting(
                        DutyOpened::kind, DutyOpened::owner, DutyOpened::setting, DutyOpened::cause, DutyOpened::dueOn)
                .containsExactly(
                        DutyKind.REVIEW_PLAN, "school:" + SCHOOL, SCHOOL, planId, LocalDate.parse("2026-06-29"));
        assertThat(duty.dutyId()).startsWith("support.");
    }

    /** The county's 2025/26 ends on 17 July; 2026/27 is modelled. */
    @ParameterizedTest(name = "to be reviewed on {0}: due on {1}, {2}")
    @CsvSource({
        "2026-06-29, 2026-06-29, on the review day agreed",
        "2026-06-27, 2026-06-29, on the next school day after the review day agreed (weekend)",
        "2026-07-25, 2026-09-03, on the next school day after the review day agreed (weekend)",
        "2026-07-22, 2026-09-03, on the next school day after the review day agreed (outside term)"
    })
    void theReviewIsDueOnASchoolDay(String reviewOn, String due, String clock) {
        DutyOpened duty = houseWithACaseAt(2)
                .asked(agree(CHILD_HEARD, PARENTS_HEARD, null, reviewOn))
                .only(DutyOpened.class);

        assertThat(duty.dueOn()).isEqualTo(due);
        assertThat(duty.clock()).isEqualTo(clock);
    }

    @Test
    void theReviewIsDueOnTheSchoolsOwnCalendarAndNotTheCountys() {
        CalendarPublished own = new CalendarPublished(
                SCHOOL,
                "school:" + SCHOOL,
                2025,
                "own-1",
                List.of(new Term("Summer", LocalDate.parse("2026-04-13"), LocalDate.parse("2026-07-24"))),
                List.of(new Closure(LocalDate.parse("2026-06-29"), LocalDate.parse("2026-06-30"), "INSET day")),
                "made up");

        DutyOpened duty = houseWithACaseAt(2)
                .knows("calendar-" + SCHOOL + "-2025", own)
                .asked(agree(CHILD_HEARD, PARENTS_HEARD, null, "2026-06-29"))
                .only(DutyOpened.class);

        assertThat(duty.dueOn()).isEqualTo("2026-07-01");
        assertThat(duty.clock()).contains("INSET day");
        assertThat(duty.calendarEdition()).isEqualTo("own-1");
    }

    @ParameterizedTest(name = "child: {0} or because {1}; parents: {2} or because {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "heard, -,       heard, -,       agreed",
                "-,     -,       heard, -,       J.1",
                "'  ',  -,       heard, -,       J.1",
                "heard, -,       -,     -,       J.2",
                "-,     '  ',    heard, -,       J.1",
                "-,     in hospital, heard, -,   agreed",
                "heard, -,       -,     cannot be traced, agreed"
            })
    void aPlanWithoutAVoiceNeedsAReason(
            @Nullable String child,
            @Nullable String whyNotChild,
            @Nullable String parents,
            @Nullable String whyNotParents,
            String outcome) {
        Taken taken = houseWithACaseAt(2)
                .asked(agree(new Voice(child, whyNotChild), new Voice(parents, whyNotParents), null, "2026-06-29"));

        if (outcome.equals("agreed")) {
            PastoralSupportPlanAgreed agreed = taken.only(PastoralSupportPlanAgreed.class);
            assertThat(agreed.childView()).isEqualTo(child);
            assertThat(agreed.reasonWithoutChildView()).isEqualTo(whyNotChild);
            assertThat(agreed.parentView()).isEqualTo(parents);
            assertThat(agreed.reasonWithoutParentView()).isEqualTo(whyNotParents);
            assertThat(taken.rule("J.1").outcome())
                    .isEqualTo(child == null ? Outcome.REASON_ACCEPTED : Outcome.SATISFIED);
        } else {
            assertThat(taken.isRefusedBy(outcome).outcome()).isEqualTo(Outcome.NEEDS_REASON);
        }
    }

    @Test
    void theReasonsAreOnTheReceipt() {
        var command = agree(new Voice(null, "in hospital"), new Voice(null, "cannot be traced"), null, "2026-06-29");

        assertThat(command.reasonGiven()).isEqualTo("in hospital; cannot be traced");
        assertThat(agree(CHILD_HEARD, PARENTS_HEARD, null, "2026-06-29").reasonGiven())
                .isNull();
    }

    @ParameterizedTest(name = "until {0}, review on {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-06-14, 2026-06-15, /until",
                "-,          2026-06-14, /reviewOn",
                "2026-06-30, 2026-07-01, /reviewOn"
            })
    void itsDaysMustMakeSense(@Nullable String until, String reviewOn, String pointer) {
        houseWithACaseAt(2)
                .asked(agree(CHILD_HEARD, PARENTS_HEARD, until, reviewOn))
                .namesField(pointer);
    }

    @Test
    void aCaseHasOnePlanAtATime() {
        House house = houseWithACaseAt(2);
        house.asked(agree(CHILD_HEARD, PARENTS_HEARD, "2026-07-03", "2026-06-29"))
                .isAccepted();

        house.asked(agree(CHILD_HEARD, PARENTS_HEARD, null, "2026-06-29")).isAnswered(ErrorCode.CONFLICT);
        house.asked(agreeFrom("2026-07-03", "2026-07-06")).isAnswered(ErrorCode.CONFLICT);
        house.asked(agreeFrom("2026-07-04", "2026-07-06")).isAccepted();
    }

    @Test
    void aReviewInAYearNobodyPublishedIsNotGuessed() {
        houseWithACaseAt(2)
                .asked(agree(CHILD_HEARD, PARENTS_HEARD, null, "2031-01-06"))
                .isAnswered(ErrorCode.NO_CALENDAR);
    }

    @Test
    void tierThreeOpensOnTheDayThePlanIsAgreedAndIsRefusedOnTheDayItEnds() {
        House house = houseWithACaseAt(2).knows("exclusion-" + CHILD, suspended("2026-02-02"));
        String plan = house.asked(agree(CHILD_HEARD, PARENTS_HEARD, null, "2026-06-29"))
                .decision()
                .created()
                .getFirst();
        house.asked(end(plan, "Replaced", null)).isAccepted();
        house.asked(escalate(3)).isRefusedBy("SEED-01");

        house.asked(agree(CHILD_HEARD, PARENTS_HEARD, null, "2026-06-29")).isAccepted();
        house.asked(escalate(3)).isAccepted();
    }

    @Test
    void aPlanThatEndsBeforeItsReviewTakesTheDutyWithIt() {
        House house = houseWithACaseAt(2);
        var agreed = house.asked(agree(CHILD_HEARD, PARENTS_HEARD, null, "2026-06-29"));
        String plan = agreed.decision().created().getFirst();

        var ended = house.asked(end(plan, "Child has moved school", null));

        assertThat(ended.only(PastoralSupportPlanEnded.class).on()).isEqualTo(TODAY);
        assertThat(ended.only(DutyWithdrawn.class).dutyId())
                .isEqualTo(agreed.only(DutyOpened.class).dutyId());
    }

    @Test
    void aReviewThatWasMissedIsStillOwedWhenThePlanEnds() {
        House house = houseWithACaseAt(2);
        String plan = house.asked(agree(CHILD_HEARD, PARENTS_HEARD, null, "2026-06-29"))
                .decision()
                .created()
                .getFirst();

        var ended = house.asked(new EndPastoralSupportPlan(
                asks(headteacherOf(SCHOOL), "2026-06-30"), CHILD, CASE, plan, "Targets met", null));

        assertThat(ended.all(DutyWithdrawn.class)).isEmpty();
    }

    @Test
    void aReviewThatWasHeldIsNotWithdrawn() {
        House house = houseWithACaseAt(2);
        var agreed = house.asked(agree(CHILD_HEARD, PARENTS_HEARD, null, "2026-06-29"));
        String duty = agreed.only(DutyOpened.class).dutyId();
        house.knows(
                "support-" + CHILD,
                new DutyDischarged(
                        CHILD,
                        "school:" + SCHOOL,
                        duty,
                        DutyKind.REVIEW_PLAN,
                        "Minutes of the review",
                        LocalDate.parse(TODAY)));

        var ended = house.asked(end(agreed.decision().created().getFirst(), "Targets met", null));

        assertThat(ended.all(DutyWithdrawn.class)).isEmpty();
    }

    @Test
    void endingTwiceAlikeIsQuietAndOtherwiseContradicts() {
        House house = houseWithACaseAt(2);
        String plan = house.asked(agree(CHILD_HEARD, PARENTS_HEARD, null, "2026-06-29"))
                .decision()
                .created()
                .getFirst();
        house.asked(end(plan, "Targets met", null)).isAccepted();

        house.asked(end(plan, "Targets met", null)).isQuiet();
        house.asked(end(plan, "Given up", null)).isAnswered(ErrorCode.CONFLICT);
        house.asked(end("plan-9", "Targets met", null)).isAnswered(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-14", "2026-06-16"})
    void aPlanEndsWithinItselfAndNotInTheFuture(String on) {
        House house = houseWithACaseAt(2);
        String plan = house.asked(agree(CHILD_HEARD, PARENTS_HEARD, null, "2026-06-29"))
                .decision()
                .created()
                .getFirst();

        house.asked(end(plan, "Targets met", on)).namesField("/on");
    }

    @Test
    void aTierThatNeedsAPlanWarnsWhenItsPlanEnds() {
        House house = houseWithACaseAt(3);
        String plan = house.asked(agree(CHILD_HEARD, PARENTS_HEARD, null, "2026-06-29"))
                .decision()
                .created()
                .getFirst();

        var ended = house.asked(end(plan, "Targets met", null));

        assertThat(ended.isAccepted().rule("SEED-01-W").outcome()).isEqualTo(Outcome.WARNS);
    }

    private static AgreePastoralSupportPlan agree(Voice child, Voice parents, @Nullable String until, String reviewOn) {
        return new AgreePastoralSupportPlan(
                asks(safeguardingLeadOf(SCHOOL), TODAY),
                CHILD,
                CASE,
                TARGETS,
                child,
                parents,
                null,
                until == null ? null : LocalDate.parse(until),
                LocalDate.parse(reviewOn));
    }

    private static AgreePastoralSupportPlan agreeFrom(String from, String reviewOn) {
        return new AgreePastoralSupportPlan(
                asks(safeguardingLeadOf(SCHOOL), TODAY),
                CHILD,
                CASE,
                TARGETS,
                CHILD_HEARD,
                PARENTS_HEARD,
                LocalDate.parse(from),
                null,
                LocalDate.parse(reviewOn));
    }

    private static EndPastoralSupportPlan end(String plan, String reason, @Nullable String on) {
        return new EndPastoralSupportPlan(
                asks(headteacherOf(SCHOOL), TODAY), CHILD, CASE, plan, reason, on == null ? null : LocalDate.parse(on));
    }
}
