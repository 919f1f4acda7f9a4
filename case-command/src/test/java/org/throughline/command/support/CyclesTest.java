package org.throughline.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.support.Given.ANOTHER_SCHOOL;
import static org.throughline.command.support.Given.CASE;
import static org.throughline.command.support.Given.CHILD;
import static org.throughline.command.support.Given.SCHOOL;
import static org.throughline.command.support.Given.TODAY;
import static org.throughline.command.support.Given.houseWithACaseAt;
import static org.throughline.command.support.GivenCycle.ACTION;
import static org.throughline.command.support.GivenCycle.A_DAY_LATER;
import static org.throughline.command.support.GivenCycle.BOTH;
import static org.throughline.command.support.GivenCycle.REVIEW_ON;
import static org.throughline.command.support.GivenCycle.drop;
import static org.throughline.command.support.GivenCycle.found;
import static org.throughline.command.support.GivenCycle.review;
import static org.throughline.command.support.GivenCycle.setback;
import static org.throughline.command.support.GivenCycle.start;
import static org.throughline.command.support.GivenCycle.startToReview;
import static org.throughline.command.support.GivenCycle.started;
import static org.throughline.command.support.GivenCycle.target;
import static org.throughline.command.support.GivenCycle.targets;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.at;
import static org.throughline.command.testing.People.headteacherOf;
import static org.throughline.events.CycleEvent.TargetOutcome.MET;
import static org.throughline.events.CycleEvent.TargetOutcome.NOT_YET_MET;
import static org.throughline.events.CycleEvent.TargetOutcome.PARTLY_MET;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.access.Role;
import org.throughline.command.support.CycleCommand.AddCycleAction;
import org.throughline.command.support.CycleCommand.NewAction;
import org.throughline.command.support.CycleCommand.RecordCycleActionDone;
import org.throughline.command.support.CycleCommand.ReviewCycle;
import org.throughline.command.support.CycleCommand.StartCycle;
import org.throughline.command.testing.House;
import org.throughline.command.voice.View;
import org.throughline.command.voice.Views;
import org.throughline.edge.ErrorCode;
import org.throughline.events.CycleEvent.CycleActionAdded;
import org.throughline.events.CycleEvent.CycleActionDone;
import org.throughline.events.CycleEvent.CycleReviewed;
import org.throughline.events.CycleEvent.CycleStarted;
import org.throughline.events.CycleEvent.SetbackRecorded;
import org.throughline.events.CycleEvent.Target;
import org.throughline.events.CycleEvent.TargetDropped;
import org.throughline.events.CycleEvent.TargetOutcome;
import org.throughline.events.CycleEvent.TargetReview;
import org.throughline.events.DecisionEvent.Outcome;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;

class CyclesTest {

    private static final String CARD = "Asks for the quiet room with the card";
    private static final String MORNINGS = "In lessons by nine each morning";

    private final House house = houseWithACaseAt(2);

    @Test
    void aCycleSaysWhatIsThereWhatIsNeededWhatIsAimedAtAndWhoDoesWhatByWhen() {
        var taken = house.asked(start(CARD));

        CycleStarted started = taken.only(CycleStarted.class);
        assertThat(started.caseId()).isEqualTo(CASE);
        assertThat(started.number()).isEqualTo(1);
        assertThat(started.strengths()).containsExactly("Draws for half an hour");
        assertThat(started.needs()).containsExactly("A quiet place");
        assertThat(started.targets()).extracting(Target::text).containsExactly(CARD);
        assertThat(started.targets()).extracting(Target::carriedFrom).containsOnlyNulls();
        assertThat(started.actions())
                .extracting(a -> new NewAction(a.text(), a.who(), a.by()))
                .containsExactly(ACTION);
        assertThat(started.on()).isEqualTo(TODAY);
        assertThat(started.reviewOn()).isEqualTo(REVIEW_ON);
    }

    @ParameterizedTest(name = "agreed for {0}, due on {1}: {2}")
    @CsvSource({
        "2026-07-10, 2026-07-10, on the day agreed",
        "2026-07-11, 2026-07-13, on the next school day after the day agreed (weekend)",
        "2026-07-24, 2026-09-0., on the next school day after the day agreed (outside term)"
    })
    void theReviewIsASchoolsDutyOnASchoolDay(LocalDate reviewOn, String due, String clock) {
        DutyOpened duty = house.asked(startToReview(reviewOn, CARD)).only(DutyOpened.class);

        assertThat(duty.kind()).isEqualTo(DutyKind.REVIEW_CYCLE);
        assertThat(duty.owner()).isEqualTo("school:" + SCHOOL);
        assertThat(duty.dueOn().toString()).matches(due);
        assertThat(duty.clock()).isEqualTo(clock);
        assertThat(duty.rule()).isEqualTo("A1.5");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-14, false", "2026-06-15, false", "2026-06-16, true"})
    void aReviewIsToCome(LocalDate reviewOn, boolean accepted) {
        var taken = house.asked(startToReview(reviewOn, CARD));

        if (accepted) {
            taken.isAccepted();
        } else {
            taken.namesField("/reviewOn");
        }
    }

    @Test
    void anActionIsToComeToo() {
        var late = new NewAction("Put the card up", "The key adult", LocalDate.parse("2026-06-14"));

        house.asked(new StartCycle(
                        asks(headteacherOf(SCHOOL), TODAY),
                        CHILD,
                        CASE,
                        List.of(),
                        List.of(),
                        List.of(CARD),
                        List.of(ACTION, late),
                        BOTH,
                        REVIEW_ON))
                .namesField("/actions/1/by");
    }

    @Test
    void aCycleAimsAtSomething() {
        house.asked(start()).namesField("/targets");
    }

    @Test
    void oneCycleOfACaseRunsAtATime() {
        String running = started(house, CARD);

        house.asked(start(MORNINGS)).isAnswered(ErrorCode.CONFLICT);
        var again = house.asked(start(CARD));

        again.isQuiet();
        assertThat(again.decision().created()).containsExactly(running);
    }

    @Test
    void onlyTheSchoolThatLeadsTheCasePlansAndReviews() {
        String cycle = started(house, CARD);
        House both = house.knowsChild(CHILD, ANOTHER_SCHOOL);
        var elsewhere = asks(headteacherOf(ANOTHER_SCHOOL), A_DAY_LATER);

        both.asked(new StartCycle(
                        elsewhere, CHILD, CASE, List.of(), List.of(), List.of(CARD), List.of(), BOTH, REVIEW_ON))
                .isAnswered(ErrorCode.NOT_ALLOWED);
        both.asked(new ReviewCycle(elsewhere, CHILD, cycle, List.of(), "None", BOTH, null))
                .isAnswered(ErrorCode.NOT_ALLOWED);
        both.asked(new AddCycleAction(elsewhere, CHILD, cycle, ACTION)).isAnswered(ErrorCode.NOT_ALLOWED);
    }

    @ParameterizedTest(name = "{0}: carried over {1}")
    @CsvSource({"MET, false", "PARTLY_MET, true", "NOT_YET_MET, true"})
    void whatWasNotMetGoesOnInTheNextCycleByItself(TargetOutcome outcome, boolean carried) {
        String first = started(house, CARD);
        String card = target(house, first, CARD);
        house.asked(review(first, found(card, outcome))).isAccepted();

        String second = started(house, MORNINGS);

        assertThat(targets(house, second).contains(new Target(card, CARD, first)))
                .isEqualTo(carried);
        assertThat(GivenCycle.cycle(house, second).started().number()).isEqualTo(2);
    }

    @Test
    void aTargetCarriedTwiceStillNamesTheCycleInWhichItWasSet() {
        String first = started(house, CARD);
        String card = target(house, first, CARD);
        house.asked(review(first, found(card, NOT_YET_MET))).isAccepted();
        String second = started(house);
        house.asked(review(second, found(card, PARTLY_MET))).isAccepted();

        String third = started(house, CARD);

        assertThat(targets(house, third)).containsExactly(new Target(card, CARD, first));
    }

    @Test
    void aSetbackDropsNoTarget() {
        String first = started(house, CARD, MORNINGS);
        String card = target(house, first, CARD);
        String mornings = target(house, first, MORNINGS);

        SetbackRecorded setback = house.asked(setback(first, card, "Three mornings without the card"))
                .only(SetbackRecorded.class);
        house.asked(review(first, found(card, NOT_YET_MET), found(mornings, MET)))
                .isAccepted();

        assertThat(setback.targetId()).isEqualTo(card);
        assertThat(targets(house, started(house))).extracting(Target::text).containsExactly(CARD);
    }

    @Test
    void aSetbackMayBearOnNoTargetInParticularButNotOnOneThatIsNotThere() {
        String cycle = started(house, CARD);

        house.asked(setback(cycle, null, "A hard week")).isAccepted();
        house.asked(setback(cycle, null, "A hard week")).isQuiet();
        house.asked(setback(cycle, "no-target", "A hard week")).namesField("/targetId");
    }

    @ParameterizedTest
    @CsvSource({"0, /targets", "1, /targets", "2, "})
    void aReviewSpeaksOfEveryTarget(int spokenOf, @Nullable String wrong) {
        String cycle = started(house, CARD, MORNINGS);
        var all = targets(house, cycle).stream()
                .limit(spokenOf)
                .map(t -> found(t.targetId(), PARTLY_MET))
                .toArray(TargetReview[]::new);

        var taken = house.asked(review(cycle, all));

        if (wrong == null) {
            assertThat(taken.only(CycleReviewed.class).targets()).containsExactly(all);
        } else {
            taken.namesField(wrong);
        }
    }

    @Test
    void aReviewSpeaksOfEachTargetOnceAndOfNoneThatIsNotThere() {
        String cycle = started(house, CARD);
        String card = target(house, cycle, CARD);

        house.asked(review(cycle, found(card, MET), found(card, NOT_YET_MET))).namesField("/targets/1/targetId");
        house.asked(review(cycle, found("no-target", MET))).namesField("/targets/0/targetId");
    }

    @Test
    void theReviewDischargesItsDuty() {
        String cycle = started(house, CARD);

        var taken = house.asked(review(cycle, found(target(house, cycle, CARD), MET)));

        assertThat(taken.only(DutyDischarged.class).kind()).isEqualTo(DutyKind.REVIEW_CYCLE);
    }

    @Test
    void theSameReviewAgainIsQuietAndAnotherContradicts() {
        String cycle = started(house, CARD);
        String card = target(house, cycle, CARD);
        house.asked(review(cycle, found(card, MET))).isAccepted();

        house.asked(review(cycle, found(card, MET))).isQuiet();
        house.asked(review(cycle, found(card, PARTLY_MET))).isAnswered(ErrorCode.CONFLICT);
    }

    @ParameterizedTest(name = "child: {0} ({1}), parents: {2} ({3}): {4}")
    @CsvSource({
        "I like it,            , Calmer at home,              ,",
        "I like it,            ,               ,              , J.2",
        "         ,            , Calmer at home,              , J.1",
        "I like it,            , ' '           , ' '          , J.2",
        "I like it,            ,               , Away at sea  ,",
        "         , In hospital, Calmer at home,              ,"
    })
    void aCycleIsPlannedAndReviewedWithChildAndParentsOrSaysWhyNot(
            @Nullable String child,
            @Nullable String whyNotChild,
            @Nullable String parents,
            @Nullable String whyNotParents,
            @Nullable String refusedBy) {
        Views views = new Views(new View(child, whyNotChild), new View(parents, whyNotParents));
        StartCycle plan = new StartCycle(
                asks(headteacherOf(SCHOOL), TODAY),
                CHILD,
                CASE,
                List.of(),
                List.of(),
                List.of(CARD),
                List.of(),
                views,
                REVIEW_ON);

        if (refusedBy != null) {
            house.asked(plan).isRefusedBy(refusedBy);
            String cycle = started(house, CARD);
            house.asked(review(cycle, views, found(target(house, cycle, CARD), MET)))
                    .isRefusedBy(refusedBy);
            return;
        }
        CycleStarted started = house.asked(plan).only(CycleStarted.class);
        assertThat(started.voices()).isEqualTo(views.voices());
        String cycle = started.cycleId();
        var reviewed = house.asked(review(cycle, views, found(target(house, cycle, CARD), MET)));
        assertThat(reviewed.only(CycleReviewed.class).voices()).isEqualTo(views.voices());
        assertThat(reviewed.rule("J.1").outcome())
                .isEqualTo(child == null ? Outcome.REASON_ACCEPTED : Outcome.SATISFIED);
        assertThat(reviewed.rule("J.2").outcome())
                .isEqualTo(parents == null ? Outcome.REASON_ACCEPTED : Outcome.SATISFIED);
    }

    @ParameterizedTest(name = "begun on 15 June, reviewed on {0} as told on {1}: {2}")
    @CsvSource({
        "2026-06-14, 2026-06-17, false",
        "2026-06-15, 2026-06-15, false",
        "2026-06-15, 2026-06-17, false",
        "2026-06-16, 2026-06-17, true",
        "2026-06-17, 2026-06-17, true",
        "2026-06-18, 2026-06-17, false"
    })
    void aReviewIsOnADayAfterTheCycleBegan(LocalDate on, String told, boolean accepted) {
        String cycle = started(house, CARD);

        var taken = house.asked(new ReviewCycle(
                asks(headteacherOf(SCHOOL), told),
                CHILD,
                cycle,
                List.of(found(target(house, cycle, CARD), MET)),
                "In lessons on four days of five",
                BOTH,
                on));

        if (accepted) {
            assertThat(taken.only(CycleReviewed.class).on()).isEqualTo(on);
        } else {
            taken.namesField("/on");
        }
    }

    @Test
    void aTargetIsDroppedForAReasonAndIsThenNeitherReviewedNorCarriedOver() {
        String first = started(house, CARD, MORNINGS);
        String card = target(house, first, CARD);
        String mornings = target(house, first, MORNINGS);

        assertThat(house.asked(drop(first, card, "There is no bell any more"))
                        .only(TargetDropped.class)
                        .reason())
                .isEqualTo("There is no bell any more");
        house.asked(drop(first, card, "There is no bell any more")).isQuiet();
        house.asked(drop(first, card, "Another reason")).isAnswered(ErrorCode.CONFLICT);
        house.asked(review(first, found(card, MET), found(mornings, NOT_YET_MET)))
                .namesField("/targets/0/targetId");
        house.asked(review(first, found(mornings, NOT_YET_MET))).isAccepted();

        assertThat(targets(house, started(house))).extracting(Target::text).containsExactly(MORNINGS);
    }

    @Test
    void aTargetMayBeDroppedAtTheReviewAndThenOnlyInTheCycleThatGoesOnWithIt() {
        String first = started(house, CARD, MORNINGS);
        String card = target(house, first, CARD);
        String mornings = target(house, first, MORNINGS);
        house.asked(review(first, found(card, NOT_YET_MET), found(mornings, NOT_YET_MET)))
                .isAccepted();
        house.asked(drop(first, card, "There is no bell any more")).isAccepted();
        String second = started(house);

        house.asked(drop(first, mornings, "Not now")).isAnswered(ErrorCode.CONFLICT);
        house.asked(drop(second, mornings, "Not now")).isAccepted();
    }

    @Test
    void aTargetThatWasMetIsNotDropped() {
        String cycle = started(house, CARD);
        String card = target(house, cycle, CARD);
        house.asked(review(cycle, found(card, MET))).isAccepted();

        house.asked(drop(cycle, card, "Done")).isAnswered(ErrorCode.CONFLICT);
        house.asked(drop(cycle, "no-target", "Done")).isAnswered(ErrorCode.NOT_FOUND);
    }

    @Test
    void anActionIsAddedWhileTheCycleRuns() {
        String cycle = started(house, CARD);
        NewAction bell = new NewAction("Soften the bell", "The site manager", LocalDate.parse("2026-06-26"));

        assertThat(house.asked(add(cycle, bell))
                        .only(CycleActionAdded.class)
                        .action()
                        .text())
                .isEqualTo("Soften the bell");
        house.asked(add(cycle, bell)).isQuiet();
        house.asked(add(cycle, new NewAction("Late", "Nobody", LocalDate.parse("2026-06-14"))))
                .namesField("/by");
        house.asked(review(cycle, found(target(house, cycle, CARD), MET))).isAccepted();
        house.asked(add(cycle, new NewAction("More", "Somebody", LocalDate.parse("2026-06-26"))))
                .isAnswered(ErrorCode.CONFLICT);
        house.asked(setback(cycle, null, "A hard week")).isAnswered(ErrorCode.CONFLICT);
    }

    @Test
    void whoeverSeesTheChildSaysThatAnActionWasDone() {
        String cycle = started(house, CARD);
        String action =
                GivenCycle.cycle(house, cycle).started().actions().getFirst().actionId();

        CycleActionDone done =
                house.asked(done(cycle, action, "Up in every room", null)).only(CycleActionDone.class);

        assertThat(done.note()).isEqualTo("Up in every room");
        assertThat(done.on()).isEqualTo(TODAY);
        house.asked(done(cycle, action, "Up in every room", null)).isQuiet();
        house.asked(done(cycle, action, "Only in one", null)).isAnswered(ErrorCode.CONFLICT);
        house.asked(done(cycle, "no-action", "Up", null)).isAnswered(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-14, false", "2026-06-15, true", "2026-06-16, false"})
    void nothingIsDoneBeforeTheCycleBeganNorTomorrow(LocalDate on, boolean accepted) {
        String cycle = started(house, CARD);
        String action =
                GivenCycle.cycle(house, cycle).started().actions().getFirst().actionId();

        var taken = house.asked(done(cycle, action, "Up in every room", on));

        if (accepted) {
            taken.isAccepted();
        } else {
            taken.namesField("/on");
        }
    }

    @Test
    void aCycleThatIsNotThereIsNotFound() {
        house.asked(review("no-cycle")).isAnswered(ErrorCode.NOT_FOUND);
        house.asked(setback("no-cycle", null, "A hard week")).isAnswered(ErrorCode.NOT_FOUND);
        house.asked(add("no-cycle", ACTION)).isAnswered(ErrorCode.NOT_FOUND);
    }

    private static AddCycleAction add(String cycle, NewAction action) {
        return new AddCycleAction(asks(headteacherOf(SCHOOL), TODAY), CHILD, cycle, action);
    }

    private static RecordCycleActionDone done(String cycle, String action, String note, @Nullable LocalDate on) {
        return new RecordCycleActionDone(asks(at(SCHOOL, Role.SCHOOL_STAFF), TODAY), CHILD, cycle, action, note, on);
    }
}
