package org.throughline.query.child;

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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Actor;
import org.throughline.edge.Problem;
import org.throughline.events.Sensitivity;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Involvements;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.ViewStore;
import org.throughline.query.child.Particulars.Identity;
import org.throughline.query.http.Cursor;
import org.throughline.query.http.Page;
import org.throughline.query.http.ReadsViews;

/** Who a child is, and finding one. */
@RestController
@RequestMapping("/v1/children")
@ReadsViews({Involvements.VIEW, ChildProjection.NAME})
@Tag(name = "Children")
class ChildApi {

    private static final int STEP = 200;
    private static final int LONGEST_QUERY = 100;

    private final ViewStore store;
    private final ChildAccess access;
    private final Children children;
    private final NameTokens tokens;

    ChildApi(ViewStore store, ChildAccess access, Children children, NameTokens tokens) {
        this.store = store;
        this.access = access;
        this.children = children;
        this.tokens = tokens;
    }

    @GetMapping("/{childId}")
    @Operation(
            operationId = "readChild",
            summary = "Who a child is, as far as the caller may know",
            description = "The ETag is the version of the child's record, to be sent as If-Match with a change.")
    ResponseEntity<ChildView> read(@Parameter(hidden = true) Actor actor, @PathVariable String childId) {
        Known known = access.require(actor, childId, Sensitivity.IDENTITY, "child");
        Doc doc = store.find(ChildProjection.NAME, childId)
                .filter(d -> d.yes("registered"))
                .orElseThrow(ChildAccess::notThere);
        return ResponseEntity.ok()
                .eTag("child-" + childId + "@" + doc.longNumber("sequence"))
                .body(children.view(doc, known));
    }

    /** One child in a list. */
    record Found(String childId, String givenNames, String familyName, LocalDate dateOfBirth) {}

    @GetMapping
    @Operation(
            operationId = "findChildren",
            summary = "Find children by name or number among those the caller may know",
            description = "Every word must be met, by a whole name or a beginning of three letters or more.")
    Page<Found> find(
            @Parameter(hidden = true) Actor actor,
            @Parameter(description = "Words of the name, or a unique pupil number") @RequestParam @Nullable String q,
            @Parameter(description = "The next of an earlier page") @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Page.size(limit);
        String after = Cursor.read(cursor, List::getFirst);
        List<Doc> found = q == null || q.isBlank() ? all(actor, after, size + 1) : named(actor, q, after, size + 1);
        Page<Doc> page = Page.of(found, size, doc -> Cursor.of(doc.id()));
        access.disclose(actor, page.items().stream().map(Doc::id).toList(), "children");
        return new Page<>(
                page.items().stream()
                        .map(doc -> {
                            Identity who = children.identity(doc);
                            return new Found(doc.id(), who.givenNames(), who.familyName(), who.dateOfBirth());
                        })
                        .toList(),
                page.next());
    }

    private List<Doc> all(Actor actor, @Nullable String after, int limit) {
        List<String> ids = access.list(actor, Sensitivity.IDENTITY, after, limit).stream()
                .map(known -> known.child().childId())
                .toList();
        return store.findAll(ChildProjection.NAME, ids).stream()
                .sorted(java.util.Comparator.comparing(Doc::id))
                .toList();
    }

    private List<Doc> named(Actor actor, String q, @Nullable String afterId, int limit) {
        Bson match = match(q);
        List<Doc> found = new ArrayList<>();
        String after = afterId;
        boolean more = true;
        while (more && found.size() < limit) {
            List<Doc> step = store.find(
                    ChildProjection.NAME,
                    after == null ? match : Filters.and(match, Filters.gt("_id", after)),
                    Sorts.ascending("_id"),
                    STEP);
            more = step.size() == STEP;
            Map<String, Known> may =
                    access.among(actor, step.stream().map(Doc::id).toList(), Sensitivity.IDENTITY);
            for (Doc doc : step) {
                after = doc.id();
                if (found.size() < limit && may.containsKey(doc.id())) {
                    found.add(doc);
                }
            }
        }
        return found;
    }

    private Bson match(String q) {
        List<String> words = tokens.searched(q);
        if (q.length() > LONGEST_QUERY || words.isEmpty()) {
            throw Problem.field("q", "text of " + q.length() + " characters", "words of up to 100 characters in all")
                    .thrown();
        }
        return Filters.or(Filters.all("nameTokens", words), Filters.eq("numberTokens", tokens.ofNumber(q)));
    }
}
