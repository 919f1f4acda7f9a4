package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.access.Actor;
import org.throughline.standalone.demo.Api;
import org.throughline.standalone.demo.Api.Reply;
import org.throughline.standalone.demo.People;

/** 200 commands while the process is killed five times at random: every acknowledged one is there, none twice. */
class KillTest {

    private static final int COMMANDS = 200;
    private static final int KILLS = 5;
    private static final String SETTING = "own-0001";

    @TempDir
    private Path data;

    private @Nullable Process process;
    private final Random random = new Random(Long.getLong("throughline.kill.seed", 20261123L));

    @Test
    void aKilledHouseLosesNoAcknowledgedCommandAndShowsNoneTwice() throws Exception {
        int port = freePort();
        start(port);
        Api api = api(port);
        Actor dsl = People.safeguardingLead(SETTING);
        String child = api.post(
                        People.office(SETTING),
                        "/v1/children",
                        "kill-child",
                        Map.of(
                                "givenNames", "Kim",
                                "familyName", "Example",
                                "dateOfBirth", "2012-02-02",
                                "setting", SETTING,
                                "from", "2025-09-01"))
                .created();

        Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                senders.execute(() -> {
                    for (int n = next.getAndIncrement(); n < COMMANDS; n = next.getAndIncrement()) {
                        acknowledged.put(n, raiseUntilAcknowledged(api, dsl, child, n));
                    }
                });
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                int until = kill * COMMANDS / (KILLS + 1) + random.nextInt(15);
                while (acknowledged.size() < until) {
                    Thread.sleep(2);
                }
                stopDead();
                start(port);
            }
            senders.shutdown();
            assertThat(senders.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
        }
        stopDead();
        start(port);

        assertThat(new HashSet<>(acknowledged.values())).hasSize(COMMANDS);
        List<String> shown = concernsOnTheTimeline(api, dsl, child);
        assertThat(shown).doesNotHaveDuplicates().hasSize(COMMANDS);
        stopDead();
    }

    /** The same key again and again, as a client does that never got an answer. */
    private static String raiseUntilAcknowledged(Api api, Actor dsl, String child, int n) {
        while (true) {
            try {
                Reply reply = api.post(
                        dsl, "/v1/children/" + child + "/concerns", "kill-" + n, Map.of("seen", "Concern number " + n));
                if (reply.status() == 201) {
                    return reply.created();
                }
                if (reply.status() < 500) {
                    throw new AssertionError("answered " + reply.status() + " " + reply.body());
                }
            } catch (RuntimeException connectionLost) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> concernsOnTheTimeline(Api api, Actor dsl, String child) throws InterruptedException {
        List<String> shown = new ArrayList<>();
        for (int attempt = 0; attempt < 100 && shown.size() < COMMANDS; attempt++) {
            shown.clear();
            String cursor = "";
            do {
                Reply page = api.get(dsl, "/v1/children/" + child + "/timeline?kind=concern-raised&limit=100" + cursor);
                page.body()
                        .path("items")
                        .forEach(line -> shown.add(line.path("detail").asString("")));
                cursor = page.body().hasNonNull("next")
                        ? "&cursor=" + page.body().path("next").stringValue()
                        : "";
            } while (!cursor.isEmpty());
            Thread.sleep(100);
        }
        return shown;
    }

    private Api api(int port) throws Exception {
        LocalIssuer.Signer signer = new LocalIssuer().signer(data);
        Instant now = Instant.ofEpochMilli(InstantSource.system().millis());
        return new Api("http://127.0.0.1:" + port, actor -> signer.token(actor, now, Duration.ofHours(1)));
    }

    private void start(int port) throws Exception {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Ddisable-axoniq-console-message=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Throughline.class.getName(),
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File("target/kill-test.log"))
                .start();
        HttpRequest health = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; i < 600; i++) {
                try {
                    if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(100);
                }
            }
        }
        throw new AssertionError("did not start; see target/kill-test.log");
    }

    /** SIGKILL: nothing is closed, flushed or said goodbye to. */
    private void stopDead() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
