package org.throughline.query.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.query.Around;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.Story;
import tools.jackson.databind.JsonNode;

/** What a service reads of what was addressed to it, and a school of what it sent. */
class InboxTest {

    private final Scene scene = new Scene();
    private final Story story = scene.story;
    private final Around around = story.around();
    private final String code = "counsellors-" + scene.school;
    private final String service = "service:" + code;
    private final Actor counsellor = new Actor("u-c", Role.SERVICE_PROFESSIONAL, service);

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
        scene.tell(story.registered(), story.enrolled());
    }

    private JsonNode inbox(Actor actor, String query) {
        return scene.ask(actor, "/v1/referral-inbox" + query).body().path("items");
    }

    private JsonNode outbox(Actor actor, String query) {
        return scene.ask(actor, "/v1/referral-outbox?setting=" + scene.school + query)
                .body()
                .path("items");
    }

    @Test
    void aServiceReadsWhatWasAddressedToIt() {
        scene.tell(around.referred("ref-1", code), around.shared("sh-1", service, "ref-1"));

        JsonNode received = inbox(counsellor, "").get(0);

        assertThat(received.path("childId").stringValue()).isEqualTo(scene.child);
        assertThat(received.path("child").path("familyName").stringValue()).isEqualTo("ZzLovett");
        assertThat(received.path("waitingSince").stringValue()).isEqualTo("2026-06-17");
        assertThat(received.path("reason").stringValue()).isEqualTo("ZzAnxious");
        assertThat(received.path("madeBy").stringValue()).isEqualTo("school:" + scene.school);
        assertThat(received.path("shares").get(0).path("what").get(0).stringValue())
                .isEqualTo("ZzAttendance");
    }

    @Test
    void itReadsNothingOfTheChildBeyondTheReferral() {
        scene.tell(story.inCare(), around.referred("ref-1", code), around.referred("ref-2", "others"));
        scene.tell(around.sharedToKeepSafe("sh-2", "ref-1"), around.shared("sh-3", "others", "ref-1"));
        scene.tell(around.shared("sh-4", service, "ref-2"), around.withdrawn("ref-1"));

        JsonNode received = inbox(counsellor, "?state=WITHDRAWN");

        assertThat(received.size()).isEqualTo(1);
        assertThat(received.toString())
                .doesNotContain("ZzSafety", "ZzPolice", "others", "case-1", "k1", "ZzChangedMind", "sh-4");
        assertThat(received.get(0).path("withdrawn").path("reason").stringValue())
                .isEqualTo("FAMILY_WISH");
        for (String path : List.of("", "/timeline", "/referrals", "/meetings", "/agreements", "/family")) {
            assertThat(scene.ask(counsellor, "/v1/children/" + scene.child + path)
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void aReferralBySocialCareArrivesWithoutSayingWhoMadeIt() {
        scene.tell(around.referred("social-care:919", "ref-1", code, Story.JUNE_17));

        JsonNode received = inbox(counsellor, "");

        assertThat(received.get(0).path("reason").stringValue()).isEqualTo("ZzAnxious");
        assertThat(received.toString()).doesNotContain("social-care");
    }

    @Test
    void anotherServiceAndAnyoneElseReadNothing() {
        scene.tell(around.referred("ref-1", code));

        assertThat(inbox(new Actor("u-o", Role.SERVICE_PROFESSIONAL, "service:others-" + scene.school), "")
                        .size())
                .isZero();
        for (Actor other : List.of(scene.head(), scene.auditor(), scene.parent(), scene.fairAccess())) {
            assertThat(scene.ask(other, "/v1/referral-inbox").status())
                    .as(other.toString())
                    .isEqualTo(403);
        }
    }

    @Test
    void whoIsDeniedTheChildReadsNoReferralEither() {
        scene.tell(story.hasParent(), story.restricted(false), around.referred("ref-1", code));

        assertThat(inbox(new Actor(story.parent, Role.SERVICE_PROFESSIONAL, service), "")
                        .size())
                .isZero();
        assertThat(inbox(counsellor, "").size()).isEqualTo(1);
    }

    @Test
    void aReferralIsListedUnderTheStateItHasCome() {
        scene.tell(around.referred("ref-1", code));
        assertThat(inbox(counsellor, "").size()).isEqualTo(1);
        scene.tell(around.accepted(service, "ref-1"));
        assertThat(inbox(counsellor, "").size()).isZero();
        JsonNode accepted = inbox(counsellor, "?state=ACCEPTED").get(0);
        assertThat(accepted.path("accepted").path("offer").stringValue()).isEqualTo("ZzSixSessions");
        assertThat(accepted.has("waitingSince")).isFalse();
        scene.tell(around.completed(service, "ref-1"));
        assertThat(inbox(counsellor, "?state=COMPLETED").size()).isEqualTo(1);
        assertThat(scene.ask(counsellor, "/v1/referral-inbox?state=LOST").status())
                .isEqualTo(422);
    }

    @Test
    void bothListsPageLongestWaitingFirst() {
        for (int day = 5; day > 0; day--) {
            scene.tell(
                    around.referred("school:" + scene.school, "ref-" + day, code, Story.JUNE_17.minusDays(9L - day)));
        }
        assertThat(paged(counsellor, "/v1/referral-inbox?limit=2", ""))
                .containsExactly("ref-1", "ref-2", "ref-3", "ref-4", "ref-5");
        assertThat(paged(scene.office(), "/v1/referral-outbox?limit=2&setting=" + scene.school, "referral"))
                .containsExactly("ref-1", "ref-2", "ref-3", "ref-4", "ref-5");
    }

    private List<String> paged(Actor actor, String path, String in) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = scene.ask(actor, path + cursor).body();
            page.path("items")
                    .forEach(item -> ids.add((in.isEmpty() ? item : item.path(in))
                            .path("referralId")
                            .stringValue()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").stringValue() : "";
        } while (!cursor.isEmpty());
        return ids;
    }

    @Test
    void everyReadingIsOnRecord() {
        scene.tell(around.referred("ref-1", code));
        JdbcTemplate jdbc = new JdbcTemplate(scene.house.bean(DataSource.class));
        inbox(counsellor, "");
        outbox(scene.office(), "");

        assertThat(jdbc.queryForList("select actor, what from disclosure where child_id = ?", scene.child)
                        .toString())
                .contains("u-c", "referral-inbox", scene.office().id(), "referral-outbox");
    }

    @Test
    void theStoreHoldsTheServiceOnlyAsAKeyedHash() {
        scene.tell(around.referred("ref-1", code), around.shared("sh-1", service, "ref-1"));
        inbox(counsellor, "");

        for (String collection : List.of(ReferralProjection.NAME, ReferralProjection.ADDRESSED)) {
            scene.house
                    .documents()
                    .getCollection(collection)
                    .find(Filters.exists("_id"))
                    .forEach(document -> assertThat(document.toJson()).doesNotContain(code));
        }
    }

    @Test
    void aSchoolsOutboxShowsChildrenTheCallerMayKnow() {
        scene.tell(story.hasParent(), around.referred("ref-1", code));
        scene.tell(around.referred("social-care:919", "ref-2", code, Story.JUNE_17));

        assertThat(outbox(scene.head(), "").size()).isEqualTo(2);
        JsonNode seen = outbox(scene.office(), "");
        assertThat(seen.size()).isEqualTo(1);
        assertThat(seen.get(0).path("child").path("givenNames").stringValue()).isEqualTo("ZzAda");
        assertThat(seen.get(0).path("referral").path("service").stringValue()).isEqualTo(code);
        for (Actor other : List.of(
                new Scene().head(),
                scene.auditor(),
                scene.dataManager(),
                scene.virtualSchool(),
                scene.parent(),
                counsellor)) {
            assertThat(outbox(other, "").size()).as(other.toString()).isZero();
        }
    }
}
