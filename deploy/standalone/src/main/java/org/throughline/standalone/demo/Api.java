package org.throughline.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.throughline.access.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the house over HTTP as anybody else would. */
public final class Api {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.shared();
    private final String base;
    private final Function<Actor, String> tokens;

    /** @param tokens gives the bearer token of an actor; asked once for each */
    public Api(String base, Function<Actor, String> tokens) {
        this.base = base;
        Map<Actor, String> kept = new ConcurrentHashMap<>();
        this.tokens = actor -> kept.computeIfAbsent(actor, tokens);
    }

    /** @param body null for an answer without one */
    public record Reply(int status, JsonNode body, Map<String, String> headers) {

        public boolean ok() {
            return status / 100 == 2;
        }

        /** The first id the command made. */
        public String created() {
            return body.path("created").path(0).stringValue();
        }

        public String position() {
            return headers.getOrDefault("throughline-position", "");
        }

        Reply orFail() {
            if (!ok()) {
                throw new IllegalStateException("the house answered " + status + ": " + body);
            }
            return this;
        }
    }

    /** @param key the Idempotency-Key: the same again answers the first receipt */
    public Reply post(Actor as, String path, String key, Map<String, ?> body) {
        return send(
                as, path, "application/json", key, "POST", BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
    }

    public Reply upload(Actor as, String path, String key, Path file, String type) {
        try {
            return send(as, path, type, key, "POST", BodyPublishers.ofFile(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Reply get(Actor as, String path) {
        return send(as, path, "application/json", "", "GET", BodyPublishers.noBody());
    }

    /** Asks until the answer is there: a refusal names no position to wait for. The last answer after five seconds. */
    public Reply getUntil(Actor as, String path, Predicate<Reply> there) {
        Reply reply = get(as, path);
        for (int attempt = 0; attempt < 100 && !there.test(reply); attempt++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for " + path, e);
            }
            reply = get(as, path);
        }
        return reply;
    }

    private Reply send(Actor as, String path, String type, String key, String method, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", "Bearer " + tokens.apply(as))
                .method(method, body);
        if (!method.equals("GET")) {
            request.header("Content-Type", type).header("Idempotency-Key", key);
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            JsonNode answer = response.body().isBlank() ? json.nullNode() : json.readTree(response.body());
            return new Reply(
                    response.statusCode(),
                    answer,
                    response.headers().map().entrySet().stream()
                            .collect(java.util.stream.Collectors.toMap(
                                    e -> e.getKey().toLowerCase(java.util.Locale.ROOT),
                                    e -> e.getValue().getFirst(),
                                    (a, b) -> a)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + path, e);
        }
    }
}
