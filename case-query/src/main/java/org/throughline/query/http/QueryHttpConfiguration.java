package org.throughline.query.http;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.throughline.query.access.StreamAccess;
import org.throughline.query.axon.Positions;
import org.throughline.query.axon.View;

/** What every query goes through. */
@Configuration(proxyBeanMethods = false)
class QueryHttpConfiguration implements WebMvcConfigurer {

    private final WaitsForPosition waits;

    QueryHttpConfiguration(
            Positions positions,
            List<View> views,
            StreamAccess access,
            @Value("${throughline.views.patience:5s}") Duration patience) {
        waits = new WaitsForPosition(positions, views, access, patience);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(waits);
    }
}
