package org.throughline.command.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.SchoolEvent.CalendarPublished;
import org.throughline.events.SchoolEvent.Closure;
import org.throughline.events.SchoolEvent.Term;

/**
 * The county's default calendars, for settings that have published none of their own.
 *
 * <p>Years with a named source are read from {@code calendar/term-dates.yaml}. Any other year can only be a model, made
 * by {@link ModelCalendar}, whose edition and source say that it is not published.
 */
public final class CountyCalendars {
    public static final String SETTING = "county-919";
    static final String AGENCY = "authority:919";

    private final BankHolidays holidays;
    private final Map<Integer, CalendarPublished> known;

    private record File(List<Year> years) {}

    private record Year(int academicYear, String edition, String source, List<Term> terms, List<YamlClosure> closures) {

        CalendarPublished published() {
            return new CalendarPublished(
                    SETTING,
                    AGENCY,
                    academicYear,
                    edition,
                    terms,
                    closures.stream().map(YamlClosure::closure).toList(),
                    source);
        }
    }

    private record YamlClosure(
            String reason, LocalDate first, @Nullable LocalDate last) {
        Closure closure() {
            return new Closure(first, last == null ? first : last, reason);
        }
    }

    private CountyCalendars(BankHolidays holidays, Map<Integer, CalendarPublished> known) {
        this.holidays = holidays;
        this.known = known;
    }

    public static CountyCalendars read(BankHolidays holidays) {
        return new CountyCalendars(
                holidays,
                BankHolidays.read("term-dates.yaml", File.class).years().stream()
                        .map(Year::published)
                        .collect(Collectors.toUnmodifiableMap(CalendarPublished::academicYear, Function.identity())));
    }

    /** The calendar whose dates a named source published; empty for a year without one. */
    public Optional<CalendarPublished> published(int academicYear) {
        return Optional.ofNullable(known.get(academicYear));
    }

    /** The published calendar, or for a year without one the model. */
    public CalendarPublished publishedOrModel(int academicYear) {
        return published(academicYear).orElseGet(() -> model(academicYear));
    }

    /** A calendar made by rule; throws {@link NoCalendar} for a year whose bank holidays are not known. */
    public CalendarPublished model(int academicYear) {
        for (int year : new int[] {academicYear, academicYear + 1}) {
            if (!holidays.covers(LocalDate.of(year, 1, 1))) {
                throw NoCalendar.bankHolidays(SETTING, academicYear, year);
            }
        }
        return new ModelCalendar(academicYear, holidays).calendar();
    }
}
