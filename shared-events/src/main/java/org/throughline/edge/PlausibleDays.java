package org.throughline.edge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import org.springframework.format.FormatterRegistry;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * The days a request may name, 1900-01-01 to 2199-12-31. A day at the edge of what a {@code LocalDate} holds is legal
 * and, once stored, breaks every count from it: so it is a wrong field, wherever it is read.
 */
public final class PlausibleDays {

    /** Said of a day that is not one of them. */
    public static final String YEARS = "of the years 1900 to 2199";

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final Instant FROM = FIRST.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant BEFORE = LAST.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private PlausibleDays() {}

    public static boolean has(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    public static boolean has(Instant at) {
        return !at.isBefore(FROM) && at.isBefore(BEFORE);
    }

    /** For bodies only: what is stored is read as it is. */
    static JacksonModule inBodies() {
        return new SimpleModule("plausible-days")
                .addDeserializer(
                        LocalDate.class,
                        new Within<>(LocalDate.class, LocalDateDeserializer.INSTANCE, PlausibleDays::has))
                .addDeserializer(
                        Instant.class, new Within<>(Instant.class, InstantDeserializer.INSTANT, PlausibleDays::has));
    }

    /** For parameters, before the converters of {@code @DateTimeFormat}; empty text is none, as it is there. */
    @SuppressWarnings("NullAway") // a converter may answer null; its type says so in a way that is not read here
    static void inParameters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, text -> {
            LocalDate day = text.isEmpty() ? null : LocalDate.parse(text);
            if (day != null && !has(day)) {
                throw new IllegalArgumentException("not " + YEARS);
            }
            return day;
        });
    }

    private static final class Within<T> extends StdScalarDeserializer<T> {
        private final ValueDeserializer<T> reader;
        private final Predicate<T> plausible;

        Within(Class<T> type, ValueDeserializer<T> reader, Predicate<T> plausible) {
            super(type);
            this.reader = reader;
            this.plausible = plausible;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            T read = reader.deserialize(json, context);
            if (read != null && !plausible.test(read)) {
                throw context.weirdStringException(read.toString(), handledType(), "not " + YEARS);
            }
            return read;
        }
    }
}
