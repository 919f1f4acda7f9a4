package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.standalone.demo.Api;
import org.throughline.standalone.demo.Api.Reply;
import org.throughline.standalone.demo.People;
import org.throughline.standalone.demo.Story;

/** A plan of typed content, through the real server. */
class DocumentsOverHttpTest {

    private final Api api = TheHouse.open().api();
    private final String documents = "/v1/children/" + TheHouse.open().told().childId() + "/documents";
    private final String school = TheHouse.open().told().setting();
    private final Actor lead = People.safeguardingLead(school);

    @Test
    void aPlanIsCheckedAgreedReviewedAndEnded() {
        Reply wrong = post("wrong", documents, plan(Map.of("targets", List.of())));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/content/targets");

        Map<String, ?> target = Map.of(
                "target", "In lessons by nine", "by", "2026-07-10", "support", List.of("Side door"), "who", "Tutor");
        Reply agreed = post("agree", documents, plan(Map.of("targets", List.of(target))));
        assertThat(agreed.status()).isEqualTo(201);
        assertThat(agreed.body().path("duties").path(0).path("kind").asString()).isEqualTo("REVIEW_PLAN");
        assertThat(agreed.body().path("remarks").path(0).path("rule").asString())
                .isEqualTo("J.2");

        String plan = agreed.headers().get("location");
        assertThat(plan).isEqualTo(documents + "/" + agreed.created());
        assertThat(post(
                                "review",
                                plan + "/reviews",
                                Map.of(
                                        "outcome",
                                        "HAS_DONE_ITS_WORK",
                                        "impact",
                                        "In by nine for a fortnight",
                                        "childView",
                                        "It is quiet at the side door",
                                        "parentView",
                                        "Easier mornings"))
                        .status())
                .isEqualTo(200);
        assertThat(post("end", plan + "/end", Map.of("reason", "Target met")).status())
                .isEqualTo(200);
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

    private Map<String, ?> plan(Map<String, ?> content) {
        return Map.of(
                "type",
                "PASTORAL_SUPPORT_PLAN",
                "setting",
                school,
                "content",
                content,
                "childView",
                "The quiet room helps",
                "reasonWithoutParentView",
                "Abroad until July",
                "reviewOn",
                Story.TODAY.plusDays(11).toString());
    }

    private Reply post(String key, String path, Map<String, ?> body) {
        return api.post(lead, path, "documents-" + key, body);
    }
}
