package org.throughline.command.support;

import static org.throughline.access.Role.DESIGNATED_TEACHER;
import static org.throughline.access.Role.FAIR_ACCESS_OFFICER;
import static org.throughline.access.Role.HEADTEACHER;
import static org.throughline.access.Role.SAFEGUARDING_LEAD;
import static org.throughline.access.Role.SOCIAL_WORKER;
import static org.throughline.access.Role.VIRTUAL_SCHOOL_ADVISER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Role;
import org.throughline.command.decision.Request;
import org.throughline.events.ConcernEvent.Approach;
import org.throughline.events.ConcernEvent.HubContact;
import org.throughline.events.ConcernEvent.Observation;
import org.throughline.events.ConcernEvent.OtherChild;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.ConcernEvent.TriageOutcome;

/** What may be asked about concerns. */
sealed interface ConcernCommand extends SupportCommand {

    Set<Role> WHO_LEAD_SUPPORT_OR_WORK_OUTSIDE = EnumSet.of(
            HEADTEACHER,
            SAFEGUARDING_LEAD,
            DESIGNATED_TEACHER,
            SOCIAL_WORKER,
            VIRTUAL_SCHOOL_ADVISER,
            FAIR_ACCESS_OFFICER);

    /**
     * A concern as somebody tells it.
     *
     * @param seenAt null for now
     * @param severity may wait for triage
     * @param others the other children in the incident
     */
    record Account(
            @Nullable Instant seenAt,
            @Nullable Severity severity,
            Approach approach,
            Observation observation,
            List<OtherChild> others) {}

    /** Whoever sees a child may have something to say, at a setting with a URN or without one. */
    record RaiseConcern(Request request, String childId, Account account) implements ConcernCommand {
        @Override
        public Set<Role> askedBy() {
            return WHO_SEE_CHILDREN;
        }
    }

    /** All of it as it should have been. {@code seenAt} null where it was right. */
    record CorrectConcern(Request request, String childId, String concernId, Account account, String reason)
            implements ConcernCommand {
        @Override
        public Set<Role> askedBy() {
            return WHO_SEE_CHILDREN;
        }
    }

    record WithdrawConcern(Request request, String childId, String concernId, String reason) implements ConcernCommand {
        @Override
        public Set<Role> askedBy() {
            return WHO_LEAD_SUPPORT_OR_WORK_OUTSIDE;
        }
    }

    /** {@code severity} and {@code presentations} null to leave them as they stand. */
    record TriageConcern(
            Request request,
            String childId,
            String concernId,
            TriageOutcome outcome,
            String rationale,
            @Nullable Severity severity,
            @Nullable List<String> presentations)
            implements ConcernCommand {}

    record LinkConcerns(Request request, String childId, String concernId, String otherConcernId, String reason)
            implements ConcernCommand {}

    /** {@code on} null for today. */
    record MakeAdultsAware(
            Request request,
            String childId,
            String concernId,
            List<String> adults,
            @Nullable LocalDate on) implements ConcernCommand {
        @Override
        public Set<Role> askedBy() {
            return WHO_SEE_CHILDREN;
        }
    }

    /** What is told can be read again only by those who reach safeguarding. {@code on} null for today. */
    record TellSafeguardingLead(
            Request request,
            String childId,
            String concernId,
            String account,
            HubContact hub,
            @Nullable LocalDate on) implements ConcernCommand {
        @Override
        public Set<Role> askedBy() {
            return WHO_SEE_CHILDREN;
        }
    }
}
