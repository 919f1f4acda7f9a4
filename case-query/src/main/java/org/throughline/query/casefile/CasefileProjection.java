package org.throughline.query.casefile;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.events.CaseEvent;
import org.throughline.events.ExclusionEvent;
import org.throughline.events.MoveEvent;
import org.throughline.events.PlanEvent;
import org.throughline.events.SupportEvent;
import org.throughline.query.axon.Changes;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.View;

/** Whole files: a child's concerns and support, a child's time out of school, one managed move. */
@Component
class CasefileProjection implements View {

    static final String NAME = "casefile_v1";
    /** By child. */
    static final String SUPPORT = NAME + "_support";
    /** By case: which child it is about. */
    static final String CASE = NAME + "_case";
    /** By child. */
    static final String EXCLUSION = NAME + "_exclusion";
    /** By move. */
    static final String MOVE = NAME + "_move";

    private final SupportFile support;
    private final ExclusionFile exclusion;
    private final MoveFile move;

    CasefileProjection(Sealing sealing) {
        support = new SupportFile(sealing);
        exclusion = new ExclusionFile(sealing);
        move = new MoveFile(sealing);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> collections() {
        return List.of(SUPPORT, CASE, EXCLUSION, MOVE);
    }

    @Override
    public boolean reads(Class<? extends CaseEvent> type) {
        return SupportEvent.class.isAssignableFrom(type)
                || PlanEvent.class.isAssignableFrom(type)
                || ExclusionEvent.class.isAssignableFrom(type)
                || MoveEvent.class.isAssignableFrom(type);
    }

    @Override
    public void show(Recorded recorded, Changes changes) {
        switch (recorded.event()) {
            case SupportEvent e -> support.show(e, recorded, changes);
            case PlanEvent e -> support.show(e, recorded, changes);
            case ExclusionEvent e -> exclusion.show(e, recorded, changes);
            case MoveEvent e -> move.show(e, recorded, changes);
            default -> {}
        }
    }
}
