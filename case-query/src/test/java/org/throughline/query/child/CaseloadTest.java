package org.throughline.query.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.Story;
import tools.jackson.databind.JsonNode;

class CaseloadTest {

    private final Scene scene = new Scene();
    private final Story story = scene.story;

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
    }

    private JsonNode caseload(Actor actor, String query) {
        return scene.ask(actor, "/v1/schools/" + scene.school + "/caseload" + query)
                .body()
                .path("items");
    }

    @Test
    void aCaseloadShowsTierDutiesAndDaysThisYear() {
        scene.tell(story.registered(), story.enrolled(), story.caseOpened(story.support.caseId), story.escalated(story.support.caseId));
        scene.tell(story.declared(84), story.suspended("x1", Story.JUNE_17));
        scene.tell(story.duty("t1", DutyKind.TELL_PARENTS, "school:" + scene.school, Story.JUNE_17));
        scene.tell(story.duty("t2", DutyKind.TELL_LOCAL_AUTHORITY, "school:" + scene.school, Story.JUNE_17));
        scene.tell(story.discharged("t2", DutyKind.TELL_LOCAL_AUTHORITY));

        JsonNode child = caseload(scene.office(), "").get(0);

        assertThat(child.path("childId").stringValue()).isEqualTo(scene.child);
        assertThat(child.path("familyName").stringValue()).isEqualTo("ZzLovett");
        assertThat(child.path("cases").get(0).path("tier").intValue()).isEqualTo(2);
        assertThat(child.path("cases").get(0).path("tierName").stringValue()).isEqualTo("Targeted");
        assertThat(child.path("openDuties").intValue()).isEqualTo(1);
        assertThat(child.path("suspendedDaysThisYear").stringValue()).isEqualTo("43.5");
    }

    @Test
    void aDutyOfCareNeitherCountsNorListsTheChildForTheOffice() {
        scene.tell(story.registered(), story.enrolled(), story.inCare());
        scene.tell(story.duty("t2", DutyKind.TELL_VIRTUAL_SCHOOL_HEAD, "school:" + scene.school, Story.JUNE_17));

        assertThat(caseload(scene.head(), "").get(0).path("openDuties").intValue())
                .isEqualTo(1);
        assertThat(caseload(scene.office(), "").size()).isZero();
        assertThat(caseload(scene.office(), "?all=true")
                        .get(0)
                        .path("openDuties")
                        .intValue())
                .isZero();
    }

    @Test
    void aChildThatLeftIsOffTheCaseload() {
        scene.tell(story.registered(), story.enrolled(), story.caseOpened(story.support.caseId));
        assertThat(caseload(scene.fairAccess(), "").size()).isEqualTo(1);

        scene.tell(story.left(Story.JUNE_17.minusDays(1)));

        assertThat(caseload(scene.fairAccess(), "").size()).isZero();
        assertThat(caseload(scene.head(), "").size()).isZero();
    }

    @Test
    void aClosedCaseIsOffTheCaseloadUntilItIsTakenUpAgain() {
        scene.tell(story.registered(), story.enrolled(), story.caseOpened(story.support.caseId));
        scene.tell(story.support.closed());
        assertThat(caseload(scene.head(), "").size()).isZero();

        scene.tell(story.support.reopened());

        assertThat(caseload(scene.head(), "")
                        .get(0)
                        .path("cases")
                        .get(0)
                        .path("tierName")
                        .stringValue())
                .isEqualTo("Outreach");
    }

    @Test
    void fundedHoursAreAPlaceFromTheirFirstDayToTheirLast() {
        scene.tell(story.registered(), story.caseOpened(story.support.caseId));
        assertThat(caseload(scene.fairAccess(), "?all=true").size()).isZero();
        scene.tell(story.around().fundedHours(scene.school, Story.JUNE_17));
        assertThat(caseload(scene.fairAccess(), "").size()).isEqualTo(1);
        House.CLOCK.set("2026-06-16T09:00:00Z");
        assertThat(caseload(scene.fairAccess(), "").size()).as("the day before").isZero();
        scene.tell(story.around().fundedHoursEnded(Story.JUNE_17.plusDays(1)));
        House.CLOCK.set("2026-06-18T09:00:00Z");
        assertThat(caseload(scene.fairAccess(), "").size()).as("the last day").isEqualTo(1);
        House.CLOCK.set("2026-06-19T09:00:00Z");
        assertThat(caseload(scene.fairAccess(), "").size()).as("the day after").isZero();
    }

    @Test
    void fundedHoursAloneLetNobodyOfTheSettingKnowTheChild() {
        scene.tell(story.registered(), story.caseOpened(story.support.caseId));
        scene.tell(story.around().fundedHours(scene.school, Story.JUNE_17));

        assertThat(caseload(scene.head(), "?all=true").size()).isZero();
    }

    @Test
    void nobodyElseSeesIt() {
        scene.tell(story.registered(), story.enrolled(), story.caseOpened(story.support.caseId), story.hasParent());

        for (Actor other : java.util.List.of(
                new Scene().head(), scene.auditor(), scene.dataManager(), scene.virtualSchool(), scene.parent())) {
            assertThat(caseload(other, "?all=true").size())
                    .as(other.role().name())
                    .isZero();
        }
    }
}
