package org.throughline.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Stream {@code move-<child>-<n>}: one managed move and every party's agreement to it. */
public sealed interface MoveEvent extends AboutChild {

    @Override
    String childId();

    String moveId();

    @Stored("managed-move-proposed")
    record ManagedMoveProposed(
            String childId,
            String agency,
            String moveId,
            String fromSetting,
            String toSetting,
            @Personal(Sensitivity.GENERAL) String reason,
            LocalDate startOn,
            LocalDate on)
            implements MoveEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /**
     * @param party {@code parent:<id>}, {@code admission-authority:<setting>} or, under a care order, {@code
     *     authority:<code>}
     */
    @Stored("party-agreement-recorded")
    record PartyAgreementRecorded(
            String childId,
            String agency,
            String moveId,
            @Personal(Sensitivity.CARE) String party,
            boolean agrees,
            @Personal(Sensitivity.GENERAL) String evidence,
            LocalDate on)
            implements MoveEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("party-agreement-dispensed-with")
    record PartyAgreementDispensedWith(
            String childId,
            String agency,
            String moveId,
            String party,
            DispensationReason reason,
            @Personal(Sensitivity.SAFEGUARDING) String explanation,
            LocalDate on)
            implements MoveEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum DispensationReason {
        UNTRACEABLE,
        UNSAFE,
        COURT_ORDER
    }

    @Stored("managed-move-agreed")
    record ManagedMoveAgreed(
            String childId,
            String agency,
            String moveId,
            @Personal(Sensitivity.GENERAL) String bestInterest,
            @Personal(Sensitivity.GENERAL) @Nullable String childView,
            LocalDate on)
            implements MoveEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("managed-move-started")
    record ManagedMoveStarted(
            String childId, String agency, String moveId, String fromSetting, String toSetting, LocalDate on)
            implements MoveEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }
}
