package org.throughline.command.exclusion;

import static org.throughline.access.Role.DATA_MANAGER;
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
import org.jspecify.annotations.Nullable;
import org.throughline.access.Role;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Request;
import org.throughline.events.ExclusionEvent.UnlawfulKind;
import org.throughline.events.HalfDay;

/** What may be asked about suspensions. */
public sealed interface ExclusionCommand extends Command {

    @Override
    String childId();

    @Override
    default String stream() {
        return streamOf(childId());
    }

    static String streamOf(String childId) {
        return ExclusionLedger.stream(childId);
    }

    /** @param role of the person who took the decision: HEADTEACHER or ACTING_HEADTEACHER */
    record Decider(String id, DeciderRole role) {}

    enum DeciderRole {
        HEADTEACHER,
        ACTING_HEADTEACHER
    }

    /** From the first to the last session, both included, on the school's own calendar. */
    record Period(HalfDay first, HalfDay last) {}

    /**
     * The Virtual School consultation relied on, or why there is none. Either gives care status away, so it is stored with
     * the suspension under the CARE key and not as the receipt's general reason.
     */
    record Consulting(
            @Nullable String consultation, @Nullable String reasonWithout) {}

    /**
     * @param decider null when the one who asks, a headteacher, decides
     * @param decidedAt null for now
     */
    record RecordSuspension(
            Request request,
            String childId,
            String setting,
            @Nullable Decider decider,
            @Nullable Instant decidedAt,
            List<Period> periods,
            List<String> reasons,
            @Nullable String circumstances,
            Consulting consulting)
            implements ExclusionCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(HEADTEACHER, SCHOOL_OFFICE);
        }

        @Override
        public @Nullable String decidedBy() {
            return decider == null ? null : decider.id();
        }

        boolean isDecidedByTheOneWhoAsks() {
            return request.actor().role() == HEADTEACHER
                    && (decider == null || decider.id().equals(request.actor().id()));
        }
    }

    /** The headteacher stands by what the office entered. */
    record ConfirmSuspension(
            Request request, String childId, String setting, String suspensionId, Consulting consulting)
            implements ExclusionCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(HEADTEACHER);
        }
    }

    /** {@code where} is any setting, not only the recorder's: it is what happened to the child. */
    record RecordUnlawfulExclusion(
            Request request,
            String childId,
            String where,
            UnlawfulKind kind,
            List<HalfDay> sessions,
            String account,
            LocalDate on)
            implements ExclusionCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(
                    HEADTEACHER,
                    SAFEGUARDING_LEAD,
                    DESIGNATED_TEACHER,
                    SCHOOL_STAFF,
                    SCHOOL_OFFICE,
                    VIRTUAL_SCHOOL_ADVISER,
                    FAIR_ACCESS_OFFICER,
                    SOCIAL_WORKER);
        }
    }

    /** {@code elsewhere} may be a setting outside the county. */
    record DeclarePriorSuspension(
            Request request,
            String childId,
            String elsewhere,
            int academicYear,
            int sessions,
            String source,
            @Nullable LocalDate on)
            implements ExclusionCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(HEADTEACHER, SCHOOL_OFFICE, FAIR_ACCESS_OFFICER, DATA_MANAGER);
        }
    }
}
