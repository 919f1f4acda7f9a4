package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.standalone.demo.Api;
import org.throughline.standalone.demo.Api.Reply;
import org.throughline.standalone.demo.People;
import tools.jackson.databind.JsonNode;

/** A nursery has no URN. It takes full part all the same: roll, calendar, concerns, cases, agreement, duties, training. */
class SettingWithoutUrnTest {

    private static final String NURSERY = "own-nursery-7";
    private static final Actor HEAD = People.head(NURSERY);
    private static final Actor OFFICE = People.office(NURSERY);
    private static final Actor STAFF = new Actor("keyworker", Role.SCHOOL_STAFF, Actor.school(NURSERY));

    private final Api api = TheHouse.open().api();

    @Test
    void aNurseryTakesFullPart() {
        itIsOnTheListWithACalendarOfItsOwn();
        String child = aChildOfThreeIsOnItsRoll();
        String children = "/v1/children/" + child;
        String parent = made(
                OFFICE,
                children + "/parents",
                "parent",
                Map.of(
                        "name",
                        "Jo Example",
                        "relationship",
                        "Mother",
                        "parentalResponsibility",
                        true,
                        "livesWithChild",
                        true));

        aConcernBecomesACaseOfTheEarlyYearsFramework(children);
        itsOwnParentsAgree(children, parent);
        aParentAsksForSupportAndTheNurseryOwesItOnItsOwnCalendar(children, parent);
        itsHoursAreFunded(children);
        itKeepsItsOwnTrainingRegister();
        othersKnowNothingOfTheChild(children);
        String timeline = api.getUntil(
                        HEAD, children + "/timeline", r -> r.body().toString().contains("funded hours"))
                .body()
                .toString();
        assertThat(timeline).contains("15 funded hours a week", "A parent asked for support", "Agreement reached");
    }

    private void itIsOnTheListWithACalendarOfItsOwn() {
        made(People.DATA_MANAGER, "/v1/schools/" + NURSERY, "setting", Map.of("name", "Acorns Nursery"));
        for (int year = 2025; year <= 2026; year++) {
            made(
                    OFFICE,
                    "/v1/schools/" + NURSERY + "/calendars",
                    "calendar-" + year,
                    Map.of(
                            "academicYear",
                            year,
                            "edition",
                            "acorns-" + year,
                            "terms",
                            List.of(Map.of(
                                    "name", "All year", "first", year + "-09-01", "last", (year + 1) + "-08-31")),
                            "source",
                            "The nursery's own"));
        }
        assertThat(api.getUntil(OFFICE, "/v1/schools/" + NURSERY, Reply::ok)
                        .body()
                        .toString())
                .contains("Acorns Nursery");
    }

    private String aChildOfThreeIsOnItsRoll() {
        return made(
                OFFICE,
                "/v1/children",
                "child",
                Map.of(
                        "givenNames", "Robin",
                        "familyName", "Example",
                        "dateOfBirth", "2023-01-20",
                        "setting", NURSERY,
                        "from", "2025-09-01"));
    }

    private void aConcernBecomesACaseOfTheEarlyYearsFramework(String children) {
        String concern = made(STAFF, children + "/concerns", "concern", Map.of("seen", "Bites when others come close"));
        done(
                HEAD,
                children + "/concerns/" + concern + "/triage",
                "triage",
                Map.of("outcome", "SUPPORT", "rationale", "New in the group", "severity", "DIFFICULT"));
        made(
                HEAD,
                children + "/cases",
                "case",
                Map.of("setting", NURSERY, "framework", "hertfordshire-early-years", "concerns", List.of(concern)));
    }

    private void itsOwnParentsAgree(String children, String parent) {
        String agreement = made(
                HEAD,
                children + "/agreements",
                "agreement",
                Map.of(
                        "about",
                        "ASSESSMENT",
                        "strength",
                        "EXPLICIT_AGREEMENT",
                        "asked",
                        "A visit by the early-years team"));
        done(
                HEAD,
                children + "/agreements/" + agreement + "/answers",
                "answer",
                Map.of(
                        "party",
                        "parent:" + parent,
                        "agrees",
                        true,
                        "evidence",
                        "SPOKEN_AND_NOTED",
                        "details",
                        "At the door"));
    }

    private void aParentAsksForSupportAndTheNurseryOwesItOnItsOwnCalendar(String children, String parent) {
        Reply asked = post(
                STAFF,
                children + "/support-requests",
                "support",
                Map.of("parentId", parent, "setting", NURSERY, "what", "Help with sleep", "on", "2026-06-16"));
        assertThat(asked.status()).isEqualTo(201);
        JsonNode duty = asked.body().path("duties").path(0);
        assertThat(duty.path("owner").stringValue()).isEqualTo("school:" + NURSERY);
        assertThat(duty.path("dueOn").stringValue()).isEqualTo("2026-06-30");

        String owed = "/v1/duties?owner=school:" + NURSERY;
        String dutyId = duty.path("dutyId").stringValue();
        assertThat(api.getUntil(HEAD, owed, r -> r.body().toString().contains(dutyId))
                        .body()
                        .toString())
                .contains(dutyId, "acorns-2025");
        done(
                STAFF,
                children + "/support-requests/" + asked.created() + "/support-sought",
                "sought",
                Map.of("service", "Health visitor", "what", "Rang; a visit on Monday"));
    }

    private void itsHoursAreFunded(String children) {
        Reply hours = post(
                OFFICE,
                children + "/funded-hours",
                "hours",
                Map.of("setting", NURSERY, "kind", "THREE_AND_FOUR_YEAR_OLD", "hoursAWeek", 15, "from", "2026-04-13"));
        assertThat(hours.status()).isEqualTo(201);
        assertThat(hours.body().path("remarks").size()).isZero();
    }

    private void itKeepsItsOwnTrainingRegister() {
        String register = "/v1/schools/" + NURSERY + "/training";
        made(
                HEAD,
                register,
                "training",
                Map.of("person", "keyworker", "course", "STEP_ON_EARLY_YEARS", "on", "2026-06-01"));
        assertThat(post(
                                People.head("own-nursery-8"),
                                register,
                                "stranger",
                                Map.of("person", "keyworker", "course", "STEP_ON_EARLY_YEARS", "on", "2026-06-02"))
                        .status())
                .isEqualTo(403);
    }

    private void othersKnowNothingOfTheChild(String children) {
        assertThat(api.get(People.head("own-nursery-8"), children).status()).isEqualTo(404);
        assertThat(post(
                                People.head("own-nursery-8"),
                                children + "/agreements",
                                "stranger-asks",
                                Map.of("about", "PLAN", "strength", "CONSENT", "asked", "A plan"))
                        .status())
                .isEqualTo(404);
    }

    private String made(Actor as, String path, String key, Map<String, ?> body) {
        Reply reply = post(as, path, key, body);
        assertThat(reply.status()).as("%s answered %s", path, reply.body()).isEqualTo(201);
        return reply.created();
    }

    private void done(Actor as, String path, String key, Map<String, ?> body) {
        Reply reply = post(as, path, key, body);
        assertThat(reply.status()).as("%s answered %s", path, reply.body()).isEqualTo(200);
    }

    private Reply post(Actor as, String path, String key, Map<String, ?> body) {
        return api.post(as, path, "nursery-" + key, body);
    }
}
