package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.standalone.demo.Api.Reply;
import org.throughline.standalone.demo.People;

/** Many callers at once. */
class ConcurrencyTest {

    private static final int CHILDREN = 50;
    private static final int EACH = 20;
    private static final String SETTING = "own-0002";

    private final TheHouse house = TheHouse.open();
    private final Actor dsl = People.safeguardingLead(SETTING);

    @Test
    void aThousandCommandsOverFiftyChildrenAreAllInAndInOrderPerChild() throws Exception {
        List<String> children = new ArrayList<>();
        for (int i = 0; i < CHILDREN; i++) {
            children.add(register("crowd-" + i));
        }
        List<Callable<Reply>> commands = new ArrayList<>();
        for (String child : children) {
            for (int n = 0; n < EACH; n++) {
                int number = n;
                commands.add(() -> house.api()
                        .post(
                                dsl,
                                "/v1/children/" + child + "/concerns",
                                "crowd-" + child + number,
                                Map.of("seen", "Number " + number)));
            }
        }
        Collections.shuffle(commands, new Random(7));
        try (ExecutorService crowd = Executors.newFixedThreadPool(64)) {
            for (Future<Reply> reply : crowd.invokeAll(commands)) {
                assertThat(reply.get().status()).isEqualTo(201);
            }
        }
        EventStore store = house.bean(EventStore.class);
        for (String child : children) {
            List<Long> sequences = store.readEvents("support-" + child)
                    .asStream()
                    .map(DomainEventMessage::getSequenceNumber)
                    .toList();
            assertThat(sequences).hasSize(EACH).isSorted().startsWith(0L).endsWith(EACH - 1L);
        }
    }

    @Test
    void twoChildrenCannotBothGetAnIdentifierAskedForAtTheSameMoment() throws Exception {
        List<Callable<Reply>> both = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int n = i;
            both.add(() -> house.api()
                    .post(
                            People.office(SETTING),
                            "/v1/children",
                            "race-" + n,
                            Map.of(
                                    "givenNames", "Race",
                                    "familyName", "Example",
                                    "dateOfBirth", "2012-02-02",
                                    "upn", "K919999924123",
                                    "setting", SETTING,
                                    "from", "2025-09-01")));
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService racers = Executors.newFixedThreadPool(8)) {
            for (Future<Reply> reply : racers.invokeAll(both)) {
                answers.add(reply.get().status());
            }
        }
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    private String register(String key) {
        return house.api()
                .post(
                        People.office(SETTING),
                        "/v1/children",
                        key,
                        Map.of(
                                "givenNames", "Crowd",
                                "familyName", "Example",
                                "dateOfBirth", "2012-02-02",
                                "setting", SETTING,
                                "from", "2025-09-01"))
                .created();
    }
}
