package org.throughline.command.support;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent;
import org.throughline.events.ConcernEvent;
import org.throughline.events.CycleEvent;
import org.throughline.events.DutyEvent;
import org.throughline.events.InterventionEvent;
import org.throughline.events.SupportEvent.PastoralSupportPlanAgreed;
import org.throughline.events.SupportEvent.PastoralSupportPlanEnded;

/**
 * What is known of a child's support when something is decided: an immutable fold of {@code support-<id>}, each part in
 * a book of its own.
 */
record SupportFile(
        ConcernBook concerns,
        CaseBook cases,
        CycleBook cycles,
        InterventionBook interventions,
        RunningDuties duties,
        Map<String, Plan> plans) {

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

    static final SupportFile EMPTY = new SupportFile(
            ConcernBook.EMPTY,
            CaseBook.EMPTY,
            CycleBook.EMPTY,
            InterventionBook.EMPTY,
            RunningDuties.NONE,
            Map.of());

    static String stream(String childId) {
        return "support-" + childId;
    }

    boolean hasActivePlan(String caseId, LocalDate day) {
        return plans.values().stream().anyMatch(p -> p.caseId().equals(caseId) && p.isActive(day));
    }

    boolean hasPlanWithin(String caseId, LocalDate first, @Nullable LocalDate last) {
        return plans.values().stream().anyMatch(p -> p.caseId().equals(caseId) && p.overlaps(first, last));
    }

    SupportFile evolve(CaseEvent event) {
        return switch (event) {
            case ConcernEvent e -> new SupportFile(concerns.evolve(e), cases, cycles, interventions, duties, plans);
            case CaseworkEvent e -> new SupportFile(concerns, cases.evolve(e), cycles, interventions, duties, plans);
            case CycleEvent e -> new SupportFile(concerns, cases, cycles.evolve(e), interventions, duties, plans);
            case InterventionEvent e -> new SupportFile(concerns, cases, cycles, interventions.evolve(e), duties, plans);
            case DutyEvent e -> new SupportFile(concerns, cases, cycles, interventions, duties.evolve(e), plans);
            case PastoralSupportPlanAgreed e -> plan(e.planId(), new Plan(e.caseId(), e.from(), e.until(), null, null));
            case PastoralSupportPlanEnded e -> {
                Plan was = Entries.of(plans, e.planId());
                yield plan(e.planId(), new Plan(was.caseId(), was.from(), was.until(), e.on(), e.reason()));
            }
            default -> this;
        };
    }

    private SupportFile plan(String planId, Plan plan) {
        return new SupportFile(
                concerns, cases, cycles, interventions, duties, Entries.with(plans, planId, plan));
    }
}
