package org.throughline.command.support;

import java.util.Map;
import java.util.Optional;
import org.throughline.command.decision.Request;
import org.throughline.events.DutyEvent;
import org.throughline.events.DutyEvent.DutyBecameOverdue;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;

/** The duties this stream opened that are still owed, overdue ones too, by their id. */
record RunningDuties(Map<String, DutyOpened> duties) {

    static final RunningDuties NONE = new RunningDuties(Map.of());

    /** @param cause what the duty was opened for, e.g. a cycle's id */
    Optional<DutyOpened> of(DutyKind kind, String cause) {
        return duties.values().stream()
                .filter(d -> d.kind() == kind && d.cause().equals(cause))
                .findFirst();
    }

    /** Empty when somebody has already said how it was met. */
    Optional<DutyDischarged> discharge(DutyKind kind, String cause, String proof, Request request) {
        return of(kind, cause)
                .map(d -> new DutyDischarged(
                        d.childId(), request.actor().agency(), d.dutyId(), kind, proof, request.today()));
    }

    /** Empty when it is no longer owed. */
    Optional<DutyWithdrawn> withdraw(DutyKind kind, String cause, String reason, Request request) {
        return of(kind, cause)
                .map(d -> new DutyWithdrawn(
                        d.childId(), request.actor().agency(), d.dutyId(), kind, reason, request.today()));
    }

    /** What was missed stays missed, so that closing does not wipe it away. */
    Optional<DutyWithdrawn> withdrawUnlessMissed(DutyKind kind, String cause, String reason, Request request) {
        return of(kind, cause)
                .filter(d -> !d.dueOn().isBefore(request.today()))
                .flatMap(d -> withdraw(kind, cause, reason, request));
    }

    RunningDuties evolve(DutyEvent event) {
        return switch (event) {
            case DutyOpened e -> new RunningDuties(Entries.with(duties, e.dutyId(), e));
            case DutyDischarged e -> without(e.dutyId());
            case DutyWithdrawn e -> without(e.dutyId());
            case DutyBecameOverdue e -> this;
        };
    }

    private RunningDuties without(String dutyId) {
        return new RunningDuties(Entries.without(duties, dutyId));
    }
}
