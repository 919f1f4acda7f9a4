package org.throughline.query.tier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.DecisionEvent.Standing;
import org.throughline.framework.Framework.Law;
import org.throughline.framework.Phase;
import org.throughline.framework.Requirement.Strength;
import org.throughline.framework.Tier.Level;

/** Shapes of the answer about a child's tiers. */
final class TiersView {

    private TiersView() {}

    /**
     * @param on the day the facts are read on
     * @param age in years on that day; null when the day of birth is not known to this reader
     * @param frameworks every edition there is, those that fit the child first
     * @param withoutPack cases held under an edition this house has no pack of
     */
    record Tiers(
            String childId, LocalDate on, @Nullable Integer age, List<Ladder> frameworks, List<Held> withoutPack) {}

    /**
     * @param inForce whether cases may be opened under it on that day
     * @param school the setting whose own map this is; null for a framework of an area
     * @param fits whether it is meant for this child
     * @param whyNot why it is not, in words; empty when it fits
     * @param correspondsTo what the tiers held on other ladders correspond to here, by the common scale
     * @param highestMet rank of the highest tier that asks for something and whose entry is met; null when none is
     */
    record Ladder(
            String framework,
            String edition,
            String name,
            String place,
            Law law,
            List<Phase> phases,
            int fromAge,
            int toAge,
            @Nullable String school,
            boolean inForce,
            boolean fits,
            List<String> whyNot,
            List<Held> held,
            List<Corresponding> correspondsTo,
            @Nullable Integer highestMet,
            List<Rung> tiers) {}

    /** @param caseId of the case held on another ladder, at a tier of the same level */
    record Corresponding(String caseId, Level level, int rank, String name) {}

    /**
     * @param level of that tier on the common scale; null when this house has no pack of the edition
     * @param since the first day at this tier
     */
    record Held(
            String caseId,
            String framework,
            String edition,
            int tier,
            @Nullable String tierName,
            @Nullable Level level,
            LocalDate since,
            @Nullable String setting,
            @Nullable String settingName) {}

    /**
     * A tier and what the facts meet of it.
     *
     * @param level on a scale common to all frameworks
     * @param asksForNothing whether the framework names no threshold, so that meeting it says nothing of the child
     * @param entry met when every requirement is; a tier that asks for nothing is met
     */
    record Rung(
            int rank,
            String name,
            Level level,
            boolean urgent,
            boolean held,
            boolean asksForNothing,
            Standing entry,
            List<Asked> requirements) {}

    /** @param missing what would have to be recorded, any one of it; empty when met */
    record Asked(
            String rule,
            Strength strength,
            Standing standing,
            List<Shown> anyOf,
            List<String> missing,
            String source) {}

    /** @param shownBy positions of the events that show it, as {@code stream@sequence} */
    record Shown(
            String criterion,
            String label,
            Standing standing,
            List<String> shownBy,
            @Nullable String missing,
            String source) {}
}
