package org.throughline.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.DecisionEvent.CriterionWeighed;
import org.throughline.events.DecisionEvent.Standing;
import org.throughline.framework.Requirement.Strength;

/**
 * What one tier of one edition asks for on entry, read against a situation on a day. Nothing is decided here.
 *
 * @param standing met when every requirement is; not met as soon as one is not; otherwise not known
 */
public record Reading(
        String framework, String edition, int rank, LocalDate on, Standing standing, List<Weighed> requirements) {

    /** A requirement: met when one criterion is; else not known when one is not known; else not met. */
    public record Weighed(
            String rule, Strength strength, String source, Standing standing, List<CriterionWeighed> criteria) {

        /** Whether it stands in the way of entry. Not known is not met: what is missing has to be recorded first. */
        public boolean stops() {
            return strength == Strength.BLOCKS && standing != Standing.MET;
        }

        /** What would meet it, any one of it; empty when it is met. */
        public List<String> missing() {
            return standing == Standing.MET
                    ? List.of()
                    : criteria.stream()
                            .flatMap(c -> Stream.ofNullable(c.missing()))
                            .distinct()
                            .toList();
        }
    }

    /**
     * @param setting the one that leads the case, where documents have to be active; null reads them at any setting
     */
    public static Reading of(
            Framework framework, Tier tier, Situation situation, LocalDate day, @Nullable String setting) {
        Weigher weigher = new Weigher(framework, tier, situation, day, setting);
        List<Weighed> requirements =
                tier.requirements().stream().map(weigher::weigh).toList();
        List<Standing> standings = requirements.stream().map(Weighed::standing).toList();
        return new Reading(framework.framework(), framework.edition(), tier.rank(), day, all(standings), requirements);
    }

    private static Standing all(List<Standing> standings) {
        if (standings.contains(Standing.NOT_MET)) {
            return Standing.NOT_MET;
        }
        return standings.contains(Standing.NOT_KNOWN) ? Standing.NOT_KNOWN : Standing.MET;
    }

    /** Whether a requirement that blocks is not met. */
    public boolean stops() {
        return requirements.stream().anyMatch(Weighed::stops);
    }

    public List<CriterionWeighed> criteria() {
        return requirements.stream().flatMap(r -> r.criteria().stream()).toList();
    }

    /** Positions of every event it rests on. */
    public List<String> evidence() {
        return criteria().stream().flatMap(c -> c.shownBy().stream()).distinct().toList();
    }
}
