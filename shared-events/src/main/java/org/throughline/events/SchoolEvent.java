package org.throughline.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Streams {@code school-<setting>} and {@code calendar-<setting>-<year>}: reference data, kept as facts. */
public sealed interface SchoolEvent extends ReferenceEvent {

    /** The URN, or our own id for a setting without one. */
    String setting();

    /** Registered or changed: all details as now known. */
    @Stored("school-recorded")
    record SchoolRecorded(String setting, String agency, SchoolDetails details) implements SchoolEvent {}

    record SchoolDetails(
            String name,
            @Nullable String laCode,
            @Nullable String establishmentNumber,
            @Nullable String type,
            @Nullable String phase,
            @Nullable String town,
            @Nullable String postcode,
            @Nullable String district,
            @Nullable String dsplArea,
            @Nullable String status) {}

    /**
     * One academic year's calendar of a setting, or of the county (setting {@code county-919}) as the default.
     *
     * @param closures days within a term on which pupils are not in: half terms, INSET, occasional, closures
     * @param source where the dates come from; made-up ones say so
     */
    @Stored("calendar-published")
    record CalendarPublished(
            String setting,
            String agency,
            int academicYear,
            String edition,
            List<Term> terms,
            List<Closure> closures,
            String source)
            implements SchoolEvent {}

    record Term(String name, LocalDate first, LocalDate last) {}

    record Closure(LocalDate first, LocalDate last, String reason) {}
}
