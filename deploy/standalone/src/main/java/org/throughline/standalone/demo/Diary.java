package org.throughline.standalone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** What will happen on which day of the demo's year; living it moves the demo's clock from day to day. */
final class Diary {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int AT_ONCE = 4;

    private final DemoClock clock;
    private final TreeMap<LocalDate, Map<String, List<Runnable>>> days = new TreeMap<>();

    Diary(DemoClock clock) {
        this.clock = clock;
    }

    /** What happens to one child on one day happens in the order it was written down; children live side by side. */
    void on(LocalDate day, String child, Runnable happening) {
        days.computeIfAbsent(day, d -> new LinkedHashMap<>())
                .computeIfAbsent(child, c -> new ArrayList<>())
                .add(happening);
    }

    /** @param progress told after each day how many percent are done */
    void live(IntConsumer progress) {
        int done = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Map.Entry<LocalDate, Map<String, List<Runnable>>> day : days.entrySet()) {
                clock.moveTo(at(day.getKey(), 9));
                List<Future<?>> happening = new ArrayList<>();
                day.getValue()
                        .values()
                        .forEach(child -> happening.add(workers.submit(() -> child.forEach(Runnable::run))));
                happening.forEach(Diary::finished);
                progress.accept(100 * ++done / days.size());
            }
        }
    }

    private static void finished(Future<?> happening) {
        try {
            happening.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("loading the county failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("loading the county was interrupted", e);
        }
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(LONDON).toInstant();
    }
}
