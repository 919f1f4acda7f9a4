package org.throughline.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stream {@code support-<child>}: concerns and their triage, cases and tiers, review cycles, interventions. */
public sealed interface SupportEvent extends AboutChild
        permits ConcernEvent,
                CaseworkEvent,
                CycleEvent,
                InterventionEvent,
                SupportEvent.PastoralSupportPlanAgreed,
                SupportEvent.PastoralSupportPlanEnded {

    @Override
    String childId();

    /**
     * {@code until} is the last day on which the plan is active; null is until ended. A view that is not there has its
     * reason beside it.
     */
    @Stored("pastoral-support-plan-agreed")
    record PastoralSupportPlanAgreed(
            String childId,
            String agency,
            String planId,
            String caseId,
            @Personal(Sensitivity.GENERAL) List<String> targets,
            @Personal(Sensitivity.GENERAL) @Nullable String childView,
            @Personal(Sensitivity.GENERAL) @Nullable String reasonWithoutChildView,
            @Personal(Sensitivity.GENERAL) @Nullable String parentView,
            @Personal(Sensitivity.GENERAL) @Nullable String reasonWithoutParentView,
            LocalDate from,
            @Nullable LocalDate until,
            LocalDate reviewOn)
            implements SupportEvent {
        @Override
        public LocalDate occurredOn() {
            return from;
        }
    }

    @Stored("pastoral-support-plan-ended")
    record PastoralSupportPlanEnded(
            String childId,
            String agency,
            String planId,
            @Personal(Sensitivity.GENERAL) String reason,
            LocalDate on) implements SupportEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }
}
