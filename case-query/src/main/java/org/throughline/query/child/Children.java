package org.throughline.query.child;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Role;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.IdentifierKind;
import org.throughline.events.FamilyEvent.FundedHours;
import org.throughline.events.Sensitivity;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Sealing;
import org.throughline.query.child.ChildView.CareInterval;
import org.throughline.query.child.ChildView.Enrolment;
import org.throughline.query.child.ChildView.FundedPlace;
import org.throughline.query.child.ChildView.Identifier;
import org.throughline.query.child.ChildView.Location;
import org.throughline.query.child.ChildView.ParentView;
import org.throughline.query.child.ChildView.Restriction;
import org.throughline.query.child.Particulars.Care;
import org.throughline.query.child.Particulars.Identity;
import org.throughline.query.child.Particulars.Parent;
import org.throughline.query.school.SchoolNames;

/** Opens a child's document as far as somebody may know it. */
@Component
class Children {

    private final Sealing sealing;
    private final SchoolNames schools;

    Children(Sealing sealing, SchoolNames schools) {
        this.sealing = sealing;
        this.schools = schools;
    }

    Identity identity(Doc doc) {
        return Identity.read(opened(doc, doc, "identity"));
    }

    ChildView view(Doc doc, Known known) {
        Identity identity = identity(doc);
        boolean safeguarding = known.may(Sensitivity.SAFEGUARDING);
        boolean hidden = isLocationHidden(doc, known);
        boolean parent = known.actor().role() == Role.PARENT;
        return new ChildView(
                doc.id(),
                identity.givenNames(),
                identity.familyName(),
                identity.dateOfBirth(),
                identity.sex(),
                identifiers(doc),
                parents(doc, known, hidden),
                safeguarding ? restrictions(doc) : null,
                safeguarding && isConfidential(doc, known.today()) ? location(doc) : null,
                hidden && parent ? List.of() : enrolments(doc),
                hidden && parent ? List.of() : fundedHours(doc),
                known.may(Sensitivity.CARE) ? care(doc) : null);
    }

    private List<Identifier> identifiers(Doc doc) {
        return doc.parts("identifiers").entrySet().stream()
                .map(i -> new Identifier(
                        IdentifierKind.valueOf(i.getKey()),
                        opened(doc, i.getValue(), "value"),
                        i.getValue().day("since")))
                .toList();
    }

    /** A parent sees their own entry and nobody else's. */
    private List<ParentView> parents(Doc doc, Known known, boolean hidden) {
        return doc.parts("parents").entrySet().stream()
                .filter(p -> p.getValue().has("who"))
                .filter(p -> known.actor().role() != Role.PARENT
                        || p.getKey().equals(known.actor().id()))
                .map(p -> parent(doc, p.getKey(), p.getValue(), hidden))
                .toList();
    }

    private ParentView parent(Doc doc, String parentId, Doc part, boolean hidden) {
        Parent who = parent(doc, part);
        return new ParentView(
                parentId,
                who.name(),
                who.relationship(),
                part.yes("responsibility"),
                hidden ? null : part.yes("livesWithChild"),
                hidden ? null : who.contact(),
                part.day("from"),
                part.dayOrNull("until"));
    }

    Parent parent(Doc doc, Doc part) {
        return Parent.read(opened(doc, part, "who"));
    }

    List<Restriction> restrictions(Doc doc) {
        return doc.parts("restrictions").entrySet().stream()
                .filter(r -> r.getValue().has("from"))
                .map(r -> new Restriction(
                        r.getKey(),
                        r.getValue().text("parent"),
                        r.getValue().yes("mayBeTold"),
                        openedOrNull(doc, r.getValue(), "basis"),
                        r.getValue().day("from"),
                        r.getValue().dayOrNull("until"),
                        r.getValue().dayOrNull("lifted")))
                .toList();
    }

    static boolean isLocationHidden(Doc doc, Known known) {
        return isConfidential(doc, known.today()) && !known.may(Sensitivity.SAFEGUARDING);
    }

    private static boolean isConfidential(Doc doc, LocalDate today) {
        Doc part = doc.partOrNull("confidential");
        if (part == null || !part.has("from")) {
            return false;
        }
        LocalDate ended = part.dayOrNull("ended");
        return !today.isBefore(part.day("from")) && (ended == null || today.isBefore(ended));
    }

    private Location location(Doc doc) {
        Doc part = Objects.requireNonNull(doc.partOrNull("confidential"));
        return new Location(true, part.day("from"), openedOrNull(doc, part, "reason"));
    }

    private List<Enrolment> enrolments(Doc doc) {
        var parts = doc.parts("enrolments");
        Map<String, String> names = schools.of(parts.values().stream()
                .filter(e -> e.has("setting"))
                .map(e -> e.text("setting"))
                .collect(toSet()));
        return parts.entrySet().stream()
                .filter(e -> e.getValue().has("setting"))
                .map(e -> new Enrolment(
                        e.getKey(),
                        e.getValue().text("setting"),
                        names.get(e.getValue().text("setting")),
                        EnrolmentKind.valueOf(e.getValue().text("kind")),
                        e.getValue().day("from"),
                        e.getValue().dayOrNull("until")))
                .toList();
    }

    private List<FundedPlace> fundedHours(Doc doc) {
        var parts = doc.parts("places");
        parts.values().removeIf(place -> !place.has("setting"));
        Map<String, String> names = schools.of(
                parts.values().stream().map(place -> place.text("setting")).collect(toSet()));
        return parts.entrySet().stream()
                .map(p -> new FundedPlace(
                        p.getKey(),
                        p.getValue().text("setting"),
                        names.get(p.getValue().text("setting")),
                        FundedHours.valueOf(p.getValue().text("kind")),
                        p.getValue().number("hours"),
                        p.getValue().day("from"),
                        p.getValue().dayOrNull("until")))
                .toList();
    }

    private List<CareInterval> care(Doc doc) {
        return doc.parts("care").entrySet().stream()
                .filter(c -> c.getValue().has("from"))
                .map(c -> {
                    Care care = Care.read(opened(doc, c.getValue(), "status"));
                    return new CareInterval(
                            c.getKey(),
                            care.status(),
                            care.authority(),
                            care.socialWorker(),
                            c.getValue().day("from"),
                            c.getValue().dayOrNull("until"));
                })
                .toList();
    }

    String opened(Doc doc, Doc part, String name) {
        return Objects.requireNonNull(openedOrNull(doc, part, name), name);
    }

    private @Nullable String openedOrNull(Doc doc, Doc part, String name) {
        return sealing.open(doc.id(), part.partOrNull(name));
    }
}
