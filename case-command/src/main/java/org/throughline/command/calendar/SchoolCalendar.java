package org.throughline.command.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.throughline.events.HalfDay;
import org.throughline.events.SchoolEvent.CalendarPublished;
import org.throughline.events.SchoolEvent.Closure;
import org.throughline.events.SchoolEvent.Term;

/**
 * The days on which one setting meets, over the academic years it has published (rules CAL-01 to CAL-03, CAL-05).
 *
 * <p>A school day is a weekday within a term that is neither a bank holiday nor a closure. Every question about a day in
 * a year that is not published throws {@link NoCalendar}.
 */
public final class SchoolCalendar {
    private static final int TERMS_OF_AN_ORDINARY_YEAR = 3;

    private final String setting;
    private final Map<Integer, CalendarPublished> years;
    private final BankHolidays holidays;

    private SchoolCalendar(String setting, Map<Integer, CalendarPublished> years, BankHolidays holidays) {
        this.setting = setting;
        this.years = years;
        this.holidays = holidays;
    }

    /**
     * @param years the published calendars of one setting; of two for the same academic year the later in the list counts
     */
    public static SchoolCalendar of(List<CalendarPublished> years, BankHolidays holidays) {
        if (years.isEmpty()) {
            throw new IllegalArgumentException("A calendar needs at least one published year.");
        }
        String setting = years.getFirst().setting();
        var byYear = new HashMap<Integer, CalendarPublished>();
        for (CalendarPublished year : years) {
            if (!year.setting().equals(setting)) {
                throw new IllegalArgumentException(
                        "Calendars of %s and %s cannot be mixed.".formatted(setting, year.setting()));
            }
            byYear.put(year.academicYear(), year);
        }
        return new SchoolCalendar(setting, byYear, holidays);
    }

    /** Why a day was not counted: weekend, the bank holiday's name, the closure's reason, or outside term. */
    public record Skipped(LocalDate date, String reason) {}

    /**
     * A due date and how it came about.
     *
     * @param due the limit ends at the close of this day
     * @param skipped every day after the trigger and before the due date that was not counted, in order
     * @param edition the editions counted on, comma-separated where the count ran into another academic year
     */
    public record Count(LocalDate due, List<Skipped> skipped, String edition) {}

    /** The year in which the academic year of a day starts: 1 September begins it, August belongs to the one that ends. */
    public static int academicYearOf(LocalDate day) {
        return day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1;
    }

    /** {@code 2025} is {@code "2025/26"}. */
    static String nameOf(int academicYear) {
        return "%d/%02d".formatted(academicYear, (academicYear + 1) % 100);
    }

    public boolean isSchoolDay(LocalDate day) {
        return closed(day).isEmpty();
    }

    /** The edition of the calendar that answers for this day. */
    public String edition(LocalDate day) {
        return yearOf(day).edition();
    }

    /** The academic year this day belongs to by the published terms: a term may begin in the last days of August. */
    public int academicYear(LocalDate day) {
        return yearOf(day).academicYear();
    }

    /** Why the school does not meet on this day; empty text if it does. */
    public String whyClosed(LocalDate day) {
        return closed(day).orElse("");
    }

    /** The Nth school day strictly after the trigger day; the trigger day is day 0, whether a school day or not. */
    public Count after(LocalDate trigger, int schoolDays) {
        if (schoolDays < 0) {
            throw new IllegalArgumentException("School days are counted forward; " + schoolDays + " is negative.");
        }
        if (schoolDays == 0) {
            return new Count(trigger, List.of(), edition(trigger));
        }
        var skipped = new ArrayList<Skipped>();
        Set<String> editions = new LinkedHashSet<>();
        LocalDate day = trigger;
        for (int counted = 0; counted < schoolDays; ) {
            day = day.plusDays(1);
            editions.add(edition(day));
            Optional<String> reason = closed(day);
            if (reason.isPresent()) {
                skipped.add(new Skipped(day, reason.get()));
            } else {
                counted++;
            }
        }
        return new Count(day, List.copyOf(skipped), String.join(",", editions));
    }

    public LocalDate sameOrNextSchoolDay(LocalDate day) {
        LocalDate next = day;
        while (!isSchoolDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The school days from the first to the last day, both included. */
    public List<LocalDate> schoolDays(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).filter(this::isSchoolDay).toList();
    }

    /** The sessions from the first to the last, both included, that fall on school days. */
    public List<HalfDay> sessions(HalfDay first, HalfDay last) {
        if (first.compareTo(last) > 0) {
            throw new IllegalArgumentException("The last session is before the first.");
        }
        return schoolDays(first.date(), last.date()).stream()
                .mapMulti((LocalDate day, Consumer<HalfDay> each) -> {
                    each.accept(HalfDay.morning(day));
                    each.accept(HalfDay.afternoon(day));
                })
                .filter(session -> first.compareTo(session) <= 0 && session.compareTo(last) <= 0)
                .toList();
    }

    /**
     * The term a day counts towards for the 5 and 15 day totals; empty in the holidays. Half-terms are not terms: a year
     * with more than three is cut at 31 December, Easter Monday and 31 July instead (SI 2012/1033 reg 2, reference date;
     * that each reference date closes its period is our reading, rule CAL-05).
     */
    public Optional<Term> termOf(LocalDate day) {
        CalendarPublished year = yearOf(day);
        List<Term> terms =
                year.terms().size() > TERMS_OF_AN_ORDINARY_YEAR ? referenceTerms(year.academicYear()) : year.terms();
        return terms.stream().filter(term -> holds(term, day)).findFirst();
    }

    private List<Term> referenceTerms(int academicYear) {
        LocalDate endOfYear = LocalDate.of(academicYear, Month.DECEMBER, 31);
        LocalDate easter = holidays.easterMonday(academicYear + 1);
        return List.of(
                new Term("Autumn", LocalDate.of(academicYear, Month.SEPTEMBER, 1), endOfYear),
                new Term("Spring", endOfYear.plusDays(1), easter),
                new Term("Summer", easter.plusDays(1), LocalDate.of(academicYear + 1, Month.JULY, 31)));
    }

    private Optional<String> closed(LocalDate day) {
        CalendarPublished year = yearOf(day);
        if (!holidays.covers(day)) {
            throw NoCalendar.bankHolidays(setting, year.academicYear(), day.getYear());
        }
        if (BankHolidays.isWeekend(day)) {
            return Optional.of("weekend");
        }
        return holidays.on(day)
                .or(() -> year.closures().stream()
                        .filter(closure -> holds(closure, day))
                        .map(Closure::reason)
                        .findFirst())
                .or(() -> year.terms().stream().anyMatch(term -> holds(term, day))
                        ? Optional.empty()
                        : Optional.of("outside term"));
    }

    private CalendarPublished yearOf(LocalDate day) {
        int academicYear = academicYearOf(day);
        // Some schools open in the last days of August: the published term decides before the rule of thumb does.
        CalendarPublished next = years.get(academicYear + 1);
        if (next != null && next.terms().stream().anyMatch(term -> holds(term, day))) {
            return next;
        }
        CalendarPublished year = years.get(academicYear);
        if (year == null) {
            throw NoCalendar.published(setting, academicYear);
        }
        return year;
    }

    private static boolean holds(Term term, LocalDate day) {
        return !day.isBefore(term.first()) && !day.isAfter(term.last());
    }

    private static boolean holds(Closure closure, LocalDate day) {
        return !day.isBefore(closure.first()) && !day.isAfter(closure.last());
    }
}
