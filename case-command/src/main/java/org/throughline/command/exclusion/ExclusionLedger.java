package org.throughline.command.exclusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.throughline.events.CaseEvent;
import org.throughline.events.ExclusionEvent.PriorSuspensionDeclared;
import org.throughline.events.ExclusionEvent.SuspensionConfirmed;
import org.throughline.events.ExclusionEvent.SuspensionRecorded;
import org.throughline.events.HalfDay;

/** Every session a child was suspended, by school and academic year: an immutable fold of {@code exclusion-<id>}. */
record ExclusionLedger(Map<String, Entry> suspensions, List<Declared> declared) {

    record Entry(
            String suspensionId,
            String setting,
            LocalDate decidedOn,
            int academicYear,
            List<HalfDay> sessions,
            boolean confirmed) {
        Entry nowConfirmed() {
            return new Entry(suspensionId, setting, decidedOn, academicYear, sessions, true);
        }
    }

    record Declared(String setting, int academicYear, int sessions) {}

    static final ExclusionLedger EMPTY = new ExclusionLedger(Map.of(), List.of());

    static String stream(String childId) {
        return "exclusion-" + childId;
    }

    /** Sessions in the academic year by school, declared ones included; schools in alphabetical order. */
    SortedMap<String, Integer> sessionsBySchool(int academicYear) {
        SortedMap<String, Integer> bySchool = new TreeMap<>();
        declared.stream()
                .filter(d -> d.academicYear() == academicYear)
                .forEach(d -> bySchool.merge(d.setting(), d.sessions(), Integer::sum));
        suspensions.values().stream()
                .filter(s -> s.academicYear() == academicYear)
                .forEach(s -> bySchool.merge(s.setting(), s.sessions().size(), Integer::sum));
        return bySchool;
    }

    boolean overlaps(Collection<HalfDay> sessions) {
        return suspensions.values().stream().flatMap(s -> s.sessions().stream()).anyMatch(sessions::contains);
    }

    /** Every day with at least one suspended session. */
    SortedSet<LocalDate> suspendedDays() {
        SortedSet<LocalDate> days = new TreeSet<>();
        suspensions.values().forEach(s -> s.sessions().forEach(session -> days.add(session.date())));
        return days;
    }

    ExclusionLedger evolve(CaseEvent event) {
        return switch (event) {
            case SuspensionRecorded e ->
                with(new Entry(
                        e.suspensionId(), e.setting(), e.decidedOn(), e.academicYear(), e.sessions(), e.confirmed()));
            case SuspensionConfirmed e ->
                with(Objects.requireNonNull(suspensions.get(e.suspensionId())).nowConfirmed());
            case PriorSuspensionDeclared e -> {
                List<Declared> more = new ArrayList<>(declared);
                more.add(new Declared(e.setting(), e.academicYear(), e.sessions()));
                yield new ExclusionLedger(suspensions, List.copyOf(more));
            }
            default -> this;
        };
    }

    private ExclusionLedger with(Entry entry) {
        Map<String, Entry> more = new LinkedHashMap<>(suspensions);
        more.put(entry.suspensionId(), entry);
        return new ExclusionLedger(more, declared);
    }
}
