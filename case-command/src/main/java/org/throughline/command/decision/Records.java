package org.throughline.command.decision;

import java.util.function.BiFunction;
import org.throughline.events.CaseEvent;

/** Reads other streams at decision time, fresh; each stream read is evidence on the receipt, with its sequence. */
public interface Records {

    /** Folds a stream from its beginning; a stream nothing was written to yields {@code start}. */
    default <S> S fold(String stream, S start, BiFunction<S, CaseEvent, S> evolve) {
        return foldPlaced(stream, start, (state, event, position) -> evolve.apply(state, event));
    }

    /** The same for a fold that has to say which event shows what. */
    <S> S foldPlaced(String stream, S start, Placed<S> evolve);

    /** One step of a fold; {@code position} is the event's own, as {@code stream@sequence}. */
    @FunctionalInterface
    interface Placed<S> {
        S evolve(S state, CaseEvent event, String position);
    }
}
