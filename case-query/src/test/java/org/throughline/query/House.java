package org.throughline.query;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.throughline.access.Actor;
import org.throughline.query.access.DisclosureLog;
import org.throughline.query.axon.Replays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The telling side as it runs: real processors on a real store, asked over HTTP. Started once for all tests. */
public final class House {

    public static final TestClock CLOCK = new TestClock();
    static final Tokens TOKENS = new Tokens();

    private static @Nullable House house;

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    @Configuration(proxyBeanMethods = false)
    @Import(CaseQuery.class)
    static class TestBeans {
        @Bean
        @Primary
        Clock testClock() {
            return CLOCK;
        }

        @Bean
        JwtDecoder testTokens() {
            return TOKENS.decoder();
        }
    }

    private House(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static synchronized House open() {
        if (house == null) {
            MongoServer mongo = new MongoServer(new MemoryBackend());
            Map<String, Object> settings = new TreeMap<>();
            settings.put("spring.mongodb.uri", mongo.bindAndGetConnectionString() + "/throughline");
            settings.put("spring.datasource.url", "jdbc:hsqldb:mem:house;hsqldb.tx=mvcc");
            settings.put("spring.sql.init.mode", "always");
            settings.put("spring.sql.init.schema-locations", "classpath:store/hsqldb.sql");
            settings.put("management.health.mongodb.enabled", "false");
            settings.put("throughline.keys.jdbc-url", "jdbc:hsqldb:mem:keys");
            settings.put("throughline.keys.master", Base64.getEncoder().encodeToString(new byte[64]));
            settings.put("throughline.views.patience", "4s");
            settings.put("throughline.live.heartbeat", "1s");
            settings.put("server.port", "0");
            settings.put("spring.config.import", "classpath:throughline.yml");
            settings.put("logging.level.de.bwaldvogel", "error");
            SpringApplication application = new SpringApplication(TestBeans.class);
            application.setDefaultProperties(settings);
            house = new House(application.run());
        }
        return house;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    EventStore events() {
        return bean(EventStore.class);
    }

    /** Stores an event the way the deciding side does: in a unit of work with a transaction. */
    void publish(DomainEventMessage<?> event) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(bean(TransactionManager.class));
        unit.execute(() -> events().publish(event));
    }

    public <T> List<T> all(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    public MongoDatabase documents() {
        return bean(MongoClient.class).getDatabase("throughline");
    }

    public void replay(String view) {
        bean(Replays.class).replay(view);
    }

    DisclosureLog disclosures() {
        return bean(DisclosureLog.class);
    }

    /** What came back. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {
        public String text() {
            return response.body();
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    public Answer get(Actor actor, String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Authorization", bearer(actor));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean isJson =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(
                    response.statusCode(), isJson ? json.readTree(response.body()) : json.nullNode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String bearer(Actor actor) {
        return "Bearer " + TOKENS.of(actor);
    }
}
