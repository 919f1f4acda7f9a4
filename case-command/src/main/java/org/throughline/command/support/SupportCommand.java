package org.throughline.command.support;

import static org.throughline.access.Role.DESIGNATED_TEACHER;
import static org.throughline.access.Role.FAIR_ACCESS_OFFICER;
import static org.throughline.access.Role.HEADTEACHER;
import static org.throughline.access.Role.SAFEGUARDING_LEAD;
import static org.throughline.access.Role.SCHOOL_OFFICE;
import static org.throughline.access.Role.SCHOOL_STAFF;
import static org.throughline.access.Role.SOCIAL_WORKER;
import static org.throughline.access.Role.VIRTUAL_SCHOOL_ADVISER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Role;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Request;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.ConcernEvent.TriageOutcome;

/** What may be asked about concerns, cases, tiers and plans. */
sealed interface SupportCommand extends Command {

    Set<Role> WHO_SEE_CHILDREN = EnumSet.of(
            HEADTEACHER,
            SAFEGUARDING_LEAD,
            DESIGNATED_TEACHER,
            SCHOOL_STAFF,
            SCHOOL_OFFICE,
            SOCIAL_WORKER,
            VIRTUAL_SCHOOL_ADVISER,
            FAIR_ACCESS_OFFICER);

    Set<Role> WHO_LEAD_SUPPORT = EnumSet.of(HEADTEACHER, SAFEGUARDING_LEAD, DESIGNATED_TEACHER);

    @Override
    String childId();

    @Override
    default String stream() {
        return SupportFile.stream(childId());
    }

    @Override
    default Set<Role> askedBy() {
        return WHO_LEAD_SUPPORT;
    }

    /** The school of the one who asks, for the receipt. That a case is theirs is checked where it is found. */
    @Override
    default @Nullable String setting() {
        String own = request().actor().setting();
        return own.isEmpty() ? null : own;
    }

    /** {@code seenAt} null for now. */
    record RaiseConcern(
            Request request,
            String childId,
            @Nullable Instant seenAt,
            String seen,
            @Nullable Severity severity,
            List<String> presentations)
            implements SupportCommand {
        @Override
        public Set<Role> askedBy() {
            return WHO_SEE_CHILDREN;
        }
    }

    /** {@code severity} and {@code presentations} null to leave them as they were raised. */
    record TriageConcern(
            Request request,
            String childId,
            String concernId,
            TriageOutcome outcome,
            String rationale,
            @Nullable Severity severity,
            @Nullable List<String> presentations)
            implements SupportCommand {}

    /** {@code tier} null for the framework's first; above that one a rationale is needed. */
    record OpenSupportCase(
            Request request,
            String childId,
            String setting,
            String framework,
            @Nullable Integer tier,
            List<String> concerns,
            List<Criterion> judgements,
            @Nullable String rationale)
            implements SupportCommand {
        @Override
        public @Nullable String reasonGiven() {
            return rationale;
        }
    }

    /** @param judgements a professional's own, recorded with the tier: risks and needs no ledger knows */
    record EscalateTier(
            Request request,
            String childId,
            String caseId,
            int tier,
            String rationale,
            List<Criterion> judgements,
            @Nullable String reasonForSkipping)
            implements SupportCommand {
        @Override
        public @Nullable String reasonGiven() {
            return reasonForSkipping;
        }
    }

    record StepDownTier(
            Request request,
            String childId,
            String caseId,
            int tier,
            String rationale,
            @Nullable String reasonForSkipping)
            implements SupportCommand {
        @Override
        public @Nullable String reasonGiven() {
            return reasonForSkipping;
        }
    }

    /** What somebody said of the plan, or why they were not heard. */
    record Voice(@Nullable String view, @Nullable String reasonWithout) {

        public Voice {
            view = said(view);
            reasonWithout = view == null ? said(reasonWithout) : null;
        }

        private static @Nullable String said(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }

        boolean isHeard() {
            return view != null;
        }
    }

    /** {@code from} null for today; {@code until} the last day, null for until it is ended. */
    record AgreePastoralSupportPlan(
            Request request,
            String childId,
            String caseId,
            List<String> targets,
            Voice child,
            Voice parent,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            LocalDate reviewOn)
            implements SupportCommand {
        @Override
        public @Nullable String reasonGiven() {
            String reasons = Stream.of(child, parent)
                    .map(Voice::reasonWithout)
                    .filter(r -> r != null)
                    .collect(Collectors.joining("; "));
            return reasons.isEmpty() ? null : reasons;
        }
    }

    /** {@code on} null for today: the plan is no longer active on that day. */
    record EndPastoralSupportPlan(
            Request request,
            String childId,
            String caseId,
            String planId,
            String reason,
            @Nullable LocalDate on) implements SupportCommand {}
}
