package org.throughline.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.InterventionEvent.ProvisionOwner;
import org.throughline.events.PlanEvent.StrategyFoundDetrimental;
import org.throughline.events.ReferralEvent.DeclineReason;
import org.throughline.events.ReferralEvent.ReferralCompleted;
import org.throughline.events.ReferralEvent.ReferralDeclined;
import org.throughline.events.ReferralEvent.ReferralMade;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.Story;
import org.throughline.query.SupportStory;
import tools.jackson.databind.JsonNode;

class HistoryReviewTest {

    private final Scene scene = new Scene();
    private final Story story = scene.story;
    private final SupportStory support = story.support;
    private final String agency = "school:" + scene.school;

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
        scene.tell(story.schoolRecorded("Gade Valley School"));
        scene.tell(story.registered(), story.enrolled());
    }

    private JsonNode review(Actor actor) {
        return scene.ask(actor, "/v1/children/" + scene.child + "/history-review")
                .body();
    }

    private List<String> texts(String kind) {
        List<String> texts = new ArrayList<>();
        for (JsonNode setting : review(scene.office()).path("settings")) {
            for (JsonNode entry : setting.path("entries")) {
                if (entry.path("kind").stringValue().equals(kind)) {
                    texts.add(entry.path("text").stringValue());
                }
            }
        }
        return texts;
    }

    private ReferralMade referred(String id, String service) {
        return new ReferralMade(
                scene.child,
                agency,
                id,
                service,
                scene.school,
                null,
                null,
                "FORM",
                "ZzAnxious",
                List.of("ZzSleeps"),
                null,
                SupportStory.MAY_4);
    }

    @Test
    void anInterventionHasItsLengthItsObjectivesAndWhatItDid() {
        scene.tell(support.intervention("in1", ProvisionOwner.ESC), support.interventionEnded("in1", Impact.HELPED));
        scene.tell(support.intervention("in2", ProvisionOwner.SCHOOL));

        assertThat(texts("INTERVENTION"))
                .containsExactly(
                        "ZzMentoring-in1 (esc), 6 weeks, until 2026-06-14, helped",
                        "ZzMentoring-in2 (school), 7 weeks, planned until 2026-07-26");
        JsonNode review = review(scene.office());
        JsonNode entry = review.path("settings").get(0).path("entries").get(1);
        assertThat(entry.path("weeks").intValue()).isEqualTo(6);
        assertThat(entry.path("objectives").get(0).stringValue()).isEqualTo("ZzTrust");
        assertThat(entry.path("detail").stringValue()).isEqualTo("ZzTalksNow");
        assertThat(review.path("totals").path("weeksOfIntervention").intValue()).isEqualTo(13);
        assertThat(review.path("totals").path("interventionsRunning").intValue())
                .isEqualTo(1);
    }

    @Test
    void whatStoppedWithTheAgreementToItNoLongerRunsAndIsNotSaidToHaveHelped() {
        scene.tell(support.intervention("in1", ProvisionOwner.ESC), support.interventionStopped("in1"));

        assertThat(texts("INTERVENTION")).containsExactly("ZzMentoring-in1 (esc), 6 weeks, until 2026-06-14, stopped");
        assertThat(review(scene.office())
                        .path("totals")
                        .path("interventionsRunning")
                        .intValue())
                .isZero();
    }

    @Test
    void anInterventionThatDidHarmIsNamedOnceAmongWhatMadeItWorse() {
        scene.tell(
                support.intervention("in1", ProvisionOwner.ESC),
                support.interventionEnded("in1", Impact.MADE_IT_WORSE),
                new StrategyFoundDetrimental(
                        scene.child,
                        "school:" + scene.school,
                        "f1",
                        null,
                        "in1",
                        "ZzMentoring-in1",
                        "ZzTalksNow",
                        LocalDate.of(2026, 6, 14)));

        assertThat(review(scene.office()).path("totals").toString()).containsOnlyOnce("ZzMentoring-in1");
    }

    @Test
    void whatHelpedAndWhatDidNotIsAddedUp() {
        scene.tell(
                support.intervention("in1", ProvisionOwner.ESC),
                support.interventionEnded("in1", Impact.HELPED),
                support.intervention("in2", ProvisionOwner.SCHOOL),
                support.interventionEnded("in2", Impact.NO_CHANGE));
        scene.tell(support.detrimental("doc1"), referred("r1", "mhst"), referred("r2", "camhs"));
        scene.tell(
                new ReferralCompleted(
                        scene.child, "service:mhst", "r1", "ZzSleepsNow", Impact.HELPED_IN_PART, Story.JUNE_17),
                new ReferralDeclined(
                        scene.child,
                        "service:camhs",
                        "r2",
                        DeclineReason.THRESHOLD_NOT_MET,
                        "ZzTooMild",
                        Story.JUNE_17));

        JsonNode totals = review(scene.office()).path("totals");

        JsonNode what = totals.path("interventions");
        assertThat(what.path("helped").get(0).stringValue()).isEqualTo("ZzMentoring-in1");
        assertThat(what.path("noChange").get(0).stringValue()).isEqualTo("ZzMentoring-in2");
        assertThat(what.path("helpedInPart").get(0).stringValue()).isEqualTo("Mental Health Support Team (MHST)");
        assertThat(what.path("madeItWorse").get(0).stringValue()).isEqualTo("ZzIsolation");
        assertThat(totals.path("referrals").intValue()).isEqualTo(2);
        assertThat(totals.path("referralsDeclined").intValue()).isEqualTo(1);
        assertThat(texts("REFERRAL"))
                .containsExactly(
                        "Referred to Mental Health Support Team (MHST): completed",
                        "Referred to Child and Adolescent Mental Health Service (CAMHS): not taken on");
    }

    @Test
    void plansCyclesTiersAndTimeOutStandAtTheirSettingOldestFirst() {
        scene.tell(story.declared(84), story.suspended("x1", Story.JUNE_17));
        scene.tell(
                support.document("doc1", "PASTORAL_SUPPORT_PLAN", LocalDate.of(2026, 6, 10)),
                support.documentReviewed("doc1", "PASTORAL_SUPPORT_PLAN"));
        scene.tell(
                support.opened("2024-25", SupportStory.MAY_4),
                support.cycle("cy1", 1, SupportStory.MAY_4),
                support.cycleReviewed("cy1"));

        JsonNode review = review(scene.office());

        assertThat(review.path("settings").size()).isEqualTo(2);
        assertThat(review.path("settings").get(0).path("name").stringValue()).isEqualTo("Gade Valley School");
        assertThat(review.path("settings").get(1).path("setting").stringValue()).isEqualTo("elsewhere-1");
        List<String> days = new ArrayList<>();
        review.path("settings")
                .get(0)
                .path("entries")
                .forEach(e -> days.add(e.path("on").stringValue()));
        assertThat(days).isSorted().hasSize(5);
        assertThat(texts("PLAN")).containsExactly("Pastoral Support Plan, reviewed once");
        assertThat(texts("CYCLE")).containsExactly("Assess, plan, do, review, cycle 1: 1 of 2 targets met");
        assertThat(texts("TIER")).containsExactly("dacorum 2024-25: opened at tier 1 (Universal)");
        assertThat(texts("SUSPENSION"))
                .containsExactly("Suspended for 1.5 days", "42.0 days of suspension declared for 2025/2026");
        assertThat(review.path("totals").path("suspendedDays").stringValue()).isEqualTo("43.5");
        assertThat(review.path("totals").path("planReviews").intValue()).isEqualTo(1);
        assertThat(review.path("totals").path("targetsMet").intValue()).isEqualTo(1);
        assertThat(review.path("totals").path("targetsReviewed").intValue()).isEqualTo(2);
    }

    @Test
    void aGuardedPlanIsNotCountedForThoseWhoMayNotKnowOfIt() {
        scene.tell(support.guarded("doc2"));

        assertThat(review(scene.lead()).path("totals").path("plans").intValue()).isEqualTo(1);
        assertThat(review(scene.office()).path("totals").path("plans").intValue())
                .isZero();
    }

    @Test
    void aHistoryOfAChildOneMayNotKnowIsNotThere() {
        scene.tell(story.hasParent());
        for (Actor other : new Actor[] {new Scene().head(), scene.parent(), scene.auditor()}) {
            assertThat(scene.ask(other, "/v1/children/" + scene.child + "/history-review")
                            .status())
                    .isEqualTo(404);
        }
    }
}
