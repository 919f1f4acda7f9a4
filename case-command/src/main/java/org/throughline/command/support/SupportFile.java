package org.throughline.command.support;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.CaseEvent;
import org.throughline.events.ConcernEvent.ConcernRaised;
import org.throughline.events.ConcernEvent.ConcernTriaged;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.ConcernEvent.TriageOutcome;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;
import org.throughline.events.SupportEvent.PastoralSupportPlanAgreed;
import org.throughline.events.SupportEvent.PastoralSupportPlanEnded;

/** What is known of a child's support when something is decided: an immutable fold of {@code support-<id>}. */
record SupportFile(
        Map<String, Concern> concerns, Map<String, Plan> plans, Map<String, Review> reviews) {

    record Concern(
            @Nullable Severity severity,
            List<String> presentations,
            @Nullable Triage triage) {}

    record Triage(
            TriageOutcome outcome,
            String rationale,
            @Nullable Severity severity,
            List<String> presentations) {}

    /** {@code ended} is the first day on which it was no longer active. */
    record Plan(
            String caseId,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate ended,
            @Nullable String whyEnded) {

        boolean isActive(LocalDate day) {
            return !day.isBefore(from)
                    && (until == null || !day.isAfter(until))
                    && (ended == null || day.isBefore(ended));
        }

        /** Whether some day from {@code first} to {@code last} is one of this plan's. */
        boolean overlaps(LocalDate first, @Nullable LocalDate last) {
            boolean endsBefore = (until != null && until.isBefore(first)) || (ended != null && !ended.isAfter(first));
            boolean endedAtOnce = ended != null && !ended.isAfter(from);
            return !endsBefore && !endedAtOnce && (last == null || !from.isAfter(last));
        }
    }

    /** An open duty to review a plan. */
    record Review(String dutyId, LocalDate dueOn) {}

    static final SupportFile EMPTY = new SupportFile(Map.of(), Map.of(), Map.of());

    boolean hasPlanWithin(String caseId, LocalDate first, @Nullable LocalDate last) {
        return plans.values().stream().anyMatch(p -> p.caseId().equals(caseId) && p.overlaps(first, last));
    }

    SupportFile evolve(CaseEvent event) {
        return switch (event) {
            case ConcernRaised e ->
                concerns(with(
                        concerns,
                        e.concernId(),
                        new Concern(e.severity(), e.observation().presentations(), null)));
            case ConcernTriaged e ->
                concerns(with(
                        concerns,
                        e.concernId(),
                        new Concern(
                                e.severity(),
                                e.presentations(),
                                new Triage(e.outcome(), e.rationale(), e.severity(), e.presentations()))));
            case PastoralSupportPlanAgreed e ->
                plans(with(plans, e.planId(), new Plan(e.caseId(), e.from(), e.until(), null, null)));
            case PastoralSupportPlanEnded e -> {
                Plan was = present(plans, e.planId());
                yield plans(
                        with(plans, e.planId(), new Plan(was.caseId(), was.from(), was.until(), e.on(), e.reason())));
            }
            case DutyOpened e
            when e.kind() == DutyKind.REVIEW_PLAN ->
                reviews(with(reviews, e.cause(), new Review(e.dutyId(), e.dueOn())));
            case DutyDischarged e -> closed(e.dutyId());
            case DutyWithdrawn e -> closed(e.dutyId());
            default -> this;
        };
    }

    private SupportFile closed(String dutyId) {
        Map<String, Review> left = new LinkedHashMap<>(reviews);
        left.values().removeIf(r -> r.dutyId().equals(dutyId));
        return reviews(left);
    }

    private static <V> V present(Map<String, V> map, String key) {
        return Objects.requireNonNull(map.get(key));
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    private SupportFile concerns(Map<String, Concern> now) {
        return new SupportFile(now, plans, reviews);
    }

    private SupportFile plans(Map<String, Plan> now) {
        return new SupportFile(concerns, now, reviews);
    }

    private SupportFile reviews(Map<String, Review> now) {
        return new SupportFile(concerns, plans, now);
    }
}
