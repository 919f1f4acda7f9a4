package org.throughline.command.support;

import static org.throughline.access.Role.DESIGNATED_TEACHER;
import static org.throughline.access.Role.FAIR_ACCESS_OFFICER;
import static org.throughline.access.Role.HEADTEACHER;
import static org.throughline.access.Role.SAFEGUARDING_LEAD;
import static org.throughline.access.Role.SCHOOL_OFFICE;
import static org.throughline.access.Role.SCHOOL_STAFF;
import static org.throughline.access.Role.SOCIAL_WORKER;
import static org.throughline.access.Role.VIRTUAL_SCHOOL_ADVISER;

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

/** What may be asked about a child's support: concerns, cases, review cycles, interventions, plans. */
sealed interface SupportCommand extends Command
        permits ConcernCommand,
                CaseCommand,
                CycleCommand,
                InterventionCommand,
                SupportCommand.AgreePastoralSupportPlan,
                SupportCommand.EndPastoralSupportPlan {

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
