package org.throughline.query.audit;

import static org.throughline.events.Sensitivity.CARE;
import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.events.Sensitivity.STAFF;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.throughline.edge.Json;
import org.throughline.events.DecisionEvent.DecisionTaken;
import org.throughline.query.audit.Receipt.CarePart;
import org.throughline.query.axon.Changes;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.View;
import tools.jackson.databind.ObjectMapper;

/** Every receipt, and beside it a short row to list it by, in the order of time. */
@Component
class AuditProjection implements View {

    static final String NAME = "audit_v1";
    static final String LIST = NAME + "_list";

    /** Receipts about no child are sealed under this instead. */
    static final String NOBODY = "authority";

    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = Json.ofTheStore();

    private final Sealing sealing;

    AuditProjection(Sealing sealing) {
        this.sealing = sealing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> collections() {
        return List.of(NAME, LIST);
    }

    @Override
    public boolean follows(String kind) {
        return kind.equals("decision");
    }

    @Override
    public List<Indexed> indexes() {
        return List.of(
                new Indexed(LIST, List.of("child", "_id")),
                new Indexed(LIST, List.of("setting", "_id")),
                new Indexed(LIST, List.of("command", "_id")));
    }

    @Override
    public void show(Recorded recorded, Changes changes) {
        if (!(recorded.event() instanceof DecisionTaken taken)) {
            return;
        }
        changes.to(NAME, taken.decisionId()).set(receipt(taken, recorded.eventId()), "receipt");
        changes.to(LIST, SORTABLE.format(taken.at()) + "~" + taken.decisionId())
                .set(taken.decisionId(), "decision")
                .set(taken.childId(), "child")
                .set(taken.setting(), "setting")
                .set(taken.command(), "command")
                .set(taken.result().name(), "result")
                .set(taken.on().toString(), "on");
    }

    private Document receipt(DecisionTaken t, String eventId) {
        String subject = Objects.requireNonNullElse(t.childId(), NOBODY);
        String care = JSON.writeValueAsString(new CarePart(t.careRules(), t.careDuties()));
        return new Document("child", t.childId())
                .append("agency", t.agency())
                .append("command", t.command())
                .append("result", t.result().name())
                .append("actor", sealing.seal(subject, STAFF, t.agency(), eventId, t.actor()))
                .append("role", t.role())
                .append("decidedBy", sealing.seal(subject, STAFF, t.agency(), eventId, t.decidedBy()))
                .append("setting", t.setting())
                .append("at", t.at().toString())
                .append("on", t.on().toString())
                .append("rules", JSON.writeValueAsString(t.rules()))
                .append("duties", JSON.writeValueAsString(t.duties()))
                .append(
                        "criteria",
                        sealing.seal(subject, GENERAL, t.agency(), eventId, JSON.writeValueAsString(t.criteria())))
                .append("care", sealing.seal(subject, CARE, t.agency(), eventId, care))
                .append("evidence", t.evidence())
                .append("reason", sealing.seal(subject, GENERAL, t.agency(), eventId, t.reasonGiven()))
                .append("created", t.created())
                .append("written", t.written());
    }
}
