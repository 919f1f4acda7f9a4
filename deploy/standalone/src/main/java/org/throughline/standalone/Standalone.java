package org.throughline.standalone;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.throughline.command.CommandSide;
import org.throughline.query.QueryConfiguration;

/** Both sides, the embedded stores and, in the demo, its clock and county. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({
    CommandSide.class,
    QueryConfiguration.class,
    DemoConfiguration.class,
    EmbeddedViews.class,
    LocalIssuer.class,
    Greeting.class
})
class Standalone {}
