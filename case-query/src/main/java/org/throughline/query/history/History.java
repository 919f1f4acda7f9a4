package org.throughline.query.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.events.AboutChild;
import org.throughline.events.CaseworkEvent;
import org.throughline.query.access.Known;

/** Everything kept of one child that this reader may know, in the order in which it was recorded. */
public record History(Known known, List<Told> told) {

    public String childId() {
        return known.child().childId();
    }

    /** Events of one kind, oldest first. */
    public <E extends AboutChild> List<E> all(Class<E> kind) {
        return events(kind, told.stream().filter(Told::whole));
    }

    /** What moved cases, oldest first; with neither agency nor reasons where the hand is not for this reader. */
    public List<CaseworkEvent> moves() {
        return events(CaseworkEvent.class, told.stream());
    }

    private static <E extends AboutChild> List<E> events(Class<E> kind, Stream<Told> told) {
        return told.map(Told::event).filter(kind::isInstance).map(kind::cast).toList();
    }

    public <E extends AboutChild> List<E> all(Class<E> kind, Predicate<E> which) {
        return all(kind).stream().filter(which).toList();
    }

    public <E extends AboutChild> Optional<E> last(Class<E> kind, Predicate<E> which) {
        return all(kind).stream().filter(which).reduce((earlier, later) -> later);
    }
}
