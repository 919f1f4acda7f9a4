package org.throughline.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Base64;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.events.ReservationEvent.IdentifierReserved;
import org.throughline.store.SealingSerializer;

/**
 * The proof of ADR 0001: with Boot 4 in front of it, Axon 4.13 uses Boot's transactions and Boot's meters. Without
 * {@link AxonOnBoot4} it starts as quietly with neither.
 */
class AxonOnBoot4Test {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({StoreConfiguration.class, ClockConfiguration.class})
    static class House {

        @Bean(destroyMethod = "shutdownNow")
        MongoServer mongoProtocolServer() {
            return new MongoServer(new MemoryBackend());
        }

        @Bean
        MongoClient mongoClient(MongoServer server) {
            return MongoClients.create(server.bindAndGetConnectionString());
        }
    }

    @SuppressWarnings("NullAway.Init") // opened before the first test
    private static ConfigurableApplicationContext house;

    @BeforeAll
    static void open() {
        house = new SpringApplicationBuilder(House.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.name=throughline",
                        "spring.datasource.url=jdbc:hsqldb:mem:" + UUID.randomUUID() + ";hsqldb.tx=mvcc",
                        "spring.sql.init.mode=always",
                        "spring.sql.init.schema-locations=classpath:store/hsqldb.sql",
                        "throughline.keys.jdbc-url=jdbc:hsqldb:mem:" + UUID.randomUUID() + ";hsqldb.tx=mvcc",
                        "throughline.keys.master=" + Base64.getEncoder().encodeToString(new byte[64]))
                .run();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void axonsTransactionsAreSprings() {
        assertThat(house.getBean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void whatACommandWroteIsGoneWhenItFails() {
        JdbcClient jdbc = house.getBean(JdbcClient.class);
        EventStore store = house.getBean(EventStore.class);
        CommandBus bus = house.getBean(CommandBus.class);
        try (var subscribed = bus.subscribe("fails", command -> {
            store.publish(reserved("reserved-gone", 0));
            jdbc.sql("insert into disclosure (id, read_at, actor, role, agency, child_id, what)"
                            + " values ('x', 'now', 'a', 'r', 'g', 'c', 'w')")
                    .update();
            throw new IllegalStateException("after writing");
        })) {
            assertThat(subscribed).isNotNull();
            assertThatThrownBy(() -> send("fails")).isInstanceOf(RuntimeException.class);
        }

        assertThat(jdbc.sql("select count(*) from disclosure")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(store.readEvents("reserved-gone").hasNext()).isFalse();
    }

    @Test
    void eventsGoToTheJdbcStoreSealedUnderStableNamesWithTheirDecisionOnly() {
        EventStore store = house.getBean(EventStore.class);
        CommandBus bus = house.getBean(CommandBus.class);
        try (var subscribed = bus.subscribe("reserves", command -> {
            store.publish(reserved("reserved-kept", 0));
            return "done";
        })) {
            assertThat(subscribed).isNotNull();
            send("reserves");
        }

        assertThat(house.getBean(EventStorageEngine.class)).isInstanceOf(JdbcEventStorageEngine.class);
        assertThat(house.getBean(Serializer.class)).isInstanceOf(SealingSerializer.class);
        assertThat(house.getBeansOfType(CorrelationDataProvider.class)).containsOnlyKeys("decisionOfTheEvent");
        assertThat(house.getBean(JdbcClient.class)
                        .sql("select payloadType from DomainEventEntry where aggregateIdentifier = 'reserved-kept'")
                        .query(String.class)
                        .list())
                .containsExactly("identifier-reserved");
        assertThat(store.readEvents("reserved-kept").next().getMetaData()).isEmpty();
    }

    @Test
    void thereIsOneMeterRegistryAndItIsBoots() {
        assertThat(house.getBeansOfType(MeterRegistry.class).values())
                .singleElement()
                .isInstanceOf(PrometheusMeterRegistry.class);
    }

    @Test
    void axonsMetersAreInIt() {
        send("nobody-handles-this");
        house.getBean(EventStore.class).publish(reserved("reserved-measured", 0));

        assertThat(house.getBean(MeterRegistry.class).getMeters())
                .extracting(meter -> meter.getId().getName())
                .anyMatch(name -> name.startsWith("commandBus"))
                .anyMatch(name -> name.startsWith("eventStore"));
    }

    private static void send(String command) {
        try {
            house.getBean(CommandGateway.class)
                    .sendAndWait(new org.axonframework.commandhandling.GenericCommandMessage<>(
                            new org.axonframework.messaging.GenericMessage<>(command), command));
        } catch (org.axonframework.commandhandling.NoHandlerForCommandException expected) {
            assertThat(command).isEqualTo("nobody-handles-this");
        }
    }

    private static GenericDomainEventMessage<IdentifierReserved> reserved(String stream, long sequence) {
        return new GenericDomainEventMessage<>(
                "Reservation", stream, sequence, new IdentifierReserved("authority:919", "c1"));
    }
}
