package org.throughline.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is around a child, over time: all that the access predicate knows of the child.
 *
 * @param parents user ids of parents who may be told, none of them under a restriction
 * @param denied user ids that may not see this child whatever their role, e.g. a member of staff related to the child
 */
public record Involvement(
        String childId, List<Enrolled> enrolments, List<InCare> care, Set<String> parents, Set<String> denied) {

    /** {@code until} is the last day, null while it lasts. */
    public record Enrolled(
            String setting, LocalDate from, @Nullable LocalDate until) {}

    /** Any of CLA, PLA, CiN, CP; which one is nobody's business here. */
    public record InCare(
            @Nullable String socialWorker,
            LocalDate from,
            @Nullable LocalDate until) {}

    public static Involvement none(String childId) {
        return new Involvement(childId, List.of(), List.of(), Set.of(), Set.of());
    }

    /**
     * Whether a restriction keeps a parent from being told. It does so from the day it is recorded until it is lifted,
     * whatever dates were expected: an order that was to end may have been prolonged without our knowing.
     */
    public static boolean silences(boolean mayBeTold, boolean lifted) {
        return !mayBeTold && !lifted;
    }

    boolean enrolledAt(String setting, LocalDate on) {
        return enrolments.stream().anyMatch(e -> e.setting().equals(setting) && covers(e.from(), e.until(), on));
    }

    boolean inCare(LocalDate on) {
        return care.stream().anyMatch(c -> covers(c.from(), c.until(), on));
    }

    boolean allocatedTo(String worker, LocalDate on) {
        return care.stream().anyMatch(c -> worker.equals(c.socialWorker()) && covers(c.from(), c.until(), on));
    }

    private static boolean covers(LocalDate from, @Nullable LocalDate until, LocalDate on) {
        return !on.isBefore(from) && (until == null || !on.isAfter(until));
    }
}
