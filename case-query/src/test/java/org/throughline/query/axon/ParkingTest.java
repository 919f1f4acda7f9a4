package org.throughline.query.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.access.Actor;
import org.throughline.query.House;
import org.throughline.query.Scene;

class ParkingTest {

    private final House house = House.open();
    private final JdbcTemplate events = new JdbcTemplate(house.bean(DataSource.class));

    @Test
    void anEventThatCannotBeOpenedParksItsChildAndNoOther() throws InterruptedException {
        Scene broken = new Scene();
        Scene sound = new Scene();
        broken.tell(broken.story.registered(), broken.story.enrolled());
        broken.timeline(broken.head(), "");
        byte[] good = publishUnreadable(broken);
        broken.tell(broken.story.concern("k2"));
        sound.tell(sound.story.registered(), sound.story.enrolled(), sound.story.concern("k1"));

        assertThat(sound.lines(sound.head(), "")).hasSize(3);
        assertThat(house.get(
                                broken.head(),
                                "/v1/children/" + broken.child + "/timeline",
                                Map.of("Throughline-Position", broken.position()))
                        .status())
                .isEqualTo(503);
        assertThat(parked("timeline_v1", broken)).isEqualTo(2);
        assertThat(parked("timeline_v1", sound)).isZero();
        house.documents()
                .getCollection("deadletters")
                .find()
                .forEach(letter -> assertThat(letter.toJson())
                        // whole words: two letters are met by chance in what is sealed
                        .doesNotContain("ZzThrewAChair", "ZzDysregulated", "ZzLovelace"));

        repair(broken, good);
        for (View view : house.all(View.class)) {
            house.replay(view.name());
        }
        assertThat(house.bean(Positions.class).await(house.all(View.class), broken.positions(), Duration.ofSeconds(20)))
                .isTrue();
        assertThat(broken.lines(broken.head(), "")).hasSize(4);
        assertThat(parked("timeline_v1", broken)).isZero();
    }

    /** Well-formed, and sealed under a key that is not there; answers what should have been stored. */
    private byte[] publishUnreadable(Scene scene) {
        byte[] good = house.bean(Serializer.class)
                .serialize(scene.story.concern("k1"), byte[].class)
                .getData();
        String bad = new String(good, StandardCharsets.UTF_8).replace("\"GENERAL\":\"", "\"GENERAL\":\"AAAA");
        events.update(
                """
                insert into DomainEventEntry
                    (aggregateIdentifier, sequenceNumber, type, eventIdentifier, metaData, payload, payloadRevision,
                     payloadType, timeStamp)
                select ?, 0, type, ?, metaData, ?, payloadRevision, 'concern-raised', timeStamp
                from DomainEventEntry where aggregateIdentifier = ? and sequenceNumber = 0
                """,
                "support-" + scene.child,
                "unreadable-" + scene.child,
                bad.getBytes(StandardCharsets.UTF_8),
                "child-" + scene.child);
        return good;
    }

    private void repair(Scene scene, byte[] good) {
        events.update(
                "update DomainEventEntry set payload = ? where eventIdentifier = ?", good, "unreadable-" + scene.child);
    }

    private long parked(String view, Scene scene) {
        return house.bean(EventProcessingConfiguration.class)
                .deadLetterQueue(view)
                .map(queue -> queue.sequenceSize(scene.child))
                .orElse(-1L);
    }

    @Test
    void aViewThatIsBehindSaysSoAndWhenToAskAgain() {
        Scene scene = new Scene();
        scene.tell(scene.story.registered(), scene.story.enrolled());

        var behind = house.get(
                scene.head(), "/v1/children/" + scene.child + "?after=child-" + scene.child + "@99", Map.of());

        assertThat(behind.status()).isEqualTo(503);
        assertThat(behind.body().path("type").stringValue()).endsWith("/view-behind");
        assertThat(behind.response().headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void whoNamesThePositionOfTheirWriteReadsIt() {
        Scene scene = new Scene();
        scene.tell(scene.story.registered(), scene.story.enrolled());
        for (int i = 1; i <= 10; i++) {
            scene.tell(scene.story.concern("k" + i));
            assertThat(house.get(
                                    scene.head(),
                                    "/v1/children/" + scene.child + "/concerns",
                                    Map.of("Throughline-Position", scene.position()))
                            .body()
                            .path("items")
                            .size())
                    .isEqualTo(i);
        }
    }

    @Test
    void waitingForAPositionTellsNobodyWhatTheyMayNotKnow() {
        Scene inCare = new Scene();
        Scene notInCare = new Scene();
        for (Scene scene : List.of(inCare, notInCare)) {
            scene.tell(scene.story.registered(), scene.story.enrolled());
        }
        inCare.tell(inCare.story.inCare(), inCare.story.consulted());
        inCare.ask(inCare.head(), "/v1/children/" + inCare.child);
        notInCare.ask(notInCare.head(), "/v1/children/" + notInCare.child);

        for (Scene scene : List.of(inCare, notInCare)) {
            assertThat(statusAndWhetherItWaited(scene.office(), scene.child, "education-" + scene.child + "@0"))
                    .isEqualTo("200 at once");
        }
        Scene elsewhere = new Scene();
        for (String child : List.of(inCare.child, "nobody")) {
            assertThat(statusAndWhetherItWaited(elsewhere.head(), child, "child-" + child + "@0"))
                    .isEqualTo("404 after waiting");
        }
    }

    private String statusAndWhetherItWaited(Actor actor, String child, String position) {
        long started = System.nanoTime();
        int status = house.get(actor, "/v1/children/" + child + "?after=" + position, Map.of())
                .status();
        boolean waited = System.nanoTime() - started > Duration.ofSeconds(3).toNanos();
        return status + (waited ? " after waiting" : " at once");
    }

    @Test
    void aPositionThatIsNoneIsAWrongField() {
        Scene scene = new Scene();
        for (String wrong : List.of("child", "child@x", "@")) {
            assertThat(house.get(scene.head(), "/v1/children/x?after=" + wrong, Map.of())
                            .status())
                    .as(wrong)
                    .isEqualTo(422);
        }
    }
}
