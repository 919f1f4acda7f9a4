package org.throughline.command.support;

import static org.throughline.command.support.Given.CASE;
import static org.throughline.command.support.Given.CHILD;
import static org.throughline.command.support.Given.SCHOOL;
import static org.throughline.command.support.Given.TODAY;
import static org.throughline.command.testing.People.asks;
import static org.throughline.command.testing.People.headteacherOf;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.support.CycleBook.Cycle;
import org.throughline.command.support.CycleCommand.DropTarget;
import org.throughline.command.support.CycleCommand.NewAction;
import org.throughline.command.support.CycleCommand.RecordSetback;
import org.throughline.command.support.CycleCommand.ReviewCycle;
import org.throughline.command.support.CycleCommand.StartCycle;
import org.throughline.command.testing.House;
import org.throughline.command.voice.View;
import org.throughline.command.voice.Views;
import org.throughline.events.CycleEvent.Target;
import org.throughline.events.CycleEvent.TargetOutcome;
import org.throughline.events.CycleEvent.TargetReview;

/** A case whose cycles are asked for one after another. */
final class GivenCycle {

    static final LocalDate REVIEW_ON = LocalDate.parse("2026-07-10");
    static final NewAction ACTION = new NewAction("Put the card up", "The key adult", LocalDate.parse("2026-06-19"));

    /** A review is on a day after the cycle began. */
    static final String A_DAY_LATER = "2026-06-16";

    static final Views BOTH = new Views(new View("I like the card", null), new View("Calmer at home", null));

    private GivenCycle() {}

    static StartCycle start(String... targets) {
        return startToReview(REVIEW_ON, targets);
    }

    static StartCycle startToReview(LocalDate reviewOn, String... targets) {
        return new StartCycle(
                asks(headteacherOf(SCHOOL), TODAY),
                CHILD,
                CASE,
                List.of("Draws for half an hour"),
                List.of("A quiet place"),
                List.of(targets),
                List.of(ACTION),
                BOTH,
                reviewOn);
    }

    /** Started; answers its id. */
    static String started(House house, String... targets) {
        return house.asked(start(targets)).isAccepted().decision().created().getFirst();
    }

    static TargetReview found(String targetId, TargetOutcome outcome) {
        return new TargetReview(targetId, outcome, null);
    }

    static ReviewCycle review(String cycleId, TargetReview... targets) {
        return review(cycleId, BOTH, targets);
    }

    static ReviewCycle review(String cycleId, Views views, TargetReview... targets) {
        return new ReviewCycle(
                asks(headteacherOf(SCHOOL), A_DAY_LATER),
                CHILD,
                cycleId,
                List.of(targets),
                "In lessons on four days of five",
                views,
                null);
    }

    static RecordSetback setback(String cycleId, @Nullable String targetId, String what) {
        return new RecordSetback(asks(headteacherOf(SCHOOL), TODAY), CHILD, cycleId, targetId, what, null);
    }

    static DropTarget drop(String cycleId, String targetId, String reason) {
        return new DropTarget(asks(headteacherOf(SCHOOL), TODAY), CHILD, cycleId, targetId, reason);
    }

    static Cycle cycle(House house, String cycleId) {
        return house.records()
                .fold("support-" + CHILD, SupportFile.EMPTY, SupportFile::evolve)
                .cycles()
                .known(cycleId);
    }

    static List<Target> targets(House house, String cycleId) {
        return cycle(house, cycleId).started().targets();
    }

    /** The target's id in that cycle, by its text. */
    static String target(House house, String cycleId, String text) {
        return targets(house, cycleId).stream()
                .filter(t -> t.text().equals(text))
                .findFirst()
                .orElseThrow()
                .targetId();
    }
}
