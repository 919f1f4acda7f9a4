package org.throughline.command.duty;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.throughline.events.DutyEvent;
import org.throughline.events.DutyEvent.DutyBecameOverdue;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;

/**
 * The running duties keyed by the day they fall due: one document per day, so a sweep reads the days it has to and
 * nothing else. Replayable; holds no personal data.
 */
@Component
@ProcessingGroup(DueIndex.NAME)
class DueIndex {

    static final String NAME = "due_index_v1";

    private static final String DUE = "due";

    private final MongoTemplate mongo;

    DueIndex(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    record Due(String dutyId, String childId) {}

    /** The duties due on that day and not yet closed or noticed. */
    List<Due> on(LocalDate day) {
        Document found = mongo.findById(day.toString(), Document.class, NAME);
        return found == null
                ? List.of()
                : found.get(DUE, new Document()).entrySet().stream()
                        .map(e -> new Due(e.getKey().replace('·', '.'), (String) e.getValue()))
                        .toList();
    }

    /** The days with anything left on them, so that a sweep that was down for long still starts where it must. */
    List<LocalDate> daysBefore(LocalDate day) {
        return mongo.find(Query.query(Criteria.where("_id").lt(day.toString())), Document.class, NAME).stream()
                .filter(d -> !d.get(DUE, new Document()).isEmpty())
                .map(d -> LocalDate.parse(d.getString("_id")))
                .sorted()
                .toList();
    }

    @EventHandler
    void on(DutyEvent event) {
        switch (event) {
            case DutyOpened e -> {
                mongo.upsert(
                        byId(e.dueOn().toString()), new Update().set(DUE + "." + key(e.dutyId()), e.childId()), NAME);
                mongo.upsert(
                        byId(e.dutyId()), new Update().set("dueOn", e.dueOn().toString()), NAME + "_duty");
            }
            case DutyDischarged e -> remove(e.dutyId());
            case DutyWithdrawn e -> remove(e.dutyId());
            case DutyBecameOverdue e -> remove(e.dutyId());
        }
    }

    private void remove(String dutyId) {
        Document duty = mongo.findById(dutyId, Document.class, NAME + "_duty");
        if (duty != null) {
            mongo.updateFirst(byId(duty.getString("dueOn")), new Update().unset(DUE + "." + key(dutyId)), NAME);
            mongo.remove(
                    Query.query(Criteria.where("_id")
                            .is(duty.getString("dueOn"))
                            .and(DUE)
                            .is(new Document())),
                    NAME);
            mongo.remove(byId(dutyId), NAME + "_duty");
        }
    }

    @ResetHandler
    void forget() {
        mongo.dropCollection(NAME);
        mongo.dropCollection(NAME + "_duty");
    }

    /** Field names may not hold a dot. */
    private static String key(String dutyId) {
        return dutyId.replace('.', '·');
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
