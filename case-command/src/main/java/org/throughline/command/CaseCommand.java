package org.throughline.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The deciding side as a process of its own. */
@SpringBootApplication
@Import(CommandSide.class)
public class CaseCommand {
    public static void main(String[] args) {
        SpringApplication.run(CaseCommand.class, args);
    }
}
