package org.throughline.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.plan.Given.BOTH;
import static org.throughline.command.plan.Given.CHILD;
import static org.throughline.command.plan.Given.FAMILY_CONTENT;
import static org.throughline.command.plan.Given.NEITHER;
import static org.throughline.command.plan.Given.SDQ_CONTENT;
import static org.throughline.command.plan.Given.TODAY;
import static org.throughline.command.plan.Given.aCaseAt;
import static org.throughline.command.plan.Given.agree;
import static org.throughline.command.plan.Given.agreed;
import static org.throughline.command.plan.Given.day;
import static org.throughline.command.plan.Given.end;
import static org.throughline.command.plan.Given.house;
import static org.throughline.command.plan.Given.lead;
import static org.throughline.command.plan.Given.psp;
import static org.throughline.command.plan.Given.review;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.headteacherOf;
import static org.throughline.events.PlanEvent.ReviewOutcome.GOES_ON;
import static org.throughline.events.PlanEvent.ReviewOutcome.HAS_DONE_ITS_WORK;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.command.plan.PlanCommand.Days;
import org.throughline.command.plan.PlanCommand.EndDocument;
import org.throughline.command.plan.PlanCommand.ReviewDocument;
import org.throughline.command.testing.House;
import org.throughline.command.voice.View;
import org.throughline.command.voice.Views;
import org.throughline.edge.ErrorCode;
import org.throughline.events.CaseworkEvent.ClosingReason;
import org.throughline.events.CaseworkEvent.SupportCaseClosed;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;
import org.throughline.events.PlanEvent.DocumentEnded;
import org.throughline.events.PlanEvent.DocumentReviewed;
import org.throughline.events.PlanEvent.ReviewOutcome;

class ReviewsTest {

    @Test
    void aReviewDischargesItsDutyAndOpensTheNext() {
        House house = house();
        var agreed = house.asked(psp());
        String plan = agreed.decision().created().getFirst();

        var reviewed = house.asked(review(plan, GOES_ON, "2026-07-06", lead(), null));

        assertThat(reviewed.only(DocumentReviewed.class))
                .extracting(DocumentReviewed::type, DocumentReviewed::outcome, DocumentReviewed::nextReviewOn)
                .containsExactly("PASTORAL_SUPPORT_PLAN", GOES_ON, day("2026-07-06"));
        assertThat(reviewed.only(DutyDischarged.class).dutyId())
                .isEqualTo(agreed.only(DutyOpened.class).dutyId());
        DutyOpened next = reviewed.only(DutyOpened.class);
        assertThat(next.dueOn()).isEqualTo("2026-07-06");

        assertThat(house.asked(end(plan, "Moved on", null))
                        .only(DutyWithdrawn.class)
                        .dutyId())
                .isEqualTo(next.dutyId());
    }

    @ParameterizedTest(name = "{0} with next review {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "GOES_ON,           2026-07-06, recorded",
                "GOES_ON,           -,          /nextReviewOn",
                "IS_TO_CHANGE,      -,          /nextReviewOn",
                "IS_TO_CHANGE,      2026-07-06, recorded",
                "GOES_ON,           2026-06-15, /nextReviewOn",
                "GOES_ON,           2026-07-18, /nextReviewOn",
                "HAS_DONE_ITS_WORK, -,          recorded",
                "HAS_DONE_ITS_WORK, 2026-07-06, /nextReviewOn"
            })
    void aDocumentThatGoesOnIsReviewedAgain(ReviewOutcome outcome, @Nullable String next, String answer) {
        House house = house();
        String plan = agreed(house, psp(BOTH, new Days(null, day("2026-07-17"), day("2026-06-29"))));

        var taken = house.asked(review(plan, outcome, next, lead(), null));

        if (answer.equals("recorded")) {
            taken.only(DocumentReviewed.class);
        } else {
            taken.namesField(answer);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-06-14", "2026-06-16"})
    void aReviewIsHeldWithinTheDocumentAndNotInTheFuture(String on) {
        House house = house();
        String plan = agreed(house, psp());

        house.asked(review(plan, HAS_DONE_ITS_WORK, null, lead(), on)).namesField("/on");
    }

    @ParameterizedTest(name = "child: {0}, parents: {1}, why not: {2}: {3}")
    @CsvSource({
        "Mornings are fine, Home is calm,             ,",
        "                 , Home is calm,             , J.1",
        "Mornings are fine,             ,             , J.2",
        "Mornings are fine,             , Away at sea ,"
    })
    void aReviewIsHeldWithChildAndParentsOrSaysWhyNot(
            @Nullable String child, @Nullable String parents, @Nullable String whyNot, @Nullable String refusedBy) {
        House house = house();
        String plan = agreed(house, psp());
        Views views = new Views(new View(child, null), new View(parents, whyNot));

        var taken = house.asked(
                new ReviewDocument(lead(), CHILD, plan, HAS_DONE_ITS_WORK, "In by nine", views, null, null));

        if (refusedBy == null) {
            assertThat(taken.only(DocumentReviewed.class).voices()).isEqualTo(views.voices());
        } else {
            taken.isRefusedBy(refusedBy);
        }
    }

    @Test
    void aGuardedDocumentIsReviewedWithoutViewsBesideIt() {
        House house = house();
        var days = new Days(null, null, day("2026-06-29"));
        String assessment = agreed(house, agree(lead(), "FAMILIES_FIRST_ASSESSMENT", FAMILY_CONTENT, NEITHER, days));

        house.asked(review(assessment, GOES_ON, "2026-07-06", lead(), null)).namesField("/childView");
        house.asked(new ReviewDocument(
                        lead(), CHILD, assessment, HAS_DONE_ITS_WORK, "Sleeps through", NEITHER, null, null))
                .isAccepted();
    }

    @Test
    void reviewingTwiceAlikeIsQuietAndOtherwiseContradicts() {
        House house = house();
        String plan = agreed(house, psp());
        house.asked(review(plan, GOES_ON, "2026-07-06", lead(), null)).isAccepted();

        house.asked(review(plan, GOES_ON, "2026-07-06", lead(), null)).isQuiet();
        house.asked(review(plan, HAS_DONE_ITS_WORK, null, lead(), null)).isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void aReviewIsNotHeldBeforeTheLastOne() {
        House house = house();
        String plan = agreed(house, psp());
        var later = asks(headteacherOf(Given.SCHOOL), "2026-06-22");
        house.asked(review(plan, GOES_ON, "2026-07-06", later, null)).isAccepted();

        house.asked(review(plan, GOES_ON, "2026-07-06", later, TODAY)).namesField("/on");
    }

    @Test
    void aReviewThatWasMissedIsStillOwedWhenTheDocumentEndsAndCanBeMadeUp() {
        House house = house();
        String plan = agreed(house, psp());
        var late = asks(headteacherOf(Given.SCHOOL), "2026-06-30");

        var ended = house.asked(new EndDocument(late, CHILD, plan, "Targets met", null));
        assertThat(ended.all(DutyWithdrawn.class)).isEmpty();

        house.asked(review(plan, GOES_ON, "2026-07-06", late, null)).namesField("/nextReviewOn");
        house.asked(review(plan, HAS_DONE_ITS_WORK, null, late, null)).only(DutyDischarged.class);
    }

    @Test
    void aDocumentThatEndsBeforeItsReviewTakesTheDutyWithIt() {
        House house = house();
        var agreed = house.asked(psp());

        var ended = house.asked(end(agreed.decision().created().getFirst(), "Child has moved school", null));

        assertThat(ended.only(DocumentEnded.class).on()).isEqualTo(TODAY);
        assertThat(ended.only(DutyWithdrawn.class).dutyId())
                .isEqualTo(agreed.only(DutyOpened.class).dutyId());
    }

    @Test
    void endingTwiceAlikeIsQuietAndOtherwiseContradicts() {
        House house = house();
        String plan = agreed(house, psp());
        house.asked(end(plan, "Targets met", null)).isAccepted();

        house.asked(end(plan, "Targets met", null)).isQuiet();
        house.asked(end(plan, "Given up", null)).isAnswered(ErrorCode.CONFLICT);
        house.asked(end("document-9", "Targets met", null)).isAnswered(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-14", "2026-06-16"})
    void aDocumentEndsWithinItselfAndNotInTheFuture(String on) {
        House house = house();
        String plan = agreed(house, psp());

        house.asked(end(plan, "Targets met", on)).namesField("/on");
    }

    @Test
    void theRecordOfADayHasNoEnd() {
        House house = house();
        String sdq =
                agreed(house, agree(lead(), "ASSESSMENT_INSTRUMENT", SDQ_CONTENT, NEITHER, new Days(null, null, null)));

        house.asked(end(sdq, "Wrong form", null)).isAnswered(ErrorCode.CONFLICT);
    }

    /** The dacorum ladder asks for the plan on entry to tier 3 alone. */
    @ParameterizedTest(name = "at tier {0}: {1}")
    @CsvSource({"2, nothing", "3, WARNS"})
    void aTierThatNeedsAPlanWarnsWhenItsPlanEnds(int tier, String outcome) {
        House house = house().knows("support-" + CHILD, aCaseAt(tier));
        String plan = agreed(house, psp());

        var ended = house.asked(end(plan, "Targets met", null)).isAccepted();

        if (outcome.equals("nothing")) {
            assertThat(ended.decision().rules()).isEmpty();
        } else {
            assertThat(ended.rule("SEED-01-W").outcome()).isEqualTo(Outcome.WARNS);
        }
    }

    @Test
    void aClosedCaseNeedsNoPlan() {
        House house = house().knows(
                        "support-" + CHILD,
                        aCaseAt(3),
                        new SupportCaseClosed(
                                CHILD,
                                "school:" + Given.SCHOOL,
                                Given.CASE,
                                ClosingReason.NEEDS_MET,
                                java.util.List.of(),
                                "Settled",
                                day("2026-06-10")));
        String plan = agreed(house, psp());

        assertThat(house.asked(end(plan, "Targets met", null)).decision().rules())
                .isEmpty();
    }
}
