package org.throughline.query.axon;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** How far each view has seen each stream, and waiting for it. */
@Component
public class Positions {

    /** Another process may feed the view, so what this one is told is not all. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    /** The stream and the sequence of its last event that must have been seen. */
    public record Position(String stream, long sequence) {}

    private final ViewStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long moves;

    Positions(ViewStore store) {
        this.store = store;
    }

    static String of(View view) {
        return view.name() + "_positions";
    }

    /** The sequence of the last event seen; -1 before the first. */
    public long seen(View view, String stream) {
        return store.find(of(view), stream).map(doc -> doc.longNumber("seen")).orElse(-1L);
    }

    void moved() {
        lock.lock();
        try {
            moves++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Grows with every batch this process writes. */
    public long moves() {
        lock.lock();
        try {
            return moves;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there are more moves than the caller knows of, or for that long. */
    public void awaitMove(long known, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (moves == known && left > 0) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all views have seen all positions of streams they follow; false when time ran out. */
    public boolean await(Collection<View> views, List<Position> positions, Duration atMost)
            throws InterruptedException {
        long left = atMost.toNanos();
        while (true) {
            lock.lock();
            try {
                if (allSeen(views, positions)) {
                    return true;
                }
                if (left <= 0) {
                    return false;
                }
                long slice = Math.min(left, LOOK_AGAIN.toNanos());
                left -= slice - Math.max(0, moved.awaitNanos(slice));
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean allSeen(Collection<View> views, List<Position> positions) {
        return views.stream()
                .allMatch(view -> positions.stream()
                        .filter(p -> view.follows(Recorded.kindOf(p.stream())))
                        .allMatch(p -> seen(view, p.stream()) >= p.sequence()));
    }
}
