package org.throughline.command.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Request;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;

/**
 * Opens the duties one cause starts. Duty ids name the stream they live in, so that whoever discharges one finds it.
 *
 * @param stream the deciding stream, e.g. {@code exclusion-<child>}
 * @param setting whose calendar the clocks run on
 */
public record Duties(Request request, String childId, String stream, String setting, String cause) {

    /**
     * @param owner the team that owes it
     * @param clock how the due date was reached, in words
     * @param calendarEdition null where no school calendar was needed
     */
    public DutyOpened open(
            DutyKind kind,
            String owner,
            LocalDate openedOn,
            LocalDate dueOn,
            String clock,
            String rule,
            String ruleEdition,
            @Nullable String calendarEdition) {
        return new DutyOpened(
                childId,
                request.actor().agency(),
                id(kind),
                kind,
                owner,
                setting,
                cause,
                openedOn,
                dueOn,
                clock,
                rule,
                ruleEdition,
                calendarEdition);
    }

    /** {@code exclusion.<uuid>}: the stream's kind before the dot. */
    public String id(DutyKind kind) {
        String streamKind = stream.substring(0, stream.length() - childId.length() - 1);
        return streamKind + "." + request.newId("duty/" + cause + "/" + kind);
    }
}
