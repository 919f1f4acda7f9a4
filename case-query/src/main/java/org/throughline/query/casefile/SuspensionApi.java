package org.throughline.query.casefile;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Actor;
import org.throughline.events.ExclusionEvent.UnlawfulKind;
import org.throughline.events.HalfDay;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Involvements;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.ViewStore;
import org.throughline.query.http.ReadsViews;
import org.throughline.query.school.SchoolNames;

/** A child's time out of school, year by year and school by school, saying what the total covers. */
@RestController
@ReadsViews({Involvements.VIEW, CasefileProjection.NAME})
@Tag(name = "Suspensions")
class SuspensionApi {

    private final ViewStore store;
    private final ChildAccess access;
    private final Sealing sealing;
    private final SchoolNames schools;

    SuspensionApi(ViewStore store, ChildAccess access, Sealing sealing, SchoolNames schools) {
        this.store = store;
        this.access = access;
        this.sealing = sealing;
        this.schools = schools;
    }

    /** Newest year first. */
    record Suspensions(String childId, List<Year> years) {}

    /**
     * @param year e.g. {@code 2025/26}
     * @param totalDays suspended in the year as far as known, recorded and declared, e.g. {@code "43.5"}
     * @param covers which schools the total covers, and what is unknown
     * @param unlawful what was recorded as unlawful; not part of the total
     */
    record Year(
            String year,
            String totalDays,
            String covers,
            List<AtSchool> schools,
            List<Declared> declaredElsewhere,
            List<Unlawful> unlawful) {}

    record AtSchool(String setting, @Nullable String name, String days, List<Suspension> suspensions) {}

    /** @param sessions half-days such as {@code 2026-06-17 AM} */
    record Suspension(
            String suspensionId,
            LocalDate decidedOn,
            String days,
            List<String> sessions,
            List<String> reasons,
            boolean confirmed,
            @Nullable String circumstances) {}

    record Declared(
            String declarationId, String setting, @Nullable String name, String days, String source, LocalDate on) {}

    record Unlawful(
            String exclusionId,
            String setting,
            @Nullable String name,
            UnlawfulKind kind,
            LocalDate on,
            String days,
            List<String> sessions,
            @Nullable String account) {}

    @GetMapping("/v1/children/{childId}/suspensions")
    @Operation(
            operationId = "readSuspensions",
            summary = "A child's suspensions by academic year",
            description = "Sessions by school, declared ones apart, and a sentence on what the total covers.")
    Suspensions read(@Parameter(hidden = true) Actor actor, @PathVariable String childId) {
        access.requireFile(actor, childId, "suspensions");
        Doc doc = store.find(CasefileProjection.EXCLUSION, childId)
                .orElseGet(() -> new Doc(new Document("_id", childId)));
        Map<String, String> names = schools.of(Stream.of(recorded(doc), declared(doc), unlawful(doc))
                .flatMap(List::stream)
                .map(part -> part.doc().text("setting"))
                .collect(toSet()));
        Set<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        Stream.of(recorded(doc), declared(doc), unlawful(doc))
                .flatMap(List::stream)
                .forEach(part -> years.add(part.doc().number("year")));
        return new Suspensions(
                childId, years.stream().map(year -> year(doc, year, names)).toList());
    }

    private record Part(String id, Doc doc, boolean confirmed) {
        LocalDate on() {
            return doc.day("on");
        }
    }

    private static List<Part> recorded(Doc doc) {
        return doc.parts("suspensions").entrySet().stream()
                .filter(s -> s.getValue().has("recorded"))
                .map(s -> {
                    Doc recorded = new Doc(s.getValue().document().get("recorded", Document.class));
                    return new Part(
                            s.getKey(),
                            recorded,
                            recorded.yes("confirmed") || s.getValue().has("confirmedOn"));
                })
                .toList();
    }

    private static List<Part> declared(Doc doc) {
        return parts(doc, "declared");
    }

    private static List<Part> unlawful(Doc doc) {
        return parts(doc, "unlawful");
    }

    private static List<Part> parts(Doc doc, String name) {
        return doc.parts(name).entrySet().stream()
                .map(p -> new Part(p.getKey(), p.getValue(), true))
                .toList();
    }

    private Year year(Doc doc, int year, Map<String, String> names) {
        List<Part> recorded = of(year, recorded(doc));
        List<Part> declared = of(year, declared(doc));
        Set<String> settings = new LinkedHashSet<>();
        recorded.forEach(part -> settings.add(part.doc().text("setting")));
        return new Year(
                "%d/%02d".formatted(year, (year + 1) % 100),
                days(Stream.concat(recorded.stream(), declared.stream()).toList()),
                covers(settings, declared, names),
                settings.stream()
                        .map(setting -> atSchool(doc, setting, recorded, names))
                        .toList(),
                declared.stream()
                        .map(d -> new Declared(
                                d.id(),
                                d.doc().text("setting"),
                                names.get(d.doc().text("setting")),
                                HalfDay.days(d.doc().number("count")),
                                d.doc().text("source"),
                                d.on()))
                        .toList(),
                of(year, unlawful(doc)).stream()
                        .map(u -> unlawful(doc, u, names))
                        .toList());
    }

    /** Newest first. */
    private static List<Part> of(int year, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.doc().number("year") == year)
                .sorted(Comparator.comparing(Part::on).thenComparing(Part::id).reversed())
                .toList();
    }

    private static String days(List<Part> parts) {
        return HalfDay.days(
                parts.stream().mapToInt(part -> part.doc().number("count")).sum());
    }

    private static String covers(Set<String> recordedAt, List<Part> declared, Map<String, String> names) {
        String here = recordedAt.isEmpty()
                ? "No school has recorded a suspension here"
                : "Covers what " + named(recordedAt.stream(), names) + " recorded here";
        String told = declared.isEmpty()
                ? ""
                : ", and what was declared from "
                        + named(
                                declared.stream()
                                        .map(d -> d.doc().text("setting"))
                                        .distinct(),
                                names);
        return here + told + ". Suspensions at any other school that nobody told us of are unknown.";
    }

    private static String named(Stream<String> settings, Map<String, String> names) {
        return settings.map(s -> names.getOrDefault(s, "setting " + s)).collect(joining(" and "));
    }

    private AtSchool atSchool(Doc doc, String setting, List<Part> recorded, Map<String, String> names) {
        List<Part> here = recorded.stream()
                .filter(part -> part.doc().text("setting").equals(setting))
                .toList();
        return new AtSchool(
                setting,
                names.get(setting),
                days(here),
                here.stream()
                        .map(s -> new Suspension(
                                s.id(),
                                s.on(),
                                HalfDay.days(s.doc().number("count")),
                                s.doc().texts("sessions"),
                                s.doc().texts("reasons"),
                                s.confirmed(),
                                sealing.open(doc.id(), s.doc().partOrNull("circumstances"))))
                        .toList());
    }

    private Unlawful unlawful(Doc doc, Part part, Map<String, String> names) {
        return new Unlawful(
                part.id(),
                part.doc().text("setting"),
                names.get(part.doc().text("setting")),
                UnlawfulKind.valueOf(part.doc().text("kind")),
                part.on(),
                HalfDay.days(part.doc().number("count")),
                part.doc().texts("sessions"),
                sealing.open(doc.id(), part.doc().partOrNull("account")));
    }
}
