package org.throughline.query.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.access.Access.ScopeKey;
import org.throughline.access.Actor;
import org.throughline.access.Involvement;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.LondonDay;
import org.throughline.edge.Problem;
import org.throughline.edge.ProblemException;
import org.throughline.events.Sensitivity;

/** Every read of a child goes through here: allowed or as if not there, and recorded before anything is shown. */
@Component
public class ChildAccess {

    private static final int STEP = 500;

    private final Involvements involvements;
    private final DisclosureLog disclosures;
    private final Clock clock;

    ChildAccess(Involvements involvements, DisclosureLog disclosures, Clock clock) {
        this.involvements = involvements;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /**
     * The child, if this actor may know facts of this sensitivity about it today; the read is then on record.
     *
     * @param what was read, e.g. {@code timeline}
     * @throws ProblemException NOT_FOUND alike for a child that is not there and one that is not for this actor;
     *     INTERNAL when the read cannot be recorded
     */
    public Known require(Actor actor, String childId, Sensitivity sensitivity, String what) {
        Known known = find(actor, childId, sensitivity).orElseThrow(ChildAccess::notThere);
        disclosures.record(actor, List.of(childId), what);
        return known;
    }

    /** As {@link #require} for a whole file. Parents have none: they see lines that were released to them. */
    public Known requireFile(Actor actor, String childId, String what) {
        if (Access.needsRelease(actor)) {
            throw notThere();
        }
        return require(actor, childId, Sensitivity.GENERAL, what);
    }

    /**
     * For somebody whose part in one matter, such as a receiving school's in a move, lets them read that matter without
     * knowing the child. A denial holds all the same.
     */
    public void requireUndenied(Actor actor, String childId, String what) {
        if (involvements
                .of(childId)
                .filter(child -> !Access.isDenied(actor, child))
                .isEmpty()) {
            throw notThere();
        }
        disclosures.record(actor, List.of(childId), what);
    }

    /** As {@link #require}, recording nothing: for whoever records when something is shown, or shows nothing. */
    public Optional<Known> find(Actor actor, String childId, Sensitivity sensitivity) {
        LocalDate today = today();
        return involvements
                .of(childId)
                .map(child -> new Known(actor, child, today))
                .filter(known -> known.may(sensitivity));
    }

    /** Those of these children that the actor may know, decided the way of a single read. */
    public Map<String, Known> among(Actor actor, Collection<String> childIds, Sensitivity sensitivity) {
        LocalDate today = today();
        Map<String, Known> may = new LinkedHashMap<>();
        involvements.of(Set.copyOf(childIds)).forEach((id, child) -> {
            Known known = new Known(actor, child, today);
            if (known.may(sensitivity)) {
                may.put(id, known);
            }
        });
        return may;
    }

    /**
     * The children an actor may know, by id, found under the scope keys they hold.
     *
     * @param afterId the last id of the page before, null at first
     */
    public List<Known> list(Actor actor, Sensitivity sensitivity, @Nullable String afterId, int limit) {
        LocalDate today = today();
        Set<String> held = Access.keysHeldBy(actor, sensitivity);
        List<Known> listed = new ArrayList<>();
        String after = afterId;
        boolean more = !held.isEmpty();
        while (more && listed.size() < limit) {
            Map<String, Involvement> step = involvements.under(held, after, STEP);
            more = step.size() == STEP;
            for (Involvement child : step.values()) {
                after = child.childId();
                if (listed.size() < limit && isListed(actor, child, held, today)) {
                    listed.add(new Known(actor, child, today));
                }
            }
        }
        return listed;
    }

    /** The list form of the predicate: a scope key held, within its days, and no denial. */
    static boolean isListed(Actor actor, Involvement child, Set<String> held, LocalDate today) {
        return !Access.isDenied(actor, child)
                && Access.keysOf(child).stream().anyMatch(key -> held.contains(key.key()) && covers(key, today));
    }

    private static boolean covers(ScopeKey key, LocalDate day) {
        return !day.isBefore(key.from()) && (key.until() == null || !day.isAfter(key.until()));
    }

    /** Those of these children that this actor may not see whatever their role or part in a matter. */
    public Set<String> denied(Actor actor, Collection<String> childIds) {
        Set<String> denied = new HashSet<>();
        involvements.of(Set.copyOf(childIds)).forEach((id, child) -> {
            if (Access.isDenied(actor, child)) {
                denied.add(id);
            }
        });
        return denied;
    }

    /** Records the children of a page before it is shown. */
    public void disclose(Actor actor, Collection<String> childIds, String what) {
        disclosures.record(actor, List.copyOf(Set.copyOf(childIds)), what);
    }

    public LocalDate today() {
        return LondonDay.today(clock);
    }

    public static ProblemException notThere() {
        return Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
    }
}
