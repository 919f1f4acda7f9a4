package org.throughline.command.imports;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/**
 * Runs the rows of a file a few at a time. Rows with the same key, those about one pupil, keep the file's order and never
 * meet; closing waits for all. A reader that is faster than the lanes is made to wait.
 */
final class Lanes implements AutoCloseable {

    private static final int LANES = 4;
    private static final int MOST_WAITING = 256;

    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final List<ExecutorService> lanes = IntStream.range(0, LANES)
            .mapToObj(lane -> Executors.newSingleThreadExecutor(
                    Thread.ofVirtual().name("import-" + lane + "-", 0).factory()))
            .toList();

    void run(String key, Runnable row) {
        places.acquireUninterruptibly();
        lanes.get(Math.floorMod(key.hashCode(), LANES)).execute(() -> {
            try {
                row.run();
            } finally {
                places.release();
            }
        });
    }

    @Override
    public void close() {
        lanes.forEach(ExecutorService::close);
    }
}
