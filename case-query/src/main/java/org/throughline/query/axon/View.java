package org.throughline.query.axon;

import java.util.List;
import java.util.Set;
import org.throughline.events.CaseEvent;

/** Something that can be read: worked out from events alone, and rebuilt from nothing at will. */
public interface View {

    /** Streams that are no part of any child's record. */
    Set<String> APART = Set.of("decision", "reserved", "school", "calendar", "training");

    /** Name of the group and prefix of the collections; carries the version of the documents' shape. */
    String name();

    /** The collections this view writes, in the order in which a batch is written: what points to others comes last. */
    List<String> collections();

    /**
     * Turns one event into changes of documents. Nothing but the event decides them, and making them twice changes
     * nothing. An exception parks the child's events until it is understood.
     */
    void show(Recorded recorded, Changes changes);

    /** @param kind of stream, the part of its id before the first dash */
    default boolean follows(String kind) {
        return !APART.contains(kind);
    }

    /** Events it takes nothing from are counted and not opened. */
    default boolean reads(Class<? extends CaseEvent> type) {
        return true;
    }

    /** Fields a larger store should index, per collection. */
    default List<Indexed> indexes() {
        return List.of();
    }

    /** {@code fields} in one compound index. */
    record Indexed(String collection, List<String> fields) {}
}
