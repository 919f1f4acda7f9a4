package org.throughline.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.command.support.Given.CASE;
import static org.throughline.command.support.Given.houseWithACaseAt;
import static org.throughline.command.support.GivenCycle.drop;
import static org.throughline.command.support.GivenCycle.found;
import static org.throughline.command.support.GivenCycle.review;
import static org.throughline.command.support.GivenCycle.setback;
import static org.throughline.command.support.GivenCycle.start;
import static org.throughline.command.support.GivenCycle.target;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.throughline.command.support.CycleBook.Aim;
import org.throughline.command.support.CycleBook.Cycle;
import org.throughline.command.testing.House;
import org.throughline.events.CycleEvent.Target;
import org.throughline.events.CycleEvent.TargetOutcome;
import org.throughline.events.CycleEvent.TargetReview;

/** A4.15: whatever comes, a target stands until it is met or dropped. */
class CyclePropertiesTest {

    enum Kind {
        START,
        SETBACK,
        REVIEW,
        DROP
    }

    /** {@code seed} chooses what a step is about: a new target or none, a target that stands, outcomes. */
    record Step(Kind kind, int seed) {}

    @Property(tries = 60)
    void noTargetIsLostThatWasNeitherMetNorDropped(@ForAll("steps") List<Step> steps) {
        House house = houseWithACaseAt(2);
        Set<String> owed = new LinkedHashSet<>();

        for (Step step : steps) {
            take(step, house, owed);

            Cycle last = last(house);
            if (last != null) {
                assertThat(last.carriedOver()).extracting(Target::text).containsExactlyInAnyOrderElementsOf(owed);
            }
        }
    }

    private static void take(Step step, House house, Set<String> owed) {
        Cycle last = last(house);
        switch (step.kind()) {
            case START -> {
                if (last != null && last.isRunning()) {
                    return;
                }
                String text = "Target " + step.seed();
                if (step.seed() % 3 == 0 && !owed.isEmpty()) {
                    house.asked(start()).isAccepted();
                } else {
                    house.asked(start(text)).isAccepted();
                    owed.add(text);
                }
            }
            case SETBACK -> {
                if (last != null && last.isRunning()) {
                    house.asked(setback(last.cycleId(), null, "A hard week " + step.seed()))
                            .isAccepted();
                }
            }
            case REVIEW -> {
                if (last != null && last.isRunning()) {
                    TargetReview[] reviews = standing(last).stream()
                            .map(t -> found(t.targetId(), outcome(step.seed(), t)))
                            .toArray(TargetReview[]::new);
                    house.asked(review(last.cycleId(), reviews)).isAccepted();
                    standing(last).stream()
                            .filter(t -> outcome(step.seed(), t) == TargetOutcome.MET)
                            .forEach(t -> owed.remove(t.text()));
                }
            }
            case DROP -> {
                if (last != null && !owed.isEmpty()) {
                    String text = List.copyOf(owed).get(step.seed() % owed.size());
                    house.asked(drop(last.cycleId(), target(house, last.cycleId(), text), "No longer right"))
                            .isAccepted();
                    owed.remove(text);
                }
            }
        }
    }

    private static TargetOutcome outcome(int seed, Target target) {
        TargetOutcome[] outcomes = TargetOutcome.values();
        return outcomes[Math.floorMod(seed + target.text().hashCode(), outcomes.length)];
    }

    private static List<Target> standing(Cycle cycle) {
        return cycle.aims().values().stream()
                .filter(aim -> aim.dropped() == null)
                .map(Aim::target)
                .toList();
    }

    private static @Nullable Cycle last(House house) {
        return house.records()
                .fold("support-" + Given.CHILD, SupportFile.EMPTY, SupportFile::evolve)
                .cycles()
                .lastOf(CASE)
                .orElse(null);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class), Arbitraries.integers().between(0, 20))
                .as(Step::new)
                .list()
                .ofMaxSize(14);
    }
}
