package org.throughline.query.axon;

import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** Changes of documents, gathered per document so that a batch writes each of them once. */
public final class Changes {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private record Target(String collection, String id) {}

    private final Map<Target, Change> byTarget = new LinkedHashMap<>();

    /** @param id computed from the event, so that the same event meets the same document again */
    public Change to(String collection, String id) {
        return byTarget.computeIfAbsent(new Target(collection, id), t -> new Change());
    }

    void addAll(Changes later) {
        later.byTarget.forEach((target, change) ->
                byTarget.computeIfAbsent(target, t -> new Change()).then(change));
    }

    /** Empty when there is nothing to write. */
    List<WriteModel<Document>> in(String collection) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        byTarget.forEach((target, change) -> {
            Document update = change.update();
            if (target.collection().equals(collection) && !update.isEmpty()) {
                writes.add(new UpdateOneModel<>(Filters.eq("_id", target.id()), update, UPSERT));
            }
        });
        return writes;
    }

    Set<String> collections() {
        return byTarget.keySet().stream().map(Target::collection).collect(toSet());
    }
}
