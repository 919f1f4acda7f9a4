package org.throughline.query.axon;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Writes the batch after its last event, parked or not. The processor stores its token in the prepare-commit phase,
 * and registered for that phase first: a write in the same phase would come after the token that vouches for it.
 */
final class WriteBeforeToken implements MessageHandlerInterceptor<EventMessage<?>> {

    private final View view;
    private final ViewStore store;
    private final Positions positions;

    WriteBeforeToken(View view, ViewStore store, Positions positions) {
        this.view = view;
        this.store = store;
        this.positions = positions;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        Object result = chain.proceed();
        if (!(unit instanceof BatchingUnitOfWork<?> batch) || batch.isLastMessage()) {
            Changes changes = unit.getResource(ViewHandler.BATCH);
            if (changes != null) {
                store.write(view, changes);
                positions.moved();
            }
        }
        return result;
    }
}
