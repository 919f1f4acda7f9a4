package org.throughline.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.access.Actor;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.Story;

class LiveTimelineTest {

    private final Scene scene = new Scene();
    private final Story story = scene.story;

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
    }

    /** What has come over one connection so far. */
    private final class Stream implements AutoCloseable {
        private final InputStream in;
        private final AtomicReference<String> heard = new AtomicReference<>("");

        Stream(Actor actor, Map<String, String> headers) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            scene.house.uri("/v1/children/" + scene.child + "/timeline/live"))
                    .header("Authorization", House.bearer(actor));
            headers.forEach(request::header);
            HttpResponse<InputStream> response =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            in = response.body();
            Thread.ofVirtual().start(() -> {
                byte[] buffer = new byte[4096];
                try {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        hear(new String(buffer, 0, read, StandardCharsets.UTF_8));
                    }
                } catch (java.io.IOException closed) {
                    hear("closed");
                }
            });
        }

        private void hear(String more) {
            heard.updateAndGet(before -> before + more);
        }

        String hear(Predicate<String> enough) throws InterruptedException {
            for (int i = 0; i < 100 && !enough.test(String.valueOf(heard.get())); i++) {
                Thread.sleep(50);
            }
            return String.valueOf(heard.get());
        }

        @Override
        public void close() throws java.io.IOException {
            in.close();
        }
    }

    @Test
    void aNewLineArrivesAndItsReadingIsOnRecord() throws Exception {
        scene.tell(story.registered(), story.enrolled());
        scene.timeline(scene.head(), "");
        try (Stream stream = new Stream(scene.head(), Map.of())) {
            stream.hear(text -> text.contains(":open"));
            String id = scene.tell(story.concern("k1")).getFirst();

            String heard = stream.hear(text -> text.contains(id));

            assertThat(heard)
                    .contains("id:" + id)
                    .contains("A concern raised (difficult)")
                    .contains("ZzThrewAChair");
            assertThat(heard).doesNotContain("First recorded here");
            assertThat(stream.hear(text -> text.contains(":still here"))).contains(":still here");
            assertThat(new JdbcTemplate(scene.house.bean(DataSource.class))
                            .queryForList(
                                    "select what from disclosure where child_id = ? and what = 'timeline-live'",
                                    scene.child))
                    .hasSize(2);
        }
    }

    @Test
    void aStreamResumesAfterTheLastLineHad() throws Exception {
        scene.tell(story.registered(), story.enrolled());
        String had = scene.tell(story.concern("k1")).getFirst();
        House.CLOCK.set("2026-06-17T09:05:00Z");
        String missed = scene.tell(story.concern("k2")).getFirst();
        scene.timeline(scene.head(), "");

        try (Stream stream = new Stream(scene.head(), Map.of("Last-Event-ID", had))) {
            String heard = stream.hear(text -> text.contains(missed));
            assertThat(heard).contains(missed).doesNotContain(had);
        }
    }

    @Test
    void theOfficeHearsNothingOfCareAndAParentOnlyWhatIsReleased() throws Exception {
        scene.tell(story.registered(), story.enrolled(), story.hasParent());
        scene.timeline(scene.head(), "");
        try (Stream office = new Stream(scene.office(), Map.of());
                Stream parent = new Stream(scene.parent(), Map.of())) {
            office.hear(text -> text.contains(":open"));
            parent.hear(text -> text.contains(":open"));
            String care = scene.tell(story.inCare()).getFirst();
            String safe =
                    scene.tell(story.around().sharedToKeepSafe("sh-1", null)).getFirst();
            String bySocialCare =
                    scene.tell(story.around().arranged("social-care:919", "m1")).getFirst();
            String report =
                    scene.tell(story.around().reported("rep-1", "counsellors")).getFirst();
            String suspension = scene.tell(story.suspended("x1", Story.JUNE_17)).getFirst();
            String heard = office.hear(text -> text.contains(suspension));
            assertThat(heard).contains(report, suspension).doesNotContain(care, safe, bySocialCare);

            assertThat(parent.hear(text -> false)).doesNotContain("event:line");
            scene.tell(story.released(suspension));
            assertThat(parent.hear(text -> text.contains(suspension))).contains("Suspended for 1.5 days");
        }
    }

    @Test
    void whoMayNoLongerKnowHearsNoMore() throws Exception {
        scene.tell(story.registered(), story.enrolled());
        scene.timeline(scene.head(), "");
        try (Stream stream = new Stream(scene.head(), Map.of())) {
            stream.hear(text -> text.contains(":open"));
            scene.tell(story.left(Story.SEPTEMBER.plusDays(1)));
            scene.timeline(scene.fairAccess(), "");
            String after = scene.tell(story.concern("k1")).getFirst();
            scene.timeline(scene.fairAccess(), "");
            assertThat(stream.hear(text -> text.contains(after))).doesNotContain(after);
        }
    }
}
