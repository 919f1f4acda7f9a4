package org.throughline.edge;

/** A command whose decision, and therefore receipt, already has an id. */
public interface Decided {
    String decisionId();
}
