package org.throughline.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stream {@code referral-<child>}: services asked for help, what was shared with them, what they reported and advised. */
public sealed interface ReferralEvent extends AboutChild {
    @Override
    String childId();

    /** {@code service} is a code of the directory. Some services are reached one way only, so that the way names them. */
    @Stored("referral-made")
    record ReferralMade(
            String childId,
            String agency,
            String referralId,
            @Personal(Sensitivity.GENERAL) String service,
            String setting,
            @Nullable String caseId,
            @Nullable String concernId,
            @Personal(Sensitivity.GENERAL) String route,
            @Personal(Sensitivity.GENERAL) String reason,
            @Personal(Sensitivity.GENERAL) List<String> hopedFor,
            @Nullable String agreementId,
            LocalDate on)
            implements ReferralEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("referral-accepted")
    record ReferralAccepted(
            String childId,
            String agency,
            String referralId,
            @Personal(Sensitivity.GENERAL) String offer,
            @Nullable LocalDate startsOn,
            LocalDate on)
            implements ReferralEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("referral-declined")
    record ReferralDeclined(
            String childId,
            String agency,
            String referralId,
            DeclineReason reason,
            @Personal(Sensitivity.GENERAL) String explanation,
            LocalDate on)
            implements ReferralEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum DeclineReason {
        THRESHOLD_NOT_MET,
        OUTSIDE_AREA,
        OUTSIDE_AGE,
        NO_CAPACITY,
        ANOTHER_SERVICE_FITS_BETTER,
        MORE_INFORMATION_NEEDED
    }

    @Stored("referral-completed")
    record ReferralCompleted(
            String childId,
            String agency,
            String referralId,
            @Personal(Sensitivity.GENERAL) String outcome,
            @Personal(Sensitivity.GENERAL) InterventionEvent.Impact impact,
            LocalDate on)
            implements ReferralEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("referral-withdrawn")
    record ReferralWithdrawn(
            String childId,
            String agency,
            String referralId,
            WithdrawalReason reason,
            @Personal(Sensitivity.GENERAL) @Nullable String explanation,
            LocalDate on)
            implements ReferralEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum WithdrawalReason {
        FAMILY_WISH,
        AGREEMENT_WITHDRAWN,
        NO_LONGER_NEEDED,
        MADE_IN_ERROR
    }

    /** {@code controller} answers for the data after the sharing; {@code what} are kinds of information, not the information. */
    @Stored("information-shared")
    record InformationShared(
            String childId,
            String agency,
            String shareId,
            @Personal(Sensitivity.GENERAL) String with,
            @Personal(Sensitivity.GENERAL) String controller,
            @Personal(Sensitivity.GENERAL) String purpose,
            LawfulBasis basis,
            @Personal(Sensitivity.GENERAL) List<String> what,
            @Nullable String referralId,
            LocalDate on)
            implements ReferralEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** Rests on no agreement, and withdrawing one never stops it. */
    @Stored("safeguarding-information-shared")
    record SafeguardingInformationShared(
            String childId,
            String agency,
            String shareId,
            @Personal(Sensitivity.SAFEGUARDING) String with,
            @Personal(Sensitivity.SAFEGUARDING) String controller,
            @Personal(Sensitivity.SAFEGUARDING) String purpose,
            LawfulBasis basis,
            @Personal(Sensitivity.SAFEGUARDING) List<String> what,
            @Nullable String referralId,
            LocalDate on)
            implements ReferralEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** Article 6 UK GDPR; agreement to a service is a thing apart. */
    enum LawfulBasis {
        PUBLIC_TASK,
        LEGAL_OBLIGATION,
        VITAL_INTERESTS,
        CONSENT
    }

    @Stored("service-report-received")
    record ServiceReportReceived(
            String childId,
            String agency,
            String reportId,
            @Nullable String referralId,
            @Personal(Sensitivity.GENERAL) String service,
            String setting,
            @Personal(Sensitivity.GENERAL) String summary,
            @Personal(Sensitivity.GENERAL) List<Recommendation> recommendations,
            LocalDate on)
            implements ReferralEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    record Recommendation(String recommendationId, String text) {}

    @Stored("service-report-read")
    record ServiceReportRead(
            String childId,
            String agency,
            String reportId,
            @Personal(Sensitivity.GENERAL) String reader,
            String role,
            LocalDate on)
            implements ReferralEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** {@code intoId} is the action of a cycle, the document or the intervention it became part of. */
    @Stored("recommendation-adopted")
    record RecommendationAdopted(
            String childId,
            String agency,
            String reportId,
            String recommendationId,
            AdoptedInto into,
            String intoId,
            LocalDate on)
            implements ReferralEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum AdoptedInto {
        CYCLE_ACTION,
        DOCUMENT,
        INTERVENTION
    }

    @Stored("recommendation-not-adopted")
    record RecommendationNotAdopted(
            String childId,
            String agency,
            String reportId,
            String recommendationId,
            @Personal(Sensitivity.GENERAL) String reason,
            LocalDate on)
            implements ReferralEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }
}
