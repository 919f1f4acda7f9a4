package org.throughline.query.referral;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ReferralEvent.AdoptedInto;
import org.throughline.events.ReferralEvent.Recommendation;
import org.throughline.query.access.Discretion;
import org.throughline.query.access.Known;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Opened;
import org.throughline.query.axon.Sealing;
import org.throughline.query.referral.ReferralView.Advice;
import org.throughline.query.referral.ReferralView.Became;
import org.throughline.query.referral.ReferralView.Fate;
import org.throughline.query.referral.ReferralView.Reader;
import org.throughline.query.referral.ReferralView.Report;
import org.throughline.query.school.SchoolNames;

/** Opens what services reported on one child. */
final class ReportReader {

    private final Doc doc;
    private final Opened opened;
    private final Known known;

    ReportReader(Doc doc, Sealing sealing, Known known) {
        this.doc = doc;
        this.opened = new Opened(sealing, doc.id());
        this.known = known;
    }

    /** Newest first. */
    List<Report> reports(SchoolNames schools) {
        Map<String, Doc> received = doc.parts(ReportParts.REPORTS);
        received.values().removeIf(report -> !isToBeShown(report.partOrNull("received")));
        TreeSet<String> settings = new TreeSet<>();
        received.values().forEach(report -> settings.add(receipt(report).text("setting")));
        Map<String, String> names = schools.of(settings);
        List<Report> reports = new ArrayList<>();
        received.forEach((id, report) -> reports.add(report(id, report, receipt(report), names)));
        reports.sort(comparing(Report::on, reverseOrder()).thenComparing(Report::reportId));
        return reports;
    }

    private boolean isToBeShown(@Nullable Doc received) {
        return received != null && Discretion.allows(received, known);
    }

    private static Doc receipt(Doc report) {
        return Objects.requireNonNull(report.partOrNull("received"));
    }

    private Report report(String id, Doc report, Doc received, Map<String, String> names) {
        String setting = received.text("setting");
        Map<String, Doc> became = report.parts("became");
        return new Report(
                id,
                received.day("on"),
                received.textOrNull("referral"),
                opened.text(received, "service"),
                setting,
                names.get(setting),
                opened.text(received, "summary"),
                opened.wholes(received, "recommendations", Recommendation.class).stream()
                        .map(r -> new Advice(r.recommendationId(), r.text(), became(became.get(r.recommendationId()))))
                        .toList(),
                Opened.inOrder(report, "readings").stream()
                        .filter(reading -> Discretion.allows(reading, known))
                        .map(r -> new Reader(r.day("on"), r.text("role"), opened.text(r, "reader")))
                        .toList());
    }

    private Became became(@Nullable Doc part) {
        if (part == null || !Discretion.allows(part, known)) {
            return new Became(Fate.OPEN, null, null, null, null);
        }
        String into = part.textOrNull("into");
        return into == null
                ? new Became(Fate.NOT_ADOPTED, part.day("on"), null, null, opened.textOrNull(part, "reason"))
                : new Became(Fate.ADOPTED, part.day("on"), AdoptedInto.valueOf(into), part.textOrNull("intoId"), null);
    }
}
