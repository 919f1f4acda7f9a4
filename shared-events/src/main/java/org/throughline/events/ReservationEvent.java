package org.throughline.events;

/** Stream {@code reserved-<keyed hash>}: a value that only one child in the authority may have at a time. */
public sealed interface ReservationEvent extends ReferenceEvent {

    @Stored("identifier-reserved")
    record IdentifierReserved(String agency, String childId) implements ReservationEvent {}

    @Stored("identifier-released")
    record IdentifierReleased(String agency, String childId) implements ReservationEvent {}
}
