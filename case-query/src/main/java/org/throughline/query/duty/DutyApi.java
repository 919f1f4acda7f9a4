package org.throughline.query.duty;

import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.edge.Problem;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.Sensitivity;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Involvements;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.ViewStore;
import org.throughline.query.http.Cursor;
import org.throughline.query.http.Days;
import org.throughline.query.http.Page;
import org.throughline.query.http.ReadsViews;

/** Who owes what by when. */
@RestController
@ReadsViews({Involvements.VIEW, DutyProjection.NAME})
@Tag(name = "Duties")
class DutyApi {

    private static final int STEP = 200;

    private final ViewStore store;
    private final ChildAccess access;
    private final Sealing sealing;

    DutyApi(ViewStore store, ChildAccess access, Sealing sealing) {
        this.store = store;
        this.access = access;
        this.sealing = sealing;
    }

    /**
     * @param state {@code open}, {@code overdue}, {@code discharged} or {@code withdrawn}
     * @param clock how the due day was reached, in words
     * @param cause what started it, e.g. a suspension id
     */
    record Duty(
            String dutyId,
            String childId,
            DutyKind kind,
            String owner,
            String setting,
            String state,
            LocalDate openedOn,
            LocalDate dueOn,
            String clock,
            String rule,
            String ruleEdition,
            @Nullable String calendarEdition,
            String cause,
            @Nullable LocalDate finishedOn,
            @Nullable String proof) {}

    @GetMapping("/v1/duties")
    @Operation(
            operationId = "findDuties",
            summary = "Duties by team, soonest due first",
            description = "Duties about children the caller may know, and those the caller's own team owes.")
    Page<Duty> find(
            @Parameter(hidden = true) Actor actor,
            @Parameter(description = "The team that owes it, e.g. school:117276") @RequestParam @Nullable String owner,
            @RequestParam @Nullable String setting,
            @RequestParam @Nullable DutyKind kind,
            @Parameter(description = "open (overdue ones too), overdue or discharged") @RequestParam @Nullable String state,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate dueFrom,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate dueTo,
            @Parameter(description = "The next of an earlier page") @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Page.size(limit);
        Days.inOrder(dueFrom, dueTo, "dueTo");
        List<Bson> asked = new ArrayList<>();
        asked.add(Filters.exists("dueOn"));
        equal(asked, "owner", owner);
        equal(asked, "setting", setting);
        equal(asked, "kind", kind == null ? null : kind.name());
        if (dueFrom != null) {
            asked.add(Filters.gte("dueOn", dueFrom.toString()));
        }
        if (dueTo != null) {
            asked.add(Filters.lte("dueOn", dueTo.toString()));
        }
        if (state != null) {
            asked.addAll(inState(state, access.today()));
        }
        List<String> after = Cursor.read(cursor, parts -> List.of(parts.get(0), parts.get(1)));
        Page<Doc> page = Page.of(
                visible(actor, Filters.and(asked), after, size + 1),
                size,
                doc -> Cursor.of(doc.text("dueOn"), doc.id()));
        access.disclose(actor, page.items().stream().map(d -> d.text("child")).toList(), "duties");
        return new Page<>(page.items().stream().map(this::duty).toList(), page.next());
    }

    private static void equal(List<Bson> asked, String field, @Nullable String value) {
        if (value != null) {
            asked.add(Filters.eq(field, value));
        }
    }

    private static List<Bson> inState(String state, LocalDate today) {
        return switch (state) {
            case DutyProjection.OPEN -> List.of(Filters.eq("state", DutyProjection.OPEN));
            case "overdue" -> List.of(Filters.eq("state", DutyProjection.OPEN), Filters.lt("dueOn", today.toString()));
            case DutyProjection.DISCHARGED -> List.of(Filters.eq("state", DutyProjection.DISCHARGED));
            default ->
                throw Problem.field("state", "another word", "one of open, overdue, discharged")
                        .thrown();
        };
    }

    private List<Doc> visible(Actor actor, Bson asked, @Nullable List<String> afterPlace, int limit) {
        List<Doc> visible = new ArrayList<>();
        List<String> after = afterPlace;
        boolean more =
                !Access.needsRelease(actor) && !Access.reach(actor.role()).isEmpty();
        while (more && visible.size() < limit) {
            List<Doc> step = store.find(
                    DutyProjection.NAME,
                    after == null ? asked : Filters.and(asked, behind(after)),
                    Sorts.ascending("dueOn", "_id"),
                    STEP);
            more = step.size() == STEP;
            if (!step.isEmpty()) {
                after = List.of(step.getLast().text("dueOn"), step.getLast().id());
            }
            step.stream()
                    .filter(mayBeSeen(actor, step))
                    .limit(limit - (long) visible.size())
                    .forEach(visible::add);
        }
        return visible;
    }

    private static Bson behind(List<String> place) {
        return Filters.or(
                Filters.gt("dueOn", place.get(0)),
                Filters.and(Filters.eq("dueOn", place.get(0)), Filters.gt("_id", place.get(1))));
    }

    /** Of a child the caller may know as far as the duty goes, or owed by the caller's own team. */
    private Predicate<Doc> mayBeSeen(Actor actor, List<Doc> step) {
        Set<String> children = step.stream().map(d -> d.text("child")).collect(toSet());
        Map<String, Known> known = access.among(actor, children, Sensitivity.GENERAL);
        Set<String> denied = access.denied(actor, children);
        return doc -> {
            Sensitivity sensitivity = Sensitivity.valueOf(doc.text("class"));
            Known child = known.get(doc.text("child"));
            boolean ownTeam = doc.text("owner").equals(actor.agency())
                    && Access.reach(actor.role()).contains(sensitivity)
                    && !denied.contains(doc.text("child"));
            return ownTeam || (child != null && child.may(sensitivity));
        };
    }

    private Duty duty(Doc doc) {
        LocalDate dueOn = doc.day("dueOn");
        String state = doc.text("state");
        boolean late = state.equals(DutyProjection.OPEN) && dueOn.isBefore(access.today());
        return new Duty(
                doc.text("dutyId"),
                doc.text("child"),
                DutyKind.valueOf(doc.text("kind")),
                doc.text("owner"),
                doc.text("setting"),
                late ? "overdue" : state,
                doc.day("openedOn"),
                dueOn,
                doc.text("clock"),
                doc.text("rule"),
                doc.text("ruleEdition"),
                doc.textOrNull("calendarEdition"),
                doc.text("cause"),
                doc.dayOrNull("finishedOn"),
                sealing.open(doc.text("child"), doc.partOrNull("proof")));
    }
}
