package org.throughline.edge;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** One import for an application that stands on this house's stores and edges. */
@Configuration(proxyBeanMethods = false)
@Import({
    StoreConfiguration.class,
    ClockConfiguration.class,
    FrameworkConfiguration.class,
    ServicesConfiguration.class,
    SecurityConfiguration.class,
    WebConfiguration.class,
    OpenApiConfiguration.class
})
public class EdgeConfiguration {}
