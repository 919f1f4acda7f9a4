package org.throughline.query.family;

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
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.ViewStore;
import org.throughline.query.child.Names;
import org.throughline.query.family.FamilyView.Family;
import org.throughline.query.http.ReadsViews;
import org.throughline.query.school.SchoolNames;

/** What is recorded around a child: for those who work with the child; parents read what was released to them. */
@RestController
@ReadsViews({Involvements.VIEW, FamilyProjection.NAME, Names.VIEW})
@Tag(name = "Family")
class FamilyApi {

    private final ViewStore store;
    private final ChildAccess access;
    private final Sealing sealing;
    private final Names names;
    private final SchoolNames schools;

    FamilyApi(ViewStore store, ChildAccess access, Sealing sealing, Names names, SchoolNames schools) {
        this.store = store;
        this.access = access;
        this.sealing = sealing;
        this.names = names;
        this.schools = schools;
    }

    @GetMapping("/v1/children/{childId}/family")
    @Operation(
            operationId = "readFamily",
            summary =
                    "How a child's parents are told things, what they were told and asked for, health, funding, hours")
    Family read(@Parameter(hidden = true) Actor actor, @PathVariable String childId) {
        Known known = access.requireFile(actor, childId, "family");
        Doc doc = store.find(FamilyProjection.NAME, childId).orElseGet(() -> new Doc(new Document("_id", childId)));
        return new FamilyReader(doc, sealing, known, names.ofParents(childId), schools).read();
    }
}
