package org.throughline.command.support;

import java.util.ArrayList;
import java.util.List;
import org.throughline.command.decision.Records;
import org.throughline.command.move.MovesOfAChild;
import org.throughline.events.SupportEvent;
import org.throughline.framework.Situation;

/** What any ladder may rest on, folded fresh from the child's streams; each of them is evidence on the receipt. */
final class Situations {

    private Situations() {}

    /** With an event that the decision itself is about to write to {@code support-<child>}, at the place it will have. */
    static Situation with(SupportEvent next, Records records) {
        String stream = SupportFile.stream(next.childId());
        long last = records.foldPlaced(
                stream, -1L, (_, _, position) -> Long.parseLong(position.substring(position.lastIndexOf('@') + 1)));
        return of(next.childId(), records).evolve(next, stream + "@" + (last + 1));
    }

    static Situation of(String childId, Records records) {
        List<String> streams =
                new ArrayList<>(List.of("support-" + childId, "plan-" + childId, "exclusion-" + childId));
        streams.addAll(MovesOfAChild.streams(childId, records));
        Situation situation = Situation.NOTHING_RECORDED;
        for (String stream : streams) {
            situation = records.foldPlaced(stream, situation, Situation::evolve);
        }
        return situation;
    }
}
