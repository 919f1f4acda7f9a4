package org.throughline.query.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** Documents in one written form: fields in order, sealed values opened, so that equal content reads equal. */
final class Canonical {

    private final Sealing sealing;

    Canonical(Sealing sealing) {
        this.sealing = sealing;
    }

    List<String> of(ViewStore store, View view) {
        List<String> all = new ArrayList<>();
        List<String> collections = new ArrayList<>(view.collections());
        collections.add(Positions.of(view));
        for (String collection : collections) {
            List<String> documents = new ArrayList<>();
            for (Document document : store.in(collection).find()) {
                documents.add(collection + " " + value(document, child(collection, document)));
            }
            documents.sort(null);
            all.addAll(documents);
        }
        return all;
    }

    private static String child(String collection, Document document) {
        if (collection.startsWith("training")) {
            return EventSeal.NOBODY;
        }
        if (document.get("receipt") instanceof Document receipt) {
            return receipt.getString("child") == null ? "authority" : receipt.getString("child");
        }
        String child = document.getString("child");
        return child == null ? document.getString("_id").split("/")[0] : child;
    }

    private Object value(Object value, String child) {
        if (value instanceof Document document) {
            return document.containsKey("sealed") ? opened(document, child) : fields(document, child);
        }
        return value instanceof List<?> list
                ? list.stream().map(one -> "" + value(one, child)).toList()
                : value;
    }

    private String opened(Document sealed, String child) {
        return sealing.open(child, new Doc(sealed)) + sealed.get("class") + sealed.get("agency") + sealed.get("bound");
    }

    private Map<String, String> fields(Document document, String child) {
        Map<String, String> fields = new TreeMap<>();
        document.forEach((name, field) -> fields.put(name, field == null ? "null" : "" + value(field, child)));
        return fields;
    }
}
