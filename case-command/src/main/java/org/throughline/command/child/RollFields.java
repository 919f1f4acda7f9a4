package org.throughline.command.child;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.command.bulk.RowFault;
import org.throughline.edge.PlausibleDays;

/** Turns the text of a field into a value, or names the field that cannot be one. Never repeats the text. */
final class RollFields {
    private RollFields() {}

    static @Nullable LocalDate date(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RowFault(field + " is not a date like 2012-09-30");
        }
        if (!PlausibleDays.has(date)) {
            throw new RowFault(field + " is not " + PlausibleDays.YEARS);
        }
        return date;
    }

    static LocalDate needDate(String field, @Nullable String text) {
        LocalDate date = date(field, text);
        if (date == null) {
            throw new RowFault(field + " is empty");
        }
        return date;
    }

    static boolean yesOrNo(String field, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "y", "yes", "true", "1" -> true;
            case "n", "no", "false", "0" -> false;
            default -> throw new RowFault(field + " is neither yes nor no");
        };
    }

    static @Nullable String sex(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "F", "FEMALE" -> "F";
            case "M", "MALE" -> "M";
            case "U", "UNKNOWN" -> "U";
            default -> throw new RowFault(field + " is not one of F, M and U");
        };
    }

    static @Nullable Upn upn(@Nullable String text) {
        try {
            return text == null ? null : Upn.parse(text);
        } catch (InvalidIdentifier e) {
            throw new RowFault(String.valueOf(e.getMessage()));
        }
    }

    static @Nullable NhsNumber nhsNumber(@Nullable String text) {
        try {
            return text == null ? null : NhsNumber.parse(text);
        } catch (InvalidIdentifier e) {
            throw new RowFault(String.valueOf(e.getMessage()));
        }
    }

    static void inOrder(String first, LocalDate from, String last, @Nullable LocalDate until) {
        if (until != null && until.isBefore(from)) {
            throw new RowFault(last + " is before " + first);
        }
    }
}
