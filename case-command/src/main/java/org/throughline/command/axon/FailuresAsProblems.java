package org.throughline.command.axon;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.command.calendar.NoCalendar;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.edge.ProblemException;

/** What a handler throws travels to the asking node as a {@link Problem}, not as a class. */
@Component
@Order(1)
class FailuresAsProblems implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (ProblemException e) {
            throw carrying(e.problem(), e);
        } catch (AggregateNotFoundException e) {
            throw carrying(Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()), e);
        } catch (AggregateNotFoundException e) {
            throw carrying(Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()), e);
        } catch (NoCalendar e) {
            throw carrying(Problem.of(ErrorCode.NO_CALENDAR, String.valueOf(e.getMessage())), e);
        }
    }

    private static CommandExecutionException carrying(Problem problem, Exception cause) {
        return new CommandExecutionException(problem.detail(), cause, problem);
    }
}
