package org.throughline.command.referral;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.throughline.command.decision.Records;
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.AgreementEvent.AgreementReached;
import org.throughline.events.AgreementEvent.AgreementSought;
import org.throughline.events.AgreementEvent.AgreementWithdrawn;
import org.throughline.events.CaseEvent;

/** The agreements a referral or a share can rest on: a fold of {@code agreement-<child>} that knows no more than that. */
record Agreements(Map<String, Agreement> known) {

    private static final Agreements NONE = new Agreements(Map.of());

    private record Agreement(AgreementSought sought, boolean stands) {}

    static Agreements of(String childId, Records records) {
        return records.fold("agreement-" + childId, NONE, Agreements::evolve);
    }

    boolean knows(String agreementId) {
        return known.containsKey(agreementId);
    }

    /** Reached and not withdrawn since. */
    boolean stands(String agreementId) {
        return standing(agreementId).isPresent();
    }

    /** Whether it stands and is about a service: this one, or whichever is asked. */
    boolean standsForService(String agreementId, String service) {
        return standing(agreementId)
                .filter(sought -> sought.about() == AgreementAbout.SERVICE)
                .filter(sought -> sought.aboutId() == null || sought.aboutId().equals(service))
                .isPresent();
    }

    private Optional<AgreementSought> standing(String agreementId) {
        return Optional.ofNullable(known.get(agreementId))
                .filter(Agreement::stands)
                .map(Agreement::sought);
    }

    private Agreements evolve(CaseEvent event) {
        return switch (event) {
            case AgreementSought e -> with(e.agreementId(), new Agreement(e, false));
            case AgreementReached e -> now(e.agreementId(), true);
            case AgreementWithdrawn e -> now(e.agreementId(), false);
            default -> this;
        };
    }

    private Agreements now(String agreementId, boolean stands) {
        Agreement before = known.get(agreementId);
        return before == null ? this : with(agreementId, new Agreement(before.sought(), stands));
    }

    private Agreements with(String agreementId, Agreement agreement) {
        Map<String, Agreement> more = new LinkedHashMap<>(known);
        more.put(agreementId, agreement);
        return new Agreements(more);
    }
}
