package org.throughline.command.duty;

import static org.throughline.access.Role.DESIGNATED_TEACHER;
import static org.throughline.access.Role.FAIR_ACCESS_OFFICER;
import static org.throughline.access.Role.HEADTEACHER;
import static org.throughline.access.Role.SAFEGUARDING_LEAD;
import static org.throughline.access.Role.SCHOOL_OFFICE;
import static org.throughline.access.Role.SOCIAL_WORKER;
import static org.throughline.access.Role.SYSTEM;
import static org.throughline.access.Role.VIRTUAL_SCHOOL_ADVISER;

import java.util.EnumSet;
import java.util.Set;
import org.throughline.access.Role;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Request;

/** What may be asked about a duty; its id names the stream that opened it. */
sealed interface DutyCommand extends Command {

    @Override
    String childId();

    String dutyId();

    @Override
    default String stream() {
        return DutyBook.stream(dutyId(), childId());
    }

    /** @param proof what was done, when and how, e.g. a letter's reference */
    record DischargeDuty(Request request, String childId, String dutyId, String proof) implements DutyCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(
                    HEADTEACHER,
                    SAFEGUARDING_LEAD,
                    DESIGNATED_TEACHER,
                    SCHOOL_OFFICE,
                    FAIR_ACCESS_OFFICER,
                    SOCIAL_WORKER,
                    VIRTUAL_SCHOOL_ADVISER);
        }
    }

    /** The sweep asks; whether the duty is overdue is decided here, once. */
    record NoticeOverdue(Request request, String childId, String dutyId) implements DutyCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(SYSTEM);
        }
    }
}
