package org.throughline.query.board;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.events.InterventionEvent.ProvisionOwner;
import org.throughline.events.Sensitivity;
import org.throughline.framework.Frameworks;
import org.throughline.framework.Tier;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.ViewStore;
import org.throughline.query.board.ProvisionMapApi.AtTier;
import org.throughline.query.board.ProvisionMapApi.Foreseen;
import org.throughline.query.board.ProvisionMapApi.Provided;
import org.throughline.query.board.ProvisionMapApi.ProvisionMap;
import org.throughline.query.school.SchoolNames;

/** Puts a school's provision map together. */
@Component
class ProvisionMaps {

    private static final int MOST = 20_000;

    private final ViewStore store;
    private final ChildAccess access;
    private final Sealing sealing;
    private final Frameworks frameworks;
    private final SchoolNames schools;

    ProvisionMaps(ViewStore store, ChildAccess access, Sealing sealing, Frameworks frameworks, SchoolNames schools) {
        this.store = store;
        this.access = access;
        this.sealing = sealing;
        this.frameworks = frameworks;
        this.schools = schools;
    }

    /** An intervention that runs, opened. */
    private record Running(
            String childId,
            @Nullable String caseId,
            ProvisionOwner owner,
            String what,
            @Nullable String service) {

        /** Under the framework's own name for it, or from the service it names. */
        boolean is(Tier.Provision foreseen) {
            return owner.name().equals(foreseen.owner().name())
                    && (plain(what).equals(plain(foreseen.label()))
                            || (service != null && service.equals(foreseen.service())));
        }

        private static String plain(String words) {
            return words.strip().toLowerCase(Locale.UK);
        }
    }

    private record Ladder(String framework, String edition, int tier, String tierName) {
        static final Comparator<Ladder> IN_ORDER = Comparator.comparing(Ladder::framework)
                .thenComparing(Ladder::edition)
                .thenComparingInt(Ladder::tier)
                .thenComparing(Ladder::tierName);

        static Ladder of(Doc doc) {
            return new Ladder(doc.text("framework"), doc.text("edition"), doc.number("tier"), doc.text("tierName"));
        }
    }

    ProvisionMap of(Actor actor, String setting) {
        if (!actor.worksAt(setting)
                && !Access.keysHeldBy(actor, Sensitivity.GENERAL).contains("authority")) {
            throw ChildAccess.notThere();
        }
        Bson here = Filters.eq("setting", setting);
        List<Doc> cases = find(Filters.and(here, Filters.eq("kind", BoardKind.CASE.name()), Filters.eq("open", true)));
        List<Doc> running =
                find(Filters.and(here, Filters.eq("kind", BoardKind.INTERVENTION.name()), Filters.eq("running", true)));
        Set<String> children = new HashSet<>();
        cases.forEach(d -> children.add(d.text("child")));
        running.forEach(d -> children.add(d.text("child")));
        Map<String, Known> known = access.among(actor, children, Sensitivity.GENERAL);
        List<Doc> counted = running.stream().filter(d -> counts(d, known)).toList();
        Map<String, Ladder> ladders =
                cases.stream().filter(d -> counts(d, known)).collect(toMap(d -> d.text("id"), Ladder::of));
        access.disclose(
                actor,
                counted.stream()
                        .map(d -> d.text("child"))
                        .filter(known::containsKey)
                        .toList(),
                "provision-map");
        return map(setting, ladders, cases, counted.stream().map(this::opened).toList(), known.keySet());
    }

    private List<Doc> find(Bson filter) {
        return store.find(BoardProjection.NAME, filter, Sorts.ascending("_id"), MOST);
    }

    /** A general fact counts whoever the child is; anything more discreet only for those who may know it. */
    private static boolean counts(Doc doc, Map<String, Known> known) {
        return doc.text("class").equals(Sensitivity.GENERAL.name())
                || PlanBoardApi.mayBeSeen(doc, known.get(doc.text("child")));
    }

    private Running opened(Doc doc) {
        String child = doc.text("child");
        return new Running(
                child,
                doc.textOrNull("case"),
                ProvisionOwner.valueOf(doc.text("owner")),
                Objects.requireNonNull(sealing.open(child, doc.partOrNull("what"))),
                sealing.open(child, doc.partOrNull("service")));
    }

    private ProvisionMap map(
            String setting,
            Map<String, Ladder> ladders,
            List<Doc> cases,
            List<Running> running,
            Set<String> knownChildren) {
        Map<Ladder, Set<String>> children = new TreeMap<>(Ladder.IN_ORDER);
        for (Doc one : cases) {
            Ladder ladder = ladders.get(one.text("id"));
            if (ladder != null) {
                children.computeIfAbsent(ladder, l -> new HashSet<>()).add(one.text("child"));
            }
        }
        Map<Ladder, List<Running>> atTier = new HashMap<>(running.stream()
                .filter(r -> ladderOf(r, ladders) != null)
                .collect(groupingBy(r -> Objects.requireNonNull(ladderOf(r, ladders)))));
        return new ProvisionMap(
                setting,
                schools.of(List.of(setting)).get(setting),
                access.today(),
                children.entrySet().stream()
                        .map(e -> atTier(
                                e.getKey(),
                                e.getValue().size(),
                                atTier.getOrDefault(e.getKey(), List.of()),
                                knownChildren))
                        .toList(),
                provided(
                        running.stream()
                                .filter(r -> ladderOf(r, ladders) == null)
                                .toList(),
                        List.of(),
                        knownChildren));
    }

    private static @Nullable Ladder ladderOf(Running running, Map<String, Ladder> ladders) {
        return running.caseId() == null ? null : ladders.get(running.caseId());
    }

    private AtTier atTier(Ladder ladder, int children, List<Running> running, Set<String> known) {
        List<Tier.Provision> foreseen = frameworks
                .edition(ladder.framework(), ladder.edition())
                .flatMap(f -> f.tier(ladder.tier()))
                .map(Tier::provision)
                .orElse(List.of());
        return new AtTier(
                ladder.framework(),
                ladder.edition(),
                ladder.tier(),
                ladder.tierName(),
                children,
                provided(running, foreseen, known),
                foreseen.stream()
                        .map(f -> new Foreseen(
                                f.owner(),
                                f.label(),
                                f.service(),
                                children(running.stream().filter(r -> r.is(f)).toList())
                                        .size()))
                        .toList());
    }

    private static List<Provided> provided(List<Running> running, List<Tier.Provision> foreseen, Set<String> known) {
        record Kind(ProvisionOwner owner, String what) {}
        return running.stream().collect(groupingBy(r -> new Kind(r.owner(), r.what()))).entrySet().stream()
                .map(e -> new Provided(
                        e.getKey().owner(),
                        e.getKey().what(),
                        children(e.getValue()).size(),
                        children(e.getValue()).stream()
                                .filter(known::contains)
                                .sorted()
                                .toList(),
                        e.getValue().stream().anyMatch(r -> foreseen.stream().anyMatch(r::is))))
                .sorted(Comparator.comparing(Provided::owner).thenComparing(Provided::what))
                .toList();
    }

    private static Set<String> children(List<Running> running) {
        return running.stream().map(Running::childId).collect(toSet());
    }
}
