package org.throughline.edge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Statutory days are days in London. */
public final class LondonDay {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private LondonDay() {}

    public static LocalDate of(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }

    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }
}
