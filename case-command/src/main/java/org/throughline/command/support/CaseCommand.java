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
import org.throughline.command.decision.Request;
import org.throughline.events.CaseworkEvent.CaseRole;
import org.throughline.events.CaseworkEvent.ClosingReason;
import org.throughline.events.CaseworkEvent.ExemptionReason;

/** What may be asked about cases and their tiers, judgements, exemptions and urgent diversions. */
sealed interface CaseCommand extends SupportCommand {

    /** Whoever stands before the child when it cannot wait. */
    Set<Role> WHO_DIVERT =
            EnumSet.of(HEADTEACHER, SAFEGUARDING_LEAD, DESIGNATED_TEACHER, SCHOOL_STAFF, SCHOOL_OFFICE, SOCIAL_WORKER);

    /** Who leads support, and the authority where a school does not. */
    Set<Role> WHO_FINISH = EnumSet.of(HEADTEACHER, SAFEGUARDING_LEAD, DESIGNATED_TEACHER, FAIR_ACCESS_OFFICER);

    /**
     * @param edition null for the one in force
     * @param tier null for the framework's first; above that one a rationale is needed
     * @param reasonDespiteMisfit why this framework, where it is made for other children
     */
    record OpenSupportCase(
            Request request,
            String childId,
            String setting,
            String framework,
            @Nullable String edition,
            @Nullable Integer tier,
            List<String> concerns,
            @Nullable String rationale,
            @Nullable String reasonDespiteMisfit)
            implements CaseCommand {
        @Override
        public @Nullable String reasonGiven() {
            String reasons = Stream.of(rationale, reasonDespiteMisfit)
                    .filter(CaseCommand::isGiven)
                    .collect(Collectors.joining("; "));
            return reasons.isEmpty() ? null : reasons;
        }
    }

    record AddConcernToCase(Request request, String childId, String caseId, String concernId) implements CaseCommand {}

    /** @param personAgency null for the school that leads the case */
    record AssignCaseRole(
            Request request,
            String childId,
            String caseId,
            CaseRole role,
            String person,
            @Nullable String personAgency) implements CaseCommand {}

    record EscalateTier(
            Request request,
            String childId,
            String caseId,
            int tier,
            String rationale,
            @Nullable String reasonForSkipping)
            implements CaseCommand {
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
            implements CaseCommand {
        @Override
        public @Nullable String reasonGiven() {
            return reasonForSkipping;
        }
    }

    record CloseSupportCase(
            Request request,
            String childId,
            String caseId,
            ClosingReason reason,
            List<String> evidenceOfChange,
            String rationale)
            implements CaseCommand {
        @Override
        public Set<Role> askedBy() {
            return WHO_FINISH;
        }
    }

    record ReopenSupportCase(Request request, String childId, String caseId, String reason) implements CaseCommand {}

    /** @param until the last day it counts; null for until it is judged otherwise */
    record RecordJudgement(
            Request request,
            String childId,
            String judgement,
            boolean holds,
            String rationale,
            @Nullable LocalDate until)
            implements CaseCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(
                    HEADTEACHER,
                    SAFEGUARDING_LEAD,
                    DESIGNATED_TEACHER,
                    SOCIAL_WORKER,
                    VIRTUAL_SCHOOL_ADVISER,
                    FAIR_ACCESS_OFFICER);
        }
    }

    /** @param until the last day it helps */
    record GrantExemption(
            Request request,
            String childId,
            String caseId,
            String rule,
            ExemptionReason reason,
            String explanation,
            LocalDate until)
            implements CaseCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(HEADTEACHER, FAIR_ACCESS_OFFICER);
        }

        @Override
        public String reasonGiven() {
            return explanation;
        }
    }

    record EndExemption(Request request, String childId, String caseId, String exemptionId, String reason)
            implements CaseCommand {
        @Override
        public Set<Role> askedBy() {
            return EnumSet.of(HEADTEACHER, FAIR_ACCESS_OFFICER);
        }
    }

    /**
     * Why parents were not told stays in the sealed event and off the receipt: it may be that they are the danger.
     *
     * @param directedTo the service the child is led to, in words or by its code in the directory
     */
    record DivertUrgently(
            Request request,
            String childId,
            @Nullable String concernId,
            @Nullable String caseId,
            List<String> grounds,
            String directedTo,
            @Nullable Instant parentsToldAt,
            @Nullable String whyParentsNotTold,
            String account)
            implements CaseCommand {
        @Override
        public Set<Role> askedBy() {
            return WHO_DIVERT;
        }
    }

    record JustifyDiversion(Request request, String childId, String diversionId, String justification)
            implements CaseCommand {
        @Override
        public Set<Role> askedBy() {
            return WHO_DIVERT;
        }
    }

    static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
