package org.throughline.edge;

import java.time.Clock;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. Nothing else reads the time; the store's own timestamps follow it too. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    StoreTime storeTime(Clock clock) {
        GenericEventMessage.clock = clock;
        return new StoreTime(clock);
    }

    /** Marks that the store stamps events by the one clock. */
    record StoreTime(Clock clock) {}
}
