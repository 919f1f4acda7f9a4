package org.throughline.query.access;

import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
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
    Optional<Involvement> of(String childId, LocalDate today) {
        return store.find(VIEW, childId).filter(doc -> doc.yes("registered")).map(doc -> involvement(doc, today));
    }

    Map<String, Involvement> of(Collection<String> childIds, LocalDate today) {
        return byId(store.findAll(VIEW, childIds), today);
    }

    /** Children ever listed under one of these scope keys, by id; days and denials are for the caller to check. */
    Map<String, Involvement> under(Set<String> keys, @Nullable String afterId, int limit, LocalDate today) {
        Bson filter = Filters.and(Filters.in("scopes", hashed(keys)), Filters.eq("registered", true));
        return byId(
                store.find(
                        VIEW,
                        afterId == null ? filter : Filters.and(filter, Filters.gt("_id", afterId)),
                        Sorts.ascending("_id"),
                        limit),
                today);
    }

    private Set<String> hashed(Set<String> keys) {
        return keys.stream().map(key -> sealing.token(SCOPE, key)).collect(toSet());
    }

    private Map<String, Involvement> byId(List<Doc> docs, LocalDate today) {
        Map<String, Involvement> byId = new LinkedHashMap<>();
        docs.stream().filter(doc -> doc.yes("registered")).forEach(doc -> byId.put(doc.id(), involvement(doc, today)));
        return byId;
    }

    private Involvement involvement(Doc doc, LocalDate today) {
        Set<String> silenced = doc.parts("restrictions").values().stream()
                .filter(r -> !r.yes("mayBeTold") && isOn(r.day("from"), until(r), today))
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

    /** A restriction lifted on a day is in force no longer on that day. */
    private static @Nullable LocalDate until(Doc restriction) {
        LocalDate until = restriction.dayOrNull("until");
        LocalDate lifted = restriction.dayOrNull("lifted");
        LocalDate last = lifted == null ? null : lifted.minusDays(1);
        if (last == null) {
            return until;
        }
        return until != null && until.isBefore(last) ? until : last;
    }

    private static boolean isOn(LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
