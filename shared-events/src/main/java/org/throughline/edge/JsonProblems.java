package org.throughline.edge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body by position or pointer, in kind and never by value. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(JacksonException e) {
        if (!(e instanceof DatabindException inTheTree)) {
            var at = e.getLocation();
            return Problem.of(
                    ErrorCode.MALFORMED_REQUEST,
                    "Not well-formed JSON at line " + at.getLineNr() + ", column " + at.getColumnNr());
        }
        String pointer = pointer(inTheTree);
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                Problem.field(
                        pointer,
                        "an unknown field",
                        unknown.getKnownPropertyIds() == null
                                ? "none"
                                : unknown.getKnownPropertyIds().stream()
                                        .map(String::valueOf)
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
            case InvalidFormatException wrong ->
                Problem.field(pointer, kind(wrong.getValue()), allowed(wrong.getTargetType()));
            case MismatchedInputException wrong -> mismatch(pointer, wrong);
            default -> Problem.field(pointer, "something unreadable", "see the API description");
        };
    }

    private static Problem mismatch(String pointer, MismatchedInputException wrong) {
        Throwable cause = wrong.getCause();
        if (cause instanceof IllegalArgumentException) {
            return Problem.field(pointer, "a value out of range", allowed(wrong.getTargetType()));
        }
        return Problem.field(pointer, "another kind of value", allowed(wrong.getTargetType()));
    }

    private static String pointer(DatabindException e) {
        return e.getPath().stream()
                .map(step ->
                        "/" + (step.getPropertyName() != null ? escaped(step.getPropertyName()) : "" + step.getIndex()))
                .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** {@code sessions[0].date} as {@code /sessions/0/date}. */
    static String pointer(String path) {
        return "/" + path.replace('.', '/').replace("[", "/").replace("]", "");
    }

    static String kind(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case CharSequence text when text.isEmpty() -> "empty text";
            case CharSequence text -> "text of " + text.length() + " characters";
            case Number number -> "a number";
            case Boolean bool -> "true or false";
            case Collection<?> many -> "a list of " + many.size();
            case Map<?, ?> map -> "an object";
            case Enum<?> one -> "a code";
            default -> "a " + value.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    static String allowed(@Nullable Class<?> type) {
        if (type == null) {
            return "another kind of value";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-06-17, " + PlausibleDays.YEARS;
        }
        if (type == Instant.class) {
            return "an instant such as 2026-06-17T09:30:00Z, " + PlausibleDays.YEARS;
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        if (type == String.class) {
            return "text";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }
}
