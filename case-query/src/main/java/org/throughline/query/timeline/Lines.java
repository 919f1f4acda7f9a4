package org.throughline.query.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Sealing;
import org.throughline.query.school.SchoolNames;
import org.throughline.query.timeline.Timelines.Index;

/** Decides which lines somebody sees, and opens those. */
@Component
class Lines {

    private final Sealing sealing;
    private final SchoolNames schools;

    Lines(Sealing sealing, SchoolNames schools) {
        this.sealing = sealing;
        this.schools = schools;
    }

    boolean isVisible(Entry entry, Known known, Index index) {
        return known.may(entry.sensitivity())
                && (!Access.needsRelease(known.actor())
                        || index.released().containsKey(entry.place().eventId()));
    }

    List<TimelineLine> shown(List<Entry> entries, Known known, Index index) {
        String childId = known.child().childId();
        Map<String, String> words = new HashMap<>();
        entries.forEach(e -> words.put(e.place().eventId(), Objects.requireNonNull(sealing.open(childId, e.words()))));
        Set<String> settings = new TreeSet<>();
        words.values().forEach(w -> settings.addAll(Words.settingsIn(w)));
        Map<String, String> names = schools.of(settings);
        boolean receipts = !Access.needsRelease(known.actor());
        return entries.stream()
                .map(e -> new TimelineLine(
                        e.place().eventId(),
                        e.place().on(),
                        e.place().at(),
                        e.kind(),
                        e.agency(),
                        e.sensitivity(),
                        Words.named(Objects.requireNonNull(words.get(e.place().eventId())), names),
                        sealing.open(childId, e.detail()),
                        index.released().containsKey(e.place().eventId()),
                        receipts && e.decision() != null ? "/v1/audit/decisions/" + e.decision() : null))
                .toList();
    }
}
