package org.throughline.query.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.events.FamilyEvent.MedicalNeedRecorded;
import org.throughline.query.Around;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.Story;
import tools.jackson.databind.JsonNode;

class FamilyTest {

    private final Scene scene = new Scene();
    private final Story story = scene.story;
    private final Around around = story.around();

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
        scene.tell(story.registered(), story.enrolled(), story.hasParent());
    }

    private JsonNode family(Actor actor) {
        return scene.ask(actor, "/v1/children/" + scene.child + "/family").body();
    }

    @Test
    void itTellsHowParentsAreToldThingsAndWhatTheyWereTold() {
        scene.tell(around.needs(story.parent), around.told(story.parent));

        JsonNode family = family(scene.office());

        JsonNode needs = family.path("communication").get(0);
        assertThat(needs.path("parent").path("name").stringValue()).isEqualTo("ZzByron");
        assertThat(needs.path("language").stringValue()).isEqualTo("pl-PL");
        assertThat(needs.path("interpreter").booleanValue()).isTrue();
        JsonNode told = family.path("informed").get(0);
        assertThat(told.path("on").stringValue()).isEqualTo("2026-06-17");
        assertThat(told.path("channel").stringValue()).isEqualTo("TELEPHONE");
        assertThat(told.path("format").stringValue()).isEqualTo("EASY_READ");
        assertThat(told.path("what").stringValue()).isEqualTo("ZzHowSheIs");
        assertThat(told.path("parents").get(0).path("name").stringValue()).isEqualTo("ZzByron");
    }

    @Test
    void supportAskedForShowsWhatWasSoughtOutside() {
        scene.tell(around.askedForSupport(story.parent));
        assertThat(family(scene.office())
                        .path("supportRequests")
                        .get(0)
                        .path("sought")
                        .size())
                .isZero();
        scene.tell(around.soughtSupport());

        JsonNode request = family(scene.office()).path("supportRequests").get(0);

        assertThat(request.path("what").stringValue()).isEqualTo("ZzSleep");
        assertThat(request.path("parent").path("parentId").stringValue()).isEqualTo(story.parent);
        assertThat(request.path("sought").get(0).path("service").stringValue()).isEqualTo("ZzSendiass");
    }

    @Test
    void aMedicalNeedShowsItsLatestSupportAndItsNextReview() {
        scene.tell(around.medical());
        JsonNode fresh = family(scene.office()).path("medicalNeeds").get(0);
        assertThat(fresh.path("support").stringValue()).isEqualTo("ZzInhaler");
        assertThat(fresh.path("reviewOn").stringValue()).isEqualTo("2026-09-17");
        scene.tell(around.medicalReviewed());
        JsonNode reviewed = family(scene.office()).path("medicalNeeds").get(0);
        assertThat(reviewed.path("support").stringValue()).isEqualTo("ZzSpacer");
        assertThat(reviewed.path("reviewOn").stringValue()).isEqualTo("2027-01-17");
        assertThat(reviewed.path("reviews").size()).isEqualTo(1);
        scene.tell(around.medicalEnded());

        JsonNode ended = family(scene.office()).path("medicalNeeds").get(0);

        assertThat(ended.has("reviewOn")).isFalse();
        assertThat(ended.path("whyEnded").stringValue()).isEqualTo("ZzGrewOut");
    }

    @Test
    void fundingShowsWhatWasAskedForAndGranted() {
        scene.tell(around.fundingAppliedFor());
        assertThat(family(scene.office()).path("highNeedsFunding").get(0).has("decision"))
                .isFalse();
        scene.tell(around.fundingDecided());

        JsonNode funding = family(scene.office()).path("highNeedsFunding").get(0);

        assertThat(funding.path("pence").intValue()).isEqualTo(450_000);
        assertThat(funding.path("decision").path("granted").booleanValue()).isTrue();
        assertThat(funding.path("decision").path("pence").intValue()).isEqualTo(300_000);
        assertThat(funding.path("decision").path("reasons").stringValue()).isEqualTo("ZzPartly");
    }

    @Test
    void fundedHoursShowWhereAndHowMany() {
        scene.tell(around.fundedHours(scene.school, Story.JUNE_17), story.schoolRecorded("Little Acorns"));

        JsonNode place = family(scene.office()).path("fundedHours").get(0);

        assertThat(place.path("hoursAWeek").intValue()).isEqualTo(15);
        assertThat(place.path("kind").stringValue()).isEqualTo("TWO_YEAR_OLD");
        assertThat(place.path("settingName").stringValue()).isEqualTo("Little Acorns");
        scene.tell(around.fundedHoursEnded(Story.JUNE_17.plusDays(5)));
        assertThat(family(scene.office())
                        .path("fundedHours")
                        .get(0)
                        .path("whyEnded")
                        .stringValue())
                .isEqualTo("ZzStartsReception");
    }

    @Test
    void whatTheVirtualSchoolRecordedIsForThoseWhoMayKnowOfCare() {
        MedicalNeedRecorded own = around.medical();
        scene.tell(new MedicalNeedRecorded(
                scene.child,
                "virtual-school:919",
                own.needId(),
                own.setting(),
                own.condition(),
                own.support(),
                own.from(),
                own.reviewOn()));

        assertThat(family(scene.head()).path("medicalNeeds").size()).isEqualTo(1);
        assertThat(family(scene.office()).path("medicalNeeds").size()).isZero();
    }

    @Test
    void aParentReadsOnlyTheLinesReleasedToThem() {
        scene.tell(around.told(story.parent));
        assertThat(scene.ask(scene.parent(), "/v1/children/" + scene.child + "/family")
                        .status())
                .isEqualTo(404);
        assertThat(scene.lines(scene.parent(), "")).isEmpty();
        String line = scene.timeline(scene.head(), "")
                .body()
                .path("items")
                .get(0)
                .path("eventId")
                .stringValue();
        scene.tell(story.released(line));

        assertThat(scene.lines(scene.parent(), "")).containsExactly("Parents told by telephone");
    }
}
