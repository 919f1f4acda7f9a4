package org.throughline.query.child;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Actor;
import org.throughline.events.Sensitivity;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Involvements;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.ViewStore;
import org.throughline.query.child.Particulars.Holding;
import org.throughline.query.child.Particulars.Parent;
import org.throughline.query.child.Responsibility.Authority;
import org.throughline.query.child.Responsibility.Decider;
import org.throughline.query.child.Responsibility.Holder;
import org.throughline.query.child.Responsibility.Limit;
import org.throughline.query.http.ReadsViews;

/** The register of who answers for a child, and who may decide today. */
@RestController
@ReadsViews({Involvements.VIEW, ChildProjection.NAME})
@Tag(name = "Agreement")
class ResponsibilityApi {

    private final ViewStore store;
    private final ChildAccess access;
    private final Children children;

    ResponsibilityApi(ViewStore store, ChildAccess access, Children children) {
        this.store = store;
        this.access = access;
        this.children = children;
    }

    @GetMapping("/v1/children/{childId}/responsibility")
    @Operation(
            operationId = "readResponsibility",
            summary = "Who holds parental responsibility for a child, limited in what, and who may decide today",
            description = "Limits and authorities only for those who may know of care, contact restrictions only for"
                    + " those who may know of safeguarding.")
    Responsibility read(@Parameter(hidden = true) Actor actor, @PathVariable String childId) {
        Known known = access.requireFile(actor, childId, "responsibility");
        Doc doc = store.find(ChildProjection.NAME, childId)
                .filter(d -> d.yes("registered"))
                .orElseThrow(ChildAccess::notThere);
        boolean care = known.may(Sensitivity.CARE);
        List<Holder> parents = parents(doc, known, care);
        List<Authority> authorities = care ? authorities(doc) : null;
        return new Responsibility(
                childId,
                known.today(),
                parents,
                authorities,
                known.may(Sensitivity.SAFEGUARDING) ? children.restrictions(doc) : null,
                authorities == null ? null : deciders(parents, authorities, known.today()));
    }

    private List<Holder> parents(Doc doc, Known known, boolean care) {
        boolean hidden = Children.isLocationHidden(doc, known);
        return doc.parts("parents").entrySet().stream()
                .filter(p -> p.getValue().has("who"))
                .map(p -> {
                    Doc part = p.getValue();
                    Parent who = children.parent(doc, part);
                    return new Holder(
                            p.getKey(),
                            who.name(),
                            who.relationship(),
                            part.yes("responsibility"),
                            hidden ? null : part.yes("livesWithChild"),
                            part.day("from"),
                            part.dayOrNull("until"),
                            care ? limits(doc, p.getKey()) : null);
                })
                .toList();
    }

    private List<Limit> limits(Doc doc, String parentId) {
        return doc.parts("limits").entrySet().stream()
                .filter(l ->
                        l.getValue().has("what") && l.getValue().text("parent").equals(parentId))
                .map(l -> {
                    Doc part = l.getValue();
                    Particulars.Limit what = Particulars.Limit.read(children.opened(doc, part, "what"));
                    return new Limit(
                            l.getKey(),
                            what.basis(),
                            what.scope(),
                            what.onEducation(),
                            part.day("from"),
                            earlier(part.dayOrNull("until"), part.dayOrNull("ended")));
                })
                .toList();
    }

    /** A limit ended before the day first set for it. */
    private static @Nullable LocalDate earlier(@Nullable LocalDate foreseen, @Nullable LocalDate ended) {
        if (foreseen == null || ended == null) {
            return ended == null ? foreseen : ended;
        }
        return ended.isBefore(foreseen) ? ended : foreseen;
    }

    private List<Authority> authorities(Doc doc) {
        return doc.parts("holdings").entrySet().stream()
                .filter(h -> h.getValue().has("who"))
                .map(h -> {
                    Doc part = h.getValue();
                    Holding who = Holding.read(children.opened(doc, part, "who"));
                    return new Authority(
                            h.getKey(), who.authority(), who.order(), part.day("from"), part.dayOrNull("until"));
                })
                .toList();
    }

    /** As the deciding side counts them: {@code ChildFacts.decidersOn}. */
    private static List<Decider> deciders(List<Holder> parents, List<Authority> authorities, LocalDate today) {
        return Stream.concat(
                        parents.stream()
                                .filter(p -> p.parentalResponsibility()
                                        && Responsibility.covers(p.from(), p.until(), today)
                                        && !isLimited(p, today))
                                .map(p -> new Decider("parent:" + p.parentId(), p.name())),
                        authorities.stream()
                                .filter(a -> a.isOn(today))
                                .map(Authority::authority)
                                .distinct()
                                .map(code -> new Decider("authority:" + code, null)))
                .toList();
    }

    private static boolean isLimited(Holder parent, LocalDate today) {
        return parent.limits() != null
                && parent.limits().stream().anyMatch(limit -> limit.onEducation() && limit.isOn(today));
    }
}
