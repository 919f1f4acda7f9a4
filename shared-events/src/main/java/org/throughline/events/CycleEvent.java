package org.throughline.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.PlanEvent.Voices;

/** Assess, plan, do, review. */
public sealed interface CycleEvent extends SupportEvent {
    String cycleId();

    /** {@code number} counts the cycles of a case from 1. */
    @Stored("cycle-started")
    record CycleStarted(
            String childId,
            String agency,
            String cycleId,
            String caseId,
            int number,
            @Personal(Sensitivity.GENERAL) List<String> strengths,
            @Personal(Sensitivity.GENERAL) List<String> needs,
            @Personal(Sensitivity.GENERAL) List<Target> targets,
            @Personal(Sensitivity.GENERAL) List<PlannedAction> actions,
            @Personal(Sensitivity.GENERAL) Voices voices,
            LocalDate on,
            LocalDate reviewOn)
            implements CycleEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** @param carriedFrom the cycle in which it was first set; null for a new target */
    record Target(String targetId, String text, @Nullable String carriedFrom) {}

    /** @param by the last day */
    record PlannedAction(String actionId, String text, String who, LocalDate by) {}

    @Stored("cycle-action-added")
    record CycleActionAdded(
            String childId,
            String agency,
            String cycleId,
            @Personal(Sensitivity.GENERAL) PlannedAction action,
            LocalDate on)
            implements CycleEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("cycle-action-done")
    record CycleActionDone(
            String childId,
            String agency,
            String cycleId,
            String actionId,
            @Personal(Sensitivity.GENERAL) String note,
            LocalDate on)
            implements CycleEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** A setback drops no target. */
    @Stored("setback-recorded")
    record SetbackRecorded(
            String childId,
            String agency,
            String cycleId,
            String setbackId,
            @Nullable String targetId,
            @Personal(Sensitivity.GENERAL) String what,
            LocalDate on)
            implements CycleEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("cycle-reviewed")
    record CycleReviewed(
            String childId,
            String agency,
            String cycleId,
            String caseId,
            @Personal(Sensitivity.GENERAL) List<TargetReview> targets,
            @Personal(Sensitivity.GENERAL) String impact,
            @Personal(Sensitivity.GENERAL) Voices voices,
            LocalDate on)
            implements CycleEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    record TargetReview(
            String targetId,
            TargetOutcome outcome,
            @Nullable String note) {}

    enum TargetOutcome {
        MET,
        PARTLY_MET,
        NOT_YET_MET
    }

    @Stored("target-dropped")
    record TargetDropped(
            String childId,
            String agency,
            String cycleId,
            String targetId,
            @Personal(Sensitivity.GENERAL) String reason,
            LocalDate on)
            implements CycleEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }
}
