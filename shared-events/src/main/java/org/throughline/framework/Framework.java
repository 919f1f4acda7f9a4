package org.throughline.framework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.framework.Movements.Movement;

/**
 * One edition of a graduated-response framework, as its pack says. A case keeps the edition it was opened under.
 *
 * @param framework names it across editions, e.g. {@code dacorum}
 * @param until the last day on which cases may be opened under this edition; null until a later one replaces it
 * @param school the setting whose own map this is; null for a framework of an area
 * @param source where in the guidance it stands, as {@code S0:L7}
 * @param covers numbers in the project's feature list
 * @param aliases this framework's own words for types of document, e.g. {@code PSP}
 */
public record Framework(
        String framework,
        String name,
        Jurisdiction jurisdiction,
        String edition,
        LocalDate from,
        @Nullable LocalDate until,
        List<Phase> phases,
        Ages ages,
        @Nullable String school,
        String guidance,
        String source,
        List<String> covers,
        Map<String, String> aliases,
        List<Tier> tiers,
        Movements movements) {

    /** @param place in words; {@code law} decides which country's duties stand behind the framework */
    public record Jurisdiction(String place, Law law) {}

    public enum Law {
        ENGLAND,
        WALES
    }

    /** {@code dacorum-2024-25}. */
    public String id() {
        return framework + "-" + edition;
    }

    /** The guidance and a line of it, as the source of a local rule. */
    public String local(String line) {
        return "Local rule: " + guidance + ", " + line;
    }

    public Tier first() {
        return tiers.stream().min(Comparator.comparingInt(Tier::rank)).orElseThrow();
    }

    public Optional<Tier> tier(int rank) {
        return tiers.stream().filter(t -> t.rank() == rank).findFirst();
    }

    /** Whether a case may go from one tier to the other. */
    public Movement movement(int held, int wanted) {
        return movements.between(held, wanted);
    }

    /** Whether cases may be opened under it on that day. */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /**
     * Why it is not made for a child; empty when it is, or nothing known speaks against it.
     *
     * @param age in whole years, null when it is not known
     * @param taught the phases its settings teach, empty when no list says
     * @param settings where the child is
     */
    public Set<Misfit> misfits(@Nullable Integer age, Set<Phase> taught, Collection<String> settings) {
        Set<Misfit> misfits = EnumSet.noneOf(Misfit.class);
        if (age != null && !ages.include(age)) {
            misfits.add(Misfit.AGE);
        }
        if (!taught.isEmpty() && phases.stream().noneMatch(taught::contains)) {
            misfits.add(Misfit.PHASE);
        }
        if (school != null && !settings.contains(school)) {
            misfits.add(Misfit.SCHOOL);
        }
        return misfits;
    }
}
