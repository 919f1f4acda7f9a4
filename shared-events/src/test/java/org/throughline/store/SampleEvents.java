package org.throughline.store;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.CaseEvent;
import org.throughline.events.Personal;

/** One made-up event of each kind, every component filled; whatever is personal can be told by its value. */
final class SampleEvents {

    static final LocalDate PERSONAL_DAY = LocalDate.of(2014, 11, 2);

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final Instant AT = Instant.parse("2026-06-15T09:00:00Z");

    private SampleEvents() {}

    /** Stored name and type of every event, by name. */
    static Map<String, Class<?>> kinds() {
        return new TreeMap<>(new EventNames().all());
    }

    static Stream<CaseEvent> all() {
        return kinds().values().stream().map(SampleEvents::of);
    }

    static CaseEvent of(Class<?> type) {
        return (CaseEvent) filled(type, false, false);
    }

    /** The same with everything absent that may be. */
    static CaseEvent sparse(Class<?> type) {
        return (CaseEvent) filled(type, false, true);
    }

    static boolean isPersonal(RecordComponent component) {
        return component.isAnnotationPresent(Personal.class);
    }

    private static Object filled(Class<?> type, boolean personal, boolean sparse) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(c -> sparse && mayBeAbsent(c)
                        ? null
                        : value(c.getName(), c.getGenericType(), personal || isPersonal(c), sparse))
                .toArray();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot make a " + type.getName(), e);
        }
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return isNullable(component) || isNullable(component.getAnnotatedType());
    }

    private static boolean isNullable(AnnotatedElement element) {
        return element.isAnnotationPresent(Nullable.class);
    }

    private static Object value(String name, Type type, boolean personal, boolean sparse) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return sparse ? List.of() : List.of(value(name, list.getActualTypeArguments()[0], personal, false));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return (personal ? "personal " : "some ") + name;
        }
        if (plain == LocalDate.class) {
            return personal ? PERSONAL_DAY : DAY;
        }
        if (plain == Instant.class) {
            return AT;
        }
        if (plain == int.class || plain == Integer.class) {
            return 7;
        }
        if (plain == boolean.class) {
            return true;
        }
        if (plain.isEnum()) {
            return Objects.requireNonNull(plain.getEnumConstants())[personal ? 1 : 0];
        }
        if (plain.isRecord()) {
            return filled(plain, personal, sparse);
        }
        throw new AssertionError("no sample for a " + plain.getName() + ": teach SampleEvents one");
    }

    /** The codes each enumerated component may hold, nested ones by path: stored events carry them as text. */
    static Map<String, String> codes(Class<?> type) {
        Map<String, String> codes = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> plain = component.getGenericType() instanceof ParameterizedType list
                    ? (Class<?>) list.getActualTypeArguments()[0]
                    : component.getType();
            if (plain.isEnum()) {
                codes.put(
                        component.getName(),
                        Arrays.stream(plain.getEnumConstants())
                                .map(String::valueOf)
                                .collect(Collectors.joining(" ")));
            } else if (plain.isRecord()) {
                codes(plain).forEach((path, values) -> codes.put(component.getName() + "." + path, values));
            }
        }
        return codes;
    }
}
