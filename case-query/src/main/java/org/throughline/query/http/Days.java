package org.throughline.query.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.throughline.edge.LondonDay;
import org.throughline.edge.PlausibleDays;
import org.throughline.edge.Problem;

/** Dates and instants as callers give them. */
public final class Days {

    private Days() {}

    /** First instant after what was known: a plain date means the end of that day in London. Null stays null. */
    public static @Nullable Instant knownBefore(@Nullable String knownAt) {
        if (knownAt == null) {
            return null;
        }
        try {
            if (knownAt.indexOf('T') < 0) {
                LocalDate day = LocalDate.parse(knownAt);
                if (PlausibleDays.has(day)) {
                    return day.plusDays(1).atStartOfDay(LondonDay.LONDON).toInstant();
                }
            } else {
                Instant at = Instant.parse(knownAt);
                if (PlausibleDays.has(at)) {
                    return at.plusNanos(1);
                }
            }
        } catch (DateTimeParseException e) {
            throw neitherDayNorInstant();
        }
        throw neitherDayNorInstant();
    }

    private static RuntimeException neitherDayNorInstant() {
        return Problem.field(
                        "knownAt",
                        "another kind of text",
                        "an instant such as 2026-06-17T09:30:00Z, or a date for the end of that day in London, "
                                + PlausibleDays.YEARS)
                .thrown();
    }

    public static void inOrder(@Nullable LocalDate from, @Nullable LocalDate to, String toName) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.field(toName, "a date before the first", "a date from the first on")
                    .thrown();
        }
    }

    /** The academic year a day falls in, by the calendar year it starts in: from 1 September, as on the deciding side. */
    public static int academicYear(LocalDate day) {
        return day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1;
    }
}
