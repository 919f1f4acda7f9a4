package org.throughline.query.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.events.ChildEvent.ParentRecorded;
import org.throughline.query.Around;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.Story;
import tools.jackson.databind.JsonNode;

class ResponsibilityTest {

    private final Scene scene = new Scene();
    private final Story story = scene.story;
    private final Around around = story.around();

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
        scene.tell(story.registered(), story.enrolled(), story.hasParent());
        scene.tell(new ParentRecorded(
                scene.child, "school:s", "p2", "ZzUncle", "ZzCarer", false, false, null, Story.SEPTEMBER));
    }

    private JsonNode register(Actor actor) {
        return scene.ask(actor, "/v1/children/" + scene.child + "/responsibility")
                .body();
    }

    private List<String> deciders() {
        List<String> parties = new ArrayList<>();
        register(scene.head())
                .path("mayDecide")
                .forEach(decider -> parties.add(decider.path("party").stringValue()));
        return parties;
    }

    @Test
    void theRegisterNamesHoldersAndOtherParents() {
        JsonNode parents = register(scene.office()).path("parents");

        assertThat(parents.get(0).path("name").stringValue()).isEqualTo("ZzByron");
        assertThat(parents.get(0).path("parentalResponsibility").booleanValue()).isTrue();
        assertThat(parents.get(0).path("livesWithChild").booleanValue()).isTrue();
        assertThat(parents.get(1).path("name").stringValue()).isEqualTo("ZzUncle");
        assertThat(parents.get(1).path("parentalResponsibility").booleanValue()).isFalse();
    }

    @Test
    void aHolderDecidesUnlessLimitedAndAnAuthorityBesideThem() {
        assertThat(deciders()).containsExactly("parent:" + story.parent);
        scene.tell(around.authorityHolds());
        assertThat(deciders()).containsExactly("parent:" + story.parent, "authority:Zz919");
        scene.tell(around.limited(story.parent, Story.JUNE_17.plusDays(1)));
        assertThat(deciders()).as("limited from tomorrow").hasSize(2);
        House.CLOCK.set("2026-06-18T09:00:00Z");
        assertThat(deciders()).containsExactly("authority:Zz919");
        scene.tell(around.limitEnded(LocalDate.of(2026, 6, 18)), around.authorityGaveUp(LocalDate.of(2026, 6, 17)));
        assertThat(deciders()).as("its last day is one of it").isEmpty();
        House.CLOCK.set("2026-06-19T09:00:00Z");
        assertThat(deciders()).containsExactly("parent:" + story.parent);
    }

    @Test
    void aLimitOnSomethingElseLeavesEducationToThem() {
        scene.tell(around.limited(story.parent, Story.JUNE_17, false));

        assertThat(deciders()).containsExactly("parent:" + story.parent);
    }

    @Test
    void aParentWhoseStandingEndedDecidesNoMore() {
        scene.tell(story.parentEnded());
        House.CLOCK.set("2026-06-18T09:00:00Z");

        assertThat(deciders()).isEmpty();
        assertThat(register(scene.head()).path("parents").get(0).path("until").stringValue())
                .isEqualTo("2026-06-17");
    }

    @Test
    void limitsAuthoritiesAndWhoDecidesAreForThoseWhoMayKnowOfCare() {
        scene.tell(around.authorityHolds(), around.limited(story.parent, Story.JUNE_17));

        for (Actor knows : List.of(scene.head(), scene.at(Role.DESIGNATED_TEACHER))) {
            JsonNode read = register(knows);
            assertThat(read.path("parents")
                            .get(0)
                            .path("limits")
                            .get(0)
                            .path("scope")
                            .stringValue())
                    .isEqualTo("ZzSchooling");
            assertThat(read.path("authorities").get(0).path("order").stringValue())
                    .isEqualTo("ZzCareOrder");
        }
        for (Actor not : List.of(scene.office(), scene.at(Role.SCHOOL_STAFF), scene.fairAccess())) {
            JsonNode read = register(not);
            assertThat(read.has("authorities")).as(not.toString()).isFalse();
            assertThat(read.has("mayDecide")).isFalse();
            assertThat(read.path("parents").get(0).has("limits")).isFalse();
            assertThat(read.toString()).doesNotContain("ZzSchooling", "CARE_ORDER", "Zz919");
        }
    }

    @Test
    void contactRestrictionsAreForThoseWhoMayKnowOfSafeguarding() {
        scene.tell(story.restricted(true));

        assertThat(register(scene.lead())
                        .path("contactRestrictions")
                        .get(0)
                        .path("basis")
                        .stringValue())
                .isEqualTo("ZzOrder");
        assertThat(register(scene.at(Role.DESIGNATED_TEACHER)).has("contactRestrictions"))
                .isFalse();
    }

    @Test
    void whomTheChildLivesWithIsNotToldWhileThatIsConfidential() {
        scene.tell(story.hidden());

        assertThat(register(scene.office()).path("parents").get(0).has("livesWithChild"))
                .isFalse();
        assertThat(register(scene.lead())
                        .path("parents")
                        .get(0)
                        .path("livesWithChild")
                        .booleanValue())
                .isTrue();
    }
}
