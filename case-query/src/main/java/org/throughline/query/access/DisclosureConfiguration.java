package org.throughline.query.access;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Readings are recorded beside the events where they are in a database, else in MongoDB. */
@Configuration(proxyBeanMethods = false)
class DisclosureConfiguration {

    @Bean
    DisclosureLog disclosureLog(
            ObjectProvider<DataSource> database,
            MongoClient mongo,
            @Value("${throughline.views.database:throughline}") String views,
            Clock clock) {
        DataSource source = database.getIfUnique();
        return source == null
                ? new MongoDisclosureLog(mongo.getDatabase(views), clock)
                : new JdbcDisclosureLog(source, clock);
    }
}
