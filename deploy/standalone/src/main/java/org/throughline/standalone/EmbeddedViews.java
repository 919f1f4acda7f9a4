package org.throughline.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A server in this JVM that speaks MongoDB's protocol and keeps the views in a file. It is not MongoDB (ADR 0005). */
@Configuration(proxyBeanMethods = false)
class EmbeddedViews {

    @Bean(destroyMethod = "shutdownNow")
    MongoServer mongoProtocolServer(@Value("${throughline.data}") Path data) throws IOException {
        Path folder = data.resolve("views");
        Files.createDirectories(folder);
        return new MongoServer(new H2Backend(folder.resolve("views.mv").toString()));
    }

    @Bean
    MongoClient mongoClient(MongoServer server) {
        return MongoClients.create(server.bindAndGetConnectionString());
    }

    @Bean
    HealthIndicator views(MongoClient mongo) {
        return () -> {
            mongo.getDatabase("throughline").runCommand(new Document("ping", 1));
            return Health.up().build();
        };
    }
}
