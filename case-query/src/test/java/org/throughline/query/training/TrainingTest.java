package org.throughline.query.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.events.TrainingEvent.Post;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.Staffing;
import org.throughline.query.Story;
import tools.jackson.databind.JsonNode;

class TrainingTest {

    private final Scene scene = new Scene();
    private final Staffing staffing = new Staffing(scene.school);

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
        scene.tell(scene.story.schoolRecorded("Gade Valley School"));
        scene.tell(staffing.took("ZzTutor", Post.STEPS_TUTOR), staffing.took("ZzTeacher", Post.DESIGNATED_TEACHER));
        scene.tell(staffing.trained("t1", "ZzTutor", "STEPS_TUTOR", 4, Story.SEPTEMBER, Story.JUNE_17.minusDays(1)));
        scene.tell(staffing.trained("t2", "ZzTutor", Gaps.AWARENESS.code(), 1, Story.SEPTEMBER, null));
        scene.tell(staffing.announced("ZzTutor"), staffing.acknowledged("pa1", "ZzTeacher"));
    }

    private House.Answer asked(Actor actor) {
        return scene.ask(actor, "/v1/schools/" + scene.school + "/training");
    }

    @Test
    void leadersAndTheAuditorReadTheRegisterByPerson() {
        for (Actor actor : List.of(scene.head(), scene.lead(), scene.at(Role.DESIGNATED_TEACHER), scene.auditor())) {
            JsonNode register = asked(actor).body();

            assertThat(register.path("settingName").stringValue()).isEqualTo("Gade Valley School");
            assertThat(register.path("people").size()).as(actor.toString()).isEqualTo(2);
            JsonNode tutor = register.path("people").get(1);
            assertThat(tutor.path("person").stringValue()).isEqualTo("ZzTutor");
            assertThat(tutor.path("posts").get(0).stringValue()).isEqualTo("STEPS_TUTOR");
            assertThat(tutor.path("trainings").size()).isEqualTo(2);
            assertThat(register.path("people")
                            .get(0)
                            .path("policies")
                            .get(0)
                            .path("policy")
                            .stringValue())
                    .isEqualTo("EXCLUSION_GUIDANCE");
            assertThat(register.path("courses").get(0).path("tutor").stringValue())
                    .isEqualTo("ZzTutor");
        }
    }

    @Test
    void othersReadPostsAndNumbersWithoutNames() {
        for (Actor actor : List.of(
                scene.office(),
                scene.at(Role.SCHOOL_STAFF),
                scene.fairAccess(),
                scene.virtualSchool(),
                scene.dataManager())) {
            House.Answer answer = asked(actor);

            assertThat(answer.text()).as(actor.toString()).doesNotContain("Zz");
            assertThat(answer.body().path("posts").size()).isEqualTo(2);
            assertThat(answer.body().path("people").size()).isZero();
            assertThat(answer.body().path("awareness").path("trained").intValue())
                    .isEqualTo(1);
            assertThat(answer.body().path("awareness").path("people").intValue())
                    .isEqualTo(2);
            assertThat(answer.body().path("policies").get(0).path("people").intValue())
                    .isEqualTo(1);
            assertThat(answer.body().path("gaps").toString()).contains("REFRESHER_OVERDUE");
        }
    }

    @Test
    void everybodyReadsWhatIsAboutThemselves() {
        JsonNode register = asked(new Actor("ZzTutor", Role.SCHOOL_STAFF, Actor.school(scene.school)))
                .body();

        assertThat(register.path("people").size()).isEqualTo(1);
        assertThat(register.toString()).contains("ZzTutor").doesNotContain("ZzTeacher");
    }

    @Test
    void itIsNotThereForOtherSchoolsServicesAndFamilies() {
        for (Actor other : List.of(
                new Scene().head(),
                scene.worker(),
                scene.parent(),
                new Actor("u-s", Role.SERVICE_PROFESSIONAL, "service:camhs"))) {
            assertThat(asked(other).status()).as(other.toString()).isEqualTo(404);
        }
    }

    @Test
    void gapsNameThePersonToThoseWhoMayKnow() {
        String gap = asked(scene.head()).body().path("gaps").toString();

        assertThat(gap).contains("REFRESHER_OVERDUE", "\"person\":\"ZzTutor\"", "Steps tutor", "2026-06-17");
    }

    @Test
    void aSettingWithoutARegisterLacksEverything() {
        Scene other = new Scene();

        JsonNode register = other.ask(other.head(), "/v1/schools/" + other.school + "/training")
                .body();

        assertThat(register.path("posts").size()).isZero();
        assertThat(register.path("gaps").size()).isEqualTo(5);
    }
}
