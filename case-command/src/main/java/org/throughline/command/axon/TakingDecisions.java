package org.throughline.command.axon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.command.access.CommandAccess;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Receipt;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.DecisionEvent.DecisionTaken;

/**
 * Around every command: one at a time per child; a repeated one answers its first receipt; who may not ask gets
 * nothing; and whatever is decided is stored with its receipt in one append. Axon registers it by its being a bean.
 */
@Component
@Order(2)
class TakingDecisions implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final PessimisticLockFactory locks = PessimisticLockFactory.usingDefaults();
    private final Streams streams;
    private final CommandAccess access;

    TakingDecisions(Streams streams, CommandAccess access) {
        this.streams = streams;
        this.access = access;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        Command command = (Command) work.getMessage().getPayload();
        Lock lock = locks.obtainLock(command.routingKey());
        work.onCleanup(w -> lock.release());

        Optional<Receipt> earlier = earlier(command);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        access.check(command, streams);
        refuseStale(command);
        Decision decision = (Decision) Objects.requireNonNull(chain.proceed());
        return receipt(command, decision);
    }

    private Optional<Receipt> earlier(Command command) {
        Optional<DecisionTaken> taken =
                streams.fold(stream(command), Optional.empty(), (none, event) -> Optional.of((DecisionTaken) event));
        if (taken.isPresent()
                && !taken.get().requestHash().equals(command.request().fingerprint())) {
            throw Problem.of(ErrorCode.KEY_REUSED, ErrorCode.KEY_REUSED.title()).thrown();
        }
        return taken.map(Receipt::new);
    }

    private void refuseStale(Command command) {
        Long expected = command.request().ifVersion();
        if (expected != null && expected != streams.lastSequence(command.stream())) {
            throw Problem.of(ErrorCode.STALE, ErrorCode.STALE.title()).thrown();
        }
    }

    /** A stream of its own, so that a refusal neither rolls back nor moves the version of the record it was about. */
    private Receipt receipt(Command command, Decision decision) {
        List<String> evidence = evidence(command, decision);
        List<String> written = new ArrayList<>();
        if (decision.position() != null) {
            written.add(decision.position());
        }
        for (Decision.Elsewhere e : decision.elsewhere()) {
            String position = streams.append(e.type(), e.stream(), e.events());
            if (!e.isReservation()) {
                written.add(position);
            }
        }
        Receipt receipt = Receipt.of(command, decision, evidence, written);
        streams.append("Decision", stream(command), List.of(receipt.decision()));
        return receipt;
    }

    /** Each stream that was read, once; the deciding one too, as it stood before this decision. */
    private List<String> evidence(Command command, Decision decision) {
        Set<String> evidence = new LinkedHashSet<>(streams.evidence());
        String position = decision.position();
        long before = position == null
                ? streams.lastSequence(command.stream())
                : Long.parseLong(position.substring(position.lastIndexOf('@') + 1))
                        - decision.events().size();
        if (before >= 0) {
            evidence.add(command.stream() + "@" + before);
        }
        return List.copyOf(evidence);
    }

    private static String stream(Command command) {
        return "decision-" + command.request().decisionId();
    }
}
