package org.throughline.query.audit;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.events.DecisionEvent.Result;
import org.throughline.events.Sensitivity;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Involvements;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.ViewStore;
import org.throughline.query.http.Cursor;
import org.throughline.query.http.Days;
import org.throughline.query.http.Page;
import org.throughline.query.http.ReadsViews;

/** Receipts of decisions, taken and refused. */
@RestController
@RequestMapping("/v1/audit/decisions")
@ReadsViews({Involvements.VIEW, AuditProjection.NAME})
@Tag(name = "Audit")
class AuditApi {

    private static final int STEP = 200;
    private static final int MOST_CHILDREN = 5_000;

    private final ViewStore store;
    private final ChildAccess access;
    private final ReceiptReader reader;

    AuditApi(ViewStore store, ChildAccess access, ReceiptReader reader) {
        this.store = store;
        this.access = access;
        this.reader = reader;
    }

    @GetMapping
    @Operation(
            operationId = "findDecisions",
            summary = "Receipts of decisions, refused ones included, newest first",
            description =
                    "The auditor reads all, a headteacher those of the school, others those of children they may know.")
    Page<Receipt> find(
            @Parameter(hidden = true) Actor actor,
            @RequestParam @Nullable Result result,
            @Parameter(description = "Name of the command, e.g. RecordSuspension") @RequestParam @Nullable String command,
            @RequestParam @Nullable String setting,
            @RequestParam @Nullable String child,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Parameter(description = "The next of an earlier page") @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Page.size(limit);
        Days.inOrder(from, to, "to");
        List<Bson> asked = new ArrayList<>();
        asked.add(Filters.exists("decision"));
        equal(asked, "result", result == null ? null : result.name());
        equal(asked, "command", command);
        equal(asked, "setting", setting);
        equal(asked, "child", child);
        if (from != null) {
            asked.add(Filters.gte("on", from.toString()));
        }
        if (to != null) {
            asked.add(Filters.lte("on", to.toString()));
        }
        asked.add(within(actor, child));
        String after = Cursor.read(cursor, List::getFirst);
        Page<Row> page =
                Page.of(readable(actor, Filters.and(asked), after, size + 1), size, row -> Cursor.of(row.place()));
        disclose(actor, page.items());
        return new Page<>(
                page.items().stream()
                        .map(row -> reader.receipt(row.receipt(), actor, row.reading()))
                        .toList(),
                page.next());
    }

    @GetMapping("/{decisionId}")
    @Operation(operationId = "readDecision", summary = "One receipt")
    Receipt read(@Parameter(hidden = true) Actor actor, @PathVariable String decisionId) {
        Doc doc = store.find(AuditProjection.NAME, decisionId).orElseThrow(ChildAccess::notThere);
        Row row = readings(actor, List.of(new Found(decisionId, doc))).stream()
                .findFirst()
                .orElseThrow(ChildAccess::notThere);
        disclose(actor, List.of(row));
        return reader.receipt(doc, actor, row.reading());
    }

    /** A receipt and its place in the list. */
    private record Found(String place, Doc receipt) {}

    /** A receipt that may be read, and how much of it. */
    private record Row(String place, Doc receipt, Reading reading) {}

    private static void equal(List<Bson> asked, String field, @Nullable String value) {
        if (value != null) {
            asked.add(Filters.eq(field, value));
        }
    }

    /** Narrows the search to what can be readable at all; each row is decided on its own all the same. */
    private Bson within(Actor actor, @Nullable String child) {
        boolean everywhere = actor.role() == Role.AUDITOR
                || Access.keysHeldBy(actor, Sensitivity.GENERAL).contains("authority");
        if (everywhere || child != null) {
            return Filters.exists("_id");
        }
        Set<String> children = access.list(actor, Sensitivity.GENERAL, null, MOST_CHILDREN).stream()
                .map(known -> known.child().childId())
                .collect(toSet());
        return actor.setting().isEmpty()
                ? Filters.in("child", children)
                : Filters.or(Filters.in("child", children), Filters.eq("setting", actor.setting()));
    }

    private List<Row> readable(Actor actor, Bson asked, @Nullable String afterId, int limit) {
        List<Row> readable = new ArrayList<>();
        String after = afterId;
        boolean more = true;
        while (more && readable.size() < limit) {
            List<Doc> step = store.find(
                    AuditProjection.LIST,
                    after == null ? asked : Filters.and(asked, Filters.lt("_id", after)),
                    Sorts.descending("_id"),
                    STEP);
            more = step.size() == STEP;
            after = step.isEmpty() ? after : step.getLast().id();
            readings(actor, receipts(step)).stream()
                    .limit(limit - (long) readable.size())
                    .forEach(readable::add);
        }
        return readable;
    }

    /** In the order of the rows; a receipt that is being rebuilt is left out. */
    private List<Found> receipts(List<Doc> rows) {
        Map<String, Doc> byId =
                store
                        .findAll(
                                AuditProjection.NAME,
                                rows.stream().map(r -> r.text("decision")).toList())
                        .stream()
                        .collect(toMap(Doc::id, doc -> doc));
        List<Found> found = new ArrayList<>();
        for (Doc row : rows) {
            Doc receipt = byId.get(row.text("decision"));
            if (receipt != null) {
                found.add(new Found(row.id(), receipt));
            }
        }
        return found;
    }

    /** Those that may be read, in order. */
    private List<Row> readings(Actor actor, List<Found> found) {
        Set<String> children = childrenOf(found.stream().map(Found::receipt).toList());
        Map<String, Known> known = access.among(actor, children, Sensitivity.GENERAL);
        Set<String> denied = access.denied(actor, children);
        List<Row> rows = new ArrayList<>();
        for (Found one : found) {
            String child = ReceiptReader.childOf(one.receipt());
            Reading reading = Reading.of(
                    actor,
                    ReceiptReader.subjectOf(one.receipt()),
                    child == null ? null : known.get(child),
                    child != null && denied.contains(child));
            if (reading.receipts()) {
                rows.add(new Row(one.place(), one.receipt(), reading));
            }
        }
        return rows;
    }

    private static Set<String> childrenOf(List<Doc> receipts) {
        Set<String> children = new HashSet<>();
        for (Doc receipt : receipts) {
            String child = ReceiptReader.childOf(receipt);
            if (child != null) {
                children.add(child);
            }
        }
        return children;
    }

    private void disclose(Actor actor, List<Row> rows) {
        access.disclose(actor, childrenOf(rows.stream().map(Row::receipt).toList()), "receipts");
    }
}
