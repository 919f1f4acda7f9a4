package org.throughline.events;

/** Anything that can be stored. Every concrete event is a record with a {@link Stored} name. */
public sealed interface CaseEvent permits AboutChild, ReferenceEvent {

    /** The agency that recorded the event and controls its personal data, e.g. {@code school:117276}. */
    String agency();
}
