package org.throughline.store;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** Keys in a MongoDB database of their own, shared by the two processes; journalled on a majority. */
public final class MongoKeyStore implements KeyStore {

    private final MongoCollection<Document> keys;

    public MongoKeyStore(MongoDatabase database) {
        keys = database.getCollection("data_key")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    @Override
    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(keys.find(Filters.eq("_id", name)).first()).map(MongoKeyStore::wrapped);
    }

    @Override
    public byte[] keepIfAbsent(String name, byte[] wrapped) {
        Document kept = keys.findOneAndUpdate(
                Filters.eq("_id", name),
                Updates.setOnInsert("wrapped", new Binary(wrapped)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return wrapped(Objects.requireNonNull(kept));
    }

    private static byte[] wrapped(Document key) {
        return key.get("wrapped", Binary.class).getData();
    }
}
