package org.throughline.query.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.Story;
import org.throughline.query.SupportStory;
import tools.jackson.databind.JsonNode;

class TiersApiTest {

    private final Scene scene = new Scene();
    private final Story story = scene.story;
    private final SupportStory support = story.support;
    private final String path = "/v1/children/" + scene.child + "/tiers";

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
        scene.tell(story.schoolRecorded("Gade Valley School"));
        scene.tell(story.registered(), story.enrolled());
    }

    private JsonNode ladder(String framework, String query) {
        return ladderFor(scene.office(), framework, query);
    }

    private JsonNode ladderFor(Actor actor, String framework, String query) {
        for (JsonNode ladder : scene.ask(actor, path + query).body().path("frameworks")) {
            if (ladder.path("framework").stringValue().equals(framework)) {
                return ladder;
            }
        }
        throw new AssertionError(framework + " is not there");
    }

    private JsonNode dacorum3(String query) {
        return ladder("dacorum", query).path("tiers").get(2);
    }

    private static JsonNode criterion(JsonNode tier, String code) {
        for (JsonNode requirement : tier.path("requirements")) {
            for (JsonNode criterion : requirement.path("anyOf")) {
                if (criterion.path("criterion").stringValue().equals(code)) {
                    return criterion;
                }
            }
        }
        throw new AssertionError(code + " is not asked for");
    }

    @Test
    void everyFrameworkStandsBesideTheOthersThoseThatFitFirst() {
        List<String> fitting = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (JsonNode ladder : scene.ask(scene.office(), path).body().path("frameworks")) {
            (ladder.path("fits").booleanValue() ? fitting : others)
                    .add(ladder.path("framework").stringValue());
        }

        assertThat(fitting).containsExactly("dacorum", "hertfordshire-thrive", "wrexham");
        assertThat(others).containsExactly("hertfordshire-early-years", "st-barts");
        assertThat(ladder("hertfordshire-early-years", "").path("whyNot").get(0).stringValue())
                .isEqualTo("for children from 0 to 5; this child is 13");
        assertThat(ladder("st-barts", "").path("whyNot").toString())
                .contains("for primary; this child's setting is secondary or post 16")
                .contains("the map of one school");
    }

    @Test
    void aTierIsReadFromTheFactsWithTheEventsThatShowIt() {
        JsonNode before = dacorum3("");
        assertThat(before.path("entry").stringValue()).isEqualTo("NOT_MET");
        assertThat(criterion(before, "SUSPENDED").path("missing").stringValue()).isEqualTo("1 suspension");
        assertThat(criterion(before, "AT_RISK_OF_SUSPENSION").path("standing").stringValue())
                .isEqualTo("NOT_KNOWN");

        scene.tell(
                story.suspended("x1", Story.JUNE_17.minusDays(7)),
                support.document("doc1", "PASTORAL_SUPPORT_PLAN", LocalDate.of(2026, 7, 10)));
        JsonNode after = dacorum3("");

        assertThat(after.path("entry").stringValue()).isEqualTo("MET");
        assertThat(criterion(after, "SUSPENDED").path("shownBy").get(0).stringValue())
                .isEqualTo("exclusion-" + scene.child + "@0");
        assertThat(criterion(after, "PASTORAL_SUPPORT_PLAN")
                        .path("shownBy")
                        .get(0)
                        .stringValue())
                .isEqualTo("plan-" + scene.child + "@0");
    }

    @Test
    void theFactsAreReadOnTheDayAskedFor() {
        scene.tell(
                story.suspended("x1", Story.JUNE_17.minusDays(7)),
                support.document("doc1", "PASTORAL_SUPPORT_PLAN", LocalDate.of(2026, 7, 10)));

        assertThat(dacorum3("?on=2026-06-09").path("entry").stringValue()).isEqualTo("NOT_KNOWN");
        assertThat(dacorum3("?on=2026-06-10").path("entry").stringValue()).isEqualTo("MET");
    }

    @Test
    void whatIsHeldSaysSinceWhenAndWhere() {
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
                Story.JUNE_17));

        JsonNode held = ladder("dacorum", "").path("held").get(0);

        assertThat(held.path("tier").intValue()).isEqualTo(2);
        assertThat(held.path("tierName").stringValue()).isEqualTo("Outreach");
        assertThat(held.path("since").stringValue()).isEqualTo("2026-06-17");
        assertThat(held.path("settingName").stringValue()).isEqualTo("Gade Valley School");
        assertThat(ladder("dacorum", "").path("tiers").get(1).path("held").booleanValue())
                .isTrue();
        assertThat(ladder("dacorum", "?on=2026-06-16")
                        .path("held")
                        .get(0)
                        .path("tier")
                        .intValue())
                .isEqualTo(1);
        assertThat(ladder("hertfordshire-thrive", "").path("held").size()).isZero();
    }

    @Test
    void aTierReachedByTheHandOfSocialCareIsHeldForEverybody() {
        scene.tell(support.opened("2024-25", SupportStory.MAY_4), support.diverted("social-care:919"));

        assertThat(ladder("dacorum", "").path("held").get(0).path("tier").intValue())
                .isEqualTo(4);
    }

    @Test
    void theDocumentsOfASchoolTheChildHasLeftDoNotCountThoughItsCaseIsStillHeld() {
        scene.tell(support.opened("2024-25", SupportStory.MAY_4));
        scene.tell(
                story.suspended("x1", Story.JUNE_17.minusDays(7)),
                support.document("doc1", "PASTORAL_SUPPORT_PLAN", LocalDate.of(2026, 7, 10)));
        assertThat(dacorum3("").path("entry").stringValue()).isEqualTo("MET");

        scene.tell(story.left(LocalDate.of(2026, 6, 12)));
        scene.tell(story.enrolledAt("e2", "new-" + scene.school, LocalDate.of(2026, 6, 13)));
        JsonNode tier =
                ladderFor(scene.fairAccess(), "dacorum", "").path("tiers").get(2);

        assertThat(criterion(tier, "PASTORAL_SUPPORT_PLAN").path("standing").stringValue())
                .isEqualTo("NOT_MET");
    }

    @Test
    void theMainSettingsDocumentsCountWhereNoCaseIsHeld() {
        scene.tell(new EnrolmentStarted(
                scene.child,
                "school:guest-" + scene.school,
                "e2",
                "guest-" + scene.school,
                EnrolmentKind.GUEST,
                LocalDate.of(2026, 6, 1)));
        scene.tell(
                story.suspended("x1", Story.JUNE_17.minusDays(7)),
                support.document("doc1", "PASTORAL_SUPPORT_PLAN", LocalDate.of(2026, 7, 10)));

        assertThat(dacorum3("").path("entry").stringValue()).isEqualTo("MET");
    }

    @Test
    void aTierHeldNamesTheTierOfItsLevelOnEveryOtherLadder() {
        scene.tell(support.opened("2024-25", SupportStory.MAY_4));

        assertThat(ladder("dacorum", "").path("correspondsTo").size()).isZero();
        JsonNode wrexham = ladder("wrexham", "");
        String level = ladder("dacorum", "").path("held").get(0).path("level").stringValue();
        JsonNode there = wrexham.path("correspondsTo").get(0);
        assertThat(there.path("caseId").stringValue()).isEqualTo(support.caseId);
        assertThat(there.path("level").stringValue()).isEqualTo(level);
        assertThat(wrexham.path("tiers")
                        .get(there.path("rank").intValue() - 1)
                        .path("level")
                        .stringValue())
                .isEqualTo(level);
    }

    @Test
    void aTierThatAsksForNothingIsToldApartFromOneWhoseEntryIsMet() {
        JsonNode before = ladder("dacorum", "");
        assertThat(before.path("tiers").get(0).path("entry").stringValue()).isEqualTo("MET");
        assertThat(before.path("tiers").get(0).path("asksForNothing").booleanValue())
                .isTrue();
        assertThat(before.path("tiers").get(2).path("asksForNothing").booleanValue())
                .isFalse();
        assertThat(before.has("highestMet")).isFalse();

        scene.tell(
                story.suspended("x1", Story.JUNE_17.minusDays(7)),
                support.document("doc1", "PASTORAL_SUPPORT_PLAN", LocalDate.of(2026, 7, 10)));

        assertThat(ladder("dacorum", "").path("highestMet").intValue()).isEqualTo(3);
    }

    @Test
    void aClosedCaseIsHeldNoMore() {
        scene.tell(support.opened("2024-25", SupportStory.MAY_4), support.closed());

        assertThat(ladder("dacorum", "").path("held").size()).isEqualTo(1);
        assertThat(ladder("dacorum", "?on=2026-07-10").path("held").size()).isZero();
    }

    @Test
    void aCaseUnderAnEditionNobodyHasAPackOfIsNotLost() {
        scene.tell(support.opened("1999", SupportStory.MAY_4));

        JsonNode answer = scene.ask(scene.office(), path).body();

        assertThat(answer.path("withoutPack").get(0).path("edition").stringValue())
                .isEqualTo("1999");
    }

    @Test
    void tiersOfAChildOneMayNotKnowAreNotThere() {
        scene.tell(story.hasParent());
        for (Actor other : new Actor[] {new Scene().head(), scene.parent(), scene.auditor()}) {
            assertThat(scene.ask(other, path).status()).isEqualTo(404);
        }
    }
}
