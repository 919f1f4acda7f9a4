package org.throughline.edge;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.catalogue.Services;

/** The directory of services both sides look things up in; a broken one stops the start. */
@Configuration(proxyBeanMethods = false)
class ServicesConfiguration {

    @Bean
    Services services(@Value("${throughline.services:classpath:catalogue/services.yaml}") String directory) {
        return new Services(directory);
    }
}
