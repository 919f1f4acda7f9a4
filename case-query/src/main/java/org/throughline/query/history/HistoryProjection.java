package org.throughline.query.history;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.events.AboutChild;
import org.throughline.events.CaseEvent;
import org.throughline.events.ChildEvent;
import org.throughline.events.ExclusionEvent;
import org.throughline.events.MeetingEvent;
import org.throughline.events.MoveEvent;
import org.throughline.events.PlanEvent;
import org.throughline.events.ReferralEvent;
import org.throughline.events.SupportEvent;
import org.throughline.query.axon.Changes;
import org.throughline.query.axon.Recorded;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.View;

/** Keeps the events of a child's education and support as they are, sealed, for files that are put together when read. */
@Component
class HistoryProjection implements View {

    static final String NAME = Histories.VIEW;

    /** Most events of one stream in one document. */
    private static final int STRETCH = 200;

    private final KeptEvents kept;

    HistoryProjection(Sealing sealing) {
        this.kept = new KeptEvents(sealing);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> collections() {
        return List.of(NAME);
    }

    @Override
    public List<Indexed> indexes() {
        return List.of(new Indexed(NAME, List.of("child", "_id")));
    }

    @Override
    public boolean reads(Class<? extends CaseEvent> type) {
        return SupportEvent.class.isAssignableFrom(type)
                || PlanEvent.class.isAssignableFrom(type)
                || ReferralEvent.class.isAssignableFrom(type)
                || MeetingEvent.class.isAssignableFrom(type)
                || ExclusionEvent.class.isAssignableFrom(type)
                || MoveEvent.class.isAssignableFrom(type)
                || type == ChildEvent.ChildRegistered.class
                || type == ChildEvent.ChildDetailsCorrected.class
                || type == ChildEvent.EnrolmentStarted.class
                || type == ChildEvent.EnrolmentEnded.class;
    }

    @Override
    public void show(Recorded recorded, Changes changes) {
        if (!(recorded.event() instanceof AboutChild event) || event.childId() == null) {
            return;
        }
        String stretch =
                String.join("/", event.childId(), recorded.stream(), "%06d".formatted(recorded.sequence() / STRETCH));
        changes.to(NAME, stretch)
                .set(event.childId(), "child")
                .set(kept.written(event.childId(), event, recorded), "events", recorded.eventId());
    }
}
