package org.throughline.query.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.events.AboutChild;
import org.throughline.query.access.Known;

/** Everything kept of one child that this reader may know, in the order in which it was recorded. */
public record History(Known known, List<Told> told) {

    public String childId() {
        return known.child().childId();
    }

    /** Events of one kind, oldest first. */
    public <E extends AboutChild> List<E> all(Class<E> kind) {
        return told.stream()
                .map(Told::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    public <E extends AboutChild> List<E> all(Class<E> kind, Predicate<E> which) {
        return all(kind).stream().filter(which).toList();
    }

    public <E extends AboutChild> Optional<E> last(Class<E> kind, Predicate<E> which) {
        return all(kind).stream().filter(which).reduce((earlier, later) -> later);
    }
}
