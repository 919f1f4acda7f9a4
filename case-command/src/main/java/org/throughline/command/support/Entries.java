package org.throughline.command.support;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Maps that are folded into: in the order in which things came. */
final class Entries {

    private Entries() {}

    /** What an earlier event of the same stream put there. */
    static <V> V of(Map<String, V> map, String key) {
        return Objects.requireNonNull(map.get(key));
    }

    static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return Collections.unmodifiableMap(more);
    }

    static <V> Map<String, V> without(Map<String, V> map, String key) {
        Map<String, V> fewer = new LinkedHashMap<>(map);
        fewer.remove(key);
        return Collections.unmodifiableMap(fewer);
    }
}
