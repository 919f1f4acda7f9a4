package org.throughline.query.casefile;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.events.CaseEvent;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.ExclusionEvent;
import org.throughline.events.MoveEvent;
import org.throughline.query.axon.Changes;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.View;

/** Where a case belongs, a child's time out of school, one managed move. */
@Component
class CasefileProjection implements View {

    static final String NAME = "casefile_v1";
    /** By case: which child it is about. */
    static final String CASE = NAME + "_case";
    /** By child. */
    static final String EXCLUSION = NAME + "_exclusion";
    /** By move. */
    static final String MOVE = NAME + "_move";

    private final ExclusionFile exclusion;
    private final MoveFile move;

    CasefileProjection(Sealing sealing) {
        exclusion = new ExclusionFile(sealing);
        move = new MoveFile(sealing);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> collections() {
        return List.of(CASE, EXCLUSION, MOVE);
    }

    @Override
    public boolean reads(Class<? extends CaseEvent> type) {
        return type == SupportCaseOpened.class
                || ExclusionEvent.class.isAssignableFrom(type)
                || MoveEvent.class.isAssignableFrom(type);
    }

    @Override
    public void show(Recorded recorded, Changes changes) {
        switch (recorded.event()) {
            case SupportCaseOpened e -> changes.to(CASE, e.caseId()).set(e.childId(), "child");
            case ExclusionEvent e -> exclusion.show(e, recorded, changes);
            case MoveEvent e -> move.show(e, recorded, changes);
            default -> {}
        }
    }
}
