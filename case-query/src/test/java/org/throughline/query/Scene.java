package org.throughline.query;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.events.AboutChild;
import org.throughline.events.AgreementEvent;
import org.throughline.events.CaseEvent;
import org.throughline.events.ChildEvent;
import org.throughline.events.DecisionEvent;
import org.throughline.events.DutyEvent;
import org.throughline.events.EducationEvent;
import org.throughline.events.ExclusionEvent;
import org.throughline.events.FamilyEvent;
import org.throughline.events.MeetingEvent;
import org.throughline.events.MoveEvent;
import org.throughline.events.PlanEvent;
import org.throughline.events.ReferralEvent;
import org.throughline.events.ReservationEvent;
import org.throughline.events.SchoolEvent;
import org.throughline.events.SupportEvent;
import org.throughline.events.TrainingEvent;
import org.throughline.query.House.Answer;
import org.throughline.query.axon.Positions;
import org.throughline.query.axon.Positions.Position;
import org.throughline.query.axon.View;

/** One child of its own, events told about it, and questions that wait until they are seen. */
public final class Scene {

    public final House house = House.open();
    public final String child = "c-" + UUID.randomUUID();
    public final String school = "s" + child.substring(2, 10);
    public final Story story = new Story(child, school);
    private final Map<String, Long> positions = new LinkedHashMap<>();

    /** Tells events in the stream each belongs in; answers their ids. */
    public List<String> tell(CaseEvent... events) {
        return tellUnder(null, events);
    }

    public List<String> tellUnder(@Nullable String decision, CaseEvent... events) {
        return Arrays.stream(events).map(e -> tell(stream(e), decision, e)).toList();
    }

    public String tell(String stream, @Nullable String decision, CaseEvent event) {
        long next = house.events().lastSequenceNumberFor(stream).orElse(-1L) + 1;
        DomainEventMessage<CaseEvent> message = new GenericDomainEventMessage<>(
                "Test", stream, next, event, decision == null ? Map.of() : Map.of("decision", decision));
        house.publish(message);
        positions.put(stream, next);
        return message.getIdentifier();
    }

    private String stream(CaseEvent event) {
        return switch (event) {
            case ChildEvent e -> "child-" + e.childId();
            case SupportEvent e -> "support-" + e.childId();
            case PlanEvent e -> "plan-" + e.childId();
            case ReferralEvent e -> "referral-" + e.childId();
            case MeetingEvent e -> "meeting-" + e.childId();
            case AgreementEvent e -> "agreement-" + e.childId();
            case FamilyEvent e -> "family-" + e.childId();
            case ExclusionEvent e -> "exclusion-" + e.childId();
            case DutyEvent e -> "exclusion-" + e.childId();
            case EducationEvent e -> "education-" + e.childId();
            case MoveEvent e -> "move-" + e.childId() + "-1";
            case DecisionEvent.DecisionTaken e -> "decision-" + e.decisionId();
            case TrainingEvent e -> "training-" + e.setting();
            case SchoolEvent.SchoolRecorded e -> "school-" + e.setting();
            case SchoolEvent.CalendarPublished e -> "calendar-" + e.setting() + "-" + e.academicYear();
            case ReservationEvent e ->
                "reserved-" + UUID.nameUUIDFromBytes(e.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        };
    }

    public String position() {
        return positions.entrySet().stream()
                .map(p -> p.getKey() + "@" + p.getValue())
                .collect(joining(","));
    }

    public List<Position> positions() {
        return positions.entrySet().stream()
                .map(p -> new Position(p.getKey(), p.getValue()))
                .toList();
    }

    /** Asks once every view has seen all that was told. */
    public Answer ask(Actor actor, String path) {
        try {
            if (!house.bean(Positions.class).await(house.all(View.class), positions(), Duration.ofSeconds(20))) {
                throw new IllegalStateException("the views do not catch up with " + position());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return house.get(actor, path, Map.of());
    }

    public Answer timeline(Actor actor, String query) {
        return ask(actor, "/v1/children/" + child + "/timeline" + query);
    }

    /** The texts of the lines, newest first. */
    public List<String> lines(Actor actor, String query) {
        List<String> texts = new ArrayList<>();
        timeline(actor, query)
                .body()
                .path("items")
                .forEach(line -> texts.add(line.path("text").stringValue()));
        return texts;
    }

    public Actor head() {
        return at(Role.HEADTEACHER);
    }

    public Actor lead() {
        return at(Role.SAFEGUARDING_LEAD);
    }

    public Actor office() {
        return at(Role.SCHOOL_OFFICE);
    }

    public Actor at(Role role) {
        return new Actor("u-" + role + "-" + school, role, Actor.school(school));
    }

    public Actor virtualSchool() {
        return new Actor("u-vs", Role.VIRTUAL_SCHOOL_ADVISER, "virtual-school:919");
    }

    public Actor fairAccess() {
        return new Actor("u-fao", Role.FAIR_ACCESS_OFFICER, "authority:919");
    }

    public Actor auditor() {
        return new Actor("u-auditor", Role.AUDITOR, "authority:919");
    }

    public Actor dataManager() {
        return new Actor("u-data", Role.DATA_MANAGER, "authority:919");
    }

    public Actor worker() {
        return new Actor(story.worker, Role.SOCIAL_WORKER, "social-care:919");
    }

    public Actor parent() {
        return new Actor(story.parent, Role.PARENT, "family");
    }

    /** All events of a child the way tests of completeness need them. */
    public List<String> tellAll(List<? extends AboutChild> events) {
        return events.stream().flatMap(e -> tell(e).stream()).toList();
    }
}
