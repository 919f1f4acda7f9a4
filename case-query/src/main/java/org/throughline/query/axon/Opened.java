package org.throughline.query.axon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.edge.Json;
import tools.jackson.databind.ObjectMapper;

/**
 * Opens what {@link EventSeal} sealed.
 *
 * @param subject the child it was sealed under, or {@link EventSeal#NOBODY}
 */
public record Opened(Sealing sealing, String subject) {

    private static final ObjectMapper JSON = Json.ofTheStore();

    public String text(Doc part, String name) {
        return Objects.requireNonNull(textOrNull(part, name), name);
    }

    public @Nullable String textOrNull(Doc part, String name) {
        return sealing.open(subject, part.partOrNull(name));
    }

    public List<String> texts(Doc part, String name) {
        return part.list(name).stream()
                .map(text -> Objects.requireNonNull(sealing.open(subject, text)))
                .toList();
    }

    public <T> T whole(Doc part, String name, Class<T> type) {
        return JSON.readValue(text(part, name), type);
    }

    public <T> List<T> wholes(Doc part, String name, Class<T> type) {
        return JSON.readValue(text(part, name), JSON.getTypeFactory().constructCollectionType(List.class, type));
    }

    /** Parts in the order of their stream, which is the order of deciding. */
    public static List<Doc> inOrder(Doc doc, String parts) {
        return entriesInOrder(doc, parts).stream().map(Map.Entry::getValue).toList();
    }

    public static List<Map.Entry<String, Doc>> entriesInOrder(Doc doc, String parts) {
        List<Map.Entry<String, Doc>> entries = new ArrayList<>(doc.parts(parts).entrySet());
        entries.sort(Comparator.comparingLong(entry -> entry.getValue().longNumber("seq")));
        return entries;
    }
}
