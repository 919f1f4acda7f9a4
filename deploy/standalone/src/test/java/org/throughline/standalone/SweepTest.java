package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.throughline.access.Actor;
import org.throughline.standalone.demo.Api.Reply;
import org.throughline.standalone.demo.DemoClock;
import org.throughline.standalone.demo.People;

/** Duties whose day has ended are noticed by the sweep, through the real index, and only once. */
class SweepTest {

    private static final String SETTING = "own-0020";

    private final TheHouse house = TheHouse.open();
    private final Actor head = People.head(SETTING);

    @Test
    void whatWasNotDoneByTheEndOfItsDayIsOverdueAndWhatWasDoneIsNot() throws Exception {
        String child = house.api()
                .post(
                        People.office(SETTING),
                        "/v1/children",
                        "sweep-child",
                        Map.of(
                                "givenNames", "Sam",
                                "familyName", "Example",
                                "dateOfBirth", "2012-02-02",
                                "setting", SETTING,
                                "from", "2025-09-02"))
                .created();
        Reply suspended = house.api()
                .post(
                        head,
                        "/v1/children/" + child + "/suspensions",
                        "sweep-suspension",
                        Map.of(
                                "setting", SETTING,
                                "periods", List.of(Map.of("firstDay", "2026-06-17", "lastDay", "2026-06-17")),
                                "reasons", List.of("DB")));
        assertThat(suspended.status()).isEqualTo(201);
        String toldParents = duty(suspended, "TELL_PARENTS");
        String toldAuthority = duty(suspended, "TELL_LOCAL_AUTHORITY");
        assertThat(house.api()
                        .post(
                                head,
                                "/v1/children/" + child + "/duties/" + toldParents + "/discharge",
                                "sweep-done",
                                Map.of("proof", "Told by telephone"))
                        .status())
                .isEqualTo(200);

        house.bean(DemoClock.class).moveTo(Instant.parse("2026-06-18T08:00:00Z"));

        List<String> overdue = List.of();
        for (int attempt = 0; attempt < 100 && overdue.isEmpty(); attempt++) {
            sweep();
            Thread.sleep(100);
            overdue = overdue();
        }
        assertThat(overdue).containsExactly(toldAuthority);
        long noticed = noticedOn(child);
        sweep();
        Thread.sleep(500);
        assertThat(noticedOn(child)).isEqualTo(noticed).isEqualTo(1);
    }

    private static String duty(Reply reply, String kind) {
        for (var duty : reply.body().path("duties")) {
            if (duty.path("kind").stringValue().equals(kind)) {
                return duty.path("dutyId").stringValue();
            }
        }
        throw new AssertionError("no duty " + kind + " in " + reply.body());
    }

    /** What the scheduler runs every minute. */
    private void sweep() {
        house.bean(ScheduledTaskHolder.class)
                .getScheduledTasks()
                .forEach(task -> task.getTask().getRunnable().run());
    }

    private List<String> overdue() {
        List<String> ids = new ArrayList<>();
        house.api()
                .get(head, "/v1/duties?owner=school:" + SETTING + "&state=overdue")
                .body()
                .path("items")
                .forEach(d -> ids.add(d.path("dutyId").stringValue()));
        return ids;
    }

    private long noticedOn(String child) {
        return house.api()
                .get(head, "/v1/children/" + child + "/timeline?kind=duty-became-overdue")
                .body()
                .path("items")
                .size();
    }
}
