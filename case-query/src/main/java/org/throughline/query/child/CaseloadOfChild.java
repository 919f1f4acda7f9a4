package org.throughline.query.child;

import org.bson.Document;
import org.throughline.events.CaseworkEvent.SupportCaseClosed;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.CaseworkEvent.SupportCaseReopened;
import org.throughline.events.CaseworkEvent.TierEscalated;
import org.throughline.events.CaseworkEvent.TierSteppedDown;
import org.throughline.events.CaseworkEvent.UrgentlyDiverted;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.events.DutyEvent;
import org.throughline.events.ExclusionEvent.PriorSuspensionDeclared;
import org.throughline.events.ExclusionEvent.SuspensionRecorded;
import org.throughline.events.FamilyEvent.FundedHoursEnded;
import org.throughline.events.FamilyEvent.FundedHoursStarted;
import org.throughline.query.access.Discretion;
import org.throughline.query.axon.Change;
import org.throughline.query.axon.Changes;
import org.throughline.query.axon.Recorded;

/** What of a child's record a caseload shows: places, cases by tier, open duties, sessions suspended. */
final class CaseloadOfChild {

    private CaseloadOfChild() {}

    static void show(Recorded recorded, Changes changes) {
        switch (recorded.event()) {
            case EnrolmentStarted e -> of(e.childId(), changes).add(e.setting(), "settings");
            case FundedHoursStarted e ->
                of(e.childId(), changes)
                        .add(e.setting(), "settings")
                        .set(e.setting(), "places", e.placeId(), "setting")
                        .set(e.from().toString(), "places", e.placeId(), "from");
            case FundedHoursEnded e -> of(e.childId(), changes).set(e.on().toString(), "places", e.placeId(), "until");
            case SupportCaseOpened e ->
                tier(of(e.childId(), changes), e.caseId(), e.tier(), e.tierName())
                        .set(e.setting(), "cases", e.caseId(), "setting")
                        .set(e.framework(), "cases", e.caseId(), "framework");
            case TierEscalated e -> tier(of(e.childId(), changes), e.caseId(), e.to(), e.tierName());
            case TierSteppedDown e -> tier(of(e.childId(), changes), e.caseId(), e.to(), e.tierName());
            case UrgentlyDiverted e
            when e.caseId() != null && e.tier() != null && e.tierName() != null ->
                tier(of(e.childId(), changes), e.caseId(), e.tier(), e.tierName());
            case SupportCaseClosed e -> of(e.childId(), changes).set(true, "cases", e.caseId(), "closed");
            case SupportCaseReopened e ->
                tier(of(e.childId(), changes), e.caseId(), e.tier(), e.tierName())
                        .set(false, "cases", e.caseId(), "closed");
            case DutyEvent.DutyOpened e ->
                of(e.childId(), changes)
                        .set(true, "duties", e.dutyId(), "open")
                        .set(Discretion.of(e.kind().sensitivity(), e.owner()).name(), "duties", e.dutyId(), "class");
            case DutyEvent.DutyDischarged e -> of(e.childId(), changes).set(false, "duties", e.dutyId(), "open");
            case DutyEvent.DutyWithdrawn e -> of(e.childId(), changes).set(false, "duties", e.dutyId(), "open");
            case SuspensionRecorded e ->
                of(e.childId(), changes).set(away(e.academicYear(), e.sessions().size()), "away", e.suspensionId());
            case PriorSuspensionDeclared e ->
                of(e.childId(), changes).set(away(e.academicYear(), e.sessions()), "away", e.declarationId());
            default -> {}
        }
    }

    private static Change of(String childId, Changes changes) {
        return changes.to(ChildProjection.CASELOAD, childId);
    }

    private static Change tier(Change child, String caseId, int tier, String name) {
        return child.set(tier, "cases", caseId, "tier").set(name, "cases", caseId, "tierName");
    }

    private static Document away(int year, int sessions) {
        return new Document("year", year).append("sessions", sessions);
    }
}
