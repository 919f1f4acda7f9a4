package org.throughline.query.board;

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
import java.util.Objects;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.catalogue.DocumentType;
import org.throughline.catalogue.DocumentTypes;
import org.throughline.events.Sensitivity;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Involvements;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.ViewStore;
import org.throughline.query.http.Cursor;
import org.throughline.query.http.Page;
import org.throughline.query.http.ReadsViews;
import org.throughline.query.timeline.DocumentWords;

/** Everything that runs at a setting by when it is to be looked at next. */
@RestController
@ReadsViews({Involvements.VIEW, BoardProjection.NAME})
@Tag(name = "Support")
class PlanBoardApi {

    private static final int STEP = 200;

    private final ViewStore store;
    private final ChildAccess access;
    private final Sealing sealing;

    PlanBoardApi(ViewStore store, ChildAccess access, Sealing sealing) {
        this.store = store;
        this.access = access;
        this.sealing = sealing;
    }

    /**
     * @param id of the document, the intervention, or the case whose cycle it is
     * @param what what it is called
     * @param reviewOn when it is to be looked at next, for an intervention its planned end; null when no day is set
     */
    record OnBoard(
            String childId,
            BoardKind kind,
            String id,
            String what,
            @Nullable String caseId,
            LocalDate from,
            @Nullable LocalDate reviewOn,
            boolean overdue) {}

    @GetMapping("/v1/plan-board")
    @Operation(
            operationId = "readPlanBoard",
            summary = "Plans, cycles and interventions of a setting by next review, overdue first",
            description = "Only of children the caller may know, and only what the caller may know of them.")
    Page<OnBoard> read(
            @Parameter(hidden = true) Actor actor,
            @Parameter(description = "The setting where they run") @RequestParam String setting,
            @Parameter(description = "The next of an earlier page") @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Page.size(limit);
        List<String> after = Cursor.read(cursor, parts -> List.of(parts.get(0), parts.get(1)));
        String today = access.today().toString();
        Bson running = Filters.and(
                Filters.eq("setting", setting),
                Filters.eq("running", true),
                Filters.or(Filters.eq("until", null), Filters.gte("until", today)));
        Page<Doc> page = Page.of(
                visible(actor, running, after, size + 1), size, doc -> Cursor.of(doc.text("reviewOn"), doc.id()));
        access.disclose(actor, page.items().stream().map(d -> d.text("child")).toList(), "plan-board");
        return new Page<>(page.items().stream().map(this::onBoard).toList(), page.next());
    }

    private List<Doc> visible(Actor actor, Bson asked, @Nullable List<String> afterPlace, int limit) {
        List<Doc> visible = new ArrayList<>();
        List<String> after = afterPlace;
        boolean more =
                !Access.needsRelease(actor) && !Access.reach(actor.role()).isEmpty();
        while (more && visible.size() < limit) {
            List<Doc> step = store.find(
                    BoardProjection.NAME,
                    after == null ? asked : Filters.and(asked, behind(after)),
                    Sorts.ascending("reviewOn", "_id"),
                    STEP);
            more = step.size() == STEP;
            after = step.isEmpty()
                    ? after
                    : List.of(step.getLast().text("reviewOn"), step.getLast().id());
            Map<String, Known> known =
                    access.among(actor, step.stream().map(d -> d.text("child")).collect(toSet()), Sensitivity.GENERAL);
            step.stream()
                    .filter(d -> mayBeSeen(d, known.get(d.text("child"))) && runs(d))
                    .limit(limit - (long) visible.size())
                    .forEach(visible::add);
        }
        return visible;
    }

    static boolean mayBeSeen(Doc doc, @Nullable Known known) {
        return known != null && known.may(Sensitivity.valueOf(doc.text("class")));
    }

    /** The record of one day, such as a chart, is never looked at again. */
    private static boolean runs(Doc doc) {
        String type = doc.textOrNull("type");
        return type == null || DocumentTypes.find(type).map(DocumentType::runs).orElse(true);
    }

    private static Bson behind(List<String> place) {
        return Filters.or(
                Filters.gt("reviewOn", place.get(0)),
                Filters.and(Filters.eq("reviewOn", place.get(0)), Filters.gt("_id", place.get(1))));
    }

    private OnBoard onBoard(Doc doc) {
        BoardKind kind = BoardKind.valueOf(doc.text("kind"));
        LocalDate reviewOn = doc.text("reviewOn").equals(BoardProjection.NO_REVIEW_SET) ? null : doc.day("reviewOn");
        return new OnBoard(
                doc.text("child"),
                kind,
                doc.text("id"),
                switch (kind) {
                    case CASE -> "Review cycle " + doc.number("cycle");
                    case DOCUMENT -> DocumentWords.label(doc.text("type"));
                    case INTERVENTION ->
                        Objects.requireNonNull(sealing.open(doc.text("child"), doc.partOrNull("what")));
                },
                kind == BoardKind.CASE ? doc.text("id") : doc.textOrNull("case"),
                doc.day("from"),
                reviewOn,
                reviewOn != null && reviewOn.isBefore(access.today()));
    }
}
