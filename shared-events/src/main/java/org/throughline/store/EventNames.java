package org.throughline.store;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.CaseEvent;
import org.throughline.events.Stored;

/** Stable names of all events, read off the sealed family; a nameless or doubly named event stops the start. */
public final class EventNames {

    private final Map<String, Class<?>> byName = new HashMap<>();

    public EventNames() {
        collect(CaseEvent.class);
    }

    private void collect(Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                collect(permitted);
            }
        } else if (byName.put(of(type), type) != null) {
            throw new IllegalStateException("two events are stored as " + of(type));
        }
    }

    public @Nullable Class<?> typeOf(String name) {
        return byName.get(name);
    }

    public Map<String, Class<?>> all() {
        return Map.copyOf(byName);
    }

    static boolean isEvent(Class<?> type) {
        return CaseEvent.class.isAssignableFrom(type) && type.isRecord();
    }

    static String of(Class<?> type) {
        return annotation(type).value();
    }

    static String revisionOf(Class<?> type) {
        return Integer.toString(annotation(type).revision());
    }

    private static Stored annotation(Class<?> type) {
        Stored stored = type.getAnnotation(Stored.class);
        if (stored == null) {
            throw new IllegalStateException(type.getName() + " has no @Stored name");
        }
        return stored;
    }
}
