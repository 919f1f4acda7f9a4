package org.throughline.command;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The deciding side as a process of its own. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(CommandSide.class)
public class CaseCommand {
    public static void main(String[] args) {
        new SpringApplicationBuilder(CaseCommand.class)
                .properties("spring.config.name=throughline,case-command")
                .run(args);
    }
}
