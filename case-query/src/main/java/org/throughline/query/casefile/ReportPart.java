package org.throughline.query.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ReferralEvent.AdoptedInto;
import org.throughline.events.ReferralEvent.Recommendation;
import org.throughline.events.ReferralEvent.RecommendationAdopted;
import org.throughline.events.ReferralEvent.RecommendationNotAdopted;
import org.throughline.events.ReferralEvent.ServiceReportReceived;
import org.throughline.query.history.History;

/** What services reported, and what became of each thing they advised. */
final class ReportPart {

    private ReportPart() {}

    enum Fate {
        OPEN,
        ADOPTED,
        NOT_ADOPTED
    }

    /** @param service its code in the directory */
    record Report(
            String reportId,
            @Nullable String referralId,
            String service,
            String serviceName,
            String setting,
            LocalDate on,
            String summary,
            List<Advice> recommendations) {}

    /**
     * @param into null unless it was adopted
     * @param intoId the action, document or intervention it became part of
     * @param reason null unless it was not
     */
    record Advice(
            String recommendationId,
            String text,
            Fate fate,
            @Nullable LocalDate decidedOn,
            @Nullable AdoptedInto into,
            @Nullable String intoId,
            @Nullable String reason) {}

    /** Oldest first. */
    static List<Report> of(History history, Labels labels) {
        return history.all(ServiceReportReceived.class).stream()
                .map(r -> new Report(
                        r.reportId(),
                        r.referralId(),
                        r.service(),
                        labels.service(r.service()),
                        r.setting(),
                        r.on(),
                        r.summary(),
                        r.recommendations().stream()
                                .map(advised -> advice(history, r.reportId(), advised))
                                .toList()))
                .toList();
    }

    private static Advice advice(History history, String reportId, Recommendation advised) {
        String id = advised.recommendationId();
        var adopted = history.last(
                RecommendationAdopted.class,
                a -> a.reportId().equals(reportId) && a.recommendationId().equals(id));
        if (adopted.isPresent()) {
            RecommendationAdopted a = adopted.get();
            return new Advice(id, advised.text(), Fate.ADOPTED, a.on(), a.into(), a.intoId(), null);
        }
        return history.last(
                        RecommendationNotAdopted.class,
                        n -> n.reportId().equals(reportId)
                                && n.recommendationId().equals(id))
                .map(n -> new Advice(id, advised.text(), Fate.NOT_ADOPTED, n.on(), null, null, n.reason()))
                .orElseGet(() -> new Advice(id, advised.text(), Fate.OPEN, null, null, null, null));
    }
}
