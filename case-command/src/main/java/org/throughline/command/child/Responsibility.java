package org.throughline.command.child;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Involvement;
import org.throughline.events.ChildEvent;
import org.throughline.events.ChildEvent.LimitBasis;

/** Who may decide for a child and who may be told of it: an immutable fold of the stream {@code child-<id>}. */
public record Responsibility(
        Map<String, Parent> parents,
        Map<String, Restriction> restrictions,
        Map<String, Limit> limits,
        Map<String, Holding> holdings) {

    static final Responsibility NOBODYS = new Responsibility(Map.of(), Map.of(), Map.of(), Map.of());

    /** {@code until} is the last day of their standing. */
    public record Parent(
            String parentId,
            boolean parentalResponsibility,
            boolean livesWithChild,
            @Nullable LocalDate until) {
        public boolean isOn(LocalDate day) {
            return until == null || !day.isAfter(until);
        }
    }

    /** Holds until it is lifted: an end date once expected is not enough to tell a parent. */
    public record Restriction(String parentId, boolean mayBeTold, boolean lifted) {
        boolean silences() {
            return Involvement.silences(mayBeTold, lifted);
        }
    }

    /** What a parent may not decide; {@code until} is the last day of it. */
    public record Limit(
            String parentId,
            LimitBasis basis,
            boolean onEducation,
            LocalDate from,
            @Nullable LocalDate until) {
        boolean isOn(LocalDate day) {
            return covers(from, until, day);
        }
    }

    /** An authority's own parental responsibility; {@code until} is the last day of it. */
    public record Holding(
            String authority, LocalDate from, @Nullable LocalDate until) {
        boolean isOn(LocalDate day) {
            return covers(from, until, day);
        }
    }

    /** @param authorities their codes */
    public record Deciders(List<Parent> parents, List<String> authorities) {

        /** As events name them. */
        public List<String> parties() {
            return Stream.concat(
                            parents.stream().map(p -> Party.parent(p.parentId())),
                            authorities.stream().map(Party::authority))
                    .toList();
        }
    }

    List<Parent> holdersOn(LocalDate day) {
        return parents.values().stream()
                .filter(p -> p.parentalResponsibility() && p.isOn(day))
                .toList();
    }

    Deciders decidersOn(LocalDate day) {
        Set<String> limited = limits.values().stream()
                .filter(limit -> limit.onEducation() && limit.isOn(day))
                .map(Limit::parentId)
                .collect(toSet());
        return new Deciders(
                holdersOn(day).stream()
                        .filter(p -> !limited.contains(p.parentId()))
                        .toList(),
                holdings.values().stream()
                        .filter(h -> h.isOn(day))
                        .map(Holding::authority)
                        .distinct()
                        .toList());
    }

    /** The ids of parents who may not be told. */
    Set<String> silenced() {
        return restrictions.values().stream()
                .filter(Restriction::silences)
                .map(Restriction::parentId)
                .collect(toSet());
    }

    Responsibility evolve(ChildEvent event) {
        return switch (event) {
            case ChildEvent.ParentRecorded e ->
                parents(e.parentId(), new Parent(e.parentId(), e.parentalResponsibility(), e.livesWithChild(), null));
            case ChildEvent.ParentEnded e -> {
                Parent was = present(parents, e.parentId());
                yield parents(
                        e.parentId(),
                        new Parent(e.parentId(), was.parentalResponsibility(), was.livesWithChild(), e.on()));
            }
            case ChildEvent.ContactRestricted e ->
                restrictions(e.restrictionId(), new Restriction(e.parentId(), e.mayBeTold(), false));
            case ChildEvent.ContactRestrictionLifted e -> {
                Restriction was = present(restrictions, e.restrictionId());
                yield restrictions(e.restrictionId(), new Restriction(was.parentId(), was.mayBeTold(), true));
            }
            case ChildEvent.ParentalResponsibilityLimited e ->
                limits(e.limitId(), new Limit(e.parentId(), e.basis(), e.onEducation(), e.from(), e.until()));
            case ChildEvent.ParentalResponsibilityLimitEnded e -> {
                Limit was = present(limits, e.limitId());
                yield limits(
                        e.limitId(), new Limit(was.parentId(), was.basis(), was.onEducation(), was.from(), e.on()));
            }
            case ChildEvent.AuthorityTookResponsibility e ->
                holdings(e.holdingId(), new Holding(e.authority(), e.from(), null));
            case ChildEvent.AuthorityGaveUpResponsibility e -> {
                Holding was = present(holdings, e.holdingId());
                yield holdings(e.holdingId(), new Holding(was.authority(), was.from(), e.on()));
            }
            default -> this;
        };
    }

    private static boolean covers(LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    private static <V> V present(Map<String, V> map, String key) {
        return Objects.requireNonNull(map.get(key));
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    private Responsibility parents(String id, Parent now) {
        return new Responsibility(with(parents, id, now), restrictions, limits, holdings);
    }

    private Responsibility restrictions(String id, Restriction now) {
        return new Responsibility(parents, with(restrictions, id, now), limits, holdings);
    }

    private Responsibility limits(String id, Limit now) {
        return new Responsibility(parents, restrictions, with(limits, id, now), holdings);
    }

    private Responsibility holdings(String id, Holding now) {
        return new Responsibility(parents, restrictions, limits, with(holdings, id, now));
    }
}
