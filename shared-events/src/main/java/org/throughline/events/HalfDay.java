package org.throughline.events;

import java.time.LocalDate;

/** One session: the morning or the afternoon of a day. All lengths are whole numbers of these. */
public record HalfDay(LocalDate date, Session session) implements Comparable<HalfDay> {

    public enum Session {
        AM,
        PM
    }

    public static HalfDay morning(LocalDate date) {
        return new HalfDay(date, Session.AM);
    }

    public static HalfDay afternoon(LocalDate date) {
        return new HalfDay(date, Session.PM);
    }

    /** {@code 87} sessions are {@code "43.5"} days. */
    public static String days(int sessions) {
        return sessions / 2 + (sessions % 2 == 0 ? ".0" : ".5");
    }

    @Override
    public int compareTo(HalfDay other) {
        int byDate = date.compareTo(other.date);
        return byDate != 0 ? byDate : session.compareTo(other.session);
    }
}
