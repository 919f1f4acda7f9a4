package org.throughline.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.events.CaseworkEvent.CaseRole;
import org.throughline.events.CaseworkEvent.CaseRoleAssigned;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.MeetingEvent.MeetingArranged;
import org.throughline.events.ReferralEvent.ReferralMade;
import org.throughline.query.Around;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.Story;
import org.throughline.query.SupportStory;
import tools.jackson.databind.JsonNode;

/** Whose words a case's file uses, what services and meetings add to it, and what of it is for whom. */
class CaseForReadersTest {

    private final Scene scene = new Scene();
    private final Story story = scene.story;
    private final SupportStory support = story.support;

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
        scene.tell(story.registered(), story.enrolled());
    }

    private JsonNode file(Actor actor) {
        return scene.ask(actor, "/v1/cases/" + support.caseId).body();
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.path(field).stringValue()));
        return texts;
    }

    @Test
    void whatTheCaseRestsOnIsInTheWordsOfItsFramework() {
        scene.tell(support.opened("2024-25", SupportStory.MAY_4));
        scene.tell(new TierEscalated(
                scene.child,
                "school:" + scene.school,
                support.caseId,
                "dacorum",
                "2024-25",
                1,
                3,
                "Getting Targeted Help",
                List.of("SUSPENDED", "PASTORAL_SUPPORT_PLAN"),
                List.of(),
                "ZzMore",
                null,
                Story.JUNE_17));
        scene.tell(
                support.document("doc1", "PASTORAL_SUPPORT_PLAN", LocalDate.of(2026, 7, 10)),
                support.document("doc2", "INFORMAL_PLAN", LocalDate.of(2026, 7, 10)));

        JsonNode file = file(scene.office());

        assertThat(texts(file.path("tiers").get(0).path("criteriaMet"), "label"))
                .containsExactly("Has been suspended", "Pastoral Support Plan in place");
        assertThat(file.path("documents").get(0).path("calledHere").stringValue())
                .isEqualTo("PSP");
        assertThat(file.path("documents").get(0).path("label").stringValue()).isEqualTo("Pastoral Support Plan");
        assertThat(file.path("documents").get(1).has("calledHere")).isFalse();
    }

    @Test
    void whatServicesDidAndWhoMetIsInTheFileOfTheCaseItWasFor() {
        Around around = story.around();
        scene.tell(support.opened("2024-25", SupportStory.MAY_4));
        scene.tell(referred("ref-1", support.caseId), referred("ref-2", "another-case"), referred("ref-3", null));
        scene.tell(around.accepted("service:camhs", "ref-1"), around.completed("service:camhs", "ref-1"));
        scene.tell(around.reported("rep-1", "camhs"), around.adopted("rep-1", "rec-1"));
        scene.tell(around.notAdopted("rep-1", "rec-2"));
        scene.tell(met("m-1", support.caseId), met("m-2", "another-case"), around.held("m-1"));
        scene.tell(around.meetingActionDone("m-1", "ma1"));
        scene.tell(
                support.document("doc1", "PASTORAL_SUPPORT_PLAN", LocalDate.of(2026, 7, 10)),
                support.detrimental("doc1"),
                support.amended());

        JsonNode file = file(scene.office());

        assertThat(texts(file.path("referrals"), "referralId")).containsExactly("ref-1", "ref-3");
        JsonNode referral = file.path("referrals").get(0);
        assertThat(referral.path("state").stringValue()).isEqualTo("COMPLETED");
        assertThat(referral.path("serviceName").stringValue()).contains("Mental Health");
        JsonNode report = file.path("serviceReports").get(0);
        assertThat(report.path("summary").stringValue()).isEqualTo("ZzSummary");
        assertThat(texts(report.path("recommendations"), "fate")).containsExactly("ADOPTED", "NOT_ADOPTED");
        assertThat(report.path("recommendations").get(1).path("reason").stringValue())
                .isEqualTo("ZzNoSpace");
        assertThat(texts(file.path("meetings"), "meetingId")).containsExactly("m-1");
        JsonNode meeting = file.path("meetings").get(0);
        assertThat(meeting.path("state").stringValue()).isEqualTo("HELD");
        assertThat(meeting.path("invitees").get(0).path("view").stringValue()).isEqualTo("ZzProgress");
        assertThat(meeting.path("actions").get(0).path("doneOn").stringValue()).isEqualTo("2026-06-26");
        assertThat(file.path("detrimentalStrategies").get(0).path("change").stringValue())
                .isEqualTo("ZzStayedNear");
    }

    @Test
    void whoFromSocialCareCameToAMeetingIsForThoseWhoMayKnowOfCare() {
        scene.tell(support.opened("2024-25", SupportStory.MAY_4));
        scene.tell(met("m-1", support.caseId), story.around().held("m-1"));
        scene.tell(story.around().referred("social-care:919", "ref-4", "camhs", Story.JUNE_17));

        JsonNode known = file(scene.head()).path("meetings").get(0);
        JsonNode unknown = file(scene.office()).path("meetings").get(0);

        assertThat(known.path("invitees").size()).isEqualTo(3);
        assertThat(known.path("actions").size()).isEqualTo(2);
        assertThat(unknown.path("invitees").size()).isEqualTo(2);
        assertThat(unknown.path("actions").size()).isEqualTo(1);
        assertThat(file(scene.office()).toString()).doesNotContain("social-care", "ref-4");
    }

    @Test
    void aStepSocialCareRecordedIsNotInTheFileOfThoseWhoMayNotKnowCare() {
        scene.tell(support.opened("2024-25", SupportStory.MAY_4));
        scene.tell(new CaseRoleAssigned(
                scene.child,
                "social-care:919",
                support.caseId,
                CaseRole.LEAD_PROFESSIONAL,
                "ZzSocialWorker",
                "social-care:919",
                Story.JUNE_17));

        assertThat(file(scene.head()).path("roles").size()).isEqualTo(1);
        assertThat(file(scene.office()).path("roles").size()).isZero();
    }

    @Test
    void aSocialWorkerAsLeadProfessionalIsForThoseWhoMayKnowOfCareInFileAndTimeline() {
        scene.tell(support.opened("2024-25", SupportStory.MAY_4));
        scene.tell(new CaseRoleAssigned(
                scene.child,
                "school:" + scene.school,
                support.caseId,
                CaseRole.LEAD_PROFESSIONAL,
                "ZzSocialWorker",
                "social-care:919",
                Story.JUNE_17));

        assertThat(texts(file(scene.head()).path("roles"), "person")).containsExactly("ZzSocialWorker");
        assertThat(scene.lines(scene.head(), "")).contains("Lead professional named");
        assertThat(file(scene.office()).path("roles").size()).isZero();
        assertThat(scene.lines(scene.office(), "")).doesNotContain("Lead professional named");
    }

    @Test
    void aDiversionBySocialCareMovesTheCaseForEverybodyAndShowsItsHandToThoseWhoMayKnowCare() {
        scene.tell(support.opened("2024-25", SupportStory.MAY_4), support.diverted("social-care:919"));

        JsonNode known = file(scene.head());
        JsonNode unknown = file(scene.office());

        for (JsonNode file : List.of(known, unknown)) {
            assertThat(file.path("tier").intValue()).isEqualTo(4);
            assertThat(file.path("tierName").stringValue()).isEqualTo("Getting More Help");
            assertThat(file.path("tiers").get(0).path("on").stringValue()).isEqualTo("2026-06-17");
        }
        assertThat(known.path("tiers").get(0).path("agency").stringValue()).isEqualTo("social-care:919");
        assertThat(known.path("urgentDiversions").size()).isEqualTo(1);
        assertThat(unknown.path("tiers").get(0).has("agency")).isFalse();
        assertThat(unknown.path("tiers").get(0).has("rationale")).isFalse();
        assertThat(unknown.path("urgentDiversions").size()).isZero();
        assertThat(unknown.toString()).doesNotContain("social-care", "ZzFoundInToilets", "ZzSelfHarm", "ZzHospital");
        String review = scene.ask(scene.office(), "/v1/children/" + scene.child + "/history-review")
                .text();
        assertThat(review).contains("urgently diverted at tier 4").doesNotContain("ZzFoundInToilets");
    }

    private ReferralMade referred(String id, @Nullable String caseId) {
        return new ReferralMade(
                scene.child,
                "school:" + scene.school,
                id,
                "camhs",
                scene.school,
                caseId,
                null,
                "ZzByForm",
                "ZzAnxious",
                List.of("ZzCalmer"),
                null,
                Story.JUNE_17);
    }

    private MeetingArranged met(String id, String caseId) {
        MeetingArranged any = story.around().arranged("school:" + scene.school, id);
        return new MeetingArranged(
                any.childId(),
                any.agency(),
                id,
                any.kind(),
                any.setting(),
                caseId,
                any.heldOn(),
                any.purpose(),
                any.invitees(),
                any.on());
    }
}
