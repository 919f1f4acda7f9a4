package org.throughline.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.throughline.command.access.CommandAccess;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Receipt;
import org.throughline.edge.Decided;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.DecisionEvent.DecisionTaken;

/** Axon's own bus and event store in memory, with the interceptors of the house around every command. */
public final class RunningHouse {

    private static final CorrelationDataProvider DECISION = message ->
            message.getPayload() instanceof Decided decided ? Map.of("decision", decided.decisionId()) : Map.of();

    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Streams streams = new Streams(store);
    private final CommandBus bus = SimpleCommandBus.builder().build();
    private final DefaultCommandGateway gateway =
            DefaultCommandGateway.builder().commandBus(bus).build();

    public RunningHouse() {
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<CommandMessage<?>>(DECISION));
        bus.registerHandlerInterceptor(new FailuresAsProblems());
        bus.registerHandlerInterceptor(new TakingDecisions(streams, new CommandAccess()));
    }

    public Streams streams() {
        return streams;
    }

    /** Commands of this stream are decided by it, with these as parameters of its handlers. */
    public <T extends DecidingStream> RunningHouse deciding(Class<T> stream, Object... resources) {
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(stream),
                new SimpleResourceParameterResolverFactory(List.of(resources)));
        var repository = EventSourcingRepository.builder(stream)
                .eventStore(store)
                .parameterResolverFactory(parameters)
                .build();
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(stream)
                .repository(repository)
                .parameterResolverFactory(parameters)
                .commandTargetResolver(
                        m -> new VersionedAggregateIdentifier((Object) ((Command) m.getPayload()).stream(), null))
                .build()
                .subscribe(bus);
        return this;
    }

    /** Commands are decided by this object. */
    public RunningHouse deciding(Object handler) {
        new AnnotationCommandHandlerAdapter<>(handler).subscribe(bus);
        return this;
    }

    public RunningHouse knows(String type, String stream, CaseEvent... events) {
        streams.append(type, stream, List.of(events));
        return this;
    }

    public Receipt asked(Command command) {
        return Objects.requireNonNull(gateway.<Receipt>sendAndWait(command));
    }

    /** What was wrong with asking. */
    public Problem problemWith(Command command) {
        try {
            Receipt receipt = asked(command);
            throw new AssertionError("a problem was expected and not " + receipt);
        } catch (CommandExecutionException e) {
            return e.<Problem>getDetails().orElseThrow(() -> e);
        }
    }

    public List<? extends DomainEventMessage<?>> stream(String name) {
        return store.readEvents(name).asStream().toList();
    }

    /** Everything that is stored, in the order it was appended. */
    public List<? extends TrackedEventMessage<?>> stored() {
        try (var all = store.openStream(null)) {
            List<TrackedEventMessage<?>> found = new java.util.ArrayList<>();
            while (all.hasNextAvailable()) {
                found.add(all.nextAvailable());
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public List<DecisionTaken> receipts() {
        return stored().stream()
                .map(TrackedEventMessage::getPayload)
                .filter(DecisionTaken.class::isInstance)
                .map(DecisionTaken.class::cast)
                .toList();
    }

    /** Runs what asks in vain, and proves that it left nothing behind. */
    public Problem refusesWithoutATrace(Command command) {
        int before = stored().size();
        Problem problem = problemWith(command);
        assertThat(stored()).hasSize(before);
        return problem;
    }
}
