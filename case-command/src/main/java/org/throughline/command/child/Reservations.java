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
    public Optional<String> holder(String value) {
        return childOf(stream(value));
    }

    /** The child a sender of bulk files knows by this key, empty when it has sent none. */
    public Optional<String> holder(SendersKey key) {
        return childOf(stream(key));
    }

    private Optional<String> childOf(String stream) {
        return records.fold(stream, Optional.<String>empty(), (holder, event) -> switch (event) {
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

    Elsewhere reserve(SendersKey key, String agency, String childId) {
        return new Elsewhere("Reservation", stream(key), java.util.List.of(new IdentifierReserved(agency, childId)));
    }

    private String stream(String value) {
        return "reserved-" + seals.hash("identifier", value);
    }

    private String stream(SendersKey key) {
        return "reserved-" + seals.hash("senders-key", key.sender() + "\n" + key.key());
    }
}
