package org.throughline.query.family;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.events.FamilyEvent.FundedHours;
import org.throughline.events.FamilyEvent.InformingChannel;
import org.throughline.query.access.Discretion;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Opened;
import org.throughline.query.axon.Sealing;
import org.throughline.query.family.FamilyView.Communication;
import org.throughline.query.family.FamilyView.Family;
import org.throughline.query.family.FamilyView.Funding;
import org.throughline.query.family.FamilyView.FundingDecision;
import org.throughline.query.family.FamilyView.Informed;
import org.throughline.query.family.FamilyView.MedicalNeed;
import org.throughline.query.family.FamilyView.MedicalReview;
import org.throughline.query.family.FamilyView.Parent;
import org.throughline.query.family.FamilyView.Place;
import org.throughline.query.family.FamilyView.Sought;
import org.throughline.query.family.FamilyView.SupportRequest;
import org.throughline.query.school.SchoolNames;

/** Opens what is recorded around a child, as far as somebody may know it. */
final class FamilyReader {

    private final Doc doc;
    private final Opened opened;
    private final Known known;
    private final Map<String, String> parents;
    private final Map<String, String> settings;

    FamilyReader(Doc doc, Sealing sealing, Known known, Map<String, String> parents, SchoolNames schools) {
        this.doc = doc;
        this.opened = new Opened(sealing, doc.id());
        this.known = known;
        this.parents = parents;
        this.settings = schools.of(settings());
    }

    private Set<String> settings() {
        Set<String> named = new TreeSet<>();
        Map<String, String> first =
                Map.of("support", "asked", "medical", "recorded", "funding", "applied", "hours", "started");
        first.forEach((list, part) -> doc.parts(list).values().forEach(entry -> {
            Doc told = entry.partOrNull(part);
            if (told != null) {
                named.add(told.text("setting"));
            }
        }));
        return named;
    }

    Family read() {
        return new Family(
                doc.id(),
                read(
                        "communication",
                        (id, part) -> allowed(part) ? communication(id, part) : null,
                        Communication::since),
                read("informed", (id, part) -> allowed(part) ? informed(id, part) : null, Informed::on),
                begun("support", "asked", this::supportRequest, SupportRequest::on),
                begun("medical", "recorded", this::medicalNeed, MedicalNeed::from),
                begun("funding", "applied", this::funding, Funding::on),
                begun("hours", "started", this::place, Place::from));
    }

    private interface Reading<T> {
        T of(String id, Doc entry, Doc beginning);
    }

    /** Entries whose beginning is there and may be known. */
    private <T> List<T> begun(String list, String beginning, Reading<T> reading, Function<T, LocalDate> on) {
        return read(
                list,
                (id, entry) -> {
                    Doc begun = part(entry, beginning);
                    return begun == null ? null : reading.of(id, entry, begun);
                },
                on);
    }

    private <T> List<T> read(String list, BiFunction<String, Doc, @Nullable T> reading, Function<T, LocalDate> on) {
        List<T> read = new ArrayList<>();
        doc.parts(list).forEach((id, entry) -> {
            T one = reading.apply(id, entry);
            if (one != null) {
                read.add(one);
            }
        });
        read.sort(comparing(on, Comparator.reverseOrder()));
        return read;
    }

    private boolean allowed(Doc part) {
        return Discretion.allows(part, known);
    }

    private @Nullable Doc part(Doc entry, String name) {
        Doc part = entry.partOrNull(name);
        return part != null && allowed(part) ? part : null;
    }

    private Parent parent(String parentId) {
        return new Parent(parentId, parents.get(parentId));
    }

    private Communication communication(String parentId, Doc part) {
        FamilyProjection.Needs needs = opened.whole(part, "needs", FamilyProjection.Needs.class);
        return new Communication(
                parent(parentId), needs.language(), needs.format(), needs.interpreter(), part.day("on"));
    }

    private Informed informed(String id, Doc part) {
        FamilyProjection.Told told = opened.whole(part, "told", FamilyProjection.Told.class);
        return new Informed(
                id,
                part.day("on"),
                told.parents().stream().map(this::parent).toList(),
                InformingChannel.valueOf(part.text("channel")),
                told.language(),
                told.format(),
                opened.text(part, "what"),
                part.textOrNull("about"));
    }

    private SupportRequest supportRequest(String id, Doc entry, Doc asked) {
        return new SupportRequest(
                id,
                asked.day("on"),
                parent(opened.text(asked, "parent")),
                asked.text("setting"),
                settings.get(asked.text("setting")),
                opened.text(asked, "what"),
                Opened.inOrder(entry, "sought").stream()
                        .filter(this::allowed)
                        .map(s -> new Sought(s.day("on"), opened.text(s, "service"), opened.text(s, "what")))
                        .toList());
    }

    private MedicalNeed medicalNeed(String id, Doc entry, Doc recorded) {
        List<Doc> reviews =
                Opened.inOrder(entry, "reviews").stream().filter(this::allowed).toList();
        Doc latest = reviews.isEmpty() ? recorded : reviews.getLast();
        Doc ended = part(entry, "ended");
        return new MedicalNeed(
                id,
                recorded.day("on"),
                recorded.text("setting"),
                settings.get(recorded.text("setting")),
                opened.text(recorded, "condition"),
                opened.text(latest, "support"),
                ended == null ? latest.day("reviewOn") : null,
                reviews.stream()
                        .map(r -> new MedicalReview(r.day("on"), opened.text(r, "support")))
                        .toList(),
                ended == null ? null : ended.day("on"),
                ended == null ? null : opened.text(ended, "reason"));
    }

    private Funding funding(String id, Doc entry, Doc applied) {
        Doc decided = part(entry, "decided");
        return new Funding(
                id,
                applied.day("on"),
                applied.text("setting"),
                settings.get(applied.text("setting")),
                applied.textOrNull("case"),
                opened.text(applied, "purpose"),
                applied.number("pence"),
                decided == null
                        ? null
                        : new FundingDecision(
                                decided.day("on"),
                                decided.yes("granted"),
                                decided.number("pence"),
                                decided.dayOrNull("until"),
                                opened.text(decided, "reasons")));
    }

    private Place place(String id, Doc entry, Doc started) {
        Doc ended = part(entry, "ended");
        return new Place(
                id,
                started.text("setting"),
                settings.get(started.text("setting")),
                FundedHours.valueOf(started.text("kind")),
                started.number("hours"),
                started.day("on"),
                ended == null ? null : ended.day("on"),
                ended == null ? null : opened.text(ended, "reason"));
    }
}
