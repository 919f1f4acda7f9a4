package org.throughline.standalone;

import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.standalone.demo.DemoClock;

/** The demo's clock: it starts before the demo's year, or where an earlier run of it stopped. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    private static final Instant BEFORE_THE_YEAR = Instant.parse("2025-08-31T08:00:00Z");

    @Bean
    @Primary
    DemoClock demoClock(JdbcClient events) {
        return new DemoClock(events.sql("select timeStamp from DomainEventEntry order by globalIndex desc limit 1")
                .query(String.class)
                .optional()
                .map(Instant::parse)
                .filter(last -> last.isAfter(BEFORE_THE_YEAR))
                .orElse(BEFORE_THE_YEAR));
    }
}
