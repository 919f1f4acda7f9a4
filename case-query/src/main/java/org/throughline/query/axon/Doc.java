package org.throughline.query.axon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A view document, read by typed accessors; a field that must be there and is not is an error. */
public record Doc(Document document) {

    public String id() {
        return text("_id");
    }

    public String text(String name) {
        return Objects.requireNonNull(document.getString(name), name);
    }

    public @Nullable String textOrNull(String name) {
        return document.getString(name);
    }

    public boolean has(String name) {
        return document.get(name) != null;
    }

    public boolean yes(String name) {
        return document.getBoolean(name, false);
    }

    public int number(String name) {
        return ((Number) Objects.requireNonNull(document.get(name), name)).intValue();
    }

    public long longNumber(String name) {
        return ((Number) Objects.requireNonNull(document.get(name), name)).longValue();
    }

    public LocalDate day(String name) {
        return LocalDate.parse(text(name));
    }

    public @Nullable LocalDate dayOrNull(String name) {
        String day = textOrNull(name);
        return day == null ? null : LocalDate.parse(day);
    }

    public Instant instant(String name) {
        return Instant.parse(text(name));
    }

    public List<String> texts(String name) {
        List<String> texts = document.getList(name, String.class);
        return texts == null ? List.of() : texts;
    }

    public List<Doc> list(String name) {
        List<Document> list = document.getList(name, Document.class);
        return list == null ? List.of() : list.stream().map(Doc::new).toList();
    }

    public @Nullable Doc partOrNull(String name) {
        Document part = document.get(name, Document.class);
        return part == null ? null : new Doc(part);
    }

    /** A map of documents by id, in the order in which they came; empty when there is none. */
    public Map<String, Doc> parts(String name) {
        Map<String, Doc> parts = new LinkedHashMap<>();
        Document all = document.get(name, Document.class);
        if (all != null) {
            all.forEach((key, value) -> parts.put(Change.unescaped(key), new Doc((Document) value)));
        }
        return parts;
    }
}
