package org.throughline.query.child;

import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.events.HalfDay;
import org.throughline.events.Sensitivity;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Involvements;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.ViewStore;
import org.throughline.query.child.Particulars.Identity;
import org.throughline.query.http.Cursor;
import org.throughline.query.http.Days;
import org.throughline.query.http.Page;
import org.throughline.query.http.ReadsViews;

/** The children with a place at a school or other setting that something is open for. */
@RestController
@ReadsViews({Involvements.VIEW, ChildProjection.NAME})
@Tag(name = "Children")
class CaseloadApi {

    private static final int STEP = 200;

    private final ViewStore store;
    private final ChildAccess access;
    private final Children children;

    CaseloadApi(ViewStore store, ChildAccess access, Children children) {
        this.store = store;
        this.access = access;
        this.children = children;
    }

    /**
     * @param openDuties those the caller may know of
     * @param suspendedDaysThisYear at all schools as far as known, e.g. {@code "43.5"}
     */
    record OnCaseload(
            String childId,
            String givenNames,
            String familyName,
            List<OpenCase> cases,
            int openDuties,
            String suspendedDaysThisYear) {

        boolean isOpen() {
            return !cases.isEmpty() || openDuties > 0 || !suspendedDaysThisYear.equals("0.0");
        }
    }

    record OpenCase(String caseId, String framework, int tier, String tierName) {}

    @GetMapping("/v1/schools/{urn}/caseload")
    @Operation(
            operationId = "readCaseload",
            summary = "A school's children with an open case, an open duty or time suspended this year",
            description =
                    "Only children the caller may know, those with funded early-years hours among them. With all=true"
                            + " every child with a place.")
    Page<OnCaseload> read(
            @Parameter(hidden = true) Actor actor,
            @PathVariable String urn,
            @RequestParam(defaultValue = "false") boolean all,
            @Parameter(description = "The next of an earlier page") @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Page.size(limit);
        String after = Cursor.read(cursor, List::getFirst);
        Page<OnCaseload> page =
                Page.of(listed(actor, urn, all, after, size + 1), size, child -> Cursor.of(child.childId()));
        access.disclose(actor, page.items().stream().map(OnCaseload::childId).toList(), "caseload");
        return page;
    }

    private List<OnCaseload> listed(Actor actor, String urn, boolean all, @Nullable String afterId, int limit) {
        List<OnCaseload> listed = new ArrayList<>();
        String after = afterId;
        boolean more = !Access.needsRelease(actor);
        while (more && listed.size() < limit) {
            Bson ofSchool = Filters.eq("settings", urn);
            List<Doc> step = store.find(
                    ChildProjection.CASELOAD,
                    after == null ? ofSchool : Filters.and(ofSchool, Filters.gt("_id", after)),
                    Sorts.ascending("_id"),
                    STEP);
            more = step.size() == STEP;
            after = step.isEmpty() ? after : step.getLast().id();
            show(step, actor, urn).stream()
                    .filter(child -> all || child.isOpen())
                    .limit(limit - (long) listed.size())
                    .forEach(listed::add);
        }
        return listed;
    }

    private List<OnCaseload> show(List<Doc> step, Actor actor, String urn) {
        List<String> ids = step.stream().map(Doc::id).toList();
        Map<String, Known> may = access.among(actor, ids, Sensitivity.GENERAL);
        Map<String, Doc> who =
                store.findAll(ChildProjection.NAME, may.keySet()).stream().collect(toMap(Doc::id, doc -> doc));
        List<OnCaseload> shown = new ArrayList<>();
        for (Doc doc : step) {
            Known known = may.get(doc.id());
            Doc child = who.get(doc.id());
            if (known != null && child != null && (isOnRoll(known, urn) || hasFundedPlace(doc, urn, known.today()))) {
                shown.add(onCaseload(doc, children.identity(child), known));
            }
        }
        return shown;
    }

    private static boolean isOnRoll(Known known, String urn) {
        LocalDate today = known.today();
        return known.child().enrolments().stream()
                .anyMatch(e -> e.setting().equals(urn)
                        && !today.isBefore(e.from())
                        && (e.until() == null || !today.isAfter(e.until())));
    }

    /** Early education the public purse pays for is a place, on a roll or not. */
    private static boolean hasFundedPlace(Doc doc, String setting, LocalDate today) {
        return doc.parts("places").values().stream().anyMatch(place -> isAt(place, setting, today));
    }

    private static boolean isAt(Doc place, String setting, LocalDate today) {
        LocalDate until = place.dayOrNull("until");
        return place.has("from")
                && place.text("setting").equals(setting)
                && !today.isBefore(place.day("from"))
                && (until == null || !today.isAfter(until));
    }

    private static OnCaseload onCaseload(Doc doc, Identity who, Known known) {
        int year = Days.academicYear(known.today());
        return new OnCaseload(
                doc.id(),
                who.givenNames(),
                who.familyName(),
                doc.parts("cases").entrySet().stream()
                        .filter(c ->
                                c.getValue().has("framework") && !c.getValue().yes("closed"))
                        .map(c -> new OpenCase(
                                c.getKey(),
                                c.getValue().text("framework"),
                                c.getValue().number("tier"),
                                c.getValue().text("tierName")))
                        .toList(),
                (int) doc.parts("duties").values().stream()
                        .filter(d -> d.yes("open") && known.may(Sensitivity.valueOf(d.text("class"))))
                        .count(),
                HalfDay.days(doc.parts("away").values().stream()
                        .filter(a -> a.number("year") == year)
                        .mapToInt(a -> a.number("sessions"))
                        .sum()));
    }
}
