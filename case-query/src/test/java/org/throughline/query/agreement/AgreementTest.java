package org.throughline.query.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.events.AgreementEvent.Strength.CONSENT;
import static org.throughline.events.AgreementEvent.Strength.EXPLICIT_AGREEMENT;
import static org.throughline.events.AgreementEvent.Strength.FULL_AGREEMENT;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.query.Around;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.Story;
import tools.jackson.databind.JsonNode;

class AgreementTest {

    private static final String AUTHORITY = "authority:919";

    private final Scene scene = new Scene();
    private final Story story = scene.story;
    private final Around around = story.around();
    private final String mother = "parent:" + story.parent;

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
        scene.tell(story.registered(), story.enrolled(), story.hasParent());
    }

    private JsonNode agreement(Actor actor) {
        return scene.ask(actor, "/v1/children/" + scene.child + "/agreements")
                .body()
                .path("agreements")
                .get(0);
    }

    private String state(Actor actor) {
        return agreement(actor).path("state").stringValue();
    }

    @Test
    void anAgreementTellsWhoWasAskedAndWhatTheySaid() {
        scene.tell(around.sought("a1", CONSENT, mother));
        assertThat(state(scene.office())).isEqualTo("SOUGHT");
        scene.tell(around.answered("a1", mother, true), around.reached("a1"));

        JsonNode agreement = agreement(scene.office());

        assertThat(agreement.path("state").stringValue()).isEqualTo("REACHED");
        assertThat(agreement.path("reachedOn").stringValue()).isEqualTo("2026-06-18");
        assertThat(agreement.path("asked").stringValue()).isEqualTo("ZzMayWeRefer");
        assertThat(agreement.path("parties").get(0).path("name").stringValue()).isEqualTo("ZzByron");
        JsonNode answer = agreement.path("answers").get(0);
        assertThat(answer.path("party").path("name").stringValue()).isEqualTo("ZzByron");
        assertThat(answer.path("agrees").booleanValue()).isTrue();
        assertThat(answer.path("details").stringValue()).isEqualTo("ZzSigned");
    }

    @Test
    void aRefusalIsOneUntilTheSamePartyThinksAgain() {
        scene.tell(around.sought("a1", FULL_AGREEMENT, mother, "parent:p2"));
        scene.tell(around.answered("a1", mother, true), around.answered("a1", "parent:p2", false));
        assertThat(state(scene.office())).isEqualTo("REFUSED");
        scene.tell(around.answered("a1", "parent:p2", true), around.reached("a1"));

        assertThat(state(scene.office())).isEqualTo("REACHED");
        assertThat(agreement(scene.office()).path("answers").size()).isEqualTo(3);
    }

    @Test
    void aWithdrawalTellsWhatItStopped() {
        scene.tell(around.sought("a1", CONSENT, mother), around.answered("a1", mother, true), around.reached("a1"));
        scene.tell(around.takenBack("a1", mother));

        JsonNode withdrawal = agreement(scene.head()).path("withdrawals").get(0);

        assertThat(state(scene.head())).isEqualTo("WITHDRAWN");
        assertThat(withdrawal.path("stops").get(0).stringValue()).isEqualTo("referral:ref-1");
        assertThat(withdrawal.path("reason").stringValue()).isEqualTo("ZzNotWanted");
        scene.tell(around.answered("a1", mother, true), around.reached("a1"));
        assertThat(state(scene.head())).isEqualTo("REACHED");
    }

    @Test
    void anAuthorityAsAPartyIsForThoseWhoMayKnowOfCare() {
        scene.tell(around.sought("a1", FULL_AGREEMENT, mother, AUTHORITY));
        scene.tell(around.answered("a1", mother, true), around.answered("a1", AUTHORITY, false));

        for (Actor knows : List.of(scene.head(), scene.at(Role.DESIGNATED_TEACHER))) {
            assertThat(agreement(knows).path("parties").get(1).path("party").stringValue())
                    .isEqualTo(AUTHORITY);
            assertThat(agreement(knows).path("answers").size()).isEqualTo(2);
            assertThat(state(knows)).isEqualTo("REFUSED");
        }
        for (Actor not : List.of(scene.office(), scene.fairAccess(), scene.at(Role.SCHOOL_STAFF))) {
            assertThat(agreement(not).path("parties").size()).isEqualTo(1);
            assertThat(agreement(not).path("answers").size()).isEqualTo(1);
            assertThat(state(not)).as(not.toString()).isEqualTo("SOUGHT");
            assertThat(agreement(not).toString()).doesNotContain("authority");
        }
    }

    @Test
    void whatAnAuthorityAnsweredIsOnTheTimelineOfThoseWhoMayKnowOfCare() {
        scene.tell(around.sought("a1", FULL_AGREEMENT, mother, AUTHORITY));
        scene.tell(around.answered("a1", mother, true), around.answered("a1", AUTHORITY, false));
        scene.tell(around.takenBack("a1", AUTHORITY));

        assertThat(scene.lines(scene.head(), ""))
                .contains("One who may decide for the child agreed", "One who may decide for the child did not agree");
        assertThat(scene.lines(scene.office(), ""))
                .contains("One who may decide for the child agreed", "Agreement withdrawn")
                .doesNotContain("One who may decide for the child did not agree");
        assertThat(scene.timeline(scene.office(), "").text()).doesNotContain("ZzNotWanted");
    }

    @Test
    void whoWithdrewLooksTheSameToThoseWhoMayNotKnowOfCare() {
        scene.tell(around.sought("a1", FULL_AGREEMENT, mother, AUTHORITY), around.takenBack("a1", mother));
        JsonNode byTheMother = agreement(scene.office()).path("withdrawals").get(0);
        Scene other = new Scene();
        other.tell(other.story.registered(), other.story.enrolled());
        other.tell(
                other.story.around().sought("a1", FULL_AGREEMENT, "parent:p1", AUTHORITY),
                other.story.around().takenBack("a1", AUTHORITY));
        JsonNode byTheAuthority = other.ask(other.office(), "/v1/children/" + other.child + "/agreements")
                .body()
                .path("agreements")
                .get(0)
                .path("withdrawals")
                .get(0);

        assertThat(byTheMother).isEqualTo(byTheAuthority);
    }

    @Test
    void whyAWordWasNotWaitedForIsForThoseWhoMayKnowOfSafeguarding() {
        scene.tell(around.sought("a1", FULL_AGREEMENT, mother, "parent:p2"), around.dispensed("a1", "parent:p2"));

        JsonNode told = agreement(scene.lead()).path("dispensations").get(0);
        assertThat(told.path("reason").stringValue()).isEqualTo("UNTRACEABLE");
        assertThat(told.path("explanation").stringValue()).isEqualTo("ZzNobodyKnowsWhere");
        for (Actor not : List.of(scene.office(), scene.at(Role.DESIGNATED_TEACHER))) {
            assertThat(agreement(not).has("dispensations")).isFalse();
            assertThat(agreement(not).toString()).doesNotContain("UNTRACEABLE");
        }
    }

    @Test
    void whereTheChildLivesIsNotGivenAwayByWhoWasAsked() {
        scene.tell(around.sought("a1", EXPLICIT_AGREEMENT, mother), around.answered("a1", mother, true));
        assertThat(agreement(scene.office()).path("parties").size()).isEqualTo(1);
        scene.tell(story.hidden());

        assertThat(agreement(scene.office()).path("parties").size()).isZero();
        assertThat(agreement(scene.office()).path("answers").size()).isZero();
        assertThat(agreement(scene.lead()).path("answers").size()).isEqualTo(1);
    }

    @Test
    void whetherTheChildCanDecideIsTold() {
        scene.tell(around.competent());

        JsonNode competence = scene.ask(scene.office(), "/v1/children/" + scene.child + "/agreements")
                .body()
                .path("competence")
                .get(0);

        assertThat(competence.path("competent").booleanValue()).isTrue();
        assertThat(competence.path("rationale").stringValue()).isEqualTo("ZzUnderstands");
    }

    @Test
    void theyAreNotThereForThoseWhoMayNotKnowTheChild() {
        scene.tell(around.sought("a1", CONSENT, mother));

        for (Actor other : List.of(
                new Scene().head(),
                scene.auditor(),
                scene.dataManager(),
                scene.virtualSchool(),
                scene.parent(),
                new Actor("u-s", Role.SERVICE_PROFESSIONAL, "service:camhs"))) {
            for (String what : List.of("/agreements", "/responsibility", "/family")) {
                assertThat(scene.ask(other, "/v1/children/" + scene.child + what)
                                .status())
                        .as(other + what)
                        .isEqualTo(404);
            }
        }
    }
}
