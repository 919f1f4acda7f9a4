package org.throughline.query;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import org.throughline.edge.EdgeConfiguration;

/** The telling side as a process of its own. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({EdgeConfiguration.class, QueryConfiguration.class})
public class CaseQuery {

    public static void main(String[] args) {
        new SpringApplicationBuilder(CaseQuery.class)
                .properties("spring.config.name=throughline,case-query")
                .run(args);
    }
}
