package org.throughline.query.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.events.HalfDay;

/** How facts read on a line. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Pattern SETTING = Pattern.compile("\\{setting:([^}]*)}");

    private Words() {}

    /** {@code 17 June}; with its year when that is not the year of the day it stands beside. */
    static String on(LocalDate day, LocalDate beside) {
        return (day.getYear() == beside.getYear() ? DAY : DAY_AND_YEAR).format(day);
    }

    /** {@code 1.5 days} for 3 sessions, {@code 1 day} for 2. */
    static String days(int sessions) {
        String days = HalfDay.days(sessions);
        String plain = days.endsWith(".0") ? days.substring(0, days.length() - 2) : days;
        return switch (plain) {
            case "0.5" -> "half a day";
            case "1" -> "1 day";
            default -> plain + " days";
        };
    }

    /** {@code 2025/26}. */
    static String year(int academicYear) {
        return "%d/%02d".formatted(academicYear, (academicYear + 1) % 100);
    }

    /** Stands for the setting's name, which is put in when the line is read: names change, lines do not. */
    static String setting(String id) {
        return "{setting:" + id + "}";
    }

    static Set<String> settingsIn(String words) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = SETTING.matcher(words);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    static String named(String words, Map<String, String> names) {
        return SETTING.matcher(words)
                .replaceAll(m -> Matcher.quoteReplacement(names.getOrDefault(m.group(1), "setting " + m.group(1))));
    }
}
