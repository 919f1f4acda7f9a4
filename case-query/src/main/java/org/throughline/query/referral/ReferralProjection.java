package org.throughline.query.referral;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.events.CaseEvent;
import org.throughline.events.ReferralEvent;
import org.throughline.query.access.Discretion;
import org.throughline.query.axon.Change;
import org.throughline.query.axon.Changes;
import org.throughline.query.axon.EventSeal;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.View;

/**
 * A child's referrals, shares and reports in one document per child, and one small document per referral by which a
 * service finds what was addressed to it and a school what it sent. Which service it is stands there as a keyed hash.
 */
@Component
class ReferralProjection implements View {

    static final String NAME = "referral_v1";
    /** By referral. */
    static final String ADDRESSED = NAME + "_addressed";

    private final Sealing sealing;

    ReferralProjection(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> collections() {
        return List.of(NAME, ADDRESSED);
    }

    @Override
    public boolean reads(Class<? extends CaseEvent> type) {
        return ReferralEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Indexed> indexes() {
        return List.of(
                new Indexed(ADDRESSED, List.of("service", "state", "madeOn", "_id")),
                new Indexed(ADDRESSED, List.of("setting", "state", "madeOn", "_id")));
    }

    @Override
    public void show(Recorded recorded, Changes changes) {
        if (!(recorded.event() instanceof ReferralEvent event)) {
            return;
        }
        Change child = changes.to(NAME, event.childId());
        EventSeal seal = new EventSeal(sealing, recorded);
        switch (event) {
            case ReferralEvent.ReferralMade e -> {
                addressed(e.childId(), e.referralId(), State.WAITING, changes)
                        .set(addressee(sealing, "service:" + e.service()), "service")
                        .set(e.setting(), "setting")
                        .set(e.on().toString(), "madeOn")
                        .set(Discretion.part(recorded).getString("class"), "class");
                ReferralParts.made(e, recorded, seal, child);
            }
            case ReferralEvent.ReferralAccepted e -> {
                addressed(e.childId(), e.referralId(), State.ACCEPTED, changes);
                ReferralParts.accepted(e, recorded, seal, child);
            }
            case ReferralEvent.ReferralDeclined e -> {
                addressed(e.childId(), e.referralId(), State.DECLINED, changes);
                ReferralParts.declined(e, recorded, seal, child);
            }
            case ReferralEvent.ReferralCompleted e -> {
                addressed(e.childId(), e.referralId(), State.COMPLETED, changes);
                ReferralParts.completed(e, recorded, seal, child);
            }
            case ReferralEvent.ReferralWithdrawn e -> {
                addressed(e.childId(), e.referralId(), State.WITHDRAWN, changes);
                ReferralParts.withdrawn(e, recorded, seal, child);
            }
            case ReferralEvent.InformationShared e -> ShareParts.shared(e, recorded, seal, child);
            case ReferralEvent.SafeguardingInformationShared e -> ShareParts.shared(e, recorded, seal, child);
            case ReferralEvent.ServiceReportReceived e -> ReportParts.received(e, recorded, seal, child);
            case ReferralEvent.ServiceReportRead e -> ReportParts.read(e, recorded, seal, child);
            case ReferralEvent.RecommendationAdopted e -> ReportParts.adopted(e, recorded, child);
            case ReferralEvent.RecommendationNotAdopted e -> ReportParts.notAdopted(e, recorded, seal, child);
        }
    }

    private static Change addressed(String childId, String referralId, State state, Changes changes) {
        return changes.to(ADDRESSED, childId + "/" + referralId)
                .set(childId, "child")
                .set(referralId, "referral")
                .set(state.name(), "state");
    }

    /** @param agency of the service, as its professionals carry it */
    static String addressee(Sealing sealing, String agency) {
        return sealing.token("service", agency);
    }
}
