package org.throughline.command.child;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.command.decision.Records;
import org.throughline.events.ReservationEvent.IdentifierReleased;
import org.throughline.events.ReservationEvent.IdentifierReserved;
import org.throughline.store.Seals;

/**
 * One child per identifier in the authority. The stream of a reservation is the keyed hash of the value, so two children
 * asking for the same one at the same moment meet at the same position and one of them fails.
 */
@Component
public class Reservations {

    private final Records records;
    private final Seals seals;

    Reservations(Records records, Seals seals) {
        this.records = records;
        this.seals = seals;
    }

    /** The child that has it, empty when it is free. */
    Optional<String> holder(String value) {
        return records.fold(stream(value), Optional.<String>empty(), (holder, event) -> switch (event) {
            case IdentifierReserved taken -> Optional.of(taken.childId());
            case IdentifierReleased freed -> Optional.empty();
            default -> holder;
        });
    }

    boolean isTakenByAnother(String value, String childId) {
        return holder(value).filter(holder -> !holder.equals(childId)).isPresent();
    }

    Elsewhere reserve(String value, String agency, String childId) {
        return new Elsewhere("Reservation", stream(value), java.util.List.of(new IdentifierReserved(agency, childId)));
    }

    Elsewhere release(String value, String agency, String childId) {
        return new Elsewhere("Reservation", stream(value), java.util.List.of(new IdentifierReleased(agency, childId)));
    }

    private String stream(String value) {
        return "reserved-" + seals.hash("identifier", value);
    }
}
