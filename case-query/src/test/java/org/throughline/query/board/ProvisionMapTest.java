package org.throughline.query.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.InterventionEvent.InterventionStarted;
import org.throughline.events.InterventionEvent.ProvisionOwner;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.Story;
import org.throughline.query.SupportStory;
import tools.jackson.databind.JsonNode;

class ProvisionMapTest {

    private final Scene scene = new Scene();
    private final Story story = scene.story;
    private final SupportStory support = story.support;

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
        scene.tell(story.registered(), story.enrolled());
        scene.tell(support.opened("2024-25", SupportStory.MAY_4));
        scene.tell(new TierEscalated(
                scene.child,
                "school:" + scene.school,
                support.caseId,
                "dacorum",
                "2024-25",
                1,
                2,
                "Outreach",
                List.of(),
                List.of(),
                "ZzMore",
                null,
                SupportStory.MAY_4));
    }

    private InterventionStarted started(String id, String agency, ProvisionOwner owner, String what) {
        return new InterventionStarted(
                scene.child,
                agency,
                id,
                support.caseId,
                scene.school,
                what,
                owner,
                null,
                null,
                List.of(),
                null,
                SupportStory.MAY_4,
                LocalDate.of(2026, 7, 26),
                "12 weeks");
    }

    private InterventionStarted bySchool(String id, ProvisionOwner owner, String what) {
        return started(id, "school:" + scene.school, owner, what);
    }

    private JsonNode map(Actor actor) {
        return scene.ask(actor, "/v1/schools/" + scene.school + "/provision-map")
                .body();
    }

    private static JsonNode foreseen(JsonNode tier, String label) {
        for (JsonNode one : tier.path("foreseen")) {
            if (one.path("label").stringValue().equals(label)) {
                return one;
            }
        }
        throw new AssertionError(label + " is not foreseen");
    }

    @Test
    void whatIsProvidedStandsBesideWhatTheTierForesees() {
        scene.tell(bySchool("in1", ProvisionOwner.SCHOOL, "Mentoring"));
        scene.tell(bySchool("in2", ProvisionOwner.SCHOOL, "Lego club"));

        JsonNode tier = map(scene.head()).path("tiers").get(0);

        assertThat(tier.path("tierName").stringValue()).isEqualTo("Outreach");
        assertThat(tier.path("children").intValue()).isEqualTo(1);
        assertThat(tier.path("provided").get(0).path("what").stringValue()).isEqualTo("Lego club");
        assertThat(tier.path("provided").get(0).path("foreseen").booleanValue()).isFalse();
        assertThat(tier.path("provided").get(1).path("foreseen").booleanValue()).isTrue();
        assertThat(tier.path("provided").get(1).path("childIds").get(0).stringValue())
                .isEqualTo(scene.child);
        assertThat(foreseen(tier, "Mentoring").path("children").intValue()).isEqualTo(1);
        assertThat(foreseen(tier, "Drawing and Talking").path("children").intValue())
                .isZero();
    }

    @Test
    void whatIsForeseenOfOneOwnerIsNotMetByAnother() {
        scene.tell(bySchool("in1", ProvisionOwner.EXTERNAL, "Mentoring"));

        assertThat(foreseen(map(scene.head()).path("tiers").get(0), "Mentoring")
                        .path("children")
                        .intValue())
                .isZero();
    }

    @Test
    void whatHasEndedIsNotProvidedAnyMore() {
        scene.tell(
                bySchool("in1", ProvisionOwner.SCHOOL, "Mentoring"), support.interventionEnded("in1", Impact.HELPED));

        assertThat(map(scene.head()).path("tiers").get(0).path("provided").size())
                .isZero();
    }

    @Test
    void whoseCaseIsClosedIsProvidedForWithoutOne() {
        scene.tell(bySchool("in1", ProvisionOwner.SCHOOL, "Mentoring"), support.closed());

        JsonNode map = map(scene.head());

        assertThat(map.path("tiers").size()).isZero();
        assertThat(map.path("withoutCase").get(0).path("what").stringValue()).isEqualTo("Mentoring");
    }

    @Test
    void aChildWhoHasLeftIsCountedAndNotListed() {
        scene.tell(bySchool("in1", ProvisionOwner.SCHOOL, "Mentoring"));
        scene.tell(story.left(Story.JUNE_17.minusDays(1)));

        JsonNode provided =
                map(scene.head()).path("tiers").get(0).path("provided").get(0);

        assertThat(provided.path("children").intValue()).isEqualTo(1);
        assertThat(provided.path("childIds").size()).isZero();
        assertThat(map(scene.fairAccess())
                        .path("tiers")
                        .get(0)
                        .path("provided")
                        .get(0)
                        .path("childIds")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void whatWouldGiveCareStatusAwayIsNotEvenCounted() {
        scene.tell(started("in1", "virtual-school:919", ProvisionOwner.EXTERNAL, "Virtual School tutor"));

        assertThat(map(scene.head()).path("tiers").get(0).path("provided").size())
                .isEqualTo(1);
        assertThat(map(scene.office()).path("tiers").get(0).path("provided").size())
                .isZero();
    }

    @Test
    void theMapIsForTheSchoolAndTheAuthority() {
        String path = "/v1/schools/" + scene.school + "/provision-map";
        scene.tell(story.hasParent());

        for (Actor other : new Actor[] {
            new Scene().head(), scene.parent(), scene.auditor(), scene.dataManager(), scene.virtualSchool()
        }) {
            assertThat(scene.ask(other, path).status()).isEqualTo(404);
        }
        assertThat(scene.ask(scene.fairAccess(), path).status()).isEqualTo(200);
    }
}
