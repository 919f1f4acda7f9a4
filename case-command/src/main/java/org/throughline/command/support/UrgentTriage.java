package org.throughline.command.support;

import java.util.Optional;
import org.throughline.access.Actor;
import org.throughline.command.decision.Request;
import org.throughline.command.duty.Duties;
import org.throughline.command.support.ConcernBook.Concern;
import org.throughline.command.support.ConcernCommand.TriageConcern;
import org.throughline.events.ConcernEvent.TriageOutcome;
import org.throughline.events.DutyEvent;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;

/** Triage that finds a concern urgent leads to something: a diversion is owed on that very day (feature A5.13). */
record UrgentTriage(SupportFile file) {

    /** What the triage opens or takes back; nothing where the child was diverted for this concern already. */
    Optional<? extends DutyEvent> duty(TriageConcern c, Concern concern) {
        if (c.outcome() != TriageOutcome.URGENT) {
            return noLongerOwed(concern, "The concern was triaged otherwise", c.request());
        }
        boolean owed =
                file.duties().of(DutyKind.DIVERT_URGENTLY, concern.concernId()).isPresent();
        return owed || isDiverted(concern) ? Optional.empty() : Optional.of(opened(c, concern));
    }

    Optional<DutyWithdrawn> noLongerOwed(Concern concern, String why, Request request) {
        return file.duties().withdraw(DutyKind.DIVERT_URGENTLY, concern.concernId(), why, request);
    }

    private boolean isDiverted(Concern concern) {
        return file.cases().diversions().values().stream()
                .anyMatch(d -> concern.concernId().equals(d.diverted().concernId()));
    }

    /** Owed by the school where it was seen; where it was seen at none, by those who triaged it. */
    private static DutyOpened opened(TriageConcern c, Concern concern) {
        Actor actor = c.request().actor();
        String setting = concern.setting() == null ? actor.setting() : concern.setting();
        return new Duties(
                        c.request(),
                        c.childId(),
                        c.stream(),
                        setting.isEmpty() ? Diversions.NO_SETTING : setting,
                        concern.concernId())
                .open(
                        DutyKind.DIVERT_URGENTLY,
                        concern.setting() == null ? actor.agency() : Actor.school(concern.setting()),
                        c.request().today(),
                        c.request().today(),
                        "on the day of the triage (a choice of this product)",
                        "URGENT-03",
                        "throughline-1",
                        null);
    }
}
