package org.throughline.command.child;

import static org.throughline.access.Role.DATA_MANAGER;
import static org.throughline.access.Role.HEADTEACHER;
import static org.throughline.access.Role.SAFEGUARDING_LEAD;
import static org.throughline.access.Role.SOCIAL_WORKER;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Role;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Request;
import org.throughline.events.ChildEvent.LimitBasis;

/** What may be asked about limits on parental responsibility, and about an authority that holds it. */
sealed interface ResponsibilityCommand extends Command {

    @Override
    String childId();

    @Override
    default String stream() {
        return ChildFacts.stream(childId());
    }

    @Override
    default Set<Role> askedBy() {
        return EnumSet.of(SOCIAL_WORKER, SAFEGUARDING_LEAD, HEADTEACHER, DATA_MANAGER);
    }

    /** {@code until} is the last day of the limit, null while no end is known. */
    record LimitParentalResponsibility(
            Request request,
            String childId,
            String parentId,
            LimitBasis basis,
            String scope,
            boolean onEducation,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements ResponsibilityCommand {}

    record EndLimit(
            Request request,
            String childId,
            String parentId,
            String limitId,
            String reason,
            @Nullable LocalDate on) implements ResponsibilityCommand {}

    /** @param order the order under which the authority holds it, e.g. a care order and its date */
    record RecordAuthorityResponsibility(
            Request request,
            String childId,
            String authority,
            String order,
            @Nullable LocalDate from) implements ResponsibilityCommand {}

    record EndAuthorityResponsibility(
            Request request,
            String childId,
            String holdingId,
            String reason,
            @Nullable LocalDate on) implements ResponsibilityCommand {}
}
