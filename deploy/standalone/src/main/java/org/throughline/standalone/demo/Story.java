package org.throughline.standalone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.standalone.county.SyntheticSchool;
import org.throughline.standalone.demo.Api.Reply;
import tools.jackson.databind.JsonNode;

/**
 * One child's story, told through the API: 43.5 days suspended at one school, a move, and the limit of 45. It is what the
 * demo prints and what a test checks; every answer in it is a real one.
 */
public final class Story {

    /** Where the demo's clock stands when the story is told: a Tuesday in term, with a month of it left. */
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 16);

    static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 2);
    private static final LocalDate MOVED_ON = LocalDate.of(2026, 6, 8);
    private static final LocalDate LAST_WEEK = LocalDate.of(2026, 6, 9);

    private final Api api;
    private final String oldSchool;
    private final String newSchool;
    private volatile String child = "";
    private volatile String enrolment = "";

    Story(Api api, SyntheticSchool oldSchool, SyntheticSchool newSchool) {
        this.api = api;
        this.oldSchool = oldSchool.id();
        this.newSchool = newSchool.id();
    }

    /** Each answer of the story, for the printer and for the test. */
    public record Told(
            String childId,
            String oldSetting,
            String setting,
            Reply twoMoreDays,
            Reply withoutConsultation,
            Reply lawful,
            Reply adviserSees,
            Reply officeSees,
            Reply auditorSeesRefusals,
            Reply auditorSeesReceipt,
            Reply today,
            Reply asKnownLastWeek) {}

    /** What happened before today: 79 sessions at the old school, eight more learnt of only yesterday, and the move. */
    void past(Diary diary) {
        diary.on(FIRST_DAY, "story", this::joinTheOldSchool);
        diary.on(
                LocalDate.of(2025, 10, 6),
                "story",
                () -> post(
                        People.DATA_MANAGER,
                        "/care-statuses",
                        "care",
                        Map.of(
                                "status",
                                "CLA",
                                "authority",
                                "919",
                                "socialWorker",
                                People.SOCIAL_WORKER.id(),
                                "from",
                                "2025-10-06")));
        suspended(diary, "2025-10-13", "2025-10-22", "PM");
        suspended(diary, "2025-11-24", "2025-12-05", "PM");
        suspended(diary, "2026-01-19", "2026-01-30", "PM");
        suspended(diary, "2026-03-02", "2026-03-13", "PM");
        suspended(diary, "2026-05-18", "2026-05-19", "AM");
        diary.on(MOVED_ON, "story", this::moveSchools);
        diary.on(
                TODAY.minusDays(1),
                "story",
                () -> post(
                        People.FAIR_ACCESS,
                        "/prior-suspensions",
                        "late",
                        Map.of(
                                "setting",
                                oldSchool,
                                "academicYear",
                                2025,
                                "sessions",
                                8,
                                "source",
                                "The old school's letter of 12 June: four days never entered",
                                "on",
                                TODAY.minusDays(1).toString())));
    }

    private void joinTheOldSchool() {
        Reply registered = api.post(
                        People.office(oldSchool),
                        "/v1/children",
                        "story-register",
                        Map.of(
                                "givenNames", "Robin",
                                "familyName", "Ashdown-Example",
                                "dateOfBirth", "2011-11-03",
                                "sex", "F",
                                "upn", "V919406625001",
                                "setting", oldSchool,
                                "from", FIRST_DAY.toString()))
                .orFail();
        child = registered.created();
        enrolment = registered.body().path("created").path(1).stringValue();
        post(
                People.office(oldSchool),
                "/parents",
                "parent",
                Map.of(
                        "name",
                        "Jo Ashdown-Example",
                        "relationship",
                        "Mother",
                        "parentalResponsibility",
                        true,
                        "livesWithChild",
                        false));
    }

    private void suspended(Diary diary, String first, String last, String lastSession) {
        diary.on(
                LocalDate.parse(first),
                "story",
                () -> post(
                        People.head(oldSchool),
                        "/suspensions",
                        "suspension-" + first,
                        Map.of(
                                "setting",
                                oldSchool,
                                "periods",
                                List.of(period(first, "AM", last, lastSession)),
                                "reasons",
                                List.of("DB"),
                                "reasonWithoutConsultation",
                                "The adviser could not be reached that morning")));
    }

    private void moveSchools() {
        post(
                People.DATA_MANAGER,
                "/enrolments/" + enrolment + "/end",
                "leave",
                Map.of(
                        "reason",
                        "Moved to another school",
                        "on",
                        MOVED_ON.minusDays(3).toString()));
        post(
                People.DATA_MANAGER,
                "/enrolments",
                "join",
                Map.of("setting", newSchool, "kind", "MAIN", "from", MOVED_ON.toString()));
    }

    private static Map<String, String> period(String first, String firstSession, String last, String lastSession) {
        return Map.of("firstDay", first, "firstSession", firstSession, "lastDay", last, "lastSession", lastSession);
    }

    private Reply post(Actor as, String path, String key, Map<String, ?> body) {
        return api.post(as, "/v1/children/" + child + path, "story-" + key, body)
                .orFail();
    }

    /** Today, step by step; {@code out} is told each step in a line or two. */
    Told tell(Consumer<String> out) {
        Actor head = People.head(newSchool);
        String suspensions = "/v1/children/" + child + "/suspensions";
        String consulted = post(
                        People.ADVISER,
                        "/virtual-school-consultations",
                        "consultation",
                        Map.of(
                                "askedBy", "Headteacher",
                                "askingAgency", head.agency(),
                                "about", "SUSPENSION",
                                "advice", "Keep it as short as possible; an interim PEP review within the week."))
                .created();

        out.accept("1. The new school's office enters two more days in one call, for its head:");
        Reply twoDays = api.post(
                People.office(newSchool),
                suspensions,
                "story-two-days",
                Map.of(
                        "setting", newSchool,
                        "decidedBy", Map.of("id", head.id(), "role", "HEADTEACHER"),
                        "periods",
                                List.of(
                                        period("2026-06-17", "AM", "2026-06-17", "PM"),
                                        period("2026-06-18", "AM", "2026-06-18", "PM")),
                        "reasons", List.of("DB")));
        refusal(twoDays, out);

        out.accept("2. The head asks for one and a half days, which is lawful, but names no consultation:");
        Reply without = api.post(head, suspensions, "story-without", oneAndAHalf(null));
        refusal(without, out);

        out.accept("3. The head names the Virtual School's consultation; the suspension goes through:");
        Reply lawful = api.post(head, suspensions, "story-lawful", oneAndAHalf(consulted));
        out.accept("   " + lawful.status() + ", duties opened:");
        lawful.body()
                .path("duties")
                .forEach(d -> out.accept("     by " + text(d, "dueOn") + "  " + text(d, "kind") + "  owed by "
                        + text(d, "owner") + " (" + text(d, "clock") + ", " + text(d, "rule") + ")"));

        String timeline = "/v1/children/" + child + "/timeline";
        String now = "?after=" + String.join(",", positions(lawful));
        Reply adviser = api.get(People.ADVISER, timeline + now + "&kind=virtual-school-consulted");
        out.accept("4. The Virtual School sees the consultation it gave:");
        lines(adviser, 1, out);

        Reply office = api.get(People.office(newSchool), timeline + now);
        long aboutCare = 0;
        for (JsonNode line : office.body().path("items")) {
            aboutCare += "CARE".equals(text(line, "sensitivity")) ? 1 : 0;
        }
        out.accept("5. The school office sees " + office.body().path("items").size() + " lines of the timeline, "
                + aboutCare + " of them about care");

        Reply refusals = api.getUntil(
                People.AUDITOR,
                "/v1/audit/decisions?result=REFUSED&child=" + child,
                reply -> reply.body().path("items").size() == 2);
        Reply receipt =
                api.getUntil(People.AUDITOR, "/v1/audit/decisions/" + text(lawful.body(), "decision"), Reply::ok);
        out.accept("6. The auditor sees " + refusals.body().path("items").size()
                + " refusals about this child, and the receipt " + text(lawful.body(), "decision"));

        Reply today = api.get(head, timeline + now);
        Reply lastWeek = api.get(head, timeline + "?knownAt=" + LAST_WEEK);
        out.accept("7. The timeline as the head may see it today:");
        lines(today, 14, out);
        out.accept("8. The same as it was known a week ago, on " + LAST_WEEK + ": without the four days the old school"
                + " had not told of");
        lines(lastWeek, 6, out);
        return new Told(
                child, oldSchool, newSchool, twoDays, without, lawful, adviser, office, refusals, receipt, today,
                lastWeek);
    }

    private Map<String, Object> oneAndAHalf(@Nullable String consultation) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "setting", newSchool,
                "periods", List.of(period("2026-06-17", "AM", "2026-06-18", "AM")),
                "reasons", List.of("DB", "VA")));
        if (consultation != null) {
            body.put("consultation", consultation);
        }
        return body;
    }

    private static List<String> positions(Reply reply) {
        List<String> positions = new ArrayList<>();
        reply.body().path("written").forEach(p -> positions.add(p.stringValue()));
        return positions;
    }

    private static void refusal(Reply reply, Consumer<String> out) {
        out.accept("   " + reply.status() + " " + text(reply.body(), "title"));
        reply.body().path("rules").forEach(rule -> {
            out.accept("     " + text(rule, "rule") + ": " + text(rule, "sentence"));
            out.accept("     source: " + text(rule, "source"));
        });
    }

    private static void lines(Reply reply, int most, Consumer<String> out) {
        JsonNode items = reply.body().path("items");
        for (int i = 0; i < Math.min(most, items.size()); i++) {
            out.accept("     " + text(items.path(i), "occurredOn") + "  " + text(items.path(i), "text"));
        }
        if (items.size() > most) {
            out.accept("     ... and " + (items.size() - most) + " earlier lines");
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
