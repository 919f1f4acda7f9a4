package org.throughline.query.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.Story;
import tools.jackson.databind.JsonNode;

class DutyTest {

    private static final LocalDate DUE = LocalDate.of(2026, 6, 18);

    private final Scene scene = new Scene();
    private final Story story = scene.story;
    private final String team = "school:" + scene.school;

    @BeforeEach
    void today() {
        House.CLOCK.set("2026-06-17T09:00:00Z");
        scene.tell(story.registered(), story.enrolled());
    }

    private List<JsonNode> duties(Actor actor, String query) {
        List<JsonNode> duties = new ArrayList<>();
        scene.ask(actor, "/v1/duties?setting=" + scene.school + query)
                .body()
                .path("items")
                .forEach(duties::add);
        return duties;
    }

    private List<String> ids(Actor actor, String query) {
        return duties(actor, query).stream()
                .map(d -> d.path("dutyId").stringValue())
                .toList();
    }

    @Test
    void aDutyTellsWhatIsDueWhenAndWhy() {
        scene.tell(story.duty("t1", DutyKind.TELL_PARENTS, team, DUE));

        JsonNode duty = duties(scene.office(), "&owner=" + team).getFirst();

        assertThat(duty.path("dueOn").stringValue()).isEqualTo("2026-06-18");
        assertThat(duty.path("clock").stringValue()).isEqualTo("without delay");
        assertThat(duty.path("rule").stringValue()).isEqualTo("EXC-11");
        assertThat(duty.path("cause").stringValue()).isEqualTo("x1");
        assertThat(duty.path("state").stringValue()).isEqualTo("open");
    }

    @Test
    void aDutyIsOverdueWhenItsDayHasEnded() {
        scene.tell(story.duty("t1", DutyKind.TELL_PARENTS, team, DUE));
        House.CLOCK.set("2026-06-18T22:30:00Z");
        assertThat(ids(scene.head(), "&state=overdue")).isEmpty();
        House.CLOCK.set("2026-06-18T23:00:00Z");

        assertThat(ids(scene.head(), "&state=overdue")).containsExactly("t1");
        assertThat(ids(scene.head(), "&state=open")).containsExactly("t1");
        assertThat(duties(scene.head(), "").getFirst().path("state").stringValue())
                .isEqualTo("overdue");
        scene.tell(story.discharged("t1", DutyKind.TELL_PARENTS));
        assertThat(ids(scene.head(), "&state=overdue")).isEmpty();
        assertThat(duties(scene.head(), "&state=discharged")
                        .getFirst()
                        .path("proof")
                        .stringValue())
                .isEqualTo("ZzProof");
    }

    @Test
    void aDutyOfCareAppearsOnlyForThoseWhoMayKnow() {
        scene.tell(story.inCare());
        scene.tell(story.duty("t1", DutyKind.TELL_PARENTS, team, DUE));
        scene.tell(story.duty("t2", DutyKind.TELL_VIRTUAL_SCHOOL_HEAD, team, DUE));
        scene.tell(story.duty("t3", DutyKind.DAY_SIX_PROVISION, "virtual-school:919", DUE));

        assertThat(ids(scene.head(), "")).containsExactly("t1", "t2", "t3");
        assertThat(ids(scene.virtualSchool(), "")).containsExactly("t1", "t2", "t3");
        assertThat(ids(scene.office(), "")).containsExactly("t1");
        assertThat(ids(scene.fairAccess(), "")).containsExactly("t1");
        assertThat(ids(scene.auditor(), "")).isEmpty();
        assertThat(ids(scene.dataManager(), "")).isEmpty();
    }

    @Test
    void theTeamThatOwesADutySeesItAfterTheChildHasLeft() {
        scene.tell(story.duty("t1", DutyKind.TELL_PARENTS, team, DUE));
        scene.tell(story.duty("t2", DutyKind.TELL_VIRTUAL_SCHOOL_HEAD, team, DUE));
        scene.tell(story.left(Story.JUNE_17.minusDays(1)));

        assertThat(ids(scene.head(), "")).containsExactly("t1", "t2");
        assertThat(ids(scene.office(), "")).containsExactly("t1");
        assertThat(ids(new Scene().head(), "")).isEmpty();
    }

    @Test
    void whoIsDeniedTheChildSeesNoDutyEvenOfTheirTeam() {
        scene.tell(story.hasParent(), story.restricted(false), story.duty("t1", DutyKind.TELL_PARENTS, team, DUE));

        assertThat(ids(new Actor(story.parent, Role.HEADTEACHER, team), "")).isEmpty();
        assertThat(ids(scene.parent(), "")).isEmpty();
    }

    @Test
    void filtersAndPages() {
        for (int i = 0; i < 5; i++) {
            scene.tell(story.duty("t" + i, DutyKind.REVIEW_PLAN, team, DUE.plusDays(i)));
        }
        scene.tell(story.duty("p", DutyKind.TELL_PARENTS, team, DUE));

        assertThat(ids(scene.head(), "&kind=REVIEW_PLAN&dueFrom=2026-06-19&dueTo=2026-06-20"))
                .containsExactly("t1", "t2");
        assertThat(ids(scene.head(), "&owner=authority:919")).isEmpty();
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = scene.ask(scene.head(), "/v1/duties?limit=2&setting=" + scene.school + cursor)
                    .body();
            page.path("items").forEach(d -> paged.add(d.path("dutyId").stringValue()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").stringValue() : "";
        } while (!cursor.isEmpty());
        assertThat(paged).containsExactly("p", "t0", "t1", "t2", "t3", "t4");
        assertThat(scene.ask(scene.head(), "/v1/duties?state=later").status()).isEqualTo(422);
        assertThat(scene.ask(scene.head(), "/v1/duties?kind=NONE").text()).contains("TELL_PARENTS");
    }
}
