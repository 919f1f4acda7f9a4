package org.throughline.command.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Role;
import org.throughline.command.decision.Request;
import org.throughline.command.voice.Views;
import org.throughline.events.CycleEvent.TargetReview;

/** What may be asked about a cycle of assess, plan, do, review. */
sealed interface CycleCommand extends SupportCommand {

    /** @param by the last day */
    record NewAction(String text, String who, LocalDate by) {}

    /** {@code targets} are new ones: what the case's last cycle left unmet comes besides. */
    record StartCycle(
            Request request,
            String childId,
            String caseId,
            List<String> strengths,
            List<String> needs,
            List<String> targets,
            List<NewAction> actions,
            Views views,
            LocalDate reviewOn)
            implements CycleCommand {
        @Override
        public @Nullable String reasonGiven() {
            return views.reasonGiven();
        }
    }

    record AddCycleAction(Request request, String childId, String cycleId, NewAction action) implements CycleCommand {}

    /** Whoever does it says so. {@code on} null for today. */
    record RecordCycleActionDone(
            Request request,
            String childId,
            String cycleId,
            String actionId,
            String note,
            @Nullable LocalDate on) implements CycleCommand {
        @Override
        public Set<Role> askedBy() {
            return WHO_SEE_CHILDREN;
        }
    }

    /** {@code targetId} null where it bears on none in particular; {@code on} null for today. */
    record RecordSetback(
            Request request,
            String childId,
            String cycleId,
            @Nullable String targetId,
            String what,
            @Nullable LocalDate on)
            implements CycleCommand {
        @Override
        public Set<Role> askedBy() {
            return WHO_SEE_CHILDREN;
        }
    }

    /** What the review found of every target, and what the child and the parents said of it. {@code on} null for today. */
    record ReviewCycle(
            Request request,
            String childId,
            String cycleId,
            List<TargetReview> targets,
            String impact,
            Views views,
            @Nullable LocalDate on)
            implements CycleCommand {
        @Override
        public @Nullable String reasonGiven() {
            return views.reasonGiven();
        }
    }

    record DropTarget(Request request, String childId, String cycleId, String targetId, String reason)
            implements CycleCommand {}
}
