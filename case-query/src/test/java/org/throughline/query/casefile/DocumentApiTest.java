package org.throughline.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.events.PlanEvent.Debriefed;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.Story;
import org.throughline.query.SupportStory;
import tools.jackson.databind.JsonNode;

class DocumentApiTest {

    private static final LocalDate REVIEW = LocalDate.of(2026, 6, 10);

    private final Scene scene = new Scene();
    private final Story story = scene.story;
    private final SupportStory support = story.support;
    private final String path = "/v1/children/" + scene.child + "/documents";

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
        scene.tell(story.registered(), story.enrolled());
    }

    @Test
    void aDocumentHasEveryVersionReviewAndShare() {
        scene.tell(
                support.document("doc1", "PASTORAL_SUPPORT_PLAN", REVIEW),
                support.revised("doc1"),
                support.documentReviewed("doc1", "PASTORAL_SUPPORT_PLAN"),
                support.documentShared("doc1"));

        JsonNode file = scene.ask(scene.office(), path + "/doc1").body();

        assertThat(file.path("versions").size()).isEqualTo(2);
        assertThat(file.path("versions")
                        .get(0)
                        .path("content")
                        .path("targets")
                        .get(0)
                        .stringValue())
                .isEqualTo("ZzCalmCorner");
        assertThat(file.path("versions")
                        .get(0)
                        .path("voices")
                        .path("whyNotParents")
                        .stringValue())
                .isEqualTo("ZzParentsAbroad");
        assertThat(file.path("versions").get(1).path("reason").stringValue()).isEqualTo("ZzMoved");
        assertThat(file.path("document").path("reviews").get(0).path("impact").stringValue())
                .isEqualTo("ZzSteadier");
        assertThat(file.path("document")
                        .path("reviews")
                        .get(0)
                        .path("voices")
                        .path("parents")
                        .stringValue())
                .isEqualTo("ZzParentsGlad");
        assertThat(file.path("document").path("reviewOn").stringValue()).isEqualTo("2026-09-10");
        assertThat(file.path("shares").get(0).path("with").get(0).stringValue()).isEqualTo("ZzAunt");
    }

    @Test
    void aDocumentIsOverFromTheDayItEnded() {
        scene.tell(support.document("doc1", "ONE_PAGE_PROFILE", REVIEW));
        assertThat(state()).isEqualTo("ACTIVE");
        scene.tell(support.documentEnded("doc1"));
        assertThat(state()).isEqualTo("OVER");
        House.CLOCK.set("2026-06-16T09:00:00Z");
        assertThat(state()).isEqualTo("ACTIVE");
    }

    private String state() {
        return scene.ask(scene.office(), path)
                .body()
                .path("documents")
                .get(0)
                .path("state")
                .stringValue();
    }

    @Test
    void aGuardedDocumentIsNotThereForThoseWhoMayNotKnowSafeguarding() {
        scene.tell(support.guarded("doc2"), support.documentReviewed("doc2", "FAMILIES_FIRST_ASSESSMENT"));

        assertThat(scene.ask(scene.lead(), path + "/doc2").text()).contains("ZzAbsconds");
        support.guardedChangedSharedAndEnded("doc2").forEach(scene::tell);
        String timeline = "/v1/children/" + scene.child + "/timeline";
        assertThat(scene.ask(scene.lead(), timeline).text()).contains("ZzFence", "ZzUncle", "ZzFenceMended");
        for (Actor actor : new Actor[] {scene.office(), scene.at(Role.DESIGNATED_TEACHER), scene.fairAccess()}) {
            assertThat(scene.ask(actor, timeline).text())
                    .doesNotContain("ZzFence", "ZzUncle", "ZzFenceMended", "ZzSteadier");
            assertThat(scene.ask(actor, path).body().path("documents").size()).isZero();
            assertThat(scene.ask(actor, path + "/doc2").status()).isEqualTo(404);
        }
    }

    @Test
    void aStrategyThatDidHarmIsListedWithWhatWasChanged() {
        scene.tell(support.document("doc1", "RISK_REDUCTION_PLAN", REVIEW), support.detrimental("doc1"));
        scene.tell(support.amended());

        JsonNode strategy = scene.ask(scene.office(), path)
                .body()
                .path("detrimentalStrategies")
                .get(0);

        assertThat(strategy.path("effect").stringValue()).isEqualTo("ZzPanicked");
        assertThat(strategy.path("change").stringValue()).isEqualTo("ZzStayedNear");
    }

    @Test
    void documentsOfAChildOneMayNotKnowAreNotThere() {
        scene.tell(story.hasParent(), support.document("doc1", "ONE_PAGE_PROFILE", REVIEW));

        for (Actor other : new Actor[] {new Scene().head(), scene.parent(), scene.auditor(), scene.dataManager()}) {
            assertThat(scene.ask(other, path).status()).isEqualTo(404);
        }
    }

    @Test
    void physicalInterventionIsForThoseWhoKeepTheChildSafeAndSaysWhoIsStillToBeHeard() {
        scene.tell(support.held(), support.debriefed(Debriefed.CHILD));
        String uses = "/v1/children/" + scene.child + "/physical-interventions";

        JsonNode use = scene.ask(scene.lead(), uses).body().path("uses").get(0);

        assertThat(use.path("account").stringValue()).isEqualTo("ZzOnTheStairs");
        assertThat(use.path("injuries").get(0).stringValue()).isEqualTo("ZzBruise");
        assertThat(use.path("debriefs").get(0).path("change").stringValue()).isEqualTo("ZzWarnFirst");
        assertThat(use.path("stillToDebrief").size()).isEqualTo(1);
        assertThat(use.path("stillToDebrief").get(0).stringValue()).isEqualTo("STAFF");
        assertThat(scene.ask(scene.lead(), uses).text()).doesNotContain("ZzTeacherSmith");
        for (Actor actor : new Actor[] {scene.office(), scene.at(Role.DESIGNATED_TEACHER), scene.fairAccess()}) {
            assertThat(scene.ask(actor, uses).status()).isEqualTo(404);
        }
    }
}
