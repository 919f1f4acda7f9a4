package org.throughline.command.plan;

import java.util.HashMap;
import java.util.Map;
import org.throughline.command.decision.Records;
import org.throughline.events.AgreementEvent.AgreementReached;
import org.throughline.events.AgreementEvent.AgreementSought;
import org.throughline.events.AgreementEvent.AgreementWithdrawn;
import org.throughline.events.CaseEvent;

/** Which agreements stand: a fold of {@code agreement-<child>} for those who decide on a document. Any strength is consent. */
record Consents(Map<String, Boolean> stands) {

    static Consents of(String childId, Records records) {
        return records.fold("agreement-" + childId, new Consents(Map.of()), Consents::evolve);
    }

    boolean isKnown(String agreementId) {
        return stands.containsKey(agreementId);
    }

    boolean stand(String agreementId) {
        return stands.getOrDefault(agreementId, false);
    }

    private Consents evolve(CaseEvent event) {
        return switch (event) {
            case AgreementSought e -> with(e.agreementId(), false);
            case AgreementReached e -> with(e.agreementId(), true);
            case AgreementWithdrawn e -> with(e.agreementId(), false);
            default -> this;
        };
    }

    private Consents with(String agreementId, boolean stand) {
        Map<String, Boolean> more = new HashMap<>(stands);
        more.put(agreementId, stand);
        return new Consents(more);
    }
}
