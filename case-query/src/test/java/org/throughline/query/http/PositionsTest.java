package org.throughline.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.Staffing;

/** What the streams of those around a child give away to somebody who names positions in them: nothing. */
class PositionsTest {

    private static final List<String> KINDS = List.of("plan", "referral", "meeting", "agreement", "family");

    private final House house = House.open();
    private final Scene scene = new Scene();

    private Scene told() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
        scene.tell(scene.story.registered(), scene.story.enrolled(), scene.story.hasParent());
        scene.tellAll(scene.story.around().everything());
        scene.ask(scene.head(), "/v1/children/" + scene.child);
        return scene;
    }

    private String answered(Actor actor, String path, String position) {
        long started = System.nanoTime();
        int status =
                house.get(actor, path, Map.of("Throughline-Position", position)).status();
        boolean waited = System.nanoTime() - started > Duration.ofSeconds(3).toNanos();
        return status + (waited ? " after waiting" : " at once");
    }

    @Test
    void whoKnowsTheChildReadsTheirOwnWritesAtOnce() {
        told();

        for (String kind : List.of("referral", "meeting", "agreement", "family")) {
            assertThat(answered(scene.office(), "/v1/children/" + scene.child, kind + "-" + scene.child + "@0"))
                    .as(kind)
                    .isEqualTo("200 at once");
        }
    }

    /** Whether there is such a stream or not, they wait as long as anybody may and are answered the same. */
    @Test
    void whoMayNotKnowTheChildLearnsNothingOfItsStreams() throws Exception {
        told();
        List<Actor> strangers = List.of(
                new Scene().head(),
                scene.virtualSchool(),
                new Actor("u-c", Role.SERVICE_PROFESSIONAL, "service:ZzCounsellors"));
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Actor stranger : strangers) {
                for (String kind : KINDS) {
                    for (String child : List.of(scene.child, "c-nobody")) {
                        answers.add(threads.submit(() ->
                                answered(stranger, "/v1/children/" + child + "/referrals", kind + "-" + child + "@0")));
                    }
                }
            }
        }
        for (Future<String> answer : answers) {
            assertThat(answer.get()).isEqualTo("404 after waiting");
        }
    }

    /** It has an inbox, but may know of no child, so how far the child's stream has come is no answer for it. */
    @Test
    void aServiceWaitsTheSameForAStreamThatIsThereAndForOneThatIsNot() {
        told();
        Actor counsellor = new Actor("u-c", Role.SERVICE_PROFESSIONAL, "service:ZzCounsellors");

        for (String position : List.of("referral-" + scene.child + "@0", "referral-" + scene.child + "@999")) {
            assertThat(answered(counsellor, "/v1/referral-inbox", position)).isEqualTo("200 after waiting");
        }
    }

    @Test
    void howFarARegisterHasComeIsForThoseWhoMayReadIt() {
        scene.tell(new Staffing(scene.school).acknowledged("pa1", "ZzTeacher"));
        String path = "/v1/schools/" + scene.school + "/training";
        scene.ask(scene.head(), path);

        assertThat(answered(scene.office(), path, "training-" + scene.school + "@0"))
                .isEqualTo("200 at once");
        assertThat(answered(scene.office(), path, "training-" + scene.school + "@9"))
                .isEqualTo("503 after waiting");
        for (String position : List.of("training-" + scene.school + "@0", "training-" + scene.school + "@9")) {
            assertThat(answered(new Scene().head(), path, position)).isEqualTo("404 at once");
            assertThat(answered(scene.parent(), path, position)).isEqualTo("404 at once");
        }
    }

    @Test
    void noViewOfChildrenWaitsForARegister() {
        told();

        assertThat(answered(scene.head(), "/v1/children/" + scene.child, "training-" + scene.school + "@9"))
                .isEqualTo("200 at once");
    }
}
