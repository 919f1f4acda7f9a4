package org.throughline.command.support;

import org.throughline.events.CycleEvent;

/** The cycles of assess, plan, do, review of one child. */
record CycleBook() {

    static final CycleBook EMPTY = new CycleBook();

    CycleBook evolve(CycleEvent event) {
        return this;
    }
}
