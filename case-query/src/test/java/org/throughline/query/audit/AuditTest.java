package org.throughline.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.events.DecisionEvent.Result;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.Story;
import tools.jackson.databind.JsonNode;

class AuditTest {

    private static final Instant AT = Instant.parse("2026-06-17T09:00:00Z");

    private final Scene scene = new Scene();
    private final Story story = scene.story;
    private final String id = "dec-" + scene.child;

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
        scene.tell(story.registered(), story.enrolled());
    }

    private JsonNode receipt(Actor actor) {
        return scene.ask(actor, "/v1/audit/decisions/" + id).body();
    }

    private List<String> found(Actor actor, String query) {
        List<String> ids = new ArrayList<>();
        scene.ask(actor, "/v1/audit/decisions?child=" + scene.child + query)
                .body()
                .path("items")
                .forEach(r -> ids.add(r.path("decisionId").stringValue()));
        return ids;
    }

    @Test
    void theAuditorSeesTheRefusalWithStaffAndCareRules() {
        scene.tell(story.decision(id, "RecordSuspension", Result.REFUSED, AT));

        JsonNode receipt = receipt(scene.auditor());

        assertThat(receipt.path("result").stringValue()).isEqualTo("REFUSED");
        assertThat(receipt.path("actor").stringValue()).isEqualTo("ZzActor");
        assertThat(receipt.path("decidedBy").stringValue()).isEqualTo("ZzHead");
        assertThat(receipt.path("rules").size()).isEqualTo(2);
        assertThat(receipt.path("duties").size()).isEqualTo(2);
        assertThat(receipt.path("reasonGiven").stringValue()).isEqualTo("ZzReason");
        assertThat(receipt.path("evidence").size()).isEqualTo(2);
        assertThat(found(scene.auditor(), "&result=REFUSED")).containsExactly(id);
    }

    @Test
    void aHeadSeesTheOwnSchoolsReceiptsWithoutWhoItWas() {
        scene.tell(story.decision(id, "RecordSuspension", Result.REFUSED, AT), story.inCare());

        JsonNode receipt = receipt(scene.head());

        assertThat(receipt.has("actor")).isFalse();
        assertThat(receipt.has("decidedBy")).isFalse();
        assertThat(receipt.path("rules").size()).isEqualTo(2);
        assertThat(receipt(new Actor("ZzHead", Role.HEADTEACHER, "school:" + scene.school))
                        .path("decidedBy")
                        .stringValue())
                .isEqualTo("ZzHead");
    }

    @Test
    void aReceiptGivesCareStatusAwayToNobodyWhoMayNotKnow() {
        scene.tell(story.decision(id, "RecordSuspension", Result.REFUSED, AT), story.inCare());

        String seen = scene.ask(scene.office(), "/v1/audit/decisions/" + id).text();

        assertThat(receipt(scene.office()).path("rules").size()).isEqualTo(1);
        assertThat(receipt(scene.office()).path("duties").size()).isEqualTo(1);
        assertThat(seen).doesNotContainIgnoringCase("virtual").doesNotContain("looked after", "education-");
    }

    @Test
    void aCommandThatTellsByItsNameIsHiddenWhole() {
        scene.tell(story.decision(id, "RecordCareStatus", Result.ACCEPTED, AT));
        scene.tell(story.decision(id + "s", "RestrictContact", Result.ACCEPTED, AT.plusSeconds(1)));

        assertThat(found(scene.office(), "")).isEmpty();
        assertThat(found(scene.at(Role.DESIGNATED_TEACHER), "")).containsExactly(id);
        assertThat(found(scene.head(), "")).containsExactly(id + "s", id);
        assertThat(scene.ask(scene.office(), "/v1/audit/decisions/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void criteriaOfATierAreForThoseWhoMayKnowTheChildAndNotForTheAuditor() {
        scene.tell(story.decision(id, "EscalateTier", Result.REFUSED, AT));

        assertThat(receipt(scene.office())
                        .path("criteria")
                        .get(0)
                        .path("missing")
                        .stringValue())
                .isEqualTo("ZzJudgementMissing");
        assertThat(receipt(scene.auditor()).path("criteria").size()).isZero();
        scene.tell(story.left(Story.JUNE_17.minusDays(1)));
        assertThat(receipt(scene.head()).path("rules").size()).isEqualTo(1);
        assertThat(receipt(scene.head()).path("criteria").size()).isZero();
    }

    @Test
    void othersSeeReceiptsOfChildrenTheyMayKnowOnly() {
        scene.tell(story.decision(id, "RecordSuspension", Result.ACCEPTED, AT), story.hasParent());

        assertThat(found(scene.office(), "")).containsExactly(id);
        assertThat(found(scene.fairAccess(), "")).containsExactly(id);
        for (Actor other : List.of(new Scene().head(), scene.virtualSchool(), scene.dataManager(), scene.parent())) {
            assertThat(found(other, "")).as(other.role().name()).isEmpty();
            assertThat(scene.ask(other, "/v1/audit/decisions/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void aHeadReadsOnAfterTheChildHasLeft() {
        scene.tell(story.decision(id, "RecordSuspension", Result.ACCEPTED, AT), story.left(Story.JUNE_17.minusDays(1)));

        assertThat(found(scene.head(), "")).containsExactly(id);
        assertThat(receipt(scene.head()).path("rules").size()).isEqualTo(1);
        assertThat(found(scene.office(), "")).isEmpty();
    }

    @Test
    void receiptsPageNewestFirstAndFilter() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.addFirst(id + i);
            scene.tell(story.decision(id + i, "RecordSuspension", Result.ACCEPTED, AT.plusSeconds(i)));
        }
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = scene.ask(scene.head(), "/v1/audit/decisions?limit=2" + cursor)
                    .body();
            page.path("items").forEach(r -> paged.add(r.path("decisionId").stringValue()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").stringValue() : "";
        } while (!cursor.isEmpty());

        assertThat(paged).isEqualTo(all);
        assertThat(found(scene.head(), "&from=2026-06-18")).isEmpty();
        assertThat(found(scene.head(), "&to=2026-06-17&command=RecordSuspension&setting=" + scene.school))
                .hasSize(5);
        assertThat(found(scene.head(), "&command=RaiseConcern")).isEmpty();
    }
}
