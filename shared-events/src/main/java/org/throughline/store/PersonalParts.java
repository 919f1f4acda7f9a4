package org.throughline.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.throughline.events.Personal;
import org.throughline.events.Sensitivity;

/** Which components of an event are personal, by class of sensitivity. */
public final class PersonalParts {

    private static final ClassValue<Map<Sensitivity, List<String>>> OF = new ClassValue<>() {
        @Override
        protected Map<Sensitivity, List<String>> computeValue(Class<?> type) {
            Map<Sensitivity, List<String>> parts = new EnumMap<>(Sensitivity.class);
            for (var component : type.getRecordComponents()) {
                Personal mark = component.getAnnotation(Personal.class);
                if (mark != null) {
                    parts.computeIfAbsent(mark.value(), s -> new ArrayList<>()).add(component.getName());
                }
            }
            return parts;
        }
    };

    private PersonalParts() {}

    /** Names of components; a class none of them has is left out. */
    public static Map<Sensitivity, List<String>> of(Class<?> event) {
        return OF.get(event);
    }
}
