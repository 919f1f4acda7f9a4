package org.throughline.query.referral;

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
import org.throughline.query.http.ReadsViews;
import org.throughline.query.referral.ReferralView.Referrals;
import org.throughline.query.referral.ReferralView.Reports;
import org.throughline.query.school.SchoolNames;

/** What services were asked to do for a child, what they were told, and what they reported. */
@RestController
@ReadsViews({Involvements.VIEW, ReferralProjection.NAME})
@Tag(name = "Services")
class ReferralApi {

    private final ViewStore store;
    private final ChildAccess access;
    private final Sealing sealing;
    private final SchoolNames schools;

    ReferralApi(ViewStore store, ChildAccess access, Sealing sealing, SchoolNames schools) {
        this.store = store;
        this.access = access;
        this.sealing = sealing;
        this.schools = schools;
    }

    @GetMapping("/v1/children/{childId}/referrals")
    @Operation(
            operationId = "readReferrals",
            summary = "A child's referrals to services and what was shared with whom, newest first",
            description = "Shares made to keep the child safe only for those who may know of them.")
    Referrals referrals(@Parameter(hidden = true) Actor actor, @PathVariable String childId) {
        Known known = access.requireFile(actor, childId, "referrals");
        ReferralReader reader = new ReferralReader(file(childId), sealing, known::may);
        return new Referrals(childId, reader.referrals(schools.of(reader.settings())), reader.shares(null));
    }

    @GetMapping("/v1/children/{childId}/service-reports")
    @Operation(
            operationId = "readServiceReports",
            summary = "What services reported on a child, what became of their advice, and who has read it")
    Reports reports(@Parameter(hidden = true) Actor actor, @PathVariable String childId) {
        Known known = access.requireFile(actor, childId, "service-reports");
        return new Reports(childId, new ReportReader(file(childId), sealing, known).reports(schools));
    }

    private Doc file(String childId) {
        return store.find(ReferralProjection.NAME, childId).orElseGet(() -> new Doc(new Document("_id", childId)));
    }
}
