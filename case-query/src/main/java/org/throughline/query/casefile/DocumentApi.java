package org.throughline.query.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Actor;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Involvements;
import org.throughline.query.casefile.DocumentPart.DetrimentalStrategy;
import org.throughline.query.casefile.DocumentPart.PlanDocument;
import org.throughline.query.casefile.DocumentPart.Shared;
import org.throughline.query.casefile.DocumentPart.Version;
import org.throughline.query.history.Histories;
import org.throughline.query.history.History;
import org.throughline.query.http.ReadsViews;

/** A child's plans and other documents. A guarded one is there only for those who may know safeguarding facts. */
@RestController
@RequestMapping("/v1/children/{childId}/documents")
@ReadsViews({Involvements.VIEW, Histories.VIEW})
@Tag(name = "Documents")
class DocumentApi {

    private final ChildAccess access;
    private final Histories histories;

    DocumentApi(ChildAccess access, Histories histories) {
        this.access = access;
        this.histories = histories;
    }

    /**
     * @param documents newest first, each in its latest version
     * @param detrimentalStrategies what was tried and did harm, oldest first
     */
    record Documents(String childId, List<PlanDocument> documents, List<DetrimentalStrategy> detrimentalStrategies) {}

    /** @param versions oldest first */
    record DocumentFile(PlanDocument document, List<Version> versions, List<Shared> shares) {}

    @GetMapping
    @Operation(operationId = "readDocuments", summary = "A child's plans and other documents, newest first")
    Documents all(@Parameter(hidden = true) Actor actor, @PathVariable String childId) {
        History history = histories.of(access.requireFile(actor, childId, "documents"));
        return new Documents(childId, DocumentPart.of(history).reversed(), DocumentPart.detrimental(history));
    }

    @GetMapping("/{documentId}")
    @Operation(operationId = "readDocument", summary = "One document with every version, review and share")
    DocumentFile one(
            @Parameter(hidden = true) Actor actor, @PathVariable String childId, @PathVariable String documentId) {
        History history = histories.of(access.requireFile(actor, childId, "document"));
        PlanDocument document = DocumentPart.of(history).stream()
                .filter(d -> d.documentId().equals(documentId))
                .findFirst()
                .orElseThrow(ChildAccess::notThere);
        DocumentAgreed agreed = history.last(
                        DocumentAgreed.class, a -> a.documentId().equals(documentId))
                .orElseThrow(ChildAccess::notThere);
        return new DocumentFile(
                document, DocumentPart.versions(history, agreed), DocumentPart.shares(history, documentId));
    }
}
