package org.throughline.query.duty;

import static org.throughline.events.Sensitivity.GENERAL;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.throughline.events.CaseEvent;
import org.throughline.events.DutyEvent;
import org.throughline.events.DutyEvent.DutyBecameOverdue;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;
import org.throughline.query.access.Discretion;
import org.throughline.query.axon.Change;
import org.throughline.query.axon.Changes;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.View;

/** Every duty, one document each. */
@Component
class DutyProjection implements View {

    static final String NAME = "duty_v1";

    static final String OPEN = "open";
    static final String DISCHARGED = "discharged";
    static final String WITHDRAWN = "withdrawn";

    private final Sealing sealing;

    DutyProjection(Sealing sealing) {
        this.sealing = sealing;
    }

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
        return DutyEvent.class.isAssignableFrom(type);
    }

    @Override
    public List<Indexed> indexes() {
        return List.of(
                new Indexed(NAME, List.of("owner", "state", "dueOn", "_id")),
                new Indexed(NAME, List.of("setting", "state", "dueOn", "_id")));
    }

    @Override
    public void show(Recorded recorded, Changes changes) {
        if (!(recorded.event() instanceof DutyEvent event)) {
            return;
        }
        Change duty = changes.to(NAME, event.childId() + "/" + event.dutyId())
                .set(event.dutyId(), "dutyId")
                .set(event.childId(), "child");
        switch (event) {
            case DutyOpened e -> opened(duty, e);
            case DutyDischarged e -> {
                Document proof = sealing.seal(e.childId(), GENERAL, e.agency(), recorded.eventId(), e.proof());
                finished(duty, DISCHARGED, e.on()).set(proof, "proof");
            }
            case DutyWithdrawn e -> finished(duty, WITHDRAWN, e.on()).set(e.reason(), "reason");
            case DutyBecameOverdue e -> duty.set(e.on().toString(), "overdueOn");
        }
    }

    private static void opened(Change duty, DutyOpened e) {
        duty.set(OPEN, "state")
                .set(null, "finishedOn")
                .set(null, "overdueOn")
                .set(e.kind().name(), "kind")
                .set(Discretion.of(e.kind().sensitivity(), e.owner()).name(), "class")
                .set(e.owner(), "owner")
                .set(e.setting(), "setting")
                .set(e.cause(), "cause")
                .set(e.openedOn().toString(), "openedOn")
                .set(e.dueOn().toString(), "dueOn")
                .set(e.clock(), "clock")
                .set(e.rule(), "rule")
                .set(e.ruleEdition(), "ruleEdition")
                .set(e.calendarEdition(), "calendarEdition");
    }

    private static Change finished(Change duty, String state, LocalDate on) {
        return duty.set(state, "state").set(on.toString(), "finishedOn");
    }
}
