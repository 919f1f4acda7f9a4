package org.throughline.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.InterventionEvent.ProvisionOwner;
import org.throughline.framework.Evidence.Document;
import org.throughline.framework.Evidence.State;
import org.throughline.framework.Requirement.Criterion;
import org.throughline.framework.Requirement.Strength;

/**
 * A tier, wave or level of a framework.
 *
 * @param level on a scale common to all frameworks, so that they can be laid side by side
 * @param urgent reached only by the urgent way
 * @param entry what has to be met before it, all of it; empty where the framework names no threshold
 * @param review the rhythm the framework names; null where it names none
 */
public record Tier(
        int rank,
        String name,
        Level level,
        boolean urgent,
        String source,
        List<String> covers,
        List<Requirement> entry,
        List<RequiredDocument> documents,
        List<Practice> goodPractice,
        List<Provision> provision,
        List<Entitlement> entitlement,
        List<Limit> limits,
        @Nullable Review review) {

    /** What a document is asked for by, where its pack gives the rule no number. */
    private static final String DOCUMENT_ON_ENTRY = "TIER-02";

    /** The product's own scale; no framework names it. */
    public enum Level {
        UNIVERSAL,
        UNIVERSAL_PLUS,
        TARGETED,
        TARGETED_PLUS,
        SPECIALIST
    }

    /** @param rule in the rule book where it is enforced; null where the document is only expected */
    public record RequiredDocument(
            String type, When when, @Nullable String rule, String source, List<String> covers) {

        Requirement requirement() {
            return new Requirement(
                    rule == null ? DOCUMENT_ON_ENTRY : rule,
                    Strength.BLOCKS,
                    source,
                    List.of(new Criterion(
                            type,
                            Words.title(type) + " in place",
                            new Document(List.of(type), State.ACTIVE),
                            source,
                            covers)));
        }
    }

    public enum When {
        /** The tier is refused without it. */
        ON_ENTRY,
        /** Expected while at the tier. */
        AT_THE_TIER,
        /** Expected only for those who need it. */
        WHERE_NEEDED
    }

    public record Practice(String label, Theme theme, String source, List<String> covers) {}

    public enum Theme {
        TRAINING,
        ASSESSMENT,
        THERAPEUTIC_APPROACH,
        PEOPLE,
        PASTORAL,
        BEHAVIOUR,
        CURRICULUM,
        ENVIRONMENT,
        COMMUNICATION,
        STAFF_WELLBEING,
        PROGRAMME,
        VOICE,
        AGENCIES,
        TRANSITION,
        WATCHING
    }

    /**
     * @param service code in the directory of services; null where it is none's in particular
     * @param reachedBy the only way in, where the framework names one
     */
    public record Provision(
            String label,
            ProvisionOwner owner,
            @Nullable String service,
            @Nullable Duration duration,
            @Nullable Rhythm rhythm,
            @Nullable String reachedBy,
            String source,
            List<String> covers) {}

    /** Either a number of weeks, or a length that is settled with each case. */
    public record Duration(@Nullable Integer weeks, boolean agreedForEachCase) {}

    public enum Rhythm {
        WEEKLY
    }

    /**
     * Hours of education a week; both numbers included.
     *
     * @param phase whom it is for; null for every phase of the framework
     * @param keyStage {@code KS3}; null for each
     * @param provisionType where it is given; null for any
     */
    public record Entitlement(
            @Nullable Phase phase,
            @Nullable String keyStage,
            @Nullable String provisionType,
            BigDecimal leastHours,
            BigDecimal mostHours,
            @Nullable String unless,
            String source,
            List<String> covers) {}

    public record Limit(
            String label,
            Unit unit,
            @Nullable Integer least,
            @Nullable Integer most,
            @Nullable String unless,
            String source,
            List<String> covers) {}

    public enum Unit {
        WEEKS,
        MONTHS_OF_AGE,
        AGREED_FOR_EACH_CASE
    }

    /** @param everyWeeks null where the source gives no number */
    public record Review(String words, @Nullable Integer everyWeeks, String source) {}

    /** {@code tier 3 (Getting Targeted Help)}. */
    public String title() {
        return "tier " + rank + " (" + name + ")";
    }

    /** Everything to be met on entry: the thresholds, then each document that has to be there. */
    public List<Requirement> requirements() {
        List<Requirement> all = new ArrayList<>(entry);
        documents.stream()
                .filter(d -> d.when() == When.ON_ENTRY)
                .map(RequiredDocument::requirement)
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Every judgement that bears on entry. */
    public List<String> judgements() {
        return entry.stream().flatMap(r -> r.judgements().stream()).distinct().toList();
    }

    public Optional<RequiredDocument> needsOnEntry(String type) {
        return documents.stream()
                .filter(d -> d.type().equals(type) && d.when() == When.ON_ENTRY)
                .findFirst();
    }
}
