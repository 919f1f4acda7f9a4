package org.throughline.command.child;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.bulk.RowFault;

/** One element of a transfer file: local name, line of its start tag, own text, elements within it. */
record CtfElement(String name, long line, String text, List<CtfElement> children) {

    /** All elements at a path below this one. */
    List<CtfElement> all(String... path) {
        Stream<CtfElement> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(element -> element.children.stream()).filter(element -> element.name.equals(step));
        }
        return found.toList();
    }

    /** The text of the first element at a path that has any; null if none has. */
    @Nullable String get(String... path) {
        return all(path).stream()
                .map(CtfElement::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    String need(String child) {
        String text = get(child);
        if (text == null) {
            throw new RowFault(child + " is missing from " + name);
        }
        return text;
    }
}
