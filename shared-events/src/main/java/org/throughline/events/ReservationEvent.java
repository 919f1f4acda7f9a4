package org.throughline.events;

/**
 * What the deciding side keeps for itself, so that it finds by a key what has a stream of its own; no view follows it.
 * Stream {@code reserved-<keyed hash>}: a value that only one child in the authority may have at a time. Stream {@code
 * moves-<child>}: the child's managed moves.
 */
public sealed interface ReservationEvent extends ReferenceEvent {

    @Stored("identifier-reserved")
    record IdentifierReserved(String agency, String childId) implements ReservationEvent {}

    @Stored("identifier-released")
    record IdentifierReleased(String agency, String childId) implements ReservationEvent {}

    @Stored("managed-move-listed")
    record ManagedMoveListed(String agency, String childId, String moveId) implements ReservationEvent {}
}
