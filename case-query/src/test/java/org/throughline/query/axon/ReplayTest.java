package org.throughline.query.axon;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.Staffing;

class ReplayTest {

    private final House house = House.open();
    private final Canonical canonical = new Canonical(house.bean(Sealing.class));

    @Test
    void everyViewRebuiltFromNothingHasTheSameDocuments() throws InterruptedException {
        Scene scene = told();
        for (View view : house.all(View.class)) {
            caughtUp(view, scene);
            List<String> before = canonical.of(house.bean(ViewStore.class), view);

            house.replay(view.name());

            assertThat(before).as(view.name()).isNotEmpty();
            assertThat(settled(house.bean(ViewStore.class), view, before))
                    .as(view.name())
                    .isEqualTo(before);
        }
    }

    @Test
    void theSizeOfBatchesChangesNothing() throws InterruptedException {
        Scene scene = told();
        for (View view : house.all(View.class)) {
            caughtUp(view, scene);
            List<String> live = canonical.of(house.bean(ViewStore.class), view);
            assertThat(rebuilt(view, 1, live)).as(view.name() + " one by one").isEqualTo(live);
            assertThat(rebuilt(view, 7, live)).as(view.name() + " by sevens").isEqualTo(live);
        }
    }

    @Test
    void aBatchThatCouldNotBeWrittenIsWrittenLaterAndNothingIsLost() throws InterruptedException {
        Scene scene = told();
        View view = house.all(View.class).stream()
                .filter(v -> v.name().equals("timeline_v1"))
                .findFirst()
                .orElseThrow();
        caughtUp(view, scene);
        List<String> live = canonical.of(house.bean(ViewStore.class), view);
        AtomicInteger failures = new AtomicInteger(2);
        ViewStore failing = new ViewStore(house.bean(MongoClient.class).getDatabase("failing")) {
            @Override
            void write(View written, Changes changes) {
                if (failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("the store does not answer");
                }
                super.write(written, changes);
            }
        };

        assertThat(rebuilt(view, 50, live, failing)).isEqualTo(live);
        assertThat(failures.get()).isNegative();
    }

    private Scene told() {
        Scene scene = new Scene();
        scene.tell(scene.story.schoolRecorded("Replay School"), scene.story.calendar());
        scene.tellAll(scene.story.everything());
        scene.tell(new Staffing(scene.school).everything());
        return scene;
    }

    private void caughtUp(View view, Scene scene) throws InterruptedException {
        assertThat(house.bean(Positions.class).await(List.of(view), scene.positions(), Duration.ofSeconds(20)))
                .as(view.name())
                .isTrue();
    }

    /** Feeds the view into a database of its own by a processor with batches of that size. */
    private List<String> rebuilt(View view, int batch, List<String> live) throws InterruptedException {
        String name = "rebuilt_" + view.name() + "_" + batch;
        return rebuilt(
                view, batch, live, new ViewStore(house.bean(MongoClient.class).getDatabase(name)));
    }

    private List<String> rebuilt(View view, int batch, List<String> live, ViewStore store) throws InterruptedException {
        Positions positions = new Positions(store);
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name(view.name() + batch)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new ViewHandler(view))
                        .sequencingPolicy(new ByChild())
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(house.bean(EventStore.class))
                .tokenStore(tokens(store))
                .transactionManager(NoTransactionManager.instance())
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(2)
                .batchSize(batch)
                .tokenClaimInterval(200)
                .clock(Clock.systemUTC())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .build();
        processor.registerHandlerInterceptor(new WriteBeforeToken(view, store, positions));
        processor.start();
        List<String> rebuilt = settled(store, view, live);
        processor.shutDown();
        threads.shutdownNow();
        return rebuilt;
    }

    /** The documents once they are as many and as they should be, or after a minute as they are. */
    private List<String> settled(ViewStore store, View view, List<String> expected) throws InterruptedException {
        List<String> now = canonical.of(store, view);
        for (int i = 0; i < 600 && !now.equals(expected); i++) {
            Thread.sleep(100);
            now = canonical.of(store, view);
        }
        return now;
    }

    /** As in the house: beside the documents, and written at once rather than when the unit of work is over. */
    private TokenStore tokens(ViewStore store) {
        return MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(
                                house.bean(MongoClient.class),
                                store.in("tokens").getNamespace().getDatabaseName())
                        .build())
                .serializer(house.bean(Serializer.class))
                .transactionManager(NoTransactionManager.instance())
                .build();
    }
}
