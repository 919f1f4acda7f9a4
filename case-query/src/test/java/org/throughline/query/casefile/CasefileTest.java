package org.throughline.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.events.ConcernEvent;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.Story;
import tools.jackson.databind.JsonNode;

class CasefileTest {

    private final Scene scene = new Scene();
    private final Story story = scene.story;
    private final String caseId = "case-" + scene.child;

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
        scene.tell(story.registered(), story.enrolled());
    }

    @Test
    void aCaseOfAChildOneMayNotKnowIsNotThere() {
        scene.tell(story.caseOpened(caseId), story.hasParent());

        for (Actor other : List.of(new Scene().head(), scene.auditor(), scene.parent())) {
            assertThat(scene.ask(other, "/v1/cases/" + caseId).status()).isEqualTo(404);
        }
        assertThat(scene.ask(scene.head(), "/v1/cases/nothing").status()).isEqualTo(404);
    }

    @Test
    void concernsPageNewestFirst() {
        for (int i = 0; i < 5; i++) {
            scene.tell(story.concern("k" + i));
        }
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = scene.ask(scene.head(), "/v1/children/" + scene.child + "/concerns?limit=2" + cursor)
                    .body();
            page.path("items").forEach(i -> paged.add(i.path("concernId").stringValue()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").stringValue() : "";
        } while (!cursor.isEmpty());

        assertThat(paged).containsExactly("k4", "k3", "k2", "k1", "k0");
    }

    @Test
    void suspensionsSayWhichSchoolsTheTotalCoversAndWhatIsUnknown() {
        scene.tell(story.schoolRecorded("Gade Valley School"));
        scene.tell(story.declared(84), story.suspended("x1", Story.JUNE_17), story.sentHome());

        JsonNode answer = scene.ask(scene.office(), "/v1/children/" + scene.child + "/suspensions")
                .body();
        scene.ask(scene.office(), "/v1/schools/" + scene.school);
        JsonNode year = scene.ask(scene.office(), "/v1/children/" + scene.child + "/suspensions")
                .body()
                .path("years")
                .get(0);

        assertThat(answer.path("years").size()).isEqualTo(1);
        assertThat(year.path("year").stringValue()).isEqualTo("2025/26");
        assertThat(year.path("totalDays").stringValue()).isEqualTo("43.5");
        assertThat(year.path("schools").get(0).path("days").stringValue()).isEqualTo("1.5");
        assertThat(year.path("schools")
                        .get(0)
                        .path("suspensions")
                        .get(0)
                        .path("sessions")
                        .get(2)
                        .stringValue())
                .isEqualTo("2026-06-18 AM");
        assertThat(year.path("declaredElsewhere").get(0).path("days").stringValue())
                .isEqualTo("42.0");
        assertThat(year.path("unlawful").get(0).path("account").stringValue()).isEqualTo("ZzAccount");
        assertThat(year.path("covers").stringValue())
                .isEqualTo("Covers what Gade Valley School recorded here, and what was declared from setting"
                        + " elsewhere-1. Suspensions at any other school that nobody told us of are unknown.");
    }

    @Test
    void aChildNeverSuspendedHasNoYears() {
        assertThat(scene.ask(scene.head(), "/v1/children/" + scene.child + "/suspensions")
                        .body()
                        .path("years")
                        .size())
                .isZero();
    }

    private JsonNode move(Actor actor) {
        return scene.ask(actor, "/v1/managed-moves/" + story.move()).body();
    }

    @Test
    void aMoveTellsWhoAgreedAndHowFarItIs() {
        scene.tell(story.moveProposed(), story.agreed("admission-authority:s2"), story.dispensed("parent:p9"));
        assertThat(move(scene.head()).path("state").stringValue()).isEqualTo("PROPOSED");
        scene.tell(story.moveAgreed());
        assertThat(move(scene.head()).path("state").stringValue()).isEqualTo("AGREED");
        scene.tell(story.moveStarted());

        JsonNode move = move(scene.head());
        assertThat(move.path("state").stringValue()).isEqualTo("STARTED");
        assertThat(move.path("agreements").get(0).path("evidence").stringValue())
                .isEqualTo("ZzLetter");
        assertThat(move.path("dispensations").get(0).path("explanation").stringValue())
                .isEqualTo("ZzUnsafe");
        assertThat(move.path("bestInterest").stringValue()).isEqualTo("ZzBest");
        assertThat(move(scene.office()).has("dispensations")).isFalse();
        assertThat(scene.ask(scene.office(), "/v1/managed-moves/" + story.move())
                        .text())
                .doesNotContain("UNSAFE", "ZzUnsafe");
    }

    @Test
    void thatAnAuthorityAgreedIsForThoseWhoMayKnowOfACareOrder() {
        scene.tell(story.moveProposed(), story.agreed("authority:919"), story.agreed("parent:p9"));

        assertThat(move(scene.head()).path("agreements").size()).isEqualTo(2);
        assertThat(move(scene.office()).path("agreements").size()).isEqualTo(1);
        assertThat(move(new Actor("u2", Role.HEADTEACHER, "school:s2"))
                        .path("agreements")
                        .toString())
                .contains("parent:p9")
                .doesNotContain("authority:919");
    }

    @Test
    void theReceivingSchoolReadsTheMoveAndNotTheChild() {
        scene.tell(story.moveProposed());
        Actor receiving = new Actor("u2", Role.HEADTEACHER, "school:s2");

        assertThat(move(receiving).path("reason").stringValue()).isEqualTo("ZzFreshStart");
        assertThat(move(receiving).has("dispensations")).isFalse();
        assertThat(scene.ask(receiving, "/v1/children/" + scene.child).status()).isEqualTo(404);
        assertThat(scene.ask(new Scene().head(), "/v1/managed-moves/" + story.move())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoIsDeniedTheChildReadsNoMoveEither() {
        scene.tell(story.hasParent(), story.restricted(false), story.moveProposed());
        Actor parentAtReceiving = new Actor(story.parent, Role.HEADTEACHER, "school:s2");

        assertThat(scene.ask(parentAtReceiving, "/v1/managed-moves/" + story.move())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aConcernRaisedBySocialCareIsForThoseWhoMayKnowCare() {
        scene.tell(new ConcernEvent.ConcernRaised(
                scene.child,
                "social-care:919",
                "k9",
                null,
                java.time.Instant.parse("2026-06-16T10:15:00Z"),
                LocalDate.of(2026, 6, 16),
                null,
                ConcernEvent.Approach.REACTIVE,
                ConcernEvent.Observation.of("ZzVisit", List.of()),
                List.of()));
        String path = "/v1/children/" + scene.child + "/concerns";

        assertThat(scene.ask(scene.head(), path).body().path("items").size()).isEqualTo(1);
        assertThat(scene.ask(scene.office(), path).body().path("items").size()).isZero();
    }
}
