package org.throughline.query.timeline;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.ViewStore;
import org.throughline.query.timeline.Entry.Place;

/** Reads lines out of their buckets, a few months at a time. */
@Component
class Timelines {

    private static final int MONTHS_AT_A_TIME = 6;

    private final ViewStore store;

    Timelines(ViewStore store) {
        this.store = store;
    }

    /**
     * What there is of a child.
     *
     * @param released when each line was released to parents, by event id
     * @param heads last sequence of each stream: equal heads mean nothing new
     */
    record Index(List<String> buckets, Map<String, Instant> released, Document heads) {

        static final Index EMPTY = new Index(List.of(), Map.of(), new Document());

        TreeMap<YearMonth, List<String>> byMonth() {
            return buckets.stream()
                    .collect(groupingBy(Index::month, TreeMap::new, java.util.stream.Collectors.toList()));
        }

        private static YearMonth month(String bucket) {
            return YearMonth.parse(bucket.split("/")[1]);
        }
    }

    Index index(String childId) {
        return store.find(TimelineProjection.INDEX, childId)
                .map(doc -> new Index(doc.texts("buckets"), released(doc), heads(doc)))
                .orElse(Index.EMPTY);
    }

    private static Map<String, Instant> released(Doc doc) {
        Map<String, Instant> released = new TreeMap<>();
        Document map = doc.document().get("released", Document.class);
        if (map != null) {
            map.forEach((line, at) -> released.put(line, Instant.parse((String) at)));
        }
        return released;
    }

    private static Document heads(Doc doc) {
        return doc.document().get("heads", new Document());
    }

    /**
     * @param after the place the page before ended at, null for the first
     * @param limit most lines wanted
     */
    List<Entry> newestFirst(Index index, Predicate<Entry> wanted, @Nullable Place after, int limit) {
        List<Entry> found = new ArrayList<>();
        var months = (after == null ? index.byMonth() : index.byMonth().headMap(YearMonth.from(after.on()), true))
                .descendingMap();
        List<String> next = new ArrayList<>();
        int gathered = 0;
        for (var month : months.entrySet()) {
            next.addAll(month.getValue());
            gathered++;
            if (gathered % MONTHS_AT_A_TIME == 0) {
                take(next, wanted, after, found);
                next.clear();
                if (found.size() >= limit) {
                    break;
                }
            }
        }
        take(next, wanted, after, found);
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** Months come whole and newest first, so each helping goes behind what was found before. */
    private void take(List<String> buckets, Predicate<Entry> wanted, @Nullable Place after, List<Entry> into) {
        entries(buckets)
                .filter(e -> after == null || e.place().isAfter(after))
                .filter(wanted)
                .sorted(Comparator.comparing(Entry::place, Place.NEWEST_FIRST))
                .forEach(into::add);
    }

    Stream<Entry> entries(List<String> buckets) {
        return store.findAll(TimelineProjection.NAME, buckets).stream()
                .flatMap(bucket -> bucket.parts("entries").entrySet().stream())
                .map(entry -> Entry.of(entry.getKey(), entry.getValue()));
    }
}
