package org.throughline.command.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.command.agreement.AgreementCommand.WithdrawAgreement;
import org.throughline.command.agreement.AgreementFile.Agreement;
import org.throughline.command.decision.Decision.Elsewhere;
import org.throughline.command.decision.Records;
import org.throughline.command.referral.ReferralsUnderAnAgreement;
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.CaseEvent;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.events.PlanEvent.DocumentEnded;

/**
 * What rests on an agreement and ends when it is taken back: the referral it was given for, the document it was about.
 * What was shared to keep a child safe rests on no agreement and is not among it (Q.6, issue 3).
 *
 * @param names as the event lists them, e.g. {@code referral:<id>}; never empty
 * @param endings for the streams in which they end
 */
record Carried(List<String> names, List<Elsewhere> endings) {

    private static final String WHY = "The agreement it rested on was withdrawn";

    static Carried by(Agreement agreement, WithdrawAgreement c, LocalDate on, Records records) {
        return switch (agreement.about()) {
            case SERVICE -> referrals(agreement, c, records);
            case PLAN -> document(agreement, c, on, records);
            case REDUCED_TIMETABLE, MANAGED_MOVE, ASSESSMENT, OTHER ->
                new Carried(List.of(matter(agreement.about(), agreement.aboutId())), List.of());
        };
    }

    private static Carried referrals(Agreement agreement, WithdrawAgreement c, Records records) {
        var stopped = ReferralsUnderAnAgreement.of(c.childId(), agreement.agreementId(), c.request(), records);
        return new Carried(
                stopped.stops().isEmpty()
                        ? List.of(matter(AgreementAbout.SERVICE, agreement.aboutId()))
                        : stopped.stops(),
                stopped.written());
    }

    private static Carried document(Agreement agreement, WithdrawAgreement c, LocalDate on, Records records) {
        List<String> names = List.of(matter(AgreementAbout.PLAN, agreement.aboutId()));
        String documentId = agreement.aboutId();
        if (documentId == null) {
            return new Carried(names, List.of());
        }
        Document document = records.fold(plans(c), Document.unknown(documentId), Document::evolve);
        if (!document.isRunningOn(on)) {
            return new Carried(names, List.of());
        }
        List<CaseEvent> events = new ArrayList<>();
        events.add(new DocumentEnded(c.childId(), agency(c), documentId, WHY, on));
        document.duties()
                .values()
                .forEach(d -> events.add(new DutyWithdrawn(c.childId(), agency(c), d.dutyId(), d.kind(), WHY, on)));
        return new Carried(names, List.of(new Elsewhere("Plan", plans(c), events)));
    }

    private static String plans(WithdrawAgreement c) {
        return "plan-" + c.childId();
    }

    private static String matter(AgreementAbout about, @Nullable String id) {
        String kind = about.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return id == null ? kind : kind + ":" + id;
    }

    private static String agency(WithdrawAgreement c) {
        return c.request().actor().agency();
    }

    /**
     * One document of the stream {@code plan-<child>}.
     *
     * @param duties it has opened that are still running, by id
     */
    private record Document(
            String documentId, boolean isRunning, @Nullable LocalDate until, Map<String, DutyOpened> duties) {

        static Document unknown(String documentId) {
            return new Document(documentId, false, null, Map.of());
        }

        boolean isRunningOn(LocalDate day) {
            return isRunning && (until == null || !until.isBefore(day));
        }

        private Document evolve(CaseEvent event) {
            return switch (event) {
                case DocumentAgreed e
                when e.documentId().equals(documentId) -> new Document(documentId, true, e.until(), duties);
                case DocumentEnded e
                when e.documentId().equals(documentId) -> new Document(documentId, false, until, duties);
                case DutyOpened e
                when e.cause().equals(documentId) -> {
                    Map<String, DutyOpened> more = new LinkedHashMap<>(duties);
                    more.put(e.dutyId(), e);
                    yield new Document(documentId, isRunning, until, more);
                }
                case DutyDischarged e -> without(e.dutyId());
                case DutyWithdrawn e -> without(e.dutyId());
                default -> this;
            };
        }

        private Document without(String dutyId) {
            Map<String, DutyOpened> fewer = new LinkedHashMap<>(duties);
            fewer.remove(dutyId);
            return new Document(documentId, isRunning, until, fewer);
        }
    }
}
