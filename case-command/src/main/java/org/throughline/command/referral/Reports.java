package org.throughline.command.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.catalogue.Services;
import org.throughline.command.calendar.SchoolCalendar.Count;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.child.ChildFacts.Enrolment;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Weighing;
import org.throughline.command.duty.Duties;
import org.throughline.command.referral.ReferralBook.Advice;
import org.throughline.command.referral.ReferralBook.Referral;
import org.throughline.command.referral.ReferralBook.Report;
import org.throughline.command.referral.ReferralCommand.AdoptRecommendation;
import org.throughline.command.referral.ReferralCommand.ReadServiceReport;
import org.throughline.command.referral.ReferralCommand.ReceiveServiceReport;
import org.throughline.command.referral.ReferralCommand.RejectRecommendation;
import org.throughline.command.school.Calendars;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.ReferralEvent.AdoptedInto;
import org.throughline.events.ReferralEvent.Recommendation;
import org.throughline.events.ReferralEvent.RecommendationAdopted;
import org.throughline.events.ReferralEvent.RecommendationNotAdopted;
import org.throughline.events.ReferralEvent.ServiceReportRead;
import org.throughline.events.ReferralEvent.ServiceReportReceived;

/**
 * What services report: received, read by those it is for (feature A4.13), and each recommendation traced into what is
 * done or set aside with a reason (A4.14, I.7).
 */
record Reports(ReferralBook book, Services services, Records records) {

    /** The sources say that reports are read, not by when; five school days are this house's own choice. */
    private static final int SCHOOL_DAYS_TO_READ = 5;

    static String place(AdoptedInto into, String id) {
        return into.name() + ":" + id;
    }

    Decision receive(ReceiveServiceReport c, Calendars calendars) {
        LocalDate on = c.day();
        Referral referral = c.referralId() == null ? null : book.referral(c.referralId());
        String service = service(c, referral);
        String setting = setting(c, referral);
        String id = c.request().newId("report");
        List<Recommendation> advice = IntStream.range(0, c.recommendations().size())
                .mapToObj(i -> new Recommendation(
                        c.request().newId("recommendation/" + i),
                        c.recommendations().get(i)))
                .toList();
        var received = new ServiceReportReceived(
                c.childId(),
                c.request().actor().agency(),
                id,
                c.referralId(),
                service,
                setting,
                c.summary(),
                advice,
                on);
        // It can be read from the day it is here, whatever day the service put on it.
        LocalDate today = c.request().today();
        Count count = calendars.of(setting, today).after(today, SCHOOL_DAYS_TO_READ);
        var read = new Duties(c.request(), c.childId(), c.stream(), setting, id)
                .open(
                        DutyKind.READ_REPORT,
                        Actor.school(setting),
                        today,
                        count.due(),
                        "within " + SCHOOL_DAYS_TO_READ + " school days of receipt, this house's own clock",
                        "RPT-01",
                        "throughline-1",
                        count.edition());
        boolean itself = c.request().actor().role() == Role.SERVICE_PROFESSIONAL;
        return new Weighing()
                .under(new TheServiceAnswersForItself(itself))
                .accept(List.of(received, read))
                .creating(Stream.concat(Stream.of(id), advice.stream().map(Recommendation::recommendationId))
                        .toArray(String[]::new));
    }

    private String service(ReceiveServiceReport c, @Nullable Referral referral) {
        String named = c.service();
        if (referral != null) {
            String asked = referral.made().service();
            if (named != null && !named.equals(asked)) {
                throw Problem.field("/service", "another service than the referral's", "the referral's, or none")
                        .thrown();
            }
            return asked;
        }
        if (named == null || services.named(named).isEmpty()) {
            throw Problem.field("/service", "no code of the directory", "a code of GET /v1/services, or a referralId")
                    .thrown();
        }
        return named;
    }

    /** The school that enters it; else where the child is now; else where they were when help was asked for. */
    private String setting(ReceiveServiceReport c, @Nullable Referral referral) {
        String own = c.request().actor().setting();
        if (!own.isEmpty()) {
            return own;
        }
        return ChildFacts.of(c.childId(), records).enrolments().values().stream()
                .filter(e ->
                        e.kind() == EnrolmentKind.MAIN && e.isOn(c.request().today()))
                .map(Enrolment::setting)
                .findFirst()
                .or(() -> Optional.ofNullable(referral).map(r -> r.made().setting()))
                .orElseThrow(() -> Problem.field(
                                "/referralId", "nothing, for a child on no roll", "the referral it belongs to")
                        .thrown());
    }

    Decision read(ReadServiceReport c) {
        Report report = book.report(c.reportId());
        Actor reader = c.request().actor();
        if (report.readers().contains(reader.id())) {
            return Decision.alreadyDone();
        }
        LocalDate today = c.request().today();
        List<CaseEvent> events = new ArrayList<>();
        events.add(new ServiceReportRead(
                c.childId(),
                reader.agency(),
                c.reportId(),
                reader.id(),
                reader.role().name(),
                today));
        String duty = book.toRead().get(c.reportId());
        // A child may have moved on meanwhile: it is read where support is led now, whoever owed the reading.
        if (duty != null && ReferralCommand.WHO_LEAD_SUPPORT.contains(reader.role())) {
            events.add(new DutyDischarged(
                    c.childId(), reader.agency(), duty, DutyKind.READ_REPORT, "Read by one who leads support", today));
        }
        return new Weighing().accept(events);
    }

    Decision adopt(AdoptRecommendation c) {
        Advice advice = advice(c.reportId(), c.recommendationId());
        if (advice.adoptedInto().contains(place(c.into(), c.intoId()))) {
            return Decision.alreadyDone();
        }
        if (!Support.of(c.childId(), records).has(c.into(), c.intoId())) {
            throw Problem.field("/intoId", "an id of nothing of that kind", "an id of this child's record")
                    .thrown();
        }
        return Decision.accept(new RecommendationAdopted(
                c.childId(),
                c.request().actor().agency(),
                c.reportId(),
                c.recommendationId(),
                c.into(),
                c.intoId(),
                c.request().today()));
    }

    /** What was set aside may be adopted later, as advice is looked at again; what is being done is not set aside. */
    Decision reject(RejectRecommendation c) {
        Advice advice = advice(c.reportId(), c.recommendationId());
        if (Objects.equals(advice.notAdopted(), c.reason())) {
            return Decision.alreadyDone();
        }
        if (!advice.adoptedInto().isEmpty() || advice.notAdopted() != null) {
            throw Problem.of(
                            ErrorCode.CONFLICT,
                            advice.notAdopted() == null
                                    ? "The recommendation was adopted"
                                    : "The recommendation was set aside for another reason")
                    .thrown();
        }
        return Decision.accept(new RecommendationNotAdopted(
                c.childId(),
                c.request().actor().agency(),
                c.reportId(),
                c.recommendationId(),
                c.reason(),
                c.request().today()));
    }

    private Advice advice(String reportId, String recommendationId) {
        Report report = book.report(reportId);
        if (!report.recommends(recommendationId)) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        return report.advice(recommendationId);
    }
}
