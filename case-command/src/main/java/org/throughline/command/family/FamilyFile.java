package org.throughline.command.family;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.DutyEvent;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;
import org.throughline.events.FamilyEvent;
import org.throughline.events.FamilyEvent.FundedHours;
import org.throughline.events.FamilyEvent.SupportSoughtForParent;
import org.throughline.events.FamilyEvent.TextFormat;

/**
 * A child's family, health and early-years funding so far: an immutable fold of {@code family-<child>}.
 *
 * @param needs how each parent wants to be told things, by parent
 * @param requests for support, by id
 * @param running duties that have been neither discharged nor withdrawn, by id
 */
record FamilyFile(
        Map<String, Needs> needs,
        Map<String, SupportRequest> requests,
        Map<String, MedicalNeed> medical,
        Map<String, Application> applications,
        Map<String, Place> places,
        Map<String, DutyOpened> running) {

    static final FamilyFile EMPTY = new FamilyFile(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    record Needs(String language, TextFormat format, boolean interpreter) {}

    /** @param last the last time outside support was sought for it, null as long as it was not */
    record SupportRequest(
            String setting, LocalDate on, @Nullable SupportSoughtForParent last) {}

    record MedicalNeed(
            String setting,
            String support,
            LocalDate from,
            LocalDate reviewOn,
            @Nullable LocalDate reviewedOn,
            @Nullable LocalDate until) {}

    record Application(
            String setting, LocalDate on, @Nullable Outcome outcome) {}

    record Outcome(
            boolean granted,
            int pence,
            String reasons,
            @Nullable LocalDate until) {}

    /** {@code until} is the last day. */
    record Place(
            String setting,
            FundedHours kind,
            int hoursAWeek,
            LocalDate from,
            @Nullable LocalDate until) {
        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    static String stream(String childId) {
        return "family-" + childId;
    }

    static <V> V existing(Map<String, V> all, String id) {
        V found = all.get(id);
        if (found == null) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        return found;
    }

    FamilyFile evolve(CaseEvent event) {
        return switch (event) {
            case FamilyEvent family -> evolve(family);
            case DutyEvent duty -> evolve(duty);
            default -> this;
        };
    }

    private FamilyFile evolve(FamilyEvent event) {
        return switch (event) {
            case FamilyEvent.CommunicationNeedsRecorded e ->
                needs(e.parentId(), new Needs(e.language(), e.format(), e.interpreter()));
            case FamilyEvent.ParentsInformed e -> this;
            case FamilyEvent.SupportAskedForByParent e ->
                request(e.requestId(), new SupportRequest(e.setting(), e.on(), null));
            case FamilyEvent.SupportSoughtForParent e -> {
                SupportRequest was = known(requests, e.requestId());
                yield request(e.requestId(), new SupportRequest(was.setting(), was.on(), e));
            }
            case FamilyEvent.MedicalNeedRecorded e ->
                medical(e.needId(), new MedicalNeed(e.setting(), e.support(), e.from(), e.reviewOn(), null, null));
            case FamilyEvent.MedicalNeedReviewed e -> {
                MedicalNeed was = known(medical, e.needId());
                yield medical(
                        e.needId(),
                        new MedicalNeed(was.setting(), e.support(), was.from(), e.reviewOn(), e.on(), null));
            }
            case FamilyEvent.MedicalNeedEnded e -> {
                MedicalNeed was = known(medical, e.needId());
                yield medical(
                        e.needId(),
                        new MedicalNeed(
                                was.setting(), was.support(), was.from(), was.reviewOn(), was.reviewedOn(), e.on()));
            }
            case FamilyEvent.HighNeedsFundingAppliedFor e ->
                application(e.applicationId(), new Application(e.setting(), e.on(), null));
            case FamilyEvent.HighNeedsFundingDecided e -> {
                Application was = known(applications, e.applicationId());
                Outcome outcome = new Outcome(e.granted(), e.pence(), e.reasons(), e.until());
                yield application(e.applicationId(), new Application(was.setting(), was.on(), outcome));
            }
            case FamilyEvent.FundedHoursStarted e ->
                place(e.placeId(), new Place(e.setting(), e.kind(), e.hoursAWeek(), e.from(), null));
            case FamilyEvent.FundedHoursEnded e -> {
                Place was = known(places, e.placeId());
                yield place(e.placeId(), new Place(was.setting(), was.kind(), was.hoursAWeek(), was.from(), e.on()));
            }
        };
    }

    private FamilyFile evolve(DutyEvent event) {
        Map<String, DutyOpened> now = new LinkedHashMap<>(running);
        switch (event) {
            case DutyOpened e -> now.put(e.dutyId(), e);
            case DutyDischarged e -> now.remove(e.dutyId());
            case DutyWithdrawn e -> now.remove(e.dutyId());
            case DutyEvent.DutyBecameOverdue e -> {}
        }
        return new FamilyFile(needs, requests, medical, applications, places, now);
    }

    private static <V> V known(Map<String, V> all, String id) {
        return Objects.requireNonNull(all.get(id));
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    private FamilyFile needs(String id, Needs now) {
        return new FamilyFile(with(needs, id, now), requests, medical, applications, places, running);
    }

    private FamilyFile request(String id, SupportRequest now) {
        return new FamilyFile(needs, with(requests, id, now), medical, applications, places, running);
    }

    private FamilyFile medical(String id, MedicalNeed now) {
        return new FamilyFile(needs, requests, with(medical, id, now), applications, places, running);
    }

    private FamilyFile application(String id, Application now) {
        return new FamilyFile(needs, requests, medical, with(applications, id, now), places, running);
    }

    private FamilyFile place(String id, Place now) {
        return new FamilyFile(needs, requests, medical, applications, with(places, id, now), running);
    }
}
