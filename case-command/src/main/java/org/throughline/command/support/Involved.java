package org.throughline.command.support;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.command.access.CommandAccess;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Request;
import org.throughline.edge.Problem;
import org.throughline.events.ConcernEvent;
import org.throughline.events.ConcernEvent.InvolvementInIncidentRecorded;
import org.throughline.events.ConcernEvent.InvolvementInIncidentWithdrawn;
import org.throughline.events.ConcernEvent.OtherChild;

/** The other children in an incident: each has it on their own record, and nothing there of what another did. */
record Involved(String childId, Request request, Records records) {

    /**
     * One about whom the asker may not write is answered as one who is not there.
     *
     * @param before those who were looked at then
     * @param at where the concern stands in what was sent
     */
    void check(List<OtherChild> named, List<OtherChild> before, String at) {
        Set<String> met = new HashSet<>(Set.of(childId));
        for (int i = 0; i < named.size(); i++) {
            OtherChild other = named.get(i);
            String pointer = at + "/others/" + i + "/childId";
            if (!met.add(other.childId())) {
                throw Problem.field(pointer, "a child who is named already", "each other child once")
                        .thrown();
            }
            if (!before.contains(other) && !mayBeWrittenAbout(other.childId())) {
                throw Problem.field(pointer, "an id of no child you know of", "a child's id")
                        .thrown();
            }
        }
    }

    private boolean mayBeWrittenAbout(String other) {
        return CommandAccess.mayWriteAbout(ChildFacts.of(other, records), request.actor(), request.today());
    }

    List<Elsewhere> recorded(String concernId, List<OtherChild> others, LocalDate on) {
        return others.stream()
                .map(other -> onTheirRecord(new InvolvementInIncidentRecorded(
                        other.childId(), request.actor().agency(), concernId, other.role(), on)))
                .toList();
    }

    /** Taken back from those who were named and are no more. */
    List<Elsewhere> takenBack(String concernId, List<OtherChild> before, List<OtherChild> now) {
        return before.stream()
                .map(OtherChild::childId)
                .filter(other -> now.stream().noneMatch(o -> o.childId().equals(other)))
                .map(other -> onTheirRecord(new InvolvementInIncidentWithdrawn(
                        other, request.actor().agency(), concernId, request.today())))
                .toList();
    }

    private static Elsewhere onTheirRecord(ConcernEvent event) {
        return new Elsewhere(SupportRecord.TYPE, SupportFile.stream(event.childId()), List.of(event));
    }
}
