package org.throughline.standalone.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of the demo. It ticks like any other but stands in the academic year 2025/26, for which term dates are
 * published, and is moved through that year while its history is loaded. It never goes back.
 */
public final class DemoClock extends Clock {

    private final Clock ticking = Clock.systemUTC();
    private final AtomicReference<Duration> offset;

    public DemoClock(Instant startsAt) {
        offset = new AtomicReference<>(Duration.between(ticking.instant(), startsAt));
    }

    /** Moves on to {@code instant}, unless it is past it already. */
    public void moveTo(Instant instant) {
        offset.updateAndGet(now -> {
            Duration wanted = Duration.between(ticking.instant(), instant);
            return wanted.compareTo(now) > 0 ? wanted : now;
        });
    }

    @Override
    public Instant instant() {
        return ticking.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
