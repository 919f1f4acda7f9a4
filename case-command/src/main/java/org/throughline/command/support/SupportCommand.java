package org.throughline.command.support;

import static org.throughline.access.Role.DESIGNATED_TEACHER;
import static org.throughline.access.Role.FAIR_ACCESS_OFFICER;
import static org.throughline.access.Role.HEADTEACHER;
import static org.throughline.access.Role.SAFEGUARDING_LEAD;
import static org.throughline.access.Role.SCHOOL_OFFICE;
import static org.throughline.access.Role.SCHOOL_STAFF;
import static org.throughline.access.Role.SOCIAL_WORKER;
import static org.throughline.access.Role.VIRTUAL_SCHOOL_ADVISER;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Role;
import org.throughline.command.decision.Command;

/** What may be asked about a child's support: concerns, cases, review cycles, interventions. */
sealed interface SupportCommand extends Command permits ConcernCommand, CaseCommand, CycleCommand, InterventionCommand {

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
}
