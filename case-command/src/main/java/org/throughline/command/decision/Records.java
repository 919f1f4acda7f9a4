package org.throughline.command.decision;

import java.util.function.BiFunction;
import org.throughline.events.CaseEvent;

/** Reads other streams at decision time, fresh; each stream read is evidence on the receipt, with its sequence. */
public interface Records {

    /** Folds a stream from its beginning; a stream nothing was written to yields {@code start}. */
    <S> S fold(String stream, S start, BiFunction<S, CaseEvent, S> evolve);
}
