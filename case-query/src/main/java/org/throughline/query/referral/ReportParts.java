package org.throughline.query.referral;

import static org.throughline.events.Sensitivity.GENERAL;

import org.throughline.events.ReferralEvent.RecommendationAdopted;
import org.throughline.events.ReferralEvent.RecommendationNotAdopted;
import org.throughline.events.ReferralEvent.ServiceReportRead;
import org.throughline.events.ReferralEvent.ServiceReportReceived;
import org.throughline.query.access.Discretion;
import org.throughline.query.axon.Change;
import org.throughline.query.axon.EventSeal;
import org.throughline.query.axon.Recorded;

/** Writes services' reports, who read them, and what became of their advice, into the child's document. */
final class ReportParts {

    static final String REPORTS = "reports";

    private ReportParts() {}

    static void received(ServiceReportReceived e, Recorded recorded, EventSeal seal, Change child) {
        child.set(
                Discretion.part(recorded)
                        .append("on", e.on().toString())
                        .append("referral", e.referralId())
                        .append("setting", e.setting())
                        .append("service", seal.text(GENERAL, e.service()))
                        .append("summary", seal.text(GENERAL, e.summary()))
                        .append("recommendations", seal.whole(GENERAL, e.recommendations())),
                REPORTS,
                e.reportId(),
                "received");
    }

    static void read(ServiceReportRead e, Recorded recorded, EventSeal seal, Change child) {
        child.set(
                Discretion.part(recorded)
                        .append("on", e.on().toString())
                        .append("role", e.role())
                        .append("reader", seal.text(GENERAL, e.reader())),
                REPORTS,
                e.reportId(),
                "readings",
                recorded.eventId());
    }

    static void adopted(RecommendationAdopted e, Recorded recorded, Change child) {
        child.set(
                Discretion.part(recorded)
                        .append("on", e.on().toString())
                        .append("into", e.into().name())
                        .append("intoId", e.intoId()),
                REPORTS,
                e.reportId(),
                "became",
                e.recommendationId());
    }

    static void notAdopted(RecommendationNotAdopted e, Recorded recorded, EventSeal seal, Change child) {
        child.set(
                Discretion.part(recorded)
                        .append("on", e.on().toString())
                        .append("reason", seal.text(GENERAL, e.reason())),
                REPORTS,
                e.reportId(),
                "became",
                e.recommendationId());
    }
}
