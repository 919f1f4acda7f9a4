package org.throughline.query.axon;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Changes of one document: fields set, values added to sets, counters that only rise. All can be made twice. */
public final class Change {

    private final Map<String, @Nullable Object> set = new LinkedHashMap<>();
    private final Map<String, SequencedSet<Object>> add = new LinkedHashMap<>();
    private final Map<String, Long> rise = new LinkedHashMap<>();

    /**
     * @param path one name per level; set leaves only, never a level and something below it
     * @param value a String, Boolean, Number, Document, list of these, or null
     */
    public Change set(@Nullable Object value, String... path) {
        set.put(path(path), value);
        return this;
    }

    public Change add(Object value, String... path) {
        add.computeIfAbsent(path(path), p -> new LinkedHashSet<>()).add(value);
        return this;
    }

    public Change rise(long value, String... path) {
        rise.merge(path(path), value, Math::max);
        return this;
    }

    void then(Change later) {
        set.putAll(later.set);
        later.add.forEach((path, values) ->
                add.computeIfAbsent(path, p -> new LinkedHashSet<>()).addAll(values));
        later.rise.forEach((path, value) -> rise.merge(path, value, Math::max));
    }

    Document update() {
        Document update = new Document();
        if (!set.isEmpty()) {
            update.append("$set", new Document(set));
        }
        if (!add.isEmpty()) {
            Document each = new Document();
            add.forEach((path, values) -> each.append(path, new Document("$each", List.copyOf(values))));
            update.append("$addToSet", each);
        }
        if (!rise.isEmpty()) {
            update.append("$max", new Document(rise));
        }
        return update;
    }

    private static String path(String... names) {
        StringBuilder path = new StringBuilder();
        for (String name : names) {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a field without a name");
            }
            path.append(path.isEmpty() ? "" : ".").append(escaped(name));
        }
        return path.toString();
    }

    /** Ids may hold characters that mean something in a path. */
    private static String escaped(String name) {
        return name.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
    }

    static String unescaped(String name) {
        return name.indexOf('%') < 0
                ? name
                : name.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
    }
}
