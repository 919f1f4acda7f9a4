package org.throughline.command.axon;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.throughline.edge.ProblemException;

/** What a handler throws travels to the asking node as a {@link org.throughline.edge.Problem}, not as a class. */
final class FailuresAsProblems implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (ProblemException e) {
            throw new CommandExecutionException(e.problem().detail(), e, e.problem());
        }
    }
}
