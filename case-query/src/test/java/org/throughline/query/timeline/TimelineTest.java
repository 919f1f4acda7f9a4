package org.throughline.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.query.Story.JUNE_17;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.query.House;
import org.throughline.query.House.Answer;
import org.throughline.query.Scene;
import org.throughline.query.Story;
import tools.jackson.databind.JsonNode;

class TimelineTest {

    private final Scene scene = new Scene();
    private final Story story = scene.story;

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
    }

    @Test
    void aSuspensionReadsInPlainWordsAndNamesItsReceipt() {
        scene.tell(story.registered(), story.enrolled());
        String id = scene.tellUnder("dec-1", story.suspended("x1", JUNE_17)).getFirst();

        JsonNode line = scene.timeline(scene.office(), "").body().path("items").get(0);

        assertThat(line.path("text").stringValue())
                .isEqualTo("Suspended for 1.5 days from 17 June (disruptive behaviour)");
        assertThat(line.path("eventId").stringValue()).isEqualTo(id);
        assertThat(line.path("occurredOn").stringValue()).isEqualTo("2026-06-17");
        assertThat(line.path("recordedAt").stringValue()).isEqualTo("2026-06-17T09:00:00Z");
        assertThat(line.path("kind").stringValue()).isEqualTo("suspension-recorded");
        assertThat(line.path("agency").stringValue()).isEqualTo("school:" + scene.school);
        assertThat(line.path("detail").stringValue()).isEqualTo("ZzCircumstances");
        assertThat(line.path("receipt").stringValue()).isEqualTo("/v1/audit/decisions/dec-1");
        assertThat(line.path("releasedToParents").booleanValue()).isFalse();
    }

    @Test
    void settingsAreCalledByTheirPresentName() {
        scene.tell(story.registered(), story.enrolled(), story.schoolRecorded("Old Name"));
        scene.tell(story.schoolRecorded("Gade Valley School"));
        scene.ask(scene.head(), "/v1/schools/" + scene.school);

        assertThat(scene.lines(scene.head(), "")).contains("Enrolled at Gade Valley School");
    }

    @Test
    void theSchoolOfficeSeesNothingThatGivesCareStatusAway() {
        scene.tell(story.registered(), story.enrolled(), story.inCare(), story.consulted());
        scene.tell(story.duty("t2", DutyKind.TELL_VIRTUAL_SCHOOL_HEAD, "school:" + scene.school, JUNE_17));
        scene.tell(story.duty("t3", DutyKind.DAY_SIX_PROVISION, "virtual-school:919", JUNE_17));

        assertThat(scene.timeline(scene.office(), "").text())
                .doesNotContainIgnoringCase("care")
                .doesNotContainIgnoringCase("virtual")
                .doesNotContainIgnoringCase("looked after")
                .doesNotContainIgnoringCase("sixth day");
        assertThat(scene.lines(scene.office(), "")).hasSize(2);
        assertThat(scene.lines(scene.head(), ""))
                .contains(
                        "Looked after by the local authority from this day",
                        "Virtual School consulted about a suspension");
    }

    @Test
    void theVirtualSchoolSeesTheConsultationItGave() {
        scene.tell(story.registered(), story.enrolled(), story.inCare(), story.consulted());

        JsonNode line = scene.timeline(scene.virtualSchool(), "?kind=virtual-school-consulted")
                .body()
                .path("items")
                .get(0);

        assertThat(line.path("detail").stringValue()).isEqualTo("ZzAdvice");
    }

    @Test
    void aParentSeesReleasedLinesOnlyAndNeverThoseOfCare() {
        scene.tell(story.registered(), story.enrolled(), story.hasParent());
        String suspension = scene.tell(story.suspended("x1", JUNE_17)).getFirst();
        String care = scene.tell(story.inCare()).getFirst();
        assertThat(scene.lines(scene.parent(), "")).isEmpty();

        scene.tell(story.released(suspension, care));

        assertThat(scene.lines(scene.parent(), ""))
                .containsExactly("Suspended for 1.5 days from 17 June (disruptive behaviour)");
        JsonNode seen = scene.timeline(scene.parent(), "").body().path("items").get(0);
        assertThat(seen.has("receipt")).isFalse();
        assertThat(seen.path("releasedToParents").booleanValue()).isTrue();
    }

    @Test
    void aRestrictedParentSeesNothing() {
        scene.tell(story.registered(), story.enrolled(), story.hasParent(), story.restricted(false));

        assertThat(scene.timeline(scene.parent(), "").status()).isEqualTo(404);
        Actor asStaff = new Actor(story.parent, Role.HEADTEACHER, "school:" + scene.school);
        assertThat(scene.timeline(asStaff, "").status()).isEqualTo(404);
    }

    @Test
    void notThereAndNotForYouLookAlike() {
        scene.tell(story.registered(), story.enrolled());
        Actor elsewhere = new Actor("u9", Role.HEADTEACHER, "school:999999");

        Answer notForYou = scene.timeline(elsewhere, "");
        Answer notThere = scene.ask(elsewhere, "/v1/children/nobody/timeline");
        Answer notThereForAll = scene.ask(scene.fairAccess(), "/v1/children/nobody/timeline");

        assertThat(notForYou.status()).isEqualTo(404);
        assertThat(notForYou.text().replace(scene.child, "nobody")).isEqualTo(notThere.text());
        assertThat(notThereForAll.status()).isEqualTo(404);
    }

    @Test
    void asOfTellsWhatWasTrueAndKnownAtWhatWasRecorded() {
        House.CLOCK.set("2026-06-10T12:00:00Z");
        scene.tell(story.registered(), story.enrolled(), story.declared(87));
        House.CLOCK.set("2026-06-17T22:59:59Z");
        scene.tell(story.suspended("x1", LocalDate.of(2026, 6, 8)));
        House.CLOCK.set("2026-06-18T09:00:00Z");
        scene.tell(story.suspended("x2", LocalDate.of(2026, 6, 18)));

        String first = "Suspended for 1.5 days from 8 June (disruptive behaviour)";
        String second = "Suspended for 1.5 days from 18 June (disruptive behaviour)";
        Actor head = scene.head();
        assertThat(scene.lines(head, "")).startsWith(second).contains(first);
        assertThat(scene.lines(head, "?asOf=2026-06-09")).startsWith(first).doesNotContain(second);
        assertThat(scene.lines(head, "?knownAt=2026-06-16")).doesNotContain(first, second);
        assertThat(scene.lines(head, "?knownAt=2026-06-17")).contains(first).doesNotContain(second);
        assertThat(scene.lines(head, "?knownAt=2026-06-17T22:59:58Z")).doesNotContain(first);
        assertThat(scene.lines(head, "?knownAt=2026-06-18T09:00:00Z")).contains(second);
        assertThat(scene.lines(head, "?from=2026-06-09&to=2026-06-10"))
                .containsExactly("43.5 days of suspension in 2025/26 declared from setting elsewhere-1");
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        scene.tell(story.registered(), story.enrolled());
        for (int i = 0; i < 25; i++) {
            scene.tell(story.suspended("x" + i, LocalDate.of(2025, 9, 8).plusDays(11L * i)));
        }
        List<String> all = scene.lines(scene.head(), "?limit=200");
        List<String> paged = new ArrayList<>();
        String next = null;
        do {
            JsonNode page = scene.timeline(scene.head(), "?limit=4" + (next == null ? "" : "&cursor=" + next))
                    .body();
            page.path("items").forEach(line -> paged.add(line.path("text").stringValue()));
            next = page.has("next") ? page.path("next").stringValue() : null;
        } while (next != null);

        assertThat(all).hasSize(27);
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void filtersNarrowByAgencyAndKind() {
        scene.tell(story.registered(), story.enrolled(), story.inCare(), story.concern("k1"));

        assertThat(scene.lines(scene.head(), "?agency=social-care:919")).hasSize(1);
        assertThat(scene.lines(scene.head(), "?kind=concern-raised")).containsExactly("A concern raised (difficult)");
    }

    @Test
    void wrongQuestionsAreToldWhatIsAllowed() {
        scene.tell(story.registered(), story.enrolled());

        for (String wrong : List.of(
                "?from=yesterday",
                "?knownAt=soon",
                "?knownAt=%2B999999999-12-31",
                "?limit=0",
                "?cursor=!!",
                "?from=2026-02-01&to=2026-01-01")) {
            Answer answer = scene.timeline(scene.head(), wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.body().path("errors").size()).as(wrong).isEqualTo(1);
        }
    }

    @Test
    void whoeverMayReadNothingReadsNothing() {
        scene.tell(story.registered(), story.enrolled());

        assertThat(scene.timeline(scene.auditor(), "").status()).isEqualTo(404);
        assertThat(scene.timeline(scene.dataManager(), "").status()).isEqualTo(404);
    }
}
