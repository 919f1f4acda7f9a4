package org.throughline.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.access.Involvement;
import org.throughline.access.Involvement.Enrolled;
import org.throughline.access.Involvement.InCare;
import org.throughline.access.Role;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ChildEvent.CareStatusEnded;
import org.throughline.events.ChildEvent.CareStatusStarted;
import org.throughline.events.ChildEvent.ContactRestricted;
import org.throughline.events.ChildEvent.EnrolmentEnded;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.events.ChildEvent.ParentEnded;
import org.throughline.events.ChildEvent.ParentRecorded;
import org.throughline.events.Sensitivity;
import org.throughline.query.House;
import org.throughline.query.Scene;
import org.throughline.query.axon.Positions;
import org.throughline.query.axon.Positions.Position;
import org.throughline.query.axon.View;

/** The list form of the predicate and the single form answer alike, on random children seen through the real view. */
class AccessOracleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 17);
    private final Random random = new Random(20260617);
    private final String run = "o" + System.identityHashCode(this);

    @Test
    void listsAndSingleReadsAgree() throws InterruptedException {
        House.CLOCK.set("2026-06-17T09:00:00Z");
        List<Involvement> children = new ArrayList<>();
        List<Position> told = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Scene scene = new Scene();
            children.add(tell(scene));
            told.addAll(scene.positions());
        }
        House house = House.open();
        assertThat(house.bean(Positions.class).await(house.all(View.class), told, Duration.ofSeconds(20)))
                .isTrue();
        ChildAccess access = house.bean(ChildAccess.class);
        int seen = 0;
        for (Actor actor : actors()) {
            for (Sensitivity sensitivity : Sensitivity.values()) {
                Set<String> listed = new TreeSet<>();
                access.list(actor, sensitivity, null, 10_000)
                        .forEach(known -> listed.add(known.child().childId()));
                Set<String> expected = new TreeSet<>();
                Set<String> single = new TreeSet<>();
                for (Involvement child : children) {
                    if (Access.mayKnow(actor, child, sensitivity, TODAY)) {
                        expected.add(child.childId());
                    }
                    if (access.find(actor, child.childId(), sensitivity).isPresent()) {
                        single.add(child.childId());
                    }
                }
                Set<String> ours = new TreeSet<>();
                children.forEach(child -> ours.add(child.childId()));
                listed.retainAll(ours);
                assertThat(listed).as(actor + " " + sensitivity).isEqualTo(expected);
                assertThat(single).as(actor + " " + sensitivity).isEqualTo(expected);
                seen += expected.size();
            }
        }
        assertThat(seen).isGreaterThan(500);
    }

    private List<Actor> actors() {
        List<Actor> actors = new ArrayList<>();
        for (Role role : Role.values()) {
            for (int i = 0; i < 4; i++) {
                String agency = switch (role) {
                    case VIRTUAL_SCHOOL_ADVISER -> "virtual-school:919";
                    case SOCIAL_WORKER -> "social-care:919";
                    case PARENT -> "family";
                    case SERVICE_PROFESSIONAL -> "service:s" + i;
                    case FAIR_ACCESS_OFFICER, DATA_MANAGER, AUDITOR, SYSTEM -> "authority:919";
                    default -> "school:" + run + "s" + i;
                };
                actors.add(new Actor(run + "u" + i, role, agency));
            }
        }
        return actors;
    }

    /** Tells the child's events and answers the involvement they mean, worked out apart from the view. */
    private Involvement tell(Scene scene) {
        String child = scene.child;
        scene.tell(scene.story.registered());
        List<Enrolled> enrolments = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            String setting = run + "s" + random.nextInt(4);
            LocalDate from = around();
            LocalDate until = random.nextBoolean() ? null : from.plusDays(random.nextInt(60));
            scene.tell(new EnrolmentStarted(child, "a", "e" + i, setting, EnrolmentKind.MAIN, from));
            if (until != null) {
                scene.tell(new EnrolmentEnded(child, "a", "e" + i, setting, "moved", until));
            }
            enrolments.add(new Enrolled(setting, from, until));
        }
        List<InCare> care = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            String worker = random.nextBoolean() ? null : user();
            LocalDate from = around();
            LocalDate until = random.nextBoolean() ? null : from.plusDays(random.nextInt(60));
            scene.tell(new CareStatusStarted(child, "a", "i" + i, CareStatus.CIN, "919", worker, from));
            if (until != null) {
                scene.tell(new CareStatusEnded(child, "a", "i" + i, "over", until));
            }
            care.add(new InCare(worker, from, until));
        }
        Set<String> parents = new TreeSet<>();
        Set<String> denied = new TreeSet<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            String parent = user();
            scene.tell(new ParentRecorded(child, "a", parent, "n", "r", true, true, null, TODAY.minusDays(9)));
            parents.add(parent);
            if (random.nextInt(3) == 0) {
                scene.tell(new ParentEnded(child, "a", parent, "over", TODAY.minusDays(1)));
                parents.remove(parent);
            }
            if (random.nextInt(3) == 0) {
                boolean mayBeTold = random.nextBoolean();
                // Whatever days were expected, it holds until it is lifted.
                LocalDate from = TODAY.plusDays(random.nextInt(-3, 3));
                LocalDate until = random.nextBoolean() ? null : from.plusDays(1);
                scene.tell(new ContactRestricted(child, "a", "r" + i, parent, "b", mayBeTold, from, until));
                if (!mayBeTold) {
                    denied.add(parent);
                }
            }
        }
        parents.removeAll(denied);
        return new Involvement(child, enrolments, care, parents, denied);
    }

    private String user() {
        return run + "u" + random.nextInt(4);
    }

    private LocalDate around() {
        return TODAY.plusDays(random.nextInt(80) - 60L);
    }
}
