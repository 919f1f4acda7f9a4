package org.throughline.command.imports;

import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import org.throughline.command.bulk.BadRow;
import org.throughline.command.imports.Outcome.Unknown;

/** Counts rows as they are dealt with, in whatever order; keeps a bounded list of what was wrong. */
final class Tally {

    static final int MOST_LISTED = 1000;

    private final PriorityQueue<BadRow> firstBad =
            new PriorityQueue<>(comparingLong(BadRow::line).reversed());
    private final TreeSet<String> settings = new TreeSet<>();
    private final Map<String, Long> unknown = new TreeMap<>();
    private final Map<Long, String> lastWritten = new TreeMap<>();
    private long loaded;
    private long unchanged;
    private long rejected;

    synchronized void loaded() {
        loaded++;
    }

    synchronized void unchanged() {
        unchanged++;
    }

    synchronized void rejected(BadRow row) {
        rejected++;
        firstBad.add(row);
        if (firstBad.size() > MOST_LISTED) {
            firstBad.poll();
        }
    }

    synchronized void covers(String setting) {
        settings.add(setting);
    }

    synchronized void unknown(String what) {
        unknown.merge(what, 1L, Long::sum);
    }

    /** The last position a lane wrote stands for all it wrote before; a lane is one thread. */
    synchronized void written(List<String> positions) {
        if (!positions.isEmpty()) {
            lastWritten.put(Thread.currentThread().threadId(), positions.getLast());
        }
    }

    synchronized Outcome outcome() {
        return new Outcome(
                loaded + unchanged + rejected,
                loaded,
                unchanged,
                rejected,
                firstBad.stream().sorted(comparingLong(BadRow::line)).toList(),
                settings.size(),
                settings.stream().limit(MOST_LISTED).toList(),
                unknown.entrySet().stream()
                        .map(e -> new Unknown(e.getKey(), e.getValue()))
                        .toList(),
                List.copyOf(lastWritten.values()));
    }
}
