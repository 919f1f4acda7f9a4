package org.throughline.standalone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.throughline.access.Actor;
import org.throughline.standalone.county.SyntheticSchool;
import org.throughline.standalone.demo.Api.Reply;
import tools.jackson.databind.JsonNode;

/**
 * The second chapter: a child who is not suspended yet. Tier 3 is refused and says what is missing, goes through once that
 * is there, and the same child is read on every ladder. Every answer in it is a real one.
 */
final class SupportStory {

    private static final LocalDate SEEN_ON = LocalDate.of(2026, 5, 5);
    private static final LocalDate REVIEWED_ON = LocalDate.of(2026, 6, 9);

    private final Api api;
    private final String school;
    private final Actor lead;
    private volatile String child = "";
    private volatile String caseId = "";

    SupportStory(Api api, SyntheticSchool school) {
        this.api = api;
        this.school = school.id();
        this.lead = People.safeguardingLead(school.id());
    }

    /** What happened before today: a concern, a case, tier 2, a cycle of support and its review, and a judgement. */
    void past(Diary diary) {
        diary.on(Story.FIRST_DAY, "support", this::joinTheSchool);
        diary.on(SEEN_ON, "support", this::aConcernBecomesACase);
        diary.on(REVIEWED_ON, "support", this::theCycleIsReviewed);
    }

    private void joinTheSchool() {
        child = api.post(
                        People.office(school),
                        "/v1/children",
                        "support-story-register",
                        Map.of(
                                "givenNames", "Wren",
                                "familyName", "Marlow-Example",
                                "dateOfBirth", "2012-10-19",
                                "setting", school,
                                "from", Story.FIRST_DAY.toString()))
                .orFail()
                .created();
    }

    private void aConcernBecomesACase() {
        String concern = post(ofChild("/concerns"), "concern", Map.of("seen", "Left the hall and tore a display down"))
                .created();
        post(
                ofChild("/concerns/" + concern + "/triage"),
                "triage",
                Map.of("outcome", "SUPPORT", "rationale", "The third time this term", "severity", "DIFFICULT"));
        caseId = post(
                        ofChild("/cases"),
                        "case",
                        Map.of("setting", school, "framework", "dacorum", "concerns", List.of(concern)))
                .created();
        post(ofCase("/tier-escalations"), "two", toTier(2));
        post(
                ofCase("/cycles"),
                "cycle",
                Map.of(
                        "targets",
                        List.of("Shows a card before leaving a full room"),
                        "childView",
                        "A card is easier than asking",
                        "parentView",
                        "It is the noise",
                        "reviewOn",
                        REVIEWED_ON.toString()));
    }

    private void theCycleIsReviewed() {
        JsonNode cycle = api.getUntil(
                        lead,
                        "/v1/cases/" + caseId,
                        r -> !r.body().path("cycles").isEmpty())
                .orFail()
                .body()
                .path("cycles")
                .path(0);
        String target = text(cycle.path("targets").path(0), "targetId");
        post(
                ofChild("/cycles/" + text(cycle, "cycleId") + "/review"),
                "review",
                Map.of(
                        "targets", List.of(Map.of("targetId", target, "outcome", "PARTLY_MET")),
                        "impact", "The card was shown on half the days",
                        "childView", "It works when the teacher looks",
                        "parentView", "Calmer evenings"));
        post(
                ofChild("/judgements"),
                "judgement",
                Map.of("judgement", "AT_RISK_OF_SUSPENSION", "holds", true, "rationale", "Three removals in a week"));
    }

    /** Today; {@code out} is told each step in a line or two. */
    void tell(Consumer<String> out) {
        out.accept("9. Another child, at tier 2 after one reviewed cycle; the school asks for tier 3 of dacorum:");
        Reply refused = api.post(lead, ofCase("/tier-escalations"), "support-story-too-soon", toTier(3));
        out.accept("   " + refused.status() + " " + text(refused.body(), "title"));
        refused.body()
                .path("rules")
                .forEach(rule -> out.accept("     " + text(rule, "rule") + ": " + text(rule, "sentence")));
        criteria(refused, out);

        String plan = post(ofChild("/documents"), "plan", aPlan()).created();
        out.accept("10. A Pastoral Support Plan is agreed (" + plan + "), and tier 3 is asked for again:");
        Reply entered = post(ofCase("/tier-escalations"), "three", toTier(3));
        out.accept("   " + entered.status() + ", the case is at tier 3");
        criteria(entered, out);

        out.accept("11. The same child, read on each ladder installed here:");
        api.getUntil(lead, ofChild("/tiers"), SupportStory::holdsTierThree)
                .body()
                .path("frameworks")
                .forEach(framework -> out.accept("     " + text(framework, "framework") + ": " + reading(framework)));
    }

    private Map<String, ?> aPlan() {
        Map<String, ?> target = Map.of(
                "target",
                "Stays for assembly",
                "by",
                Story.TODAY.plusDays(30).toString(),
                "support",
                List.of("A seat by the door"),
                "who",
                "Tutor");
        return Map.of(
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
                "We would like to hear every Friday",
                "madeWith",
                List.of("KEY_ADULT"),
                "reviewOn",
                Story.TODAY.plusDays(14).toString());
    }

    private static void criteria(Reply reply, Consumer<String> out) {
        reply.body().path("criteria").forEach(criterion -> {
            String missing = text(criterion, "missing");
            out.accept("     " + text(criterion, "standing") + " " + text(criterion, "label")
                    + (missing.isEmpty() ? "" : "; missing: " + missing)
                    + shownBy(criterion));
        });
    }

    private static String shownBy(JsonNode criterion) {
        String events =
                criterion.path("shownBy").valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
        return events.isEmpty() ? "" : "; shown by " + events;
    }

    private static boolean holdsTierThree(Reply tiers) {
        return tiers.body()
                .path("frameworks")
                .valueStream()
                .anyMatch(f -> f.path("held").path(0).path("tier").asInt(0) == 3);
    }

    private static String reading(JsonNode framework) {
        if (!framework.path("fits").asBoolean()) {
            return "not for this child: "
                    + framework
                            .path("whyNot")
                            .valueStream()
                            .map(JsonNode::asString)
                            .collect(Collectors.joining("; "));
        }
        JsonNode held = framework.path("held").path(0);
        String entries = framework
                .path("tiers")
                .valueStream()
                .map(tier -> text(tier, "rank") + " "
                        + (tier.path("asksForNothing").asBoolean() ? "asks for nothing" : text(tier, "entry")))
                .collect(Collectors.joining(", "));
        return (held.isMissingNode() ? "no case; " : "at tier " + text(held, "tier") + "; ") + "entry by tier: "
                + entries;
    }

    private static Map<String, ?> toTier(int tier) {
        return Map.of("tier", tier, "rationale", "As the reviews say");
    }

    private String ofChild(String path) {
        return "/v1/children/" + child + path;
    }

    private String ofCase(String path) {
        return "/v1/cases/" + caseId + path;
    }

    private Reply post(String path, String key, Map<String, ?> body) {
        return api.post(lead, path, "support-story-" + key, body).orFail();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
