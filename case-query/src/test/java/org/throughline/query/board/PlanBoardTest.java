package org.throughline.query.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.InterventionEvent.ProvisionOwner;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.Story;
import org.throughline.query.SupportStory;
import tools.jackson.databind.JsonNode;

class PlanBoardTest {

    private final Scene scene = new Scene();
    private final Story story = scene.story;
    private final SupportStory support = story.support;

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
        scene.tell(story.registered(), story.enrolled());
    }

    private JsonNode page(Actor actor, String query) {
        return scene.ask(actor, "/v1/plan-board?setting=" + scene.school + query)
                .body();
    }

    private List<String> ids(Actor actor) {
        List<String> ids = new ArrayList<>();
        page(actor, "").path("items").forEach(i -> ids.add(i.path("id").stringValue()));
        return ids;
    }

    private void somethingOfEach() {
        scene.tell(support.document("late", "PASTORAL_SUPPORT_PLAN", LocalDate.of(2026, 6, 10)));
        scene.tell(support.intervention("in1", ProvisionOwner.ESC));
        scene.tell(support.opened("2024-25", SupportStory.MAY_4), support.cycle("cy1", 1, LocalDate.of(2026, 6, 1)));
    }

    @Test
    void whatIsOverdueComesFirst() {
        somethingOfEach();

        JsonNode items = page(scene.office(), "").path("items");

        assertThat(ids(scene.office())).containsExactly("late", support.caseId, "in1");
        assertThat(items.get(0).path("overdue").booleanValue()).isTrue();
        assertThat(items.get(0).path("what").stringValue()).isEqualTo("Pastoral Support Plan");
        assertThat(items.get(1).path("what").stringValue()).isEqualTo("Review cycle 1");
        assertThat(items.get(1).path("overdue").booleanValue()).isFalse();
        assertThat(items.get(2).path("what").stringValue()).isEqualTo("ZzMentoring-in1");
        assertThat(items.get(2).path("reviewOn").stringValue()).isEqualTo("2026-07-26");
    }

    @Test
    void aReviewMovesThePlanToItsNextDay() {
        somethingOfEach();
        scene.tell(support.documentReviewed("late", "PASTORAL_SUPPORT_PLAN"), support.prolonged("in1"));

        assertThat(ids(scene.office())).containsExactly(support.caseId, "in1", "late");
    }

    @Test
    void whatHasEndedIsNotOnTheBoard() {
        somethingOfEach();
        scene.tell(support.documentEnded("late"), support.interventionEnded("in1", Impact.HELPED));
        assertThat(ids(scene.office())).containsExactly(support.caseId);
        scene.tell(support.cycleReviewed("cy1"));
        assertThat(ids(scene.office())).isEmpty();
    }

    @Test
    void whatStoppedIsNotOnTheBoard() {
        somethingOfEach();
        scene.tell(support.interventionStopped("in1"));

        assertThat(ids(scene.office())).doesNotContain("in1");
    }

    @Test
    void aClosedCaseHasNoCycleOnTheBoard() {
        somethingOfEach();
        scene.tell(support.closed());

        assertThat(ids(scene.office())).containsExactly("late", "in1");

        scene.tell(support.reopened());
        assertThat(ids(scene.office())).as("the cycle ended with the case").containsExactly("late", "in1");
    }

    @Test
    void theRecordOfOneDayNeverComesUpForReview() {
        scene.tell(support.document("asked", "EHC_NEEDS_ASSESSMENT_REQUEST", LocalDate.of(2026, 6, 10)));

        assertThat(ids(scene.office())).isEmpty();
    }

    @Test
    void aGuardedPlanIsOnTheBoardOfThoseWhoMayKnowOfIt() {
        scene.tell(support.guarded("doc2"));

        assertThat(ids(scene.lead())).containsExactly("doc2");
        assertThat(ids(scene.office())).isEmpty();
    }

    @Test
    void onlyChildrenTheCallerMayKnowAreOnIt() {
        somethingOfEach();

        assertThat(ids(new Scene().head())).isEmpty();
        assertThat(ids(scene.auditor())).isEmpty();
        assertThat(ids(scene.fairAccess())).hasSize(3);
        scene.tell(story.hasParent());
        assertThat(ids(scene.parent())).isEmpty();
    }

    @Test
    void theBoardPages() {
        for (int i = 0; i < 5; i++) {
            scene.tell(support.document("d" + i, "ONE_PAGE_PROFILE", LocalDate.of(2026, 6, 20 - i)));
        }
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = page(scene.office(), "&limit=2" + cursor);
            page.path("items").forEach(i -> paged.add(i.path("id").stringValue()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").stringValue() : "";
        } while (!cursor.isEmpty());

        assertThat(paged).containsExactly("d4", "d3", "d2", "d1", "d0");
    }
}
