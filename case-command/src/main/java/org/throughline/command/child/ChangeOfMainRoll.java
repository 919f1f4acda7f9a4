package org.throughline.command.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.command.child.ChildFacts.Enrolment;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.command.decision.Request;
import org.throughline.command.decision.Rule;
import org.throughline.events.ChildEvent;
import org.throughline.events.ChildEvent.EnrolmentEnded;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.EnrolmentStarted;

/**
 * A child leaves one main roll and joins another the day after, as another stream has decided. What the rolls already
 * say is not said again.
 */
public record ChangeOfMainRoll(ChildFacts child, String from, String to, LocalDate firstDay, String reason) {

    public boolean isOnTheRollLeft() {
        return left().isPresent();
    }

    /** Neither the roll left counts nor the one joined, if the child is on it that day; any other one does. */
    public Rule noThirdRoll() {
        return new OneMainEnrolmentAtATime(child.enrolments().values().stream()
                .filter(ChangeOfMainRoll::isMain)
                .filter(e -> e.until() == null || !e.until().isBefore(firstDay))
                .filter(e -> !left().equals(Optional.of(e)))
                .anyMatch(e -> !joined().equals(Optional.of(e))));
    }

    /** Whether the child's days on the roll left would be none or fewer. */
    public boolean wouldEndBeforeItBegan() {
        return left().map(e -> !e.from().isBefore(firstDay)).orElse(false);
    }

    /** The child's stream, for the same append; nothing when the rolls have changed already. */
    public List<Elsewhere> written(Request request) {
        String agency = request.actor().agency();
        List<ChildEvent> events = new ArrayList<>();
        left().ifPresent(e -> events.add(
                new EnrolmentEnded(child.childId(), agency, e.enrolmentId(), from, reason, firstDay.minusDays(1))));
        if (joined().isEmpty()) {
            events.add(new EnrolmentStarted(
                    child.childId(), agency, request.newId("enrolment"), to, EnrolmentKind.MAIN, firstDay));
        }
        return events.isEmpty()
                ? List.of()
                : List.of(new Elsewhere("Child", ChildFacts.stream(child.childId()), List.copyOf(events)));
    }

    private Optional<Enrolment> left() {
        return child.enrolments().values().stream()
                .filter(e -> isMain(e) && e.setting().equals(from))
                .filter(e -> e.until() == null)
                .findFirst();
    }

    private Optional<Enrolment> joined() {
        return child.enrolmentAt(to, firstDay).filter(ChangeOfMainRoll::isMain);
    }

    private static boolean isMain(Enrolment enrolment) {
        return enrolment.kind() == EnrolmentKind.MAIN;
    }
}
