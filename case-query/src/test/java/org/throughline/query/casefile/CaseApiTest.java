package org.throughline.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.events.CaseworkEvent.CaseRole;
import org.throughline.events.ConcernEvent.ConcernTriaged;
import org.throughline.events.ConcernEvent.TriageOutcome;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.InterventionEvent.ProvisionOwner;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.Story;
import org.throughline.query.SupportStory;
import tools.jackson.databind.JsonNode;

class CaseApiTest {

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

    private JsonNode concern(Actor actor, String id) {
        for (JsonNode c : scene.ask(actor, "/v1/children/" + scene.child + "/concerns")
                .body()
                .path("items")) {
            if (c.path("concernId").stringValue().equals(id)) {
                return c;
            }
        }
        throw new AssertionError(id + " is not there");
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.path(field).stringValue()));
        return texts;
    }

    @Test
    void aCaseTellsItsWayThroughTheTiersNewestFirst() {
        scene.tell(support.opened("2024-25", SupportStory.MAY_4), story.escalated(support.caseId));
        scene.tell(support.diverted(), support.closed(), support.reopened());

        JsonNode file = file(scene.office());

        assertThat(texts(file.path("tiers"), "way"))
                .containsExactly("REOPENED", "URGENTLY_DIVERTED", "ESCALATED", "OPENED");
        JsonNode escalated = file.path("tiers").get(2);
        assertThat(texts(escalated.path("criteriaMet"), "criterion")).containsExactly("ZzFrequency");
        assertThat(texts(escalated.path("criteriaMet"), "label")).containsExactly("ZzFrequency");
        assertThat(escalated.path("rationale").stringValue()).isEqualTo("ZzMore");
        assertThat(file.path("tier").intValue()).isEqualTo(2);
        assertThat(file.path("tierName").stringValue()).isEqualTo("Outreach");
        assertThat(file.path("framework").stringValue()).isEqualTo("dacorum");
        assertThat(file.path("edition").stringValue()).isEqualTo("2024-25");
        assertThat(file.path("closings").get(0).path("evidenceOfChange").get(0).stringValue())
                .isEqualTo("ZzSmiles");
        assertThat(file.path("reopenings").get(0).path("reason").stringValue()).isEqualTo("ZzBackAgain");
    }

    @Test
    void whatAStepRestedOnIsInTheFile() {
        scene.tell(support.opened("2024-25", SupportStory.MAY_4), story.steppedDown(support.caseId));

        JsonNode tiers = file(scene.office()).path("tiers");

        assertThat(tiers.get(1).path("rationale").stringValue()).isEqualTo("ZzBeganHere");
        assertThat(texts(tiers.get(1).path("criteriaMet"), "criterion")).containsExactly("ZzAlreadyKnown");
        assertThat(tiers.get(0).path("reasonForSkipping").stringValue()).isEqualTo("ZzNoRung");
        assertThat(tiers.get(0).path("exemptions").get(0).stringValue()).isEqualTo("ex1");
    }

    @Test
    void aConcernThatJoinedTheCaseIsInItsFile() {
        scene.tell(story.concern("k1"), story.concern("k2"), story.concern("k3"));
        scene.tell(support.opened("2024-25", SupportStory.MAY_4), support.joined("k2"));

        assertThat(texts(file(scene.office()).path("concerns"), "concernId")).containsExactlyInAnyOrder("k1", "k2");
    }

    @Test
    void whyParentsWereNotToldIsForThoseWhoKeepTheChildSafe() {
        scene.tell(support.opened("2024-25", SupportStory.MAY_4), support.diverted());

        assertThat(file(scene.lead())
                        .path("urgentDiversions")
                        .get(0)
                        .path("whyParentsNotTold")
                        .stringValue())
                .isEqualTo("ZzTheyAreTheDanger");
        assertThat(file(scene.office()).path("urgentDiversions").get(0).has("whyParentsNotTold"))
                .isFalse();
    }

    @Test
    void aClosedCaseIsNotOpenUntilItIsTakenUpAgain() {
        scene.tell(support.opened("2024-25", SupportStory.MAY_4));
        assertThat(file(scene.head()).path("open").booleanValue()).isTrue();
        scene.tell(support.closed());
        assertThat(file(scene.head()).path("open").booleanValue()).isFalse();
        scene.tell(support.reopened());
        assertThat(file(scene.head()).path("open").booleanValue()).isTrue();
    }

    @Test
    void theKeyAdultIsTheOneNamedLast() {
        scene.tell(
                support.opened("2024-25", SupportStory.MAY_4),
                support.assigned(CaseRole.KEY_ADULT, "ZzFirst"),
                support.assigned(CaseRole.LEAD_PROFESSIONAL, "ZzLeads"),
                support.assigned(CaseRole.KEY_ADULT, "ZzSecond"));

        JsonNode roles = file(scene.office()).path("roles");

        assertThat(texts(roles, "person")).containsExactly("ZzFirst", "ZzLeads", "ZzSecond");
        assertThat(roles.get(0).path("current").booleanValue()).isFalse();
        assertThat(roles.get(1).path("current").booleanValue()).isTrue();
        assertThat(roles.get(2).path("current").booleanValue()).isTrue();
    }

    @Test
    void exemptionsDiversionsAndJudgementsAreInTheFile() {
        scene.tell(
                support.opened("2024-25", SupportStory.MAY_4),
                support.exempted(),
                support.diverted(),
                support.judged("AT_RISK_OF_SUSPENSION"));
        JsonNode before = file(scene.office());
        assertThat(before.path("exemptions").get(0).has("endedOn")).isFalse();
        assertThat(before.path("urgentDiversions").get(0).has("justification")).isFalse();

        scene.tell(support.exemptionEnded(), support.justified());
        JsonNode after = file(scene.office());

        assertThat(after.path("exemptions").get(0).path("whyEnded").stringValue())
                .isEqualTo("ZzWritten");
        assertThat(after.path("urgentDiversions")
                        .get(0)
                        .path("justification")
                        .path("text")
                        .stringValue())
                .isEqualTo("ZzCouldNotWait");
        assertThat(after.path("judgements").get(0).path("judgement").stringValue())
                .isEqualTo("AT_RISK_OF_SUSPENSION");
    }

    @Test
    void aCycleKeepsItsTargetsThroughASetback() {
        scene.tell(
                support.opened("2024-25", SupportStory.MAY_4),
                support.cycle("cy1", 1, SupportStory.MAY_4),
                support.actionAdded("cy1"),
                support.actionDone("cy1"),
                support.setback("cy1"));
        JsonNode running = file(scene.office()).path("cycles").get(0);
        assertThat(running.path("setbacks").get(0).path("what").stringValue()).isEqualTo("ZzRanOff");
        assertThat(texts(running.path("targets"), "text")).containsExactly("ZzAsksForBreak", "ZzStaysInClass");
        assertThat(running.path("targets").get(1).has("droppedOn")).isFalse();
        assertThat(running.path("actions").get(0).path("doneOn").stringValue()).isEqualTo("2026-05-12");
        assertThat(running.path("actions").get(1).has("doneOn")).isFalse();
        assertThat(running.has("review")).isFalse();

        scene.tell(support.cycleReviewed("cy1"), support.dropped("cy1"));
        JsonNode reviewed = file(scene.office()).path("cycles").get(0);

        assertThat(reviewed.path("review").path("impact").stringValue()).isEqualTo("ZzCalmer");
        assertThat(reviewed.path("review").path("voices").path("child").stringValue())
                .isEqualTo("ZzLikesCard");
        assertThat(reviewed.path("review").path("voices").path("whyNotParents").stringValue())
                .isEqualTo("ZzAbroad");
        assertThat(reviewed.path("voices").path("child").stringValue()).isEqualTo("ZzWantsCard");
        assertThat(reviewed.path("voices").path("whyNotParents").stringValue()).isEqualTo("ZzAtSea");
        assertThat(texts(reviewed.path("targets"), "outcome")).containsExactly("MET", "NOT_YET_MET");
        assertThat(reviewed.path("targets").get(1).path("whyDropped").stringValue())
                .isEqualTo("ZzTooMuch");
    }

    @Test
    void interventionsAndDocumentsOfTheSettingAreInTheFile() {
        scene.tell(
                support.opened("2024-25", SupportStory.MAY_4),
                support.intervention("in1", ProvisionOwner.ESC),
                support.prolonged("in1"),
                support.document("doc1", "PASTORAL_SUPPORT_PLAN", LocalDate.of(2026, 6, 10)),
                support.revised("doc1"));
        JsonNode file = file(scene.office());

        JsonNode intervention = file.path("interventions").get(0);
        assertThat(intervention.path("plannedUntil").stringValue()).isEqualTo("2026-08-30");
        assertThat(intervention.has("ended")).isFalse();
        JsonNode document = file.path("documents").get(0);
        assertThat(document.path("latest").path("version").intValue()).isEqualTo(2);
        assertThat(document.path("latest")
                        .path("content")
                        .path("targets")
                        .get(0)
                        .stringValue())
                .isEqualTo("ZzNewCorner");
        assertThat(document.path("reviewOn").stringValue()).isEqualTo("2026-07-20");

        scene.tell(support.interventionEnded("in1", Impact.HELPED));
        assertThat(file(scene.office())
                        .path("interventions")
                        .get(0)
                        .path("ended")
                        .path("impact")
                        .stringValue())
                .isEqualTo("HELPED");
    }

    @Test
    void aCorrectedConcernShowsWhatItSaidBefore() {
        scene.tell(story.concern("k1"), support.corrected("k1"));

        JsonNode concern = concern(scene.office(), "k1");

        assertThat(concern.path("account").path("seen").stringValue()).isEqualTo("ZzThrewTwoChairs");
        assertThat(concern.path("account").path("severity").stringValue()).isEqualTo("DANGEROUS");
        JsonNode correction = concern.path("corrections").get(0);
        assertThat(correction.path("was").path("seen").stringValue()).isEqualTo("ZzThrewAChair");
        assertThat(correction.path("reason").stringValue()).isEqualTo("ZzMiscounted");
    }

    @Test
    void aWithdrawnConcernStaysAndSaysSo() {
        scene.tell(story.concern("k1"));
        assertThat(concern(scene.office(), "k1").has("withdrawn")).isFalse();
        scene.tell(support.withdrawn("k1"));

        assertThat(concern(scene.office(), "k1")
                        .path("withdrawn")
                        .path("reason")
                        .stringValue())
                .isEqualTo("ZzWrongChild");
    }

    @Test
    void everyTriageStandsInOrderAndLinksReadFromBothEnds() {
        scene.tell(story.concern("k1"), story.concern("k2"), story.triaged("k1"));
        scene.tell(new ConcernTriaged(
                scene.child,
                "school:" + scene.school,
                "k1",
                TriageOutcome.WATCH,
                "ZzQuieter",
                null,
                List.of(),
                Story.JUNE_17));
        scene.tell(support.linked("k2", "k1"), support.aware("k1"));

        JsonNode k1 = concern(scene.office(), "k1");

        assertThat(texts(k1.path("triages"), "outcome")).containsExactly("SUPPORT", "WATCH");
        assertThat(texts(k1.path("links"), "concernId")).containsExactly("k2");
        assertThat(texts(concern(scene.office(), "k2").path("links"), "concernId"))
                .containsExactly("k1");
        assertThat(k1.path("adultsMadeAware").get(0).path("adults").get(0).stringValue())
                .isEqualTo("ZzFormTutor");
    }

    @Test
    void whatTheSafeguardingLeadWasToldIsForThoseWhoKeepTheChildSafe() {
        scene.tell(story.concern("k1"), support.leadTold("k1"));

        assertThat(concern(scene.lead(), "k1")
                        .path("safeguardingLead")
                        .get(0)
                        .path("account")
                        .stringValue())
                .isEqualTo("ZzDisclosed");
        assertThat(concern(scene.office(), "k1").path("safeguardingLead").size())
                .isZero();
    }

    @Test
    void anotherChildIsNamedOnlyToThoseWhoMayKnowThatChild() {
        Scene other = new Scene();
        other.tell(other.story.registered(), other.story.enrolled());
        other.ask(other.head(), "/v1/children/" + other.child);
        scene.tell(support.concernWith("k1", other.child));

        JsonNode stranger =
                concern(scene.head(), "k1").path("account").path("others").get(0);
        JsonNode knowing =
                concern(scene.fairAccess(), "k1").path("account").path("others").get(0);

        assertThat(stranger.path("child").stringValue()).isEqualTo("another child");
        assertThat(stranger.has("role")).isFalse();
        assertThat(knowing.path("child").stringValue()).isEqualTo(other.child);
        assertThat(knowing.path("role").stringValue()).isEqualTo("WAS_HARMED");
        assertThat(scene.ask(scene.head(), "/v1/children/" + scene.child + "/concerns")
                        .text())
                .doesNotContain(other.child);
    }

    @Test
    void aCorrectionMayTakeAnotherChildOutOfAnIncidentAndNamesThemNoMoreThanBefore() {
        Scene other = new Scene();
        other.tell(other.story.registered(), other.story.enrolled());
        other.ask(other.head(), "/v1/children/" + other.child);
        scene.tell(support.concernWith("k1", other.child), support.corrected("k1"));

        JsonNode concern = concern(scene.head(), "k1");

        assertThat(concern.path("account").path("others").size()).isZero();
        JsonNode was = concern.path("corrections").get(0).path("was");
        assertThat(was.path("others").get(0).path("child").stringValue()).isEqualTo("another child");
        assertThat(concern.toString()).doesNotContain(other.child);
    }
}
