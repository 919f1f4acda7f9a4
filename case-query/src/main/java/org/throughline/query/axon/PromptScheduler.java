package org.throughline.query.axon;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Looks for new events ten times as often as Axon does of itself. Over an embedded store it waits a fixed half second
 * between looks, which somebody who waits to read what they have just written would notice; a look is cheap, as the
 * store keeps its newest events in memory.
 */
final class PromptScheduler extends ScheduledThreadPoolExecutor {

    private static final long AXONS_WAIT_MILLIS = 500;
    private static final long OUR_WAIT_MILLIS = 50;

    PromptScheduler(int threads, ThreadFactory factory) {
        super(threads, factory);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable look, long delay, TimeUnit unit) {
        boolean betweenLooks = unit.toMillis(delay) == AXONS_WAIT_MILLIS;
        return betweenLooks
                ? super.schedule(look, OUR_WAIT_MILLIS, TimeUnit.MILLISECONDS)
                : super.schedule(look, delay, unit);
    }
}
