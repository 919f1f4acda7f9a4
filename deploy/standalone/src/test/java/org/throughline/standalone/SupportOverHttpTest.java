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

/** From what somebody saw to tier 3, and past the ladder, through the real server. */
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

        assertThat(refused.body().path("criteria").valueStream())
                .as("how each criterion stands, the events that show it, and what is missing")
                .anySatisfy(c -> {
                    assertThat(c.path("criterion").asString()).isEqualTo("SUSPENDED");
                    assertThat(c.path("standing").asString()).isEqualTo("MET");
                    assertThat(c.path("shownBy").path(0).asString()).startsWith("exclusion-" + child + "@");
                })
                .anySatisfy(c -> {
                    assertThat(c.path("criterion").asString()).isEqualTo("PASTORAL_SUPPORT_PLAN");
                    assertThat(c.path("standing").asString()).isEqualTo("NOT_MET");
                    assertThat(c.path("missing").asString()).contains("Pastoral Support Plan");
                });

        Map<String, ?> exemption = Map.of(
                "rule",
                "SEED-01",
                "reason",
                "DOCUMENT_BEING_PREPARED",
                "explanation",
                "The parents are abroad until July",
                "until",
                Story.TODAY.plusDays(20).toString());
        assertThat(post(lead, of + "/exemptions", "exempt-by-lead", exemption).status())
                .isEqualTo(403);
        Reply granted = post(People.head(school), of + "/exemptions", "exempt", exemption);
        assertThat(granted.status()).isEqualTo(201);
        assertThat(granted.body().path("duties").path(0).path("kind").asString())
                .isEqualTo("REVIEW_EXEMPTION");

        assertThat(post(lead, of + "/tier-escalations", "to-three", toTier(3)).status())
                .as("the same key answers the first receipt")
                .isEqualTo(409);
        Reply entered = post(lead, of + "/tier-escalations", "to-three-now", toTier(3));
        assertThat(entered.status()).isEqualTo(200);
        assertThat(entered.body().path("remarks").valueStream())
                .extracting(r -> r.path("rule").asString())
                .contains("SEED-01");
        assertThat(entered.body().path("criteria")).hasSize(5);
        assertThat(post(lead, of + "/tier-escalations", "to-three-again", toTier(3))
                        .status())
                .isEqualTo(200);

        assertThat(post(lead, of + "/tier-step-downs", "down", toTier(2)).status())
                .isEqualTo(200);
        Map<String, ?> closing = Map.of("reason", "NEEDS_MET", "rationale", "It goes on without us");
        assertThat(post(lead, of + "/closure", "close-without", closing)
                        .body()
                        .path("rules")
                        .path(0)
                        .path("rule")
                        .asString())
                .isEqualTo("B.11");
        String stored = api.getUntil(
                        People.AUDITOR,
                        "/v1/audit/decisions/" + refused.body().path("decision").asString(),
                        Reply::ok)
                .body()
                .toString();
        assertThat(stored).contains("SEED-01").contains("REFUSED");
    }

    @Test
    void aJudgementIsRecordedAndAChildWhoCannotWaitPassesOverTheLadder() {
        Map<String, ?> judgement =
                Map.of("judgement", "SUDDEN_DETERIORATION", "holds", true, "rationale", "Nobody knows why");
        assertThat(post(lead, "/v1/children/" + child + "/judgements", "judge", judgement)
                        .status())
                .isEqualTo(201);

        Reply diverted = post(
                lead,
                "/v1/children/" + child + "/urgent-diversions",
                "divert",
                Map.of(
                        "grounds",
                        List.of("SUDDEN_DETERIORATION"),
                        "directedTo",
                        "camhs",
                        "whyParentsNotTold",
                        "No line to them",
                        "account",
                        "Stopped speaking"));
        assertThat(diverted.status()).isEqualTo(201);
        assertThat(diverted.body().path("remarks").path(0).path("rule").asString())
                .isEqualTo("A5.14");
        assertThat(diverted.body().toString()).doesNotContain("No line to them");
        String justification = "/v1/children/" + child + "/urgent-diversions/" + diverted.created() + "/justification";
        assertThat(post(lead, justification, "justify", Map.of("justification", "It could not wait"))
                        .status())
                .isEqualTo(200);
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

    private Reply post(Actor as, String path, String key, Map<String, ?> body) {
        return api.post(as, path, "support-" + key, body);
    }

    private static Map<String, ?> toTier(int tier) {
        return Map.of("tier", tier, "rationale", "As the reviews say");
    }
}
