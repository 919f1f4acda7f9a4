package org.throughline.command.child;

import org.jspecify.annotations.Nullable;
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

    /** The child that has it, null when it is free. */
    @Nullable String holder(String value) {
        return records.<@Nullable String>fold(stream(value), null, (holder, event) -> switch (event) {
            case IdentifierReserved taken -> taken.childId();
            case IdentifierReleased freed -> null;
            default -> holder;
        });
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
