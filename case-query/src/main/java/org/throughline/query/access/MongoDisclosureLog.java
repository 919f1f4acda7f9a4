package org.throughline.query.access;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.throughline.access.Actor;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;

/** In MongoDB, journalled on a majority, for a process that has no database beside it. */
final class MongoDisclosureLog implements DisclosureLog {

    private final MongoCollection<Document> log;
    private final Clock clock;

    MongoDisclosureLog(MongoDatabase database, Clock clock) {
        this.log = database.getCollection("disclosure").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.clock = clock;
    }

    @Override
    public void record(Actor actor, List<String> childIds, String what) {
        if (childIds.isEmpty()) {
            return;
        }
        String at = clock.instant().toString();
        try {
            log.insertMany(childIds.stream()
                    .map(child -> new Document("_id", UUID.randomUUID().toString())
                            .append("at", at)
                            .append("actor", actor.id())
                            .append("role", actor.role().name())
                            .append("agency", actor.agency())
                            .append("child", child)
                            .append("what", what))
                    .toList());
        } catch (MongoException e) {
            throw Problem.of(ErrorCode.INTERNAL, "This reading could not be recorded, so nothing is shown")
                    .thrown();
        }
    }
}
