package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.standalone.demo.Api;
import org.throughline.standalone.demo.Api.Reply;
import org.throughline.standalone.demo.DemoClock;
import org.throughline.standalone.demo.People;
import tools.jackson.databind.JsonNode;

/** One child's graduated support over HTTP, from what a teacher saw to a service that has to stop, and what each reads. */
class GraduatedSupportTest {

    private static final Actor SERVICE = new Actor("esc-worker", Role.SERVICE_PROFESSIONAL, "service:dacorum-esc");

    private final TheHouse house = TheHouse.open();
    private final Api api = house.api();
    private final String school = house.told().setting();
    private final Actor lead = People.safeguardingLead(school);
    private final Actor teacher = new Actor("teacher-" + school, Role.SCHOOL_STAFF, Actor.school(school));
    private final LocalDate today = today();
    private final String child = aChildIsOnTheRoll();
    private final String children = "/v1/children/" + child;

    @Test
    void aChildClimbsTheLadderAndEveryoneReadsWhatIsTheirs() {
        String parent = made(
                People.office(school),
                "/parents",
                "parent",
                Map.of(
                        "name",
                        "Sam Example",
                        "relationship",
                        "Father",
                        "parentalResponsibility",
                        true,
                        "livesWithChild",
                        true));
        String caseId = aConcernBecomesACase();
        tierThreeWaitsForAPlan(caseId);
        String agreement = theParentsAgreeToTheService(parent);
        String referral = theServiceIsAskedAndAccepts(caseId, agreement);
        String intervention = twelveWeeksOfOutreach(caseId, referral);
        aCycleIsReviewedOnALaterDay(caseId);
        aMeetingIsHeld(caseId);
        aReportIsReadAndItsAdviceAdopted(referral, intervention);
        theChildIsReadOnFiveLadders(caseId);
        theBoardAndTheProvisionMapShowIt();

        withdrawingTheAgreementStopsTheReferral(agreement, parent, referral);
        theHistoryIsReviewed();
        theTimelineTellsIt();
    }

    private String aChildIsOnTheRoll() {
        Reply registered = api.post(
                People.office(school),
                "/v1/children",
                "graduated-register",
                Map.of(
                        "givenNames", "Wren",
                        "familyName", "Example",
                        "dateOfBirth", "2013-02-03",
                        "setting", school,
                        "from", "2025-09-02"));
        assertThat(registered.status()).isEqualTo(201);
        return registered.created();
    }

    private String aConcernBecomesACase() {
        String concern = made(teacher, "/concerns", "concern", Map.of("seen", "Left the hall and tore a display down"));
        done(
                lead,
                "/concerns/" + concern + "/triage",
                "triage",
                Map.of("outcome", "SUPPORT", "rationale", "Third time this term", "severity", "DIFFICULT"));
        return made(
                lead,
                "/cases",
                "case",
                Map.of("setting", school, "framework", "dacorum", "concerns", List.of(concern)));
    }

    private void tierThreeWaitsForAPlan(String caseId) {
        escalated(caseId, 2, "two", 200);
        made(
                lead,
                "/judgements",
                "judgement",
                Map.of("judgement", "AT_RISK_OF_SUSPENSION", "holds", true, "rationale", "Three removals in a week"));
        JsonNode refused = escalated(caseId, 3, "three-too-soon", 409);
        assertThat(refused.path("rules")).hasSize(1);
        assertThat(refused.path("rules").path(0).path("rule").asString()).isEqualTo("SEED-01");
        assertThat(criterion(refused, "AT_RISK_OF_SUSPENSION").path("standing").asString())
                .isEqualTo("MET");
        assertThat(criterion(refused, "AT_RISK_OF_SUSPENSION")
                        .path("shownBy")
                        .path(0)
                        .asString())
                .startsWith("support-" + child + "@");
        assertThat(criterion(refused, "PASTORAL_SUPPORT_PLAN").path("standing").asString())
                .isEqualTo("NOT_MET");
        assertThat(criterion(refused, "PASTORAL_SUPPORT_PLAN").path("missing").asString())
                .contains("Pastoral Support Plan");

        Map<String, ?> target = Map.of(
                "target",
                "In the hall for assembly",
                "by",
                today.plusDays(30).toString(),
                "support",
                List.of("A seat by the door"),
                "who",
                "Tutor");
        made(
                lead,
                "/documents",
                "plan",
                Map.of(
                        "type",
                        "PASTORAL_SUPPORT_PLAN",
                        "setting",
                        school,
                        "caseId",
                        caseId,
                        "content",
                        Map.of("targets", List.of(target)),
                        "childView",
                        "By the door is fine",
                        "parentView",
                        "He talks about the noise",
                        "reviewOn",
                        today.plusDays(14).toString()));
        JsonNode accepted = escalated(caseId, 3, "three", 200);
        assertThat(criterion(accepted, "PASTORAL_SUPPORT_PLAN").path("standing").asString())
                .isEqualTo("MET");
        assertThat(criterion(accepted, "PASTORAL_SUPPORT_PLAN")
                        .path("shownBy")
                        .path(0)
                        .asString())
                .isEqualTo("plan-" + child + "@0");
    }

    private String theParentsAgreeToTheService(String parent) {
        String agreement = made(
                lead,
                "/agreements",
                "agreement",
                Map.of(
                        "about",
                        "SERVICE",
                        "aboutId",
                        "dacorum-esc",
                        "strength",
                        "CONSENT",
                        "asked",
                        "Outreach in the mornings"));
        done(
                lead,
                "/agreements/" + agreement + "/answers",
                "answer",
                Map.of("party", "parent:" + parent, "agrees", true, "evidence", "SIGNED", "details", "The form"));
        return agreement;
    }

    private String theServiceIsAskedAndAccepts(String caseId, String agreement) {
        String referral = made(
                lead,
                "/referrals",
                "referral",
                Map.of(
                        "service",
                        "dacorum-esc",
                        "setting",
                        school,
                        "caseId",
                        caseId,
                        "agreementId",
                        agreement,
                        "route",
                        "FORM",
                        "reason",
                        "Cannot stay in a full room",
                        "hopedFor",
                        List.of("Stays for assembly"),
                        "share",
                        Map.of(
                                "controller",
                                "Dacorum Education Support Centre",
                                "purpose",
                                "To plan outreach",
                                "basis",
                                "PUBLIC_TASK",
                                "what",
                                List.of("what the school has tried"))));
        JsonNode waiting = inInbox(referral, "WAITING");
        assertThat(waiting.path("reason").asString()).isEqualTo("Cannot stay in a full room");
        assertThat(waiting.path("child").path("givenNames").asString()).isEqualTo("Wren");
        assertThat(waiting.path("shares").path(0).path("purpose").asString()).isEqualTo("To plan outreach");
        assertThat(api.get(SERVICE, children + "/timeline").status()).isEqualTo(404);
        assertThat(api.get(SERVICE, children).status()).isEqualTo(404);
        done(
                SERVICE,
                "/referrals/" + referral + "/acceptance",
                "accept",
                Map.of("offer", "Outreach twice a week", "startsOn", today.toString()));
        inInbox(referral, "ACCEPTED");
        return referral;
    }

    private JsonNode inInbox(String referral, String state) {
        Reply inbox = api.getUntil(
                SERVICE,
                "/v1/referral-inbox?state=" + state,
                r -> items(r).anyMatch(i -> i.path("referralId").asString().equals(referral)
                        && i.path("state").asString().equals(state)));
        return items(inbox)
                .filter(i -> i.path("referralId").asString().equals(referral))
                .findFirst()
                .orElseThrow();
    }

    private String twelveWeeksOfOutreach(String caseId, String referral) {
        Reply started = post(
                lead,
                children + "/interventions",
                "intervention",
                Map.of(
                        "caseId",
                        caseId,
                        "provision",
                        Map.of("tier", 2, "label", "Outreach"),
                        "referralId",
                        referral,
                        "objectives",
                        List.of("Stays for a whole assembly")));
        assertThat(started.status()).as("%s", started.body()).isEqualTo(201);
        assertThat(started.body().path("duties").path(0).path("kind").asString())
                .isEqualTo("REVIEW_INTERVENTION");
        return started.created();
    }

    private void aCycleIsReviewedOnALaterDay(String caseId) {
        String cycle = posted(
                        lead,
                        "/v1/cases/" + caseId + "/cycles",
                        "cycle",
                        201,
                        Map.of(
                                "needs",
                                List.of("A way out of a full room"),
                                "targets",
                                List.of("Shows the card before leaving"),
                                "childView",
                                "A card would be easier",
                                "reasonWithoutParentView",
                                "On shift until Friday",
                                "reviewOn",
                                today.plusDays(21).toString()))
                .path("created")
                .path(0)
                .asString();
        String target = caseRead(caseId, "startedOn")
                .path("cycles")
                .path(0)
                .path("targets")
                .path(0)
                .path("targetId")
                .asString();
        house.bean(DemoClock.class)
                .moveTo(today.plusDays(1).atTime(8, 0).atZone(ZoneOffset.UTC).toInstant());
        done(
                lead,
                "/cycles/" + cycle + "/review",
                "cycle-review",
                Map.of(
                        "targets",
                        List.of(Map.of("targetId", target, "outcome", "PARTLY_MET")),
                        "impact",
                        "Showed the card twice",
                        "childView",
                        "The card works",
                        "parentView",
                        "Calmer at home"));
        JsonNode review =
                caseRead(caseId, "Showed the card twice").path("cycles").path(0).path("review");
        assertThat(review.path("on").asString()).isEqualTo(today.plusDays(1).toString());
        assertThat(review.path("voices").path("parents").asString()).isEqualTo("Calmer at home");
    }

    private void aMeetingIsHeld(String caseId) {
        JsonNode arranged = posted(
                lead,
                children + "/meetings",
                "meeting",
                201,
                Map.of(
                        "kind",
                        "TEAM_AROUND_THE_CHILD",
                        "setting",
                        school,
                        "caseId",
                        caseId,
                        "heldOn",
                        today.toString(),
                        "purpose",
                        "The summer term",
                        "invitees",
                        List.of(
                                Map.of("name", "Sam Example", "agency", "family"),
                                Map.of("name", "Outreach", "agency", "service:dacorum-esc"))));
        List<String> ids =
                arranged.path("created").valueStream().map(JsonNode::asString).toList();
        posted(
                lead,
                children + "/meetings/" + ids.get(0) + "/record",
                "minutes",
                201,
                Map.of(
                        "attendance",
                        List.of(
                                Map.of("inviteeId", ids.get(1), "attended", "PRESENT"),
                                Map.of("inviteeId", ids.get(2), "attended", "SENT_VIEWS")),
                        "childView",
                        "I want to stay",
                        "parentView",
                        "So do we",
                        "outcome",
                        "Outreach goes on until the summer"));
        JsonNode meetings = until(lead, children + "/meetings", "Outreach goes on until the summer");
        assertThat(meetings.path("meetings").path(0).path("state").asString()).isEqualTo("HELD");
        assertThat(meetings.path("meetings").path(0).path("childView").asString())
                .isEqualTo("I want to stay");
    }

    private void aReportIsReadAndItsAdviceAdopted(String referral, String intervention) {
        Reply received = post(
                SERVICE,
                children + "/service-reports",
                "report",
                Map.of(
                        "referralId",
                        referral,
                        "summary",
                        "Works best with a known adult",
                        "recommendations",
                        List.of("A known adult at the hall door")));
        assertThat(received.status()).as("%s", received.body()).isEqualTo(201);
        assertThat(received.body().path("duties").path(0).path("kind").asString())
                .isEqualTo("READ_REPORT");
        String report = received.created();
        done(lead, "/service-reports/" + report + "/readings", "read", Map.of());
        String reports = children + "/service-reports";
        String advice = until(lead, reports, "A known adult at the hall door")
                .path("reports")
                .path(0)
                .path("recommendations")
                .path(0)
                .path("recommendationId")
                .asString();
        done(
                lead,
                "/service-reports/" + report + "/recommendations/" + advice + "/adoption",
                "adopt",
                Map.of("into", "INTERVENTION", "intoId", intervention));
        JsonNode adopted = until(lead, reports, "ADOPTED").path("reports").path(0);
        assertThat(adopted.path("recommendations")
                        .path(0)
                        .path("became")
                        .path("intoId")
                        .asString())
                .isEqualTo(intervention);
        assertThat(adopted.path("readings").path(0).path("reader").asString()).isEqualTo(lead.id());
    }

    private void withdrawingTheAgreementStopsTheReferral(String agreement, String parent, String referral) {
        JsonNode withdrawn = posted(
                lead,
                children + "/agreements/" + agreement + "/withdrawal",
                "withdraw",
                200,
                Map.of("party", "parent:" + parent, "reason", "They would rather go on alone"));
        assertThat(withdrawn.path("remarks").path(0).path("sentence").asString())
                .isEqualTo("This ends with it: referrals 1, interventions 1, documents 0");
        JsonNode referrals = until(lead, children + "/referrals", "WITHDRAWN");
        assertThat(referrals.path("referrals").path(0).path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(post(
                                SERVICE,
                                children + "/referrals/" + referral + "/completion",
                                "complete",
                                Map.of("outcome", "Done", "impact", "HELPED"))
                        .status())
                .isEqualTo(409);
    }

    private void theChildIsReadOnFiveLadders(String caseId) {
        JsonNode tiers = api.getUntil(
                        lead,
                        children + "/tiers",
                        r -> r.body()
                                .path("frameworks")
                                .valueStream()
                                .anyMatch(
                                        f -> f.path("held").path(0).path("tier").asInt(0) == 3))
                .body();
        assertThat(tiers.path("frameworks").valueStream())
                .extracting(f -> f.path("framework").asString())
                .containsExactlyInAnyOrder(
                        "dacorum", "hertfordshire-early-years", "hertfordshire-thrive", "st-barts", "wrexham");
        assertThat(tiers.path("frameworks")
                        .valueStream()
                        .filter(f -> f.path("fits").asBoolean()))
                .extracting(f -> f.path("framework").asString())
                .contains("dacorum", "hertfordshire-thrive")
                .doesNotContain("hertfordshire-early-years", "st-barts");
        JsonNode dacorum = tiers.path("frameworks")
                .valueStream()
                .filter(f -> f.path("framework").asString().equals("dacorum"))
                .findFirst()
                .orElseThrow();
        assertThat(dacorum.path("held").path(0).path("caseId").asString()).isEqualTo(caseId);
        assertThat(dacorum.path("tiers").path(2).path("entry").asString()).isEqualTo("MET");
        assertThat(dacorum.path("tiers").path(3).path("entry").asString()).isNotEqualTo("MET");
    }

    private void theHistoryIsReviewed() {
        JsonNode totals = until(lead, children + "/history-review", "Outreach").path("totals");
        assertThat(totals.path("interventionsRunning").asInt())
                .as("the outreach stopped with the agreement to it")
                .isZero();
        assertThat(totals.path("plans").asInt()).isEqualTo(1);
        assertThat(totals.path("cyclesReviewed").asInt()).isEqualTo(1);
        assertThat(totals.path("targetsReviewed").asInt()).isEqualTo(1);
        assertThat(totals.path("targetsMet").asInt()).isZero();
        assertThat(totals.path("referrals").asInt()).isEqualTo(1);
        assertThat(totals.path("suspensions").asInt()).isZero();
    }

    private void theBoardAndTheProvisionMapShowIt() {
        Reply board = api.get(lead, "/v1/plan-board?limit=200&setting=" + school);
        assertThat(items(board).filter(i -> i.path("childId").asString().equals(child)))
                .extracting(i -> i.path("what").asString())
                .contains("Pastoral Support Plan")
                .anyMatch(what -> what.contains("Outreach"));
        JsonNode tier = api.get(lead, "/v1/schools/" + school + "/provision-map")
                .body()
                .path("tiers")
                .valueStream()
                .filter(t -> t.path("framework").asString().equals("dacorum")
                        && t.path("tier").asInt() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(tier.path("provided").toString()).contains("Outreach", child);
    }

    private void theTimelineTellsIt() {
        List<String> told = items(api.get(lead, children + "/timeline?limit=200"))
                .map(line -> line.path("text").asString())
                .toList();
        assertThat(told)
                .contains(
                        "Support stepped up from tier 2 to tier 3 (Getting Targeted Help)",
                        "A service takes the referral on",
                        "Review held: 0 of 1 targets met",
                        "A service's advice taken into the help given",
                        "A referral withdrawn: agreement withdrawn");
        assertThat(told).noneMatch(String::isBlank);
    }

    private JsonNode escalated(String caseId, int tier, String key, int status) {
        return posted(
                lead,
                "/v1/cases/" + caseId + "/tier-escalations",
                key,
                status,
                Map.of("tier", tier, "rationale", "As the reviews say"));
    }

    private static JsonNode criterion(JsonNode answer, String code) {
        return answer.path("criteria")
                .valueStream()
                .filter(c -> c.path("criterion").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode caseRead(String caseId, String until) {
        return until(lead, "/v1/cases/" + caseId, until);
    }

    private JsonNode until(Actor as, String path, String contains) {
        Reply reply = api.getUntil(as, path, r -> r.body().toString().contains(contains));
        assertThat(reply.body().toString()).contains(contains);
        return reply.body();
    }

    private static Stream<JsonNode> items(Reply reply) {
        return reply.body().path("items").valueStream();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(house.bean(DemoClock.class).instant(), ZoneOffset.UTC);
    }

    private String made(Actor as, String path, String key, Map<String, ?> body) {
        return posted(as, children + path, key, 201, body)
                .path("created")
                .path(0)
                .asString();
    }

    private void done(Actor as, String path, String key, Map<String, ?> body) {
        posted(as, children + path, key, 200, body);
    }

    private JsonNode posted(Actor as, String path, String key, int status, Map<String, ?> body) {
        Reply reply = post(as, path, key, body);
        assertThat(reply.status()).as("%s answered %s", path, reply.body()).isEqualTo(status);
        return reply.body();
    }

    private Reply post(Actor as, String path, String key, Map<String, ?> body) {
        return api.post(as, path, "graduated-" + key, body);
    }
}
