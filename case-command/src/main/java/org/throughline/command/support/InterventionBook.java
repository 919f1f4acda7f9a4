package org.throughline.command.support;

import org.throughline.events.InterventionEvent;

/** What is or was done for one child. */
record InterventionBook() {

    static final InterventionBook EMPTY = new InterventionBook();

    InterventionBook evolve(InterventionEvent event) {
        return this;
    }
}
