package org.throughline.command.calendar;

/** A school day was asked for in a year that no calendar of the setting covers: refused rather than guessed. */
public final class NoCalendar extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String setting;
    private final int academicYear;

    NoCalendar(String setting, int academicYear, String what) {
        super(what);
        this.setting = setting;
        this.academicYear = academicYear;
    }

    public static NoCalendar published(String setting, int academicYear) {
        return new NoCalendar(
                setting,
                academicYear,
                "No calendar of %s is published for the academic year %s."
                        .formatted(setting, SchoolCalendar.nameOf(academicYear)));
    }

    static NoCalendar bankHolidays(String setting, int academicYear, int year) {
        return new NoCalendar(
                setting,
                academicYear,
                "School days of %s in the academic year %s cannot be counted: the bank holidays of %d are not known."
                        .formatted(setting, SchoolCalendar.nameOf(academicYear), year));
    }

    /** The URN, or our own id for a setting without one. */
    public String setting() {
        return setting;
    }

    /** The year in which the academic year starts. */
    public int academicYear() {
        return academicYear;
    }
}
