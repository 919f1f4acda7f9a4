package org.throughline.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.access.Actor;
import org.throughline.standalone.demo.Api;
import org.throughline.standalone.demo.Demo;
import org.throughline.standalone.demo.DemoClock;
import org.throughline.standalone.demo.Story;

/** One running house for all tests of this module, with the demo told in it; starting it takes seconds. */
final class TheHouse {

    private static @Nullable TheHouse only;

    private final ConfigurableApplicationContext context;
    private final Api api;
    private final String base;
    private final Path data;
    private final List<String> said = new ArrayList<>();
    private final Story.Told told;

    private TheHouse() {
        try {
            data = Files.createTempDirectory("throughline-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context = new SpringApplicationBuilder(Standalone.class)
                .profiles("demo")
                .properties(Map.of("spring.config.name", "throughline,standalone"))
                .run("--server.port=0", "--throughline.data=" + data, "--throughline.sweep.first=PT1H");
        base = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        LocalIssuer.Signer signer = context.getBean(LocalIssuer.Signer.class);
        Instant now = Instant.ofEpochMilli(InstantSource.system().millis());
        api = new Api(base, actor -> signer.token(actor, now, Duration.ofHours(1)));
        told = new Demo(api, context.getBean(DemoClock.class), said::add).run(12, Optional.empty());
    }

    /** Opened here and not while the class initialises: the demo's own threads need the class too, and would wait for ever. */
    static synchronized TheHouse open() {
        TheHouse open = only;
        if (open == null) {
            open = new TheHouse();
            only = open;
        }
        return open;
    }

    Api api() {
        return api;
    }

    String base() {
        return base;
    }

    Path data() {
        return data;
    }

    Story.Told told() {
        return told;
    }

    List<String> said() {
        return said;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where there is more than one of the type. */
    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    String token(Actor actor) {
        return bean(LocalIssuer.Signer.class)
                .token(actor, Instant.ofEpochMilli(InstantSource.system().millis()), Duration.ofHours(1));
    }
}
