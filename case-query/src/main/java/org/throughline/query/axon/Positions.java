package org.throughline.query.axon;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
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

    /** Waits until there are more moves than the caller knows of, or for that long; the nanoseconds left. */
    public long awaitMove(long known, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (moves == known && left > 0) {
                left = moved.awaitNanos(left);
            }
            return Math.max(0, left);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all views have seen all positions of streams they follow; false when time ran out. */
    public boolean await(Collection<View> views, List<Position> positions, Duration atMost)
            throws InterruptedException {
        return await(() -> positions.stream().allMatch(position -> isSeen(views, position)), atMost);
    }

    /** Waits, looking again whenever something was written here and now and then; false when time ran out. */
    public boolean await(BooleanSupplier done, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        while (true) {
            long known = moves();
            if (done.getAsBoolean()) {
                return true;
            }
            if (left <= 0) {
                return false;
            }
            long slice = Math.min(left, LOOK_AGAIN.toNanos());
            left -= slice - awaitMove(known, Duration.ofNanos(slice));
        }
    }

    /** Whether all views that follow the stream have seen it that far. */
    public boolean isSeen(Collection<View> views, Position position) {
        return views.stream()
                .filter(view -> view.follows(Recorded.kindOf(position.stream())))
                .allMatch(view -> seen(view, position.stream()) >= position.sequence());
    }
}
