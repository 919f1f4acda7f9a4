package org.throughline.edge;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.framework.Frameworks;

/** The frameworks both sides read facts against; a broken pack stops the start. */
@Configuration(proxyBeanMethods = false)
class FrameworkConfiguration {

    @Bean
    Frameworks frameworks(@Value("${throughline.frameworks:classpath*:frameworks/*.yaml}") String packs) {
        return new Frameworks(packs);
    }
}
