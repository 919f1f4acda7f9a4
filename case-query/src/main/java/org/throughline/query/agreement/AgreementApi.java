package org.throughline.query.agreement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Actor;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Involvements;
import org.throughline.query.access.Known;
import org.throughline.query.agreement.AgreementView.Agreements;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Opened;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.ViewStore;
import org.throughline.query.child.Names;
import org.throughline.query.http.ReadsViews;

/** What those who may decide for a child agreed to. */
@RestController
@ReadsViews({Involvements.VIEW, AgreementProjection.NAME, Names.VIEW})
@Tag(name = "Agreement")
class AgreementApi {

    private final ViewStore store;
    private final ChildAccess access;
    private final Sealing sealing;
    private final Names names;

    AgreementApi(ViewStore store, ChildAccess access, Sealing sealing, Names names) {
        this.store = store;
        this.access = access;
        this.sealing = sealing;
        this.names = names;
    }

    @GetMapping("/v1/children/{childId}/agreements")
    @Operation(
            operationId = "readAgreements",
            summary =
                    "What was asked of those who may decide for a child, what they said, and what a withdrawal stopped",
            description = "An authority as a party only for those who may know of care; why one party's word was not"
                    + " waited for only for those who may know of safeguarding.")
    Agreements read(@Parameter(hidden = true) Actor actor, @PathVariable String childId) {
        Known known = access.requireFile(actor, childId, "agreements");
        Doc doc = store.find(AgreementProjection.NAME, childId).orElseGet(() -> new Doc(new Document("_id", childId)));
        PartyReader parties = new PartyReader(
                new Opened(sealing, childId), known, names.ofParents(childId), names.isLocationHidden(known));
        return new AgreementReader(doc, parties).read();
    }
}
