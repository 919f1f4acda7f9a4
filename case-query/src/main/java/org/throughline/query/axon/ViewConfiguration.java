package org.throughline.query.axon;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One processing group per view, fed in batches by a few threads that all views share. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    /** Threads of all views; the pools close with the context. */
    record Feeding(ScheduledExecutorService coordinators, ScheduledExecutorService workers) implements AutoCloseable {
        @Override
        public void close() {
            coordinators.shutdownNow();
            workers.shutdownNow();
        }
    }

    @Bean
    Feeding feeding(@Value("${throughline.views.threads:2}") int threads) {
        return new Feeding(
                Executors.newScheduledThreadPool(
                        2,
                        Thread.ofPlatform().name("views-reading-", 0).daemon().factory()),
                Executors.newScheduledThreadPool(
                        threads,
                        Thread.ofPlatform().name("views-writing-", 0).daemon().factory()));
    }

    @Bean
    ConfigurerModule feedTheViews(
            List<View> views,
            ViewStore store,
            Positions positions,
            Feeding threads,
            @Value("${throughline.views.batch:100}") int batch,
            @Value("${throughline.views.segments:2}") int segments) {
        return configurer -> configurer.eventProcessing(processing -> views.forEach(view -> {
            store.index(view);
            feed(processing, view, new WriteBeforeToken(view, store, positions));
            processing.registerPooledStreamingEventProcessor(
                    view.name(),
                    org.axonframework.config.Configuration::eventStore,
                    (c, builder) -> builder.batchSize(batch)
                            .initialSegmentCount(segments)
                            .initialToken(StreamableMessageSource::createTailToken)
                            // claims and retries are timed by the machine: the house's clock may be set, or stand still
                            .clock(Clock.systemUTC())
                            .coordinatorExecutor(threads.coordinators())
                            .workerExecutor(threads.workers()));
        }));
    }

    private static void feed(EventProcessingConfigurer processing, View view, WriteBeforeToken writing) {
        String group = view.name();
        ViewHandler handler = new ViewHandler(view);
        processing
                .registerEventHandler(c -> handler)
                .assignHandlerInstancesMatching(group, handler::equals)
                .registerSequencingPolicy(group, c -> new ByChild())
                .registerTransactionManager(group, c -> NoTransactionManager.instance())
                .registerHandlerInterceptor(group, c -> writing)
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        group, (c, builder) -> builder.enableSequenceIdentifierCache())
                .registerDeadLetterPolicy(
                        group,
                        c -> (letter, cause) -> Decisions.enqueue(
                                new ThrowableCause(cause.getClass().getName(), String.valueOf(cause.getMessage()))));
    }
}
