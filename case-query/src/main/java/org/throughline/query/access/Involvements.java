package org.throughline.query.access;

import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Involvement;
import org.throughline.access.Involvement.Enrolled;
import org.throughline.access.Involvement.InCare;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.ViewStore;

/** Reads who is around a child. */
@Component
public class Involvements {

    public static final String VIEW = "access_v1";

    static final String SCOPE = "scope";

    private final ViewStore store;
    private final Sealing sealing;

    Involvements(ViewStore store, Sealing sealing) {
        this.store = store;
        this.sealing = sealing;
    }

    /** Empty for a child nobody registered. */
    Optional<Involvement> of(String childId) {
        return store.find(VIEW, childId).filter(doc -> doc.yes("registered")).map(this::involvement);
    }

    Map<String, Involvement> of(Collection<String> childIds) {
        return byId(store.findAll(VIEW, childIds));
    }

    /** Children ever listed under one of these scope keys, by id; days and denials are for the caller to check. */
    Map<String, Involvement> under(Set<String> keys, @Nullable String afterId, int limit) {
        Bson filter = Filters.and(Filters.in("scopes", hashed(keys)), Filters.eq("registered", true));
        return byId(store.find(
                VIEW,
                afterId == null ? filter : Filters.and(filter, Filters.gt("_id", afterId)),
                Sorts.ascending("_id"),
                limit));
    }

    private Set<String> hashed(Set<String> keys) {
        return keys.stream().map(key -> sealing.token(SCOPE, key)).collect(toSet());
    }

    private Map<String, Involvement> byId(List<Doc> docs) {
        Map<String, Involvement> byId = new LinkedHashMap<>();
        docs.stream().filter(doc -> doc.yes("registered")).forEach(doc -> byId.put(doc.id(), involvement(doc)));
        return byId;
    }

    private Involvement involvement(Doc doc) {
        Set<String> silenced = doc.parts("restrictions").values().stream()
                .filter(r -> Involvement.silences(r.yes("mayBeTold"), r.has("lifted")))
                .map(r -> r.text("parent"))
                .collect(toSet());
        return new Involvement(
                doc.id(),
                doc.parts("enrolments").values().stream()
                        .filter(e -> e.has("from"))
                        .map(e -> new Enrolled(e.text("setting"), e.day("from"), e.dayOrNull("until")))
                        .toList(),
                doc.parts("care").values().stream()
                        .filter(c -> c.has("from"))
                        .map(c -> new InCare(
                                sealing.open(doc.id(), c.partOrNull("worker")), c.day("from"), c.dayOrNull("until")))
                        .toList(),
                doc.parts("parents").entrySet().stream()
                        .filter(p -> p.getValue().has("from") && !p.getValue().has("ended"))
                        .map(Map.Entry::getKey)
                        .filter(p -> !silenced.contains(p))
                        .collect(toSet()),
                silenced);
    }
}
