package org.throughline.framework;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ways between tiers, a graph and no staircase: what is not in it may not be done.
 *
 * @param urgent the way that passes over the ladder at once and is justified afterwards; null where there is none
 */
public record Movements(
        String rule,
        String source,
        List<String> covers,
        List<Path> paths,
        @Nullable Urgent urgent) {

    /** @param withReason tiers that may be reached from here only with a recorded reason */
    public record Path(int from, List<Integer> to, List<Integer> withReason) {}

    /** @param to the tier led to, from whichever is held */
    public record Urgent(int to, String rule, String source, List<String> covers, List<Ground> grounds) {
        public Optional<Ground> ground(String code) {
            return grounds.stream().filter(g -> g.code().equals(code)).findFirst();
        }
    }

    /** @param presentation the code under which a concern shows it; null where no such code is */
    public record Ground(
            String code, String label, @Nullable String presentation, String source) {}

    public enum Movement {
        ALLOWED,
        WITH_REASON,
        NOT_FORESEEN
    }

    Movement between(int held, int wanted) {
        return paths.stream()
                .filter(p -> p.from() == held)
                .findFirst()
                .map(p -> p.to().contains(wanted)
                        ? Movement.ALLOWED
                        : p.withReason().contains(wanted) ? Movement.WITH_REASON : Movement.NOT_FORESEEN)
                .orElse(Movement.NOT_FORESEEN);
    }
}
