package org.throughline.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stream {@code agreement-<child>}: what was asked of those who may decide for the child, and what they said. */
public sealed interface AgreementEvent extends AboutChild {
    @Override
    String childId();

    /**
     * @param aboutId the service's code or the document's id; a code can name a health service
     * @param parties whose word the strength asks for: {@code parent:<id>}, {@code child}, {@code authority:919}; that an
     *     authority is among them gives care status away
     */
    @Stored("agreement-sought")
    record AgreementSought(
            String childId,
            String agency,
            String agreementId,
            AgreementAbout about,
            @Personal(Sensitivity.GENERAL) @Nullable String aboutId,
            Strength strength,
            @Personal(Sensitivity.CARE) List<String> parties,
            @Personal(Sensitivity.GENERAL) String asked,
            LocalDate on)
            implements AgreementEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum AgreementAbout {
        PLAN,
        SERVICE,
        REDUCED_TIMETABLE,
        MANAGED_MOVE,
        ASSESSMENT,
        OTHER
    }

    /** One holder's consent; explicit agreement of a parent the child lives with; every holder's full agreement. */
    enum Strength {
        CONSENT,
        EXPLICIT_AGREEMENT,
        FULL_AGREEMENT
    }

    @Stored("agreement-answered")
    record AgreementAnswered(
            String childId,
            String agency,
            String agreementId,
            @Personal(Sensitivity.CARE) String party,
            boolean agrees,
            AgreementEvidence evidence,
            @Personal(Sensitivity.GENERAL) String details,
            LocalDate on)
            implements AgreementEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum AgreementEvidence {
        SIGNED,
        WRITTEN_MESSAGE,
        SPOKEN_AND_NOTED
    }

    /** Everybody whose word the strength asks for has agreed or was dispensed with. */
    @Stored("agreement-reached")
    record AgreementReached(String childId, String agency, String agreementId, LocalDate on) implements AgreementEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** {@code stops} names what was ended with it, e.g. {@code referral:<id>}; never a share made to keep the child safe. */
    @Stored("agreement-withdrawn")
    record AgreementWithdrawn(
            String childId,
            String agency,
            String agreementId,
            @Personal(Sensitivity.CARE) String party,
            @Personal(Sensitivity.GENERAL) String reason,
            @Personal(Sensitivity.GENERAL) List<String> stops,
            LocalDate on)
            implements AgreementEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("agreement-dispensed-with")
    record AgreementDispensedWith(
            String childId,
            String agency,
            String agreementId,
            @Personal(Sensitivity.CARE) String party,
            @Personal(Sensitivity.SAFEGUARDING) MoveEvent.DispensationReason reason,
            @Personal(Sensitivity.SAFEGUARDING) String explanation,
            LocalDate on)
            implements AgreementEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** Whether the child understands enough to decide this for themselves. */
    @Stored("childs-competence-assessed")
    record ChildsCompetenceAssessed(
            String childId,
            String agency,
            String assessmentId,
            AgreementAbout about,
            boolean competent,
            @Personal(Sensitivity.GENERAL) String rationale,
            LocalDate on)
            implements AgreementEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }
}
