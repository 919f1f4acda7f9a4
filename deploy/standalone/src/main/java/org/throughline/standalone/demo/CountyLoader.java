package org.throughline.standalone.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.standalone.county.SyntheticChild;
import org.throughline.standalone.demo.Api.Reply;
import tools.jackson.databind.JsonNode;

/** Puts the synthetic children's year into the diary, as requests to the API. */
final class CountyLoader {

    private final Api api;
    private final Diary diary;
    private final LocalDate today;
    private final Map<Integer, String> ids = new ConcurrentHashMap<>();
    private final Map<Integer, String> enrolments = new ConcurrentHashMap<>();

    /** @param today nothing of this day or later is put into the diary */
    CountyLoader(Api api, Diary diary, LocalDate today) {
        this.api = api;
        this.diary = diary;
        this.today = today;
    }

    /** Puts everything that will happen to the child into the diary. */
    void expect(SyntheticChild child) {
        LocalDate first = child.enrolments().getFirst().from();
        on(first, child, () -> register(child, first));
        for (int i = 1; i < child.enrolments().size(); i++) {
            SyntheticChild.Enrolment before = child.enrolments().get(i - 1);
            SyntheticChild.Enrolment next = child.enrolments().get(i);
            on(next.from(), child, () -> move(child, before, next));
        }
        child.care().forEach(care -> on(later(care.from(), first), child, () -> care(child, care)));
        child.concerns().forEach(concern -> on(concern.on(), child, () -> concern(child, concern)));
        child.suspensions().forEach(s -> on(s.first().date(), child, () -> suspension(child, s)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void on(LocalDate day, SyntheticChild child, Runnable happening) {
        if (day.isBefore(today)) {
            diary.on(day, "child-" + child.number(), happening);
        }
    }

    private void register(SyntheticChild child, LocalDate from) {
        String setting = child.enrolments().getFirst().setting();
        Actor office = People.office(setting);
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("givenNames", child.givenNames());
        body.put("familyName", child.familyName());
        body.put("dateOfBirth", child.dateOfBirth().toString());
        body.put("sex", child.sex());
        body.put("upn", child.upn().value());
        body.put("setting", setting);
        body.put("from", from.toString());
        Reply registered =
                api.post(office, "/v1/children", key(child, "register"), body).orFail();
        String id = registered.created();
        ids.put(child.number(), id);
        enrolments.put(child.number(), registered.body().path("created").path(1).stringValue());
        for (SyntheticChild.Parent parent : child.parents()) {
            api.post(
                            office,
                            "/v1/children/" + id + "/parents",
                            key(child, "parent-" + parent.name()),
                            Map.of(
                                    "name", parent.name(),
                                    "relationship", parent.relationship(),
                                    "parentalResponsibility", parent.parentalResponsibility(),
                                    "livesWithChild", parent.livesWithChild(),
                                    "contact", parent.contact(),
                                    "from", from.toString()))
                    .orFail();
        }
    }

    private void move(SyntheticChild child, SyntheticChild.Enrolment before, SyntheticChild.Enrolment next) {
        String id = id(child);
        api.post(
                        People.DATA_MANAGER,
                        "/v1/children/" + id + "/enrolments/" + enrolments.get(child.number()) + "/end",
                        key(child, "leave-" + before.setting()),
                        Map.of(
                                "reason",
                                "Moved to another school",
                                "on",
                                next.from().minusDays(1).toString()))
                .orFail();
        Reply joined = api.post(
                        People.DATA_MANAGER,
                        "/v1/children/" + id + "/enrolments",
                        key(child, "join-" + next.setting()),
                        Map.of(
                                "setting", next.setting(),
                                "kind", "MAIN",
                                "from", next.from().toString()))
                .orFail();
        enrolments.put(child.number(), joined.created());
    }

    private void care(SyntheticChild child, SyntheticChild.Care care) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "status",
                care.status().name(),
                "authority",
                "919",
                "from",
                care.from().toString()));
        if (care.status() != CareStatus.PLA) {
            body.put("socialWorker", People.SOCIAL_WORKER.id());
        }
        Reply reply = api.post(
                        People.DATA_MANAGER,
                        "/v1/children/" + id(child) + "/care-statuses",
                        key(child, "care-" + care.from()),
                        body)
                .orFail();
        LocalDate until = care.until();
        if (until != null) {
            api.post(
                            People.DATA_MANAGER,
                            "/v1/children/" + id(child) + "/care-statuses/" + reply.created() + "/end",
                            key(child, "care-end-" + care.from()),
                            Map.of("reason", "Ended", "on", until.toString()))
                    .orFail();
        }
    }

    private void concern(SyntheticChild child, SyntheticChild.Concern concern) {
        api.post(
                        People.safeguardingLead(concern.setting()),
                        "/v1/children/" + id(child) + "/concerns",
                        key(child, "concern-" + concern.on()),
                        Map.of(
                                "seen",
                                concern.seen(),
                                "severity",
                                concern.severity().name(),
                                "evidencedBy",
                                concern.evidencedBy().stream().map(Enum::name).toList()))
                .orFail();
    }

    private void suspension(SyntheticChild child, SyntheticChild.Suspension s) {
        Actor head = People.head(s.setting());
        Reply reply = api.post(
                        head,
                        "/v1/children/" + id(child) + "/suspensions",
                        key(child, "suspension-" + s.first()),
                        Map.of(
                                "setting", s.setting(),
                                "periods",
                                        List.of(Map.of(
                                                "firstDay", s.first().date().toString(),
                                                "firstSession",
                                                        s.first().session().name(),
                                                "lastDay", s.last().date().toString(),
                                                "lastSession",
                                                        s.last().session().name())),
                                "reasons", s.reasons(),
                                "reasonWithoutConsultation", "Not asked in time"))
                .orFail();
        discharge(child, head, reply);
    }

    /** What a school owes at once it does at once, as nearly every school does. */
    private void discharge(SyntheticChild child, Actor head, Reply reply) {
        if (child.number() % 10 == 9) {
            return;
        }
        for (JsonNode duty : reply.body().path("duties")) {
            api.post(
                            head,
                            "/v1/children/" + id(child) + "/duties/"
                                    + duty.path("dutyId").stringValue() + "/discharge",
                            key(child, "done-" + duty.path("dutyId").stringValue()),
                            Map.of("proof", "Done the same day"))
                    .orFail();
        }
    }

    private String id(SyntheticChild child) {
        String id = ids.get(child.number());
        if (id == null) {
            throw new IllegalStateException("child " + child.number() + " is not registered yet");
        }
        return id;
    }

    private static String key(SyntheticChild child, String what) {
        return "demo-" + child.number() + "-" + what;
    }
}
