package org.throughline.query.casefile;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.events.CaseworkEvent.SupportCaseOpened;
import org.throughline.events.PlanEvent.StrategyFoundDetrimental;
import org.throughline.query.casefile.DocumentPart.DetrimentalStrategy;
import org.throughline.query.casefile.DocumentPart.PlanDocument;
import org.throughline.query.casefile.InterventionPart.Intervention;
import org.throughline.query.casefile.MeetingPart.Meeting;
import org.throughline.query.casefile.ReferralPart.Referral;
import org.throughline.query.casefile.ReportPart.Report;
import org.throughline.query.history.History;

/** Which of everything done for a child belongs in the file of one case. */
record CaseScope(
        List<Intervention> interventions,
        List<PlanDocument> documents,
        List<DetrimentalStrategy> detrimental,
        List<Referral> referrals,
        List<Report> reports,
        List<Meeting> meetings) {

    static CaseScope of(History history, SupportCaseOpened opened, Labels labels) {
        List<Intervention> interventions = InterventionPart.of(history).stream()
                .filter(i -> opened.caseId().equals(i.caseId()))
                .toList();
        List<PlanDocument> documents = DocumentPart.of(history).stream()
                .filter(d -> d.setting().equals(opened.setting()))
                .map(d -> d.called(labels.document(opened.framework(), opened.edition(), d.type())))
                .toList();
        List<Referral> referrals = ReferralPart.of(history, labels).stream()
                .filter(r -> isOf(opened, r.caseId(), r.setting()))
                .toList();
        return new CaseScope(
                interventions,
                documents,
                DocumentPart.detrimental(history, found -> isOf(opened, found, documents, interventions)),
                referrals,
                reports(history, opened, referrals, labels),
                MeetingPart.of(history).stream()
                        .filter(m -> isOf(opened, m.caseId(), m.setting()))
                        .toList());
    }

    /** What names no case is of every case at its setting. */
    private static boolean isOf(SupportCaseOpened opened, @Nullable String caseId, String setting) {
        return caseId == null ? setting.equals(opened.setting()) : caseId.equals(opened.caseId());
    }

    /** A report on a referral goes where the referral goes. */
    private static List<Report> reports(
            History history, SupportCaseOpened opened, List<Referral> referrals, Labels labels) {
        return ReportPart.of(history, labels).stream()
                .filter(r -> r.referralId() == null
                        ? r.setting().equals(opened.setting())
                        : referrals.stream().anyMatch(made -> made.referralId().equals(r.referralId())))
                .toList();
    }

    private static boolean isOf(
            SupportCaseOpened opened,
            StrategyFoundDetrimental found,
            List<PlanDocument> documents,
            List<Intervention> interventions) {
        if (found.documentId() == null && found.interventionId() == null) {
            return found.agency().equals(Actor.school(opened.setting()));
        }
        return documents.stream().anyMatch(d -> Objects.equals(d.documentId(), found.documentId()))
                || interventions.stream().anyMatch(i -> Objects.equals(i.interventionId(), found.interventionId()));
    }
}
