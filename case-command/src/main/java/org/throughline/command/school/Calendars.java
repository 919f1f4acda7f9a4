package org.throughline.command.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.command.calendar.BankHolidays;
import org.throughline.command.calendar.NoCalendar;
import org.throughline.command.calendar.SchoolCalendar;
import org.throughline.command.decision.Records;
import org.throughline.events.SchoolEvent.CalendarPublished;

/** Finds the calendar a setting's clocks run on: its own, or the county's for a year it has published none. */
@Component
public class Calendars {

    private final Records records;
    private final String county;
    private final BankHolidays holidays = BankHolidays.england();

    public Calendars(Records records, County county) {
        this.records = records;
        this.county = county.calendarSetting();
    }

    static String stream(String setting, int academicYear) {
        return "calendar-" + setting + "-" + academicYear;
    }

    /** The calendar of the academic year of {@code day} and of the next one, so that a clock may run over the summer. */
    public SchoolCalendar of(String setting, LocalDate day) {
        int year = SchoolCalendar.academicYearOf(day);
        List<CalendarPublished> years = new ArrayList<>();
        for (int y = year; y <= year + 1; y++) {
            latest(setting, y).ifPresent(years::add);
        }
        if (years.isEmpty()) {
            throw NoCalendar.published(setting, year);
        }
        return SchoolCalendar.of(years, holidays);
    }

    private Optional<CalendarPublished> latest(String setting, int year) {
        return fold(setting, year).or(() -> fold(county, year)).map(found -> forSetting(setting, found));
    }

    private Optional<CalendarPublished> fold(String setting, int year) {
        return records.fold(
                stream(setting, year),
                Optional.<CalendarPublished>empty(),
                (before, event) -> Optional.of((CalendarPublished) event));
    }

    private static CalendarPublished forSetting(String setting, CalendarPublished c) {
        return new CalendarPublished(
                setting, c.agency(), c.academicYear(), c.edition(), c.terms(), c.closures(), c.source());
    }
}
