package org.throughline.command.axon;

import java.util.Objects;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Decision;

/** A stream that decides: an identifier and, in the feature's own class, decision state evolved from its events. */
public abstract class DecidingStream {

    @AggregateIdentifier
    private @Nullable String stream;

    /** Called by the feature's event-sourcing handler, so that a fresh stream knows its name. */
    protected void isNamed(String name) {
        stream = name;
    }

    /** Applies what was decided. */
    protected Decision take(Decision decision) {
        decision.events().forEach(AggregateLifecycle::apply);
        return decision.events().isEmpty()
                ? decision
                : decision.storedAt(Objects.requireNonNull(stream), AggregateLifecycle.getVersion());
    }
}
