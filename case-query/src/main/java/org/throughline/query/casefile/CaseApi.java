package org.throughline.query.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Actor;
import org.throughline.edge.Problem;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Involvements;
import org.throughline.query.access.Known;
import org.throughline.query.axon.ViewStore;
import org.throughline.query.casefile.SupportView.CaseFile;
import org.throughline.query.casefile.SupportView.Concern;
import org.throughline.query.http.Cursor;
import org.throughline.query.http.Page;
import org.throughline.query.http.ReadsViews;

/** A support case and the concerns about a child. */
@RestController
@ReadsViews({Involvements.VIEW, CasefileProjection.NAME})
@Tag(name = "Support")
class CaseApi {

    private final ViewStore store;
    private final ChildAccess access;
    private final SupportReader reader;

    CaseApi(ViewStore store, ChildAccess access, SupportReader reader) {
        this.store = store;
        this.access = access;
        this.reader = reader;
    }

    @GetMapping("/v1/cases/{caseId}")
    @Operation(operationId = "readCase", summary = "A support case: concerns, triage, tiers and documents")
    CaseFile read(@Parameter(hidden = true) Actor actor, @PathVariable String caseId) {
        String childId = store.find(CasefileProjection.CASE, caseId)
                .orElseThrow(ChildAccess::notThere)
                .text("child");
        Known known = access.requireFile(actor, childId, "case");
        return reader.caseFile(
                store.find(CasefileProjection.SUPPORT, childId).orElseThrow(ChildAccess::notThere), caseId, known);
    }

    @GetMapping("/v1/children/{childId}/concerns")
    @Operation(operationId = "readConcerns", summary = "Concerns about a child and their triage, newest first")
    Page<Concern> concerns(
            @Parameter(hidden = true) Actor actor,
            @PathVariable String childId,
            @Parameter(description = "The next of an earlier page") @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Page.size(limit);
        String after = Cursor.read(cursor, List::getFirst);
        Known known = access.requireFile(actor, childId, "concerns");
        List<Concern> all = store.find(CasefileProjection.SUPPORT, childId)
                .map(doc -> reader.concerns(doc, known))
                .orElse(List.of());
        int start = after == null ? 0 : 1 + indexOf(all, after);
        return Page.of(
                all.subList(start, Math.min(all.size(), start + size + 1)),
                size,
                concern -> Cursor.of(concern.concernId()));
    }

    private static int indexOf(List<Concern> all, String concernId) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).concernId().equals(concernId)) {
                return i;
            }
        }
        throw Problem.field("cursor", "another kind of text", "the next of an earlier page")
                .thrown();
    }
}
