package org.throughline.command.move;

import java.util.ArrayList;
import java.util.List;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.command.decision.Records;
import org.throughline.events.ReservationEvent.ManagedMoveListed;

/**
 * Each move has a stream of its own, which no store finds by the child. The list of them is one more stream, written in
 * the append that proposes a move, so that it is never behind.
 */
public final class MovesOfAChild {

    private MovesOfAChild() {}

    /** The streams of the child's moves, in the order in which they were proposed. */
    public static List<String> streams(String childId, Records records) {
        return records.fold(stream(childId), List.<String>of(), (known, event) -> {
            if (!(event instanceof ManagedMoveListed listed)) {
                return known;
            }
            List<String> more = new ArrayList<>(known);
            more.add(MoveId.parse(listed.moveId()).stream());
            return List.copyOf(more);
        });
    }

    static Elsewhere listing(MoveId move, String agency) {
        return new Elsewhere(
                "Moves", stream(move.childId()), List.of(new ManagedMoveListed(agency, move.childId(), move.text())));
    }

    private static String stream(String childId) {
        return "moves-" + childId;
    }
}
