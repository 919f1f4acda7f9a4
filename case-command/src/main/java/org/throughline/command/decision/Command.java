package org.throughline.command.decision;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.edge.Decided;

/** Something somebody asks the house to decide or to record. */
public interface Command extends Decided {

    Request request();

    /** The stream that decides, e.g. {@code exclusion-<child>}. */
    String stream();

    /** Null for commands on reference data. */
    @Nullable String childId();

    /** The roles that may ask for it at all. */
    Set<Role> askedBy();

    /** Whether somebody not yet involved with the child may ask, e.g. the school that would receive the child. */
    default boolean isOpenTo(Actor actor, Records records) {
        return false;
    }

    /** False only for the command that first brings the child in. */
    default boolean needsTheChild() {
        return true;
    }

    /** The setting it is about, for the receipt and for who may ask; null when there is none. */
    default @Nullable String setting() {
        return null;
    }

    /** Who took the decision where that is not the one who sent it. */
    default @Nullable String decidedBy() {
        return null;
    }

    /** The justification the caller gave, where a rule asks for one. */
    default @Nullable String reasonGiven() {
        return null;
    }

    @Override
    default String decisionId() {
        return request().decisionId();
    }

    /** Commands with the same key are handled one after another, on one node. */
    default String routingKey() {
        String child = childId();
        return child == null ? stream() : child;
    }
}
