package org.throughline.query.referral;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What the school and the authority read of services. */
class ReferralTest {

    private final Scene scene = new Scene();
    private final Story story = scene.story;
    private final Around around = story.around();

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
        scene.tell(story.registered(), story.enrolled());
    }

    private JsonNode referrals(Actor actor) {
        return scene.ask(actor, "/v1/children/" + scene.child + "/referrals").body();
    }

    private JsonNode reports(Actor actor) {
        return scene.ask(actor, "/v1/children/" + scene.child + "/service-reports")
                .body();
    }

    @Test
    void aReferralTellsItsWholeStory() {
        String service = "service:counsellors";
        scene.tell(story.schoolRecorded("Gade Valley School"));
        scene.tell(around.referred("ref-1", "counsellors"), around.shared("sh-1", "counsellors", "ref-1"));
        assertThat(referrals(scene.office())
                        .path("referrals")
                        .get(0)
                        .path("waitingSince")
                        .stringValue())
                .isEqualTo("2026-06-17");
        scene.tell(around.accepted(service, "ref-1"), around.completed(service, "ref-1"));

        JsonNode referral = referrals(scene.office()).path("referrals").get(0);

        assertThat(referral.path("state").stringValue()).isEqualTo("COMPLETED");
        assertThat(referral.has("waitingSince")).isFalse();
        assertThat(referral.path("service").stringValue()).isEqualTo("counsellors");
        assertThat(referral.path("settingName").stringValue()).isEqualTo("Gade Valley School");
        assertThat(referral.path("reason").stringValue()).isEqualTo("ZzAnxious");
        assertThat(referral.path("route").stringValue()).isEqualTo("ZzByForm");
        assertThat(referral.path("hopedFor").get(0).stringValue()).isEqualTo("ZzCalmer");
        assertThat(referral.path("accepted").path("offer").stringValue()).isEqualTo("ZzSixSessions");
        assertThat(referral.path("accepted").path("startsOn").stringValue()).isEqualTo("2026-07-01");
        assertThat(referral.path("completed").path("impact").stringValue()).isEqualTo("HELPED_IN_PART");
        assertThat(referral.path("completed").path("outcome").stringValue()).isEqualTo("ZzCameThrough");
        assertThat(referral.path("shares").get(0).path("what").get(0).stringValue())
                .isEqualTo("ZzAttendance");
        assertThat(referral.path("shares").get(0).path("controller").stringValue())
                .isEqualTo("ZzController");
    }

    @Test
    void declinedAndWithdrawnOnesSayWhy() {
        scene.tell(around.referred("ref-2", "counsellors"), around.declined("service:counsellors", "ref-2"));
        scene.tell(around.referred("ref-3", "counsellors"), around.withdrawn("ref-3"));

        JsonNode all = referrals(scene.office()).path("referrals");

        assertThat(all.get(0).path("declined").path("reason").stringValue()).isEqualTo("NO_CAPACITY");
        assertThat(all.get(0).path("declined").path("explanation").stringValue())
                .isEqualTo("ZzNoRoom");
        assertThat(all.get(1).path("withdrawn").path("reason").stringValue()).isEqualTo("FAMILY_WISH");
        assertThat(all.get(1).path("withdrawn").path("explanation").stringValue())
                .isEqualTo("ZzChangedMind");
    }

    @Test
    void aShareMadeToKeepTheChildSafeIsForThoseWhoMayKnowOfSafeguarding() {
        scene.tell(story.inCare(), around.referred("ref-1", "counsellors"));
        scene.tell(around.sharedToKeepSafe("sh-2", "ref-1"), around.shared("sh-3", "ZzPolice", null));

        for (Actor knows : List.of(scene.head(), scene.lead(), scene.worker())) {
            JsonNode share =
                    referrals(knows).path("referrals").get(0).path("shares").get(0);
            assertThat(share.path("toKeepSafe").booleanValue())
                    .as(knows.toString())
                    .isTrue();
            assertThat(share.path("purpose").stringValue()).isEqualTo("ZzSafety");
        }
        for (Actor not :
                List.of(scene.office(), scene.at(Role.DESIGNATED_TEACHER), scene.virtualSchool(), scene.fairAccess())) {
            JsonNode read = referrals(not);
            assertThat(read.path("referrals").get(0).path("shares").size())
                    .as(not.toString())
                    .isZero();
            assertThat(read.path("otherShares").size()).isEqualTo(1);
            assertThat(read.path("otherShares").get(0).path("toKeepSafe").booleanValue())
                    .isFalse();
        }
    }

    @Test
    void aReferralBySocialCareIsForThoseWhoMayKnowOfCare() {
        scene.tell(around.referred("social-care:919", "ref-4", "counsellors", Story.JUNE_17));

        assertThat(referrals(scene.head()).path("referrals").size()).isEqualTo(1);
        assertThat(referrals(scene.office()).path("referrals").size()).isZero();
    }

    @Test
    void aShareWithSocialCareOrItsDataIsForThoseWhoMayKnowOfCareInFileAndTimeline() {
        scene.tell(
                around.shared("sh-1", "social-care:919", null),
                around.shared("sh-2", "counsellors", "virtual-school:919", null),
                around.shared("sh-3", "counsellors", null));

        for (Actor knows : List.of(scene.head(), scene.at(Role.DESIGNATED_TEACHER))) {
            JsonNode shares = referrals(knows).path("otherShares");
            assertThat(shares.size()).as(knows.toString()).isEqualTo(3);
            assertThat(shares.get(0).path("toKeepSafe").booleanValue()).isFalse();
            assertThat(scene.lines(knows, ""))
                    .filteredOn("Information shared"::equals)
                    .hasSize(3);
        }
        for (Actor not : List.of(scene.office(), scene.at(Role.SCHOOL_STAFF), scene.fairAccess())) {
            JsonNode read = referrals(not);
            assertThat(read.path("otherShares").size()).as(not.toString()).isEqualTo(1);
            assertThat(read.toString()).doesNotContain("social-care", "virtual-school");
            assertThat(scene.lines(not, ""))
                    .filteredOn("Information shared"::equals)
                    .hasSize(1);
            assertThat(scene.timeline(not, "").text()).doesNotContain("social-care");
        }
    }

    @Test
    void aReportTellsWhatBecameOfEachRecommendationAndWhoReadIt() {
        scene.tell(around.reported("rep-1", "counsellors"));
        JsonNode fresh = reports(scene.office()).path("reports").get(0);
        assertThat(fresh.path("readings").size()).isZero();
        assertThat(fresh.path("recommendations")
                        .get(0)
                        .path("became")
                        .path("fate")
                        .stringValue())
                .isEqualTo("OPEN");
        scene.tell(around.read("rep-1", "u-teacher"), around.adopted("rep-1", "rec-1"));
        scene.tell(around.notAdopted("rep-1", "rec-2"));

        JsonNode report = reports(scene.office()).path("reports").get(0);

        assertThat(report.path("summary").stringValue()).isEqualTo("ZzSummary");
        assertThat(report.path("readings").get(0).path("reader").stringValue()).isEqualTo("u-teacher");
        JsonNode first = report.path("recommendations").get(0);
        assertThat(first.path("text").stringValue()).isEqualTo("ZzSitNearDoor");
        assertThat(first.path("became").path("fate").stringValue()).isEqualTo("ADOPTED");
        assertThat(first.path("became").path("into").stringValue()).isEqualTo("CYCLE_ACTION");
        assertThat(first.path("became").path("intoId").stringValue()).isEqualTo("action-1");
        JsonNode second = report.path("recommendations").get(1).path("became");
        assertThat(second.path("fate").stringValue()).isEqualTo("NOT_ADOPTED");
        assertThat(second.path("reason").stringValue()).isEqualTo("ZzNoSpace");
    }

    @Test
    void theyAreNotThereForThoseWhoMayNotKnowTheChild() {
        scene.tell(story.hasParent(), around.referred("ref-1", "counsellors"), around.reported("rep-1", "counsellors"));
        Actor counsellor = new Actor("u-c", Role.SERVICE_PROFESSIONAL, "service:counsellors");

        for (String what : List.of("/referrals", "/service-reports")) {
            for (Actor other :
                    List.of(new Scene().head(), scene.auditor(), scene.dataManager(), scene.parent(), counsellor)) {
                assertThat(scene.ask(other, "/v1/children/" + scene.child + what)
                                .status())
                        .as(other + what)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void aChildNeverReferredHasNone() {
        assertThat(referrals(scene.head()).path("referrals").size()).isZero();
        assertThat(reports(scene.head()).path("reports").size()).isZero();
    }
}
