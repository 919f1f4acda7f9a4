package org.throughline.command.http;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Actor;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Receipt;
import org.throughline.command.decision.Request;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Json;
import org.throughline.edge.Problem;
import org.throughline.edge.ProblemException;
import org.throughline.store.Seals;
import tools.jackson.databind.ObjectMapper;

/** Sends commands: stamps them with who, when and under which key, and tries again where two met. */
@Component
public class Commands {

    private static final int MOST_TRIES = 10;

    private final CommandGateway gateway;
    private final Seals seals;
    private final Clock clock;
    private final ObjectMapper json = Json.ofTheStore();

    Commands(CommandGateway gateway, Seals seals, Clock clock) {
        this.gateway = gateway;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * @param asked what the caller sent; the same again under the same key answers the first receipt
     * @param command makes the command from its request, and must not read a clock or invent an id of its own
     */
    public Receipt send(Asking asking, Object asked, Function<Request, Command> command) {
        Request request = request(asking, asked);
        refuseAnotherStreamsTag(asking, command.apply(request));
        for (int attempt = 1; ; attempt++) {
            try {
                return gateway.sendAndWait(command.apply(request));
            } catch (RuntimeException e) {
                told(e).ifPresent(problem -> {
                    throw new ProblemException(problem);
                });
                if (!Collisions.causedBy(e)) {
                    throw e;
                }
                collided(asking, attempt);
            }
        }
    }

    /** A tag of another record says nothing about this one. */
    private static void refuseAnotherStreamsTag(Asking asking, Command command) {
        if (asking.ifStream() != null && !asking.ifStream().equals(command.stream())) {
            throw Problem.field("If-Match", "the ETag of another record", "the ETag of " + command.stream())
                    .thrown();
        }
    }

    private static Optional<Problem> told(RuntimeException e) {
        return e instanceof CommandExecutionException failed ? failed.getDetails() : Optional.empty();
    }

    private static void collided(Asking asking, int attempt) {
        if (asking.ifVersion() != null) {
            throw Problem.of(ErrorCode.STALE, ErrorCode.STALE.title()).thrown();
        }
        if (attempt >= MOST_TRIES) {
            throw Problem.of(ErrorCode.TOO_BUSY, ErrorCode.TOO_BUSY.title()).thrown();
        }
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(5, 20 * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(ErrorCode.TOO_BUSY, "The house is closing").thrown();
        }
    }

    private Request request(Asking asking, Object asked) {
        String key = asking.key() == null ? UUID.randomUUID().toString() : asking.key();
        String decisionId = seals.hash(
                "decision", asking.actor().id() + "\n" + asking.actor().agency() + "\n" + key);
        String fingerprint = seals.hash(
                "request",
                asking.operation() + "\n" + asked.getClass().getSimpleName() + json.writeValueAsString(asked));
        return new Request(asking.actor(), clock.instant(), decisionId, fingerprint, asking.ifVersion());
    }

    /**
     * @param operation method and path: the same key elsewhere is another request
     * @param key the Idempotency-Key, null when the caller sent none
     * @param ifVersion the sequence of the ETag the caller had read, and {@code ifStream} the stream it names
     */
    public record Asking(
            Actor actor,
            String operation,
            @Nullable String key,
            @Nullable Long ifVersion,
            @Nullable String ifStream) {

        public Asking(Actor actor, String operation, @Nullable String key) {
            this(actor, operation, key, null, null);
        }
    }
}
