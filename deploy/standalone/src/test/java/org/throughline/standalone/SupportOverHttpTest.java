package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.standalone.demo.Api;
import org.throughline.standalone.demo.Api.Reply;
import org.throughline.standalone.demo.People;
import org.throughline.standalone.demo.Story;

/** From what somebody saw to tier 3 and its plan, through the real server. */
class SupportOverHttpTest {

    private final Api api = TheHouse.open().api();
    private final String child = TheHouse.open().told().childId();
    private final String school = TheHouse.open().told().setting();
    private final Actor lead = People.safeguardingLead(school);

    @Test
    void aConcernBecomesACaseAndTierThreeWaitsForAPlan() {
        Actor teacher = new Actor("teacher-" + school, Role.SCHOOL_STAFF, Actor.school(school));
        Reply raised =
                post(teacher, "/v1/children/" + child + "/concerns", "raise", Map.of("seen", "Hid in the cloakroom"));
        assertThat(raised.status()).isEqualTo(201);
        String concern = raised.created();

        String triage = "/v1/children/" + child + "/concerns/" + concern + "/triage";
        Map<String, ?> support = Map.of("outcome", "SUPPORT", "rationale", "New here", "severity", "DIFFICULT");
        assertThat(post(teacher, triage, "triage-by-teacher", support).status()).isEqualTo(403);
        assertThat(post(lead, triage, "triage", support).status()).isEqualTo(200);

        Reply opened = post(
                lead,
                "/v1/children/" + child + "/cases",
                "open",
                Map.of("setting", school, "framework", "dacorum", "concerns", List.of(concern)));
        assertThat(opened.status()).isEqualTo(201);
        String of = opened.headers().get("location");
        assertThat(of).isEqualTo("/v1/cases/" + opened.created());
        assertThat(post(lead, of + "/tier-escalations", "to-two", toTier(2)).status())
                .isEqualTo(200);

        Reply refused = post(lead, of + "/tier-escalations", "to-three", toTier(3));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("rules").path(0).path("rule").asString()).isEqualTo("SEED-01");

        String documents = "/v1/children/" + child + "/documents";
        Reply wrong = post(lead, documents, "wrong-plan", plan(opened.created(), Map.of("targets", List.of())));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/content/targets");

        Reply agreed = post(lead, documents, "plan", plan(opened.created(), Map.of("targets", List.of(TARGET))));
        assertThat(agreed.status()).isEqualTo(201);
        assertThat(agreed.body().path("duties").path(0).path("kind").asString()).isEqualTo("REVIEW_PLAN");
        assertThat(agreed.body().path("remarks").path(0).path("rule").asString())
                .isEqualTo("J.2");

        assertThat(post(lead, of + "/tier-escalations", "to-three", toTier(3)).status())
                .as("the same key answers the first receipt")
                .isEqualTo(409);
        assertThat(post(lead, of + "/tier-escalations", "to-three-now", toTier(3))
                        .status())
                .isEqualTo(200);
        assertThat(post(lead, of + "/tier-escalations", "to-three-again", toTier(3))
                        .status())
                .isEqualTo(200);

        assertThat(agreed.headers().get("location")).isEqualTo(documents + "/" + agreed.created());
        String ending = documents + "/" + agreed.created() + "/end";
        Reply ended = post(lead, ending, "end", Map.of("reason", "Replaced"));
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.body().path("remarks").path(0).path("rule").asString()).isEqualTo("SEED-01-W");
        assertThat(post(lead, of + "/tier-step-downs", "down", toTier(2)).status())
                .isEqualTo(200);
        String stored = api.getUntil(
                        People.AUDITOR,
                        "/v1/audit/decisions/" + refused.body().path("decision").asString(),
                        Reply::ok)
                .body()
                .toString();
        assertThat(stored).contains("SEED-01").contains("REFUSED");
    }

    @Test
    void anUnknownPresentationIsAnsweredWithTheValidOnes() {
        Reply wrong = post(
                lead,
                "/v1/children/" + child + "/concerns",
                "wrong",
                Map.of("seen", "Tired", "presentations", List.of("TIREDNESS")));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().toString())
                .contains("/presentations/0", "SLEEP")
                .doesNotContain("TIREDNESS");
    }

    @Test
    void aCaseThatIsNoneIsNotFound() {
        assertThat(post(lead, "/v1/cases/none/tier-escalations", "none", toTier(2))
                        .status())
                .isEqualTo(404);
        assertThat(post(lead, "/v1/cases/" + child + ".none/tier-escalations", "none-2", toTier(2))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theFrameworksArePublishedToAnyoneSignedIn() {
        assertThat(api.get(People.AUDITOR, "/v1/frameworks")
                        .body()
                        .path(0)
                        .path("framework")
                        .asString())
                .isEqualTo("dacorum");
        assertThat(api.get(People.AUDITOR, "/v1/frameworks/dacorum")
                        .body()
                        .path(0)
                        .path("tiers"))
                .hasSize(5);
        assertThat(api.get(People.AUDITOR, "/v1/frameworks/none").status()).isEqualTo(404);
    }

    @Test
    void theTypesOfDocumentArePublishedWithTheSchemaOfTheirContent() {
        assertThat(api.get(People.AUDITOR, "/v1/document-types").body()).hasSizeGreaterThan(26);
        var plan = api.get(People.AUDITOR, "/v1/document-types/PASTORAL_SUPPORT_PLAN")
                .body();
        assertThat(plan.path("schema").path("required").path(0).asString()).isEqualTo("targets");
        assertThat(plan.path("names").path("dacorum-2024-25").asString()).isEqualTo("PSP");
        assertThat(api.get(People.AUDITOR, "/v1/document-types/none").status()).isEqualTo(404);
    }

    private static final Map<String, ?> TARGET = Map.of(
            "target", "In lessons by nine", "by", "2026-07-10", "support", List.of("Side door"), "who", "Key adult");

    private Map<String, ?> plan(String caseId, Map<String, ?> content) {
        return Map.of(
                "type",
                "PASTORAL_SUPPORT_PLAN",
                "setting",
                school,
                "caseId",
                caseId,
                "content",
                content,
                "childView",
                "The quiet room helps",
                "reasonWithoutParentView",
                "Abroad until July",
                "reviewOn",
                Story.TODAY.plusDays(11).toString());
    }

    private Reply post(Actor as, String path, String key, Map<String, ?> body) {
        return api.post(as, path, "support-" + key, body);
    }

    private static Map<String, ?> toTier(int tier) {
        return Map.of("tier", tier, "rationale", "As the reviews say");
    }
}
