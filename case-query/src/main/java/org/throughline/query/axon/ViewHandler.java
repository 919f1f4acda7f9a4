package org.throughline.query.axon;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.throughline.events.CaseEvent;

/** Feeds one view: each event becomes changes in the batch, with the position the view has then seen. */
final class ViewHandler implements EventMessageHandler {

    static final String BATCH = "throughline.batch";

    private final View view;

    ViewHandler(View view) {
        this.view = view;
    }

    @Override
    public boolean canHandle(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> event
                && view.follows(Recorded.kindOf(event.getAggregateIdentifier()));
    }

    @Override
    public Object handle(EventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        Changes changes = new Changes();
        try {
            if (reads(event)) {
                view.show(Recorded.of(event), changes);
            }
        } catch (RuntimeException e) {
            throw new Unshowable(view.name(), event.getIdentifier(), e);
        }
        changes.to(Positions.of(view), event.getAggregateIdentifier()).rise(event.getSequenceNumber(), "seen");
        CurrentUnitOfWork.get()
                .<Changes>getOrComputeResource(BATCH, b -> new Changes())
                .addAll(changes);
        return true;
    }

    private boolean reads(DomainEventMessage<?> event) {
        Class<?> type = event.getPayloadType();
        return !CaseEvent.class.isAssignableFrom(type) || view.reads(type.asSubclass(CaseEvent.class));
    }

    /** Goes to the log and the dead letters: names the event and the kind of failure, and nothing it said. */
    static final class Unshowable extends RuntimeException {
        Unshowable(String view, String eventId, RuntimeException cause) {
            super(view + " cannot show " + eventId + ": " + cause.getClass().getName() + " at " + place(cause));
        }

        private static String place(RuntimeException cause) {
            StackTraceElement[] trace = cause.getStackTrace();
            return trace.length == 0 ? "?" : trace[0].toString();
        }
    }
}
