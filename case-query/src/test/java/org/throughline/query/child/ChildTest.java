package org.throughline.query.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.query.House;
import org.throughline.query.House.Answer;
import org.throughline.query.Scene;
import org.throughline.query.Story;
import tools.jackson.databind.JsonNode;

class ChildTest {

    private final Scene scene = new Scene();
    private final Story story = scene.story;

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
    }

    private JsonNode child(Actor actor) {
        return scene.ask(actor, "/v1/children/" + scene.child).body();
    }

    @Test
    void aChildReadsAsLastCorrectedWithItsVersion() {
        scene.tell(story.registered(), story.enrolled(), story.identified(Story.UPN), story.hasParent());
        scene.tell(story.corrected("ZzAda", "ZzLovelace"));

        Answer answer = scene.ask(scene.head(), "/v1/children/" + scene.child);

        assertThat(answer.response().headers().firstValue("ETag")).contains("\"child-" + scene.child + "@4\"");
        JsonNode child = answer.body();
        assertThat(child.path("familyName").stringValue()).isEqualTo("ZzLovelace");
        assertThat(child.path("dateOfBirth").stringValue()).isEqualTo("2013-02-04");
        assertThat(child.path("identifiers").get(0).path("value").stringValue()).isEqualTo(Story.UPN);
        assertThat(child.path("parents").get(0).path("name").stringValue()).isEqualTo("ZzByron");
        assertThat(child.path("enrolments").get(0).path("setting").stringValue())
                .isEqualTo(scene.school);
    }

    @Test
    void fundedHoursShowAsAPlace() {
        scene.tell(story.registered(), story.enrolled(), story.around().fundedHours(scene.school, Story.JUNE_17));

        JsonNode place = child(scene.office()).path("fundedHours").get(0);

        assertThat(place.path("setting").stringValue()).isEqualTo(scene.school);
        assertThat(place.path("hoursAWeek").intValue()).isEqualTo(15);
        assertThat(place.has("until")).isFalse();
    }

    @Test
    void onlyThoseWhoMayKnowSeeCareAndRestrictions() {
        scene.tell(story.registered(), story.enrolled(), story.hasParent(), story.inCare(), story.restricted(true));

        assertThat(child(scene.head())
                        .path("careStatuses")
                        .get(0)
                        .path("status")
                        .stringValue())
                .isEqualTo("CLA");
        assertThat(child(scene.head())
                        .path("contactRestrictions")
                        .get(0)
                        .path("basis")
                        .stringValue())
                .isEqualTo("ZzOrder");
        assertThat(child(scene.virtualSchool()).has("careStatuses")).isTrue();
        assertThat(child(scene.virtualSchool()).has("contactRestrictions")).isFalse();
        assertThat(scene.ask(scene.office(), "/v1/children/" + scene.child).text())
                .doesNotContain("careStatuses", "contactRestrictions", "CLA", "ZzOrder");
    }

    @Test
    void aConfidentialLocationIsHiddenFromThoseWhoMayNotKnow() {
        scene.tell(story.registered(), story.enrolled(), story.hasParent(), story.hidden());

        assertThat(child(scene.lead()).path("location").path("reason").stringValue())
                .isEqualTo("ZzFlight");
        assertThat(child(scene.lead()).path("parents").get(0).has("contact")).isTrue();
        for (Actor unaware : List.of(scene.office(), scene.fairAccess(), scene.parent())) {
            JsonNode seen = child(unaware);
            assertThat(seen.has("location")).as(unaware.role().name()).isFalse();
            assertThat(seen.path("parents").get(0).has("contact")).isFalse();
            assertThat(seen.path("parents").get(0).has("livesWithChild")).isFalse();
        }
        assertThat(child(scene.parent()).path("enrolments").size()).isZero();

        scene.tell(story.unhidden());
        assertThat(child(scene.office()).path("parents").get(0).has("contact")).isTrue();
    }

    @Test
    void aParentSeesNoOtherParent() {
        scene.tell(story.registered(), story.hasParent());
        scene.tell(new org.throughline.events.ChildEvent.ParentRecorded(
                scene.child, "a", "p2", "ZzOther", "ZzFather", true, false, null, Story.SEPTEMBER));

        assertThat(child(scene.parent()).path("parents").size()).isEqualTo(1);
        assertThat(child(scene.fairAccess()).path("parents").size()).isEqualTo(2);
    }

    private List<String> found(Actor actor, String q) {
        List<String> ids = new ArrayList<>();
        scene.ask(actor, "/v1/children?limit=200&q=" + q)
                .body()
                .path("items")
                .forEach(i -> ids.add(i.path("childId").stringValue()));
        return ids;
    }

    @Test
    void aChildIsFoundByNameBeginningAndNumberWithinWhatMayBeSeen() {
        String family = "ZzO’Hara-" + scene.school;
        scene.tell(
                story.registered("Zoë", family), story.enrolled(), story.identified("A" + scene.school.substring(1)));
        Actor elsewhere = new Actor("u9", Role.HEADTEACHER, "school:999999");

        for (String q : List.of(
                "zoe", "ZOE%20zzohara", "zzo", scene.school, "zzoha%20zo%C3%AB", "a" + scene.school.substring(1))) {
            assertThat(found(scene.head(), q)).as(q).containsExactly(scene.child);
            assertThat(found(elsewhere, q)).as(q).isEmpty();
            assertThat(found(scene.dataManager(), q)).as(q).isEmpty();
        }
        assertThat(found(scene.head(), "zo")).isEmpty();
        assertThat(found(scene.head(), "zoe%20nobody")).isEmpty();
    }

    @Test
    void aCorrectedNameIsFoundAndTheWrongOneNoMore() {
        scene.tell(story.registered("ZzWrong", "Zz" + scene.school), story.enrolled());
        assertThat(found(scene.head(), "zzwrong")).containsExactly(scene.child);
        scene.tell(story.corrected("ZzRight", "Zz" + scene.school));

        assertThat(found(scene.head(), "zzright")).containsExactly(scene.child);
        assertThat(found(scene.head(), "zzwrong")).isEmpty();
    }

    @Test
    void theListWithoutAQuestionPagesThroughTheCallersChildren() {
        List<String> all = new ArrayList<>();
        Scene last = scene;
        for (int i = 0; i < 5; i++) {
            Scene each = new Scene();
            each.tell(each.story.registered(), each.story.enrolledAt("e1", scene.school, Story.SEPTEMBER));
            all.add(each.child);
            last = each;
        }
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    last.ask(scene.head(), "/v1/children?limit=2" + cursor).body();
            page.path("items").forEach(i -> paged.add(i.path("childId").stringValue()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").stringValue() : "";
        } while (!cursor.isEmpty());

        assertThat(paged).containsExactlyInAnyOrderElementsOf(all).isSorted();
    }

    @Test
    void aVersionAlreadyHadIsNotSentAgain() {
        scene.tell(story.registered(), story.enrolled());
        scene.ask(scene.head(), "/v1/children/" + scene.child);

        Answer again = scene.house.get(
                scene.head(),
                "/v1/children/" + scene.child,
                Map.of("If-None-Match", "\"child-" + scene.child + "@1\""));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }
}
