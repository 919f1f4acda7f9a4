package org.throughline.edge;

import com.mongodb.client.MongoClient;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.springboot.EventProcessorProperties;
import org.axonframework.springboot.util.DeadLetterQueueProviderConfigurerModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.throughline.store.JdbcKeyStore;
import org.throughline.store.KeyStore;
import org.throughline.store.MongoKeyStore;
import org.throughline.store.SealingSerializer;
import org.throughline.store.Seals;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The stores both sides stand on: keys, the sealing serializer, tokens and dead letters beside the views. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /** Closed with the context, and kept out of sight of Spring's own DataSource beans: keys live apart. */
    record JdbcKeys(HikariDataSource source, KeyStore store) implements KeyStore, AutoCloseable {
        @Override
        public java.util.Optional<byte[]> find(String name) {
            return store.find(name);
        }

        @Override
        public byte[] keepIfAbsent(String name, byte[] wrapped) {
            return store.keepIfAbsent(name, wrapped);
        }

        @Override
        public void close() {
            source.close();
        }
    }

    @Bean
    @ConditionalOnProperty("throughline.keys.jdbc-url")
    JdbcKeys jdbcKeyStore(@Value("${throughline.keys.jdbc-url}") String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        HikariDataSource source = new HikariDataSource(config);
        return new JdbcKeys(source, new JdbcKeyStore(source));
    }

    @Bean
    @ConditionalOnProperty("throughline.keys.mongo-database")
    KeyStore mongoKeyStore(MongoClient mongo, @Value("${throughline.keys.mongo-database}") String database) {
        return new MongoKeyStore(mongo.getDatabase(database));
    }

    @Bean
    Seals seals(
            KeyStore keys,
            @Value("${throughline.keys.master:}") String fromEnvironment,
            @Value("${throughline.keys.master-file:}") String file)
            throws IOException {
        return new Seals(keys, fromEnvironment.isBlank() ? masterFrom(Path.of(file)) : decoded(fromEnvironment));
    }

    /** A first start makes the master secret; only its owner may read the file. */
    private static byte[] masterFrom(Path file) throws IOException {
        if (Files.notExists(file)) {
            byte[] secret = new byte[64];
            new SecureRandom().nextBytes(secret);
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, Base64.getEncoder().encodeToString(secret));
            if (!file.toFile().setReadable(false, false) || !file.toFile().setReadable(true, true)) {
                throw new IOException("cannot keep " + file.getFileName() + " to its owner");
            }
        }
        return decoded(Files.readString(file));
    }

    private static byte[] decoded(String secret) {
        return Base64.getDecoder().decode(secret.strip());
    }

    @Bean
    @Primary
    Serializer serializer(Seals seals) {
        var axonTypes = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build();
        Jackson3Serializer plain = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(axonTypes))
                .build();
        return new SealingSerializer(plain, Json.ofTheStore(), seals);
    }

    /** Events carry the id of the decision they come from, and nothing else. */
    @Bean
    CorrelationDataProvider decisionOfTheEvent() {
        return message -> Decided.class.isAssignableFrom(message.getPayloadType())
                        && message.getPayload() instanceof Decided decided
                ? java.util.Map.of("decision", decided.decisionId())
                : java.util.Map.of();
    }

    @Bean
    MongoTemplate axonMongoTemplate(
            MongoClient mongo, @Value("${throughline.views.database:throughline}") String database) {
        return DefaultMongoTemplate.builder().mongoDatabase(mongo, database).build();
    }

    /** In the store of the views, so that a token is never ahead of the documents it vouches for (ADR 0002). */
    @Bean
    TokenStore tokenStore(MongoTemplate mongo, Serializer serializer) {
        return MongoTokenStore.builder()
                .mongoTemplate(mongo)
                .serializer(serializer)
                .transactionManager(NoTransactionManager.instance())
                .build();
    }

    /** A view that fails stops, or parks the one child in the dead-letter queue; it never skips. */
    @Bean
    ConfigurerModule failingViewsStopOrPark() {
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance()));
    }

    /**
     * A dead-letter queue for every group. The type matters: Axon's own module of this type gives a queue only to groups
     * named in properties, registers after ours and so takes the queues of all others away, unless one is there already.
     */
    @Bean
    DeadLetterQueueProviderConfigurerModule aQueueForEveryGroup(
            EventProcessorProperties unused, MongoTemplate mongo, Serializer serializer) {
        return new DeadLetterQueueProviderConfigurerModule(unused, group -> c -> null) {
            @Override
            public void configureModule(org.axonframework.config.Configurer configurer) {
                configurer.eventProcessing(
                        processing -> processing.registerDeadLetterQueueProvider(group -> c -> queue(group)));
            }

            private MongoSequencedDeadLetterQueue<EventMessage<?>> queue(String group) {
                return MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                        .processingGroup(group)
                        .mongoTemplate(mongo)
                        .serializer(serializer)
                        .transactionManager(NoTransactionManager.instance())
                        .build();
            }
        };
    }
}
