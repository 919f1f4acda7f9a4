package org.throughline.query.agreement;

import static org.throughline.events.Sensitivity.CARE;
import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.events.Sensitivity.SAFEGUARDING;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.events.AgreementEvent;
import org.throughline.events.AgreementEvent.AgreementAnswered;
import org.throughline.events.AgreementEvent.AgreementDispensedWith;
import org.throughline.events.AgreementEvent.AgreementReached;
import org.throughline.events.AgreementEvent.AgreementSought;
import org.throughline.events.AgreementEvent.AgreementWithdrawn;
import org.throughline.events.AgreementEvent.ChildsCompetenceAssessed;
import org.throughline.events.CaseEvent;
import org.throughline.query.access.Discretion;
import org.throughline.query.axon.Change;
import org.throughline.query.axon.Changes;
import org.throughline.query.axon.EventSeal;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.View;

/**
 * What was asked and answered for a child, one document per child. Parties stand sealed: that an authority is among them
 * gives a care order away.
 */
@Component
class AgreementProjection implements View {

    static final String NAME = "agreement_v1";

    static final String AGREEMENTS = "agreements";
    static final String COMPETENCE = "competence";

    private final Sealing sealing;

    AgreementProjection(Sealing sealing) {
        this.sealing = sealing;
    }

    /** As it is sealed. */
    record Why(String reason, String explanation) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> collections() {
        return List.of(NAME);
    }

    @Override
    public boolean reads(Class<? extends CaseEvent> type) {
        return AgreementEvent.class.isAssignableFrom(type);
    }

    @Override
    public void show(Recorded recorded, Changes changes) {
        if (recorded.event() instanceof AgreementEvent event) {
            show(event, recorded, changes.to(NAME, event.childId()));
        }
    }

    private void show(AgreementEvent event, Recorded recorded, Change child) {
        EventSeal seal = new EventSeal(sealing, recorded);
        String id = recorded.eventId();
        switch (event) {
            case AgreementSought e ->
                child.set(
                        Discretion.part(recorded)
                                .append("on", e.on().toString())
                                .append("about", e.about().name())
                                .append("aboutId", seal.text(GENERAL, e.aboutId()))
                                .append("strength", e.strength().name())
                                .append("parties", seal.texts(CARE, e.parties()))
                                .append("asked", seal.text(GENERAL, e.asked())),
                        AGREEMENTS,
                        e.agreementId(),
                        "sought");
            case AgreementAnswered e ->
                child.set(
                        Discretion.part(recorded)
                                .append("on", e.on().toString())
                                .append("party", seal.text(CARE, e.party()))
                                .append("agrees", e.agrees())
                                .append("evidence", e.evidence().name())
                                .append("details", seal.text(GENERAL, e.details())),
                        AGREEMENTS,
                        e.agreementId(),
                        "answers",
                        id);
            case AgreementReached e ->
                child.set(
                        Discretion.part(recorded).append("on", e.on().toString()),
                        AGREEMENTS,
                        e.agreementId(),
                        "reached",
                        id);
            case AgreementWithdrawn e ->
                child.set(
                        Discretion.part(recorded)
                                .append("on", e.on().toString())
                                .append("party", seal.text(CARE, e.party()))
                                .append("stops", seal.texts(GENERAL, e.stops()))
                                .append("reason", seal.text(GENERAL, e.reason())),
                        AGREEMENTS,
                        e.agreementId(),
                        "withdrawals",
                        id);
            case AgreementDispensedWith e ->
                child.set(
                        Discretion.part(recorded)
                                .append("on", e.on().toString())
                                .append("party", seal.text(CARE, e.party()))
                                .append(
                                        "why",
                                        seal.whole(
                                                SAFEGUARDING, new Why(e.reason().name(), e.explanation()))),
                        AGREEMENTS,
                        e.agreementId(),
                        "dispensations",
                        id);
            case ChildsCompetenceAssessed e ->
                child.set(
                        Discretion.part(recorded)
                                .append("on", e.on().toString())
                                .append("about", e.about().name())
                                .append("competent", e.competent())
                                .append("rationale", seal.text(GENERAL, e.rationale())),
                        COMPETENCE,
                        e.assessmentId());
        }
    }
}
