package org.throughline.command.duty;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.DutyEvent;
import org.throughline.events.DutyEvent.DutyKind;

/** The duties one stream has opened, by id: an immutable fold. */
record DutyBook(Map<String, Duty> duties) {

    enum State {
        OPEN,
        OVERDUE,
        DISCHARGED,
        WITHDRAWN
    }

    record Duty(DutyKind kind, String owner, LocalDate dueOn, State state) {
        private Duty now(State next) {
            return new Duty(kind, owner, dueOn, next);
        }

        boolean isRunning() {
            return state == State.OPEN || state == State.OVERDUE;
        }
    }

    static final DutyBook EMPTY = new DutyBook(Map.of());

    /** {@code exclusion.<uuid>} of a child lives in {@code exclusion-<child>}. */
    static String stream(String dutyId, String childId) {
        int dot = dutyId.indexOf('.');
        if (dot < 1 || !dutyId.substring(0, dot).matches("[a-z]{1,20}")) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        return dutyId.substring(0, dot) + "-" + childId;
    }

    DutyBook evolve(CaseEvent event) {
        return event instanceof DutyEvent duty ? evolve(duty) : this;
    }

    private DutyBook evolve(DutyEvent event) {
        return switch (event) {
            case DutyEvent.DutyOpened e -> with(e.dutyId(), new Duty(e.kind(), e.owner(), e.dueOn(), State.OPEN));
            case DutyEvent.DutyDischarged e ->
                with(e.dutyId(), known(e.dutyId()).now(State.DISCHARGED));
            case DutyEvent.DutyWithdrawn e -> with(e.dutyId(), known(e.dutyId()).now(State.WITHDRAWN));
            case DutyEvent.DutyBecameOverdue e ->
                with(e.dutyId(), known(e.dutyId()).now(State.OVERDUE));
        };
    }

    private Duty known(String dutyId) {
        return Objects.requireNonNull(duties.get(dutyId));
    }

    private DutyBook with(String dutyId, Duty duty) {
        Map<String, Duty> more = new LinkedHashMap<>(duties);
        more.put(dutyId, duty);
        return new DutyBook(more);
    }
}
