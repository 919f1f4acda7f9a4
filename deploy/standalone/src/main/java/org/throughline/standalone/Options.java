package org.throughline.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param schools a file of schools to load, if one was named or the shared one lies where the demo looks for it
 */
record Options(Verb verb, int port, Path data, int children, Optional<Path> schools) {

    enum Verb {
        DEMO,
        SERVE,
        STATUS,
        STOP,
        RESET
    }

    static final String USAGE =
            "usage: throughline demo|serve|status|stop|reset [--port N] [--data DIR] [--children N] [--schools FILE]";

    /** Something on the command line is wrong; the message is one line for the person who typed it. */
    static final class BadOption extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadOption(String message) {
            super(message, null, false, false);
        }
    }

    private static final int MOST_CHILDREN = 20_000;

    static Options parse(String... args) {
        var rest = new ArrayDeque<>(List.of(args));
        if (rest.isEmpty()) {
            throw new BadOption(USAGE);
        }
        Verb verb = verb(rest.pop());
        int port = 8080;
        Path data = Path.of("data");
        int children = 150;
        Optional<Path> schools = Optional.empty();
        while (!rest.isEmpty()) {
            String name = rest.pop();
            if (rest.isEmpty()) {
                throw new BadOption(name + " needs a value; " + USAGE);
            }
            String value = rest.pop();
            switch (name) {
                case "--port" -> port = number(name, value, 1, 65_535);
                case "--data" -> data = Path.of(value);
                case "--children" -> children = number(name, value, 1, MOST_CHILDREN);
                case "--schools" -> schools = Optional.of(readable(value));
                default -> throw new BadOption("unknown option " + name + "; " + USAGE);
            }
        }
        return new Options(verb, port, data.toAbsolutePath().normalize(), children, schools);
    }

    private static Verb verb(String word) {
        for (Verb verb : Verb.values()) {
            if (verb.name().equalsIgnoreCase(word)) {
                return verb;
            }
        }
        throw new BadOption("unknown command " + word + "; " + USAGE);
    }

    private static int number(String name, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below, with the other wrong numbers
        }
        throw new BadOption(name + " takes a number from " + least + " to " + most + ", not " + value);
    }

    private static Path readable(String value) {
        Path file = Path.of(value);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new BadOption("--schools: there is no readable file " + value);
        }
        return file;
    }
}
