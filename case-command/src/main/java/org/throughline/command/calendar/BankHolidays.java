package org.throughline.command.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The bank holidays of England for whole calendar years.
 *
 * <p>Source: gov.uk, Crown copyright, Open Government Licence v3.0; kept in {@code calendar/bank-holidays-england.yaml}.
 */
public final class BankHolidays {
    private static final String EASTER_MONDAY = "Easter Monday";
    private static final String SPRING = "Spring bank holiday";

    private final int from;
    private final int to;
    private final Map<LocalDate, String> holidays;

    private record File(String source, String licence, int from, int to, Map<LocalDate, String> holidays) {}

    private BankHolidays(File file) {
        this.from = file.from();
        this.to = file.to();
        this.holidays = Map.copyOf(file.holidays());
    }

    /** The project's own list, 2019 to 2028. */
    public static BankHolidays england() {
        return new BankHolidays(read("bank-holidays-england.yaml", File.class));
    }

    static <T> T read(String name, Class<T> as) {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (InputStream in = Objects.requireNonNull(
                BankHolidays.class.getResourceAsStream("/calendar/" + name), "calendar/" + name + " is missing")) {
            return yaml.readValue(in, as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The holiday's title, if the day is one. */
    public Optional<String> on(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    /** Whether this list knows the day's calendar year; a day it does not know is not thereby a working day. */
    public boolean covers(LocalDate day) {
        return from <= day.getYear() && day.getYear() <= to;
    }

    /** Monday to Friday and not a bank holiday. The law's own definition was not seen (rule CAL-04). */
    public boolean isWorkingDay(LocalDate day) {
        if (!covers(day)) {
            throw new IllegalArgumentException("The bank holidays of " + day.getYear() + " are not known.");
        }
        return !isWeekend(day) && !holidays.containsKey(day);
    }

    /** The Nth working day strictly after the trigger day. Not for limits the law sets in school days. */
    public LocalDate workingDaysAfter(LocalDate trigger, int workingDays) {
        LocalDate day = trigger;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    LocalDate easterMonday(int year) {
        return titled(EASTER_MONDAY, year);
    }

    LocalDate springHoliday(int year) {
        return titled(SPRING, year);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private LocalDate titled(String title, int year) {
        return holidays.entrySet().stream()
                .filter(holiday ->
                        holiday.getKey().getYear() == year && holiday.getValue().equals(title))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + title + " is known for " + year + "."));
    }
}
