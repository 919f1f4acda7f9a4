package org.throughline.command.child;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.access.Involvement;
import org.throughline.command.child.Responsibility.Deciders;
import org.throughline.command.child.Responsibility.Parent;
import org.throughline.command.decision.Records;
import org.throughline.events.CaseEvent;
import org.throughline.events.ChildEvent;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ChildEvent.EnrolmentKind;

/** What is known of a child when something is decided: an immutable fold of the stream {@code child-<id>}. */
public record ChildFacts(
        String childId,
        @Nullable Identity identity,
        Map<ChildEvent.IdentifierKind, String> identifiers,
        Responsibility responsibility,
        Map<String, Enrolment> enrolments,
        Map<String, Care> care,
        boolean locationConfidential) {

    public record Identity(
            String givenNames,
            String familyName,
            LocalDate dateOfBirth,
            @Nullable String sex) {}

    /** {@code until} is the last day on roll. */
    public record Enrolment(
            String enrolmentId,
            String setting,
            EnrolmentKind kind,
            LocalDate from,
            @Nullable LocalDate until) {
        public boolean isOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** {@code until} is the last day of the status. */
    public record Care(
            CareStatus status,
            @Nullable String socialWorker,
            LocalDate from,
            @Nullable LocalDate until) {
        public boolean isOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    public static String stream(String childId) {
        return "child-" + childId;
    }

    public static ChildFacts of(String childId, Records records) {
        return records.fold(stream(childId), unknown(childId), ChildFacts::evolve);
    }

    /** Whether the actor's school registered the child and nobody has enrolled it since. */
    public static boolean awaitsEnrolmentBy(Actor actor, String childId, Records records) {
        return actor.role().isOfASchool()
                && records.fold(stream(childId), false, (awaits, event) -> switch (event) {
                    case ChildEvent.ChildRegistered e -> e.agency().equals(actor.agency());
                    case ChildEvent.EnrolmentStarted e -> false;
                    default -> awaits;
                });
    }

    static ChildFacts unknown(String childId) {
        return new ChildFacts(childId, null, Map.of(), Responsibility.NOBODYS, Map.of(), Map.of(), false);
    }

    public boolean isRegistered() {
        return identity != null;
    }

    public Optional<Enrolment> enrolmentAt(String setting, LocalDate day) {
        return enrolments.values().stream()
                .filter(e -> e.setting().equals(setting) && e.isOn(day))
                .findFirst();
    }

    public List<Care> careOn(LocalDate day) {
        return care.values().stream().filter(c -> c.isOn(day)).toList();
    }

    public boolean isLookedAfter(LocalDate day) {
        return careOn(day).stream().anyMatch(c -> c.status() == CareStatus.CLA);
    }

    /** Looked after, in need or under a protection plan today; previously looked after has no social worker. */
    public boolean hasSocialWorker(LocalDate day) {
        return careOn(day).stream().anyMatch(c -> c.status() != CareStatus.PLA);
    }

    /** Everybody who holds parental responsibility on that day, limited in it or not; an authority is none of them. */
    public List<Parent> holdersOfParentalResponsibility(LocalDate day) {
        return responsibility.holdersOn(day);
    }

    /**
     * Who may decide about the child's education on that day: holders not limited in it, and an authority that holds
     * parental responsibility itself.
     */
    public Deciders decidersOn(LocalDate day) {
        return responsibility.decidersOn(day);
    }

    /** False while a restriction says that this parent may not be told; they go on holding what they hold. */
    public boolean mayBeTold(String parentId) {
        return !responsibility.silenced().contains(parentId);
    }

    /** Whether somebody has standing as a parent on that day and may be told of the child. */
    public boolean isParentToTell(String parentId, LocalDate day) {
        Parent parent = responsibility.parents().get(parentId);
        return parent != null && parent.isOn(day) && mayBeTold(parentId);
    }

    public Involvement involvement() {
        Set<String> silenced = responsibility.silenced();
        return new Involvement(
                childId,
                enrolments.values().stream()
                        .map(e -> new Involvement.Enrolled(e.setting(), e.from(), e.until()))
                        .toList(),
                care.values().stream()
                        .map(c -> new Involvement.InCare(c.socialWorker(), c.from(), c.until()))
                        .toList(),
                responsibility.parents().values().stream()
                        .filter(p -> p.until() == null && !silenced.contains(p.parentId()))
                        .map(Parent::parentId)
                        .collect(toSet()),
                silenced);
    }

    ChildFacts evolve(CaseEvent event) {
        return event instanceof ChildEvent about ? evolve(about) : this;
    }

    private ChildFacts evolve(ChildEvent event) {
        return switch (event) {
            case ChildEvent.ChildRegistered e ->
                known(new Identity(e.givenNames(), e.familyName(), e.dateOfBirth(), e.sex()));
            case ChildEvent.ChildDetailsCorrected e ->
                known(new Identity(e.givenNames(), e.familyName(), e.dateOfBirth(), e.sex()));
            case ChildEvent.IdentifierRecorded e ->
                new ChildFacts(
                        childId,
                        identity,
                        with(identifiers, e.kind(), e.value()),
                        responsibility,
                        enrolments,
                        care,
                        locationConfidential);
            case ChildEvent.ParentRecorded e -> responsible(e);
            case ChildEvent.ParentEnded e -> responsible(e);
            case ChildEvent.ContactRestricted e -> responsible(e);
            case ChildEvent.ContactRestrictionLifted e -> responsible(e);
            case ChildEvent.ParentalResponsibilityLimited e -> responsible(e);
            case ChildEvent.ParentalResponsibilityLimitEnded e -> responsible(e);
            case ChildEvent.AuthorityTookResponsibility e -> responsible(e);
            case ChildEvent.AuthorityGaveUpResponsibility e -> responsible(e);
            case ChildEvent.EnrolmentStarted e ->
                enrolments(with(
                        enrolments,
                        e.enrolmentId(),
                        new Enrolment(e.enrolmentId(), e.setting(), e.kind(), e.from(), null)));
            case ChildEvent.EnrolmentEnded e -> {
                Enrolment was = present(enrolments, e.enrolmentId());
                yield enrolments(with(
                        enrolments,
                        e.enrolmentId(),
                        new Enrolment(e.enrolmentId(), was.setting(), was.kind(), was.from(), e.on())));
            }
            case ChildEvent.CareStatusStarted e ->
                care(with(care, e.intervalId(), new Care(e.status(), e.socialWorker(), e.from(), null)));
            case ChildEvent.CareStatusEnded e -> {
                Care was = present(care, e.intervalId());
                yield care(with(care, e.intervalId(), new Care(was.status(), was.socialWorker(), was.from(), e.on())));
            }
            case ChildEvent.LocationMadeConfidential e -> confidential(true);
            case ChildEvent.LocationConfidentialityEnded e -> confidential(false);
            case ChildEvent.LinesReleasedToParents e -> this;
        };
    }

    private static <K, V> V present(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    private ChildFacts known(Identity now) {
        return new ChildFacts(childId, now, identifiers, responsibility, enrolments, care, locationConfidential);
    }

    private ChildFacts responsible(ChildEvent event) {
        return new ChildFacts(
                childId, identity, identifiers, responsibility.evolve(event), enrolments, care, locationConfidential);
    }

    private ChildFacts enrolments(Map<String, Enrolment> now) {
        return new ChildFacts(childId, identity, identifiers, responsibility, now, care, locationConfidential);
    }

    private ChildFacts care(Map<String, Care> now) {
        return new ChildFacts(childId, identity, identifiers, responsibility, enrolments, now, locationConfidential);
    }

    private ChildFacts confidential(boolean now) {
        return new ChildFacts(childId, identity, identifiers, responsibility, enrolments, care, now);
    }
}
