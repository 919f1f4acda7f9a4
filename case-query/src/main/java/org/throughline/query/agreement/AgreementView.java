package org.throughline.query.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.AgreementEvent.AgreementEvidence;
import org.throughline.events.AgreementEvent.Strength;
import org.throughline.events.MoveEvent.DispensationReason;

/** Shapes of the answers about agreements. */
final class AgreementView {

    private AgreementView() {}

    enum State {
        /** For somebody's word, or for another's after one said no. */
        SOUGHT,
        REACHED,
        REFUSED,
        WITHDRAWN
    }

    /**
     * @param agreements newest first
     * @param competence whether the child understands enough to decide for themselves, newest first
     */
    record Agreements(String childId, List<Agreement> agreements, List<Competence> competence) {}

    /**
     * @param parties whose word the strength asks for, as far as the caller may know of them
     * @param answers in the order they came, of those parties
     * @param dispensations null for those who may not know of any
     */
    record Agreement(
            String agreementId,
            AgreementAbout about,
            @Nullable String aboutId,
            Strength strength,
            State state,
            LocalDate soughtOn,
            String soughtBy,
            String asked,
            List<Party> parties,
            List<PartyAnswer> answers,
            @Nullable LocalDate reachedOn,
            List<Withdrawal> withdrawals,
            @Nullable List<Dispensation> dispensations) {}

    /** @param name of a parent; null for the child and for an authority */
    record Party(String party, @Nullable String name) {}

    record PartyAnswer(Party party, boolean agrees, AgreementEvidence evidence, LocalDate on, String details) {}

    /**
     * @param party who took it back, and {@code reason}: null for those who may not know of care, whoever it was, since
     *     leaving out an authority alone would tell of it
     * @param stops what ended with it, e.g. {@code referral:<id>}
     */
    record Withdrawal(
            @Nullable Party party, LocalDate on, @Nullable String reason, List<String> stops) {}

    /** @param party null for an authority of which the caller may not know */
    record Dispensation(@Nullable Party party, DispensationReason reason, LocalDate on, String explanation) {}

    record Competence(String assessmentId, AgreementAbout about, boolean competent, LocalDate on, String rationale) {}
}
