package org.throughline.query.meeting;

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

class MeetingTest {

    private final Scene scene = new Scene();
    private final Story story = scene.story;
    private final Around around = story.around();
    private final String school = "school:" + scene.school;

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
        scene.tell(story.registered(), story.enrolled());
    }

    private JsonNode meetings(Actor actor) {
        return scene.ask(actor, "/v1/children/" + scene.child + "/meetings")
                .body()
                .path("meetings");
    }

    @Test
    void aMeetingTellsWhoCameWhatTheySaidAndWhoDoesWhat() {
        scene.tell(around.arranged(school, "m1"));
        JsonNode arranged = meetings(scene.head()).get(0);
        assertThat(arranged.path("state").stringValue()).isEqualTo("ARRANGED");
        assertThat(arranged.path("on").stringValue()).isEqualTo("2026-06-24");
        assertThat(arranged.path("invitees").get(0).has("attended")).isFalse();
        scene.tell(around.held("m1"), around.meetingActionDone("m1", "ma1"));

        JsonNode meeting = meetings(scene.head()).get(0);

        assertThat(meeting.path("state").stringValue()).isEqualTo("HELD");
        assertThat(meeting.path("on").stringValue()).isEqualTo("2026-06-25");
        assertThat(meeting.path("purpose").stringValue()).isEqualTo("ZzTransition");
        assertThat(meeting.path("invitees").get(1).path("attended").stringValue())
                .isEqualTo("SENT_VIEWS");
        assertThat(meeting.path("invitees").get(2).path("view").stringValue()).isEqualTo("ZzCarePlan");
        assertThat(meeting.path("childView").stringValue()).isEqualTo("ZzLikesArt");
        assertThat(meeting.path("outcome").stringValue()).isEqualTo("ZzOutcome");
        JsonNode done = meeting.path("actions").get(0);
        assertThat(done.path("doneOn").stringValue()).isEqualTo("2026-06-26");
        assertThat(done.path("note").stringValue()).isEqualTo("ZzRang");
        assertThat(meeting.path("actions").get(1).has("doneOn")).isFalse();
    }

    @Test
    void thatASocialWorkerWasThereIsForThoseWhoMayKnowOfCare() {
        scene.tell(around.arranged(school, "m1"), around.held("m1"));

        JsonNode seen = meetings(scene.office());

        assertThat(seen.get(0).path("invitees").size()).isEqualTo(2);
        assertThat(seen.get(0).path("actions").size()).isEqualTo(1);
        assertThat(seen.toString()).doesNotContain("ZzSocialWorker", "ZzCarePlan", "ZzHomeVisit", "social-care", "i3");
        assertThat(meetings(scene.at(Role.DESIGNATED_TEACHER)).toString()).contains("ZzSocialWorker", "ZzHomeVisit");
    }

    @Test
    void aMeetingArrangedBySocialCareIsNotThereForOthers() {
        scene.tell(around.arranged("social-care:919", "m1"), around.arranged(school, "m2"), around.cancelled("m2"));

        assertThat(meetings(scene.head()).size()).isEqualTo(2);
        JsonNode seen = meetings(scene.office());
        assertThat(seen.size()).isEqualTo(1);
        assertThat(seen.get(0).path("state").stringValue()).isEqualTo("CANCELLED");
        assertThat(seen.get(0).path("whyCancelled").stringValue()).isEqualTo("ZzIll");
    }

    @Test
    void theyAreNotThereForThoseWhoMayNotKnowTheChild() {
        scene.tell(story.hasParent(), around.arranged(school, "m1"));

        for (Actor other : List.of(
                new Scene().head(),
                scene.auditor(),
                scene.dataManager(),
                scene.virtualSchool(),
                scene.parent(),
                new Actor("u-s", Role.SERVICE_PROFESSIONAL, "service:camhs"))) {
            assertThat(scene.ask(other, "/v1/children/" + scene.child + "/meetings")
                            .status())
                    .as(other.toString())
                    .isEqualTo(404);
        }
    }
}
