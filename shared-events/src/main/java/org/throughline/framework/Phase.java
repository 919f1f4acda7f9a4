package org.throughline.framework;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A phase of education. */
public enum Phase {
    EARLY_YEARS,
    PRIMARY,
    SECONDARY,
    POST_16;

    /**
     * The phases a setting teaches. Every primary school has a reception class, and a secondary school may have a sixth
     * form.
     *
     * @param named as Get Information about Schools names them; null where the list of settings does not say
     * @return empty for what names no phase, as {@code Not applicable}
     */
    public static Set<Phase> ofRegister(@Nullable String named) {
        return switch (named == null ? "" : named.strip().toLowerCase(Locale.ROOT)) {
            case "nursery" -> EnumSet.of(EARLY_YEARS);
            case "primary" -> EnumSet.of(EARLY_YEARS, PRIMARY);
            case "middle deemed primary", "middle deemed secondary" -> EnumSet.of(PRIMARY, SECONDARY);
            case "secondary" -> EnumSet.of(SECONDARY, POST_16);
            case "16 plus" -> EnumSet.of(POST_16);
            case "all-through" -> EnumSet.allOf(Phase.class);
            default -> EnumSet.noneOf(Phase.class);
        };
    }

    /** {@code primary or secondary}. */
    public static String words(Collection<Phase> phases) {
        return phases.stream()
                .map(p -> p.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" or "));
    }
}
