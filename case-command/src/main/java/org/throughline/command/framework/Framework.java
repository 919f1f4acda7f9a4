package org.throughline.command.framework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a graduated-response framework, as its pack says. A case keeps the edition it was opened under.
 *
 * @param framework names it across editions, e.g. {@code dacorum}
 * @param until the last day on which cases may be opened under this edition; null until a later one replaces it
 * @param source where in the guidance it stands, as {@code S0:L7}
 * @param covers numbers in the project's feature list
 */
public record Framework(
        String framework,
        String name,
        String jurisdiction,
        String edition,
        LocalDate from,
        @Nullable LocalDate until,
        String guidance,
        String source,
        List<String> covers,
        List<Tier> tiers,
        Movements movements) {

    /** @param entry what must be met before the tier; null when the framework names no threshold */
    public record Tier(
            int rank,
            String name,
            String source,
            List<String> covers,
            @Nullable Thresholds entry,
            List<RequiredDocument> documents,
            List<Practice> goodPractice,
            List<Provision> provision,
            List<Limit> limits) {

        /** {@code tier 3 (Getting Targeted Help)}. */
        public String title() {
            return "tier " + rank + " (" + name + ")";
        }

        public Optional<RequiredDocument> needsOnEntry(DocumentKind kind) {
            return documents.stream()
                    .filter(d -> d.kind() == kind && d.when() == When.ON_ENTRY)
                    .findFirst();
        }
    }

    /** Any one of the thresholds is enough. */
    public record Thresholds(String rule, List<Threshold> anyOf) {
        public List<Criterion> judgements() {
            return anyOf.stream()
                    .map(Threshold::criterion)
                    .filter(Criterion::isJudgement)
                    .toList();
        }

        public boolean names(Criterion criterion) {
            return anyOf.stream().anyMatch(t -> t.criterion() == criterion);
        }

        public String words() {
            return anyOf.stream().map(t -> t.criterion().words()).collect(Collectors.joining(", "));
        }

        public String sources() {
            return anyOf.stream().map(Threshold::source).distinct().collect(Collectors.joining(", "));
        }
    }

    public record Threshold(Criterion criterion, String source, List<String> covers) {}

    /** @param rule in the rule book where it is enforced; null where the document is only expected */
    public record RequiredDocument(
            DocumentKind kind, When when, @Nullable String rule, String source, List<String> covers) {}

    public enum DocumentKind {
        WELLBEING_POLICY,
        EARLY_PROGNOSIS,
        THERAPEUTIC_TREE,
        PASTORAL_SUPPORT_PLAN,
        RISK_REDUCTION_PLAN,
        ASSESS_PLAN_DO_REVIEW,
        EHC_PAPERWORK,
        HIGH_NEEDS_FUNDING_APPLICATION,
        ENTRY_ASSESSMENT
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
        STAFF_WELLBEING,
        PROGRAMME,
        VOICE,
        TRANSITION
    }

    /** @param reachedBy the only way in, where the framework names one */
    public record Provision(
            String label,
            Owner owner,
            @Nullable Integer weeks,
            @Nullable String rhythm,
            @Nullable String reachedBy,
            String source,
            List<String> covers) {}

    public enum Owner {
        SCHOOL,
        ESC,
        EXTERNAL
    }

    public record Limit(
            String label,
            Unit unit,
            @Nullable Integer least,
            @Nullable Integer most,
            @Nullable String unless,
            String source,
            List<String> covers) {}

    public enum Unit {
        HOURS_A_WEEK,
        WEEKS,
        AGREED_FOR_EACH_CASE
    }

    /** A graph: what is not in it may not be done. */
    public record Movements(String rule, String source, List<Path> paths) {}

    /** @param withReason tiers that may be reached from here only with a recorded reason */
    public record Path(int from, List<Integer> to, List<Integer> withReason) {}

    public enum Movement {
        ALLOWED,
        WITH_REASON,
        NOT_FORESEEN
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

    public Movement movement(int held, int wanted) {
        return movements.paths().stream()
                .filter(p -> p.from() == held)
                .findFirst()
                .map(p -> p.to().contains(wanted)
                        ? Movement.ALLOWED
                        : p.withReason().contains(wanted) ? Movement.WITH_REASON : Movement.NOT_FORESEEN)
                .orElse(Movement.NOT_FORESEEN);
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
