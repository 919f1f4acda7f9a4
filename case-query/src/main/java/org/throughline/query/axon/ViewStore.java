package org.throughline.query.axon;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The documents of all views. */
@Component
public class ViewStore {

    private final MongoDatabase database;

    @Autowired
    ViewStore(MongoClient mongo, @Value("${throughline.views.database:throughline}") String database) {
        this(mongo.getDatabase(database));
    }

    ViewStore(MongoDatabase database) {
        this.database = database;
    }

    public Optional<Doc> find(String collection, String id) {
        return Optional.ofNullable(in(collection).find(Filters.eq("_id", id)).first())
                .map(Doc::new);
    }

    /** In no particular order; ids without a document are left out. */
    public List<Doc> findAll(String collection, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : docs(in(collection).find(Filters.in("_id", ids)));
    }

    /** @param order a sort that {@code _id} makes complete */
    public List<Doc> find(String collection, Bson filter, Bson order, int limit) {
        return docs(in(collection).find(filter).sort(order).limit(limit));
    }

    private static List<Doc> docs(Iterable<Document> found) {
        List<Doc> docs = new ArrayList<>();
        found.forEach(document -> docs.add(new Doc(document)));
        return docs;
    }

    /** The view's documents in its order, and then how far it has seen: a position vouches for documents. */
    void write(View view, Changes changes) {
        List<String> order = new ArrayList<>(view.collections());
        order.add(Positions.of(view));
        if (!order.containsAll(changes.collections())) {
            throw new IllegalStateException(view.name() + " writes a collection it does not name");
        }
        for (String collection : order) {
            List<WriteModel<Document>> writes = changes.in(collection);
            if (!writes.isEmpty()) {
                in(collection).bulkWrite(writes);
            }
        }
    }

    void index(View view) {
        for (View.Indexed index : view.indexes()) {
            in(index.collection()).createIndex(Indexes.ascending(index.fields()));
        }
    }

    void drop(View view) {
        view.collections().forEach(collection -> in(collection).drop());
        in(Positions.of(view)).drop();
    }

    MongoCollection<Document> in(String collection) {
        return database.getCollection(collection);
    }
}
