package org.throughline.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cases and their tiers, what professionals judged, exemptions and urgent diversions. */
public sealed interface CaseworkEvent extends SupportEvent {

    /** {@code rationale} says why it begins above the first tier; null at the first. */
    @Stored("support-case-opened")
    record SupportCaseOpened(
            String childId,
            String agency,
            String caseId,
            String setting,
            String framework,
            String edition,
            int tier,
            String tierName,
            List<String> concerns,
            @Personal(Sensitivity.GENERAL) List<String> criteriaMet,
            @Personal(Sensitivity.GENERAL) @Nullable String rationale,
            LocalDate on)
            implements CaseworkEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** A professional's judgement where no ledger knows: a code of the vocabulary of judgements, and whether it holds. The
     * latest one counts, until the last day it was given for. */
    @Stored("judgement-recorded")
    record JudgementRecorded(
            String childId,
            String agency,
            String judgementId,
            @Personal(Sensitivity.GENERAL) String judgement,
            @Personal(Sensitivity.GENERAL) boolean holds,
            @Personal(Sensitivity.GENERAL) String rationale,
            String role,
            LocalDate on,
            @Nullable LocalDate until)
            implements CaseworkEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** A concern raised after the case was opened, or not seen to belong to it then. */
    @Stored("concern-added-to-case")
    record ConcernAddedToCase(String childId, String agency, String caseId, String concernId, LocalDate on)
            implements CaseworkEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** {@code personAgency} is sealed: who carries a case may come from social care. */
    @Stored("case-role-assigned")
    record CaseRoleAssigned(
            String childId,
            String agency,
            String caseId,
            CaseRole role,
            @Personal(Sensitivity.GENERAL) String person,
            @Personal(Sensitivity.GENERAL) String personAgency,
            LocalDate on)
            implements CaseworkEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum CaseRole {
        KEY_ADULT,
        LEAD_PROFESSIONAL
    }

    /** {@code exemptions} are the ids of those it relied on; {@code reasonForSkipping} where it passed over a tier. */
    @Stored("tier-escalated")
    record TierEscalated(
            String childId,
            String agency,
            String caseId,
            String framework,
            String edition,
            int from,
            int to,
            String tierName,
            @Personal(Sensitivity.GENERAL) List<String> criteriaMet,
            List<String> exemptions,
            @Personal(Sensitivity.GENERAL) String rationale,
            @Personal(Sensitivity.GENERAL) @Nullable String reasonForSkipping,
            LocalDate on)
            implements CaseworkEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** {@code exemptions} and {@code reasonForSkipping} as of an escalation. */
    @Stored("tier-stepped-down")
    record TierSteppedDown(
            String childId,
            String agency,
            String caseId,
            String framework,
            String edition,
            int from,
            int to,
            String tierName,
            List<String> exemptions,
            @Personal(Sensitivity.GENERAL) String rationale,
            @Personal(Sensitivity.GENERAL) @Nullable String reasonForSkipping,
            LocalDate on)
            implements CaseworkEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** A rule of the framework is set aside for one case, for a typed reason, up to a last day. Never silent. */
    @Stored("exemption-granted")
    record ExemptionGranted(
            String childId,
            String agency,
            String exemptionId,
            String caseId,
            String rule,
            ExemptionReason reason,
            @Personal(Sensitivity.GENERAL) String explanation,
            LocalDate on,
            LocalDate until)
            implements CaseworkEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum ExemptionReason {
        RISK_OF_HARM_WHILE_WAITING,
        DOCUMENT_BEING_PREPARED,
        RECORDS_NOT_YET_RECEIVED,
        FAMILY_CANNOT_TAKE_PART_YET,
        ANOTHER_WAY_SERVES_THE_CHILD_BETTER
    }

    @Stored("exemption-ended")
    record ExemptionEnded(
            String childId,
            String agency,
            String exemptionId,
            @Personal(Sensitivity.GENERAL) String reason,
            LocalDate on)
            implements CaseworkEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** Support outside the ladder, at once; the justification follows. A case that is named moves to its urgent tier. */
    @Stored("urgently-diverted")
    record UrgentlyDiverted(
            String childId,
            String agency,
            String diversionId,
            @Nullable String concernId,
            @Nullable String caseId,
            @Nullable String framework,
            @Nullable String edition,
            @Nullable Integer tier,
            @Nullable String tierName,
            @Personal(Sensitivity.GENERAL) List<String> grounds,
            @Personal(Sensitivity.GENERAL) String directedTo,
            @Nullable Instant parentsToldAt,
            @Personal(Sensitivity.SAFEGUARDING) @Nullable String whyParentsNotTold,
            @Personal(Sensitivity.GENERAL) String account,
            LocalDate on)
            implements CaseworkEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("urgent-diversion-justified")
    record UrgentDiversionJustified(
            String childId,
            String agency,
            String diversionId,
            @Personal(Sensitivity.GENERAL) String justification,
            LocalDate on)
            implements CaseworkEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** Improvement may be small and gradual: evidence of change is what people saw, in their words. */
    @Stored("support-case-closed")
    record SupportCaseClosed(
            String childId,
            String agency,
            String caseId,
            ClosingReason reason,
            @Personal(Sensitivity.GENERAL) List<String> evidenceOfChange,
            @Personal(Sensitivity.GENERAL) String rationale,
            LocalDate on)
            implements CaseworkEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum ClosingReason {
        NEEDS_MET,
        LEFT_THE_SETTING,
        SUPPORTED_ELSEWHERE,
        FAMILY_WISH
    }

    @Stored("support-case-reopened")
    record SupportCaseReopened(
            String childId,
            String agency,
            String caseId,
            int tier,
            String tierName,
            @Personal(Sensitivity.GENERAL) String reason,
            LocalDate on)
            implements CaseworkEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }
}
