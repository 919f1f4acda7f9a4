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
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.CaseEvent;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.events.PlanEvent.DocumentEnded;
import org.throughline.events.ReferralEvent.ReferralCompleted;
import org.throughline.events.ReferralEvent.ReferralDeclined;
import org.throughline.events.ReferralEvent.ReferralMade;
import org.throughline.events.ReferralEvent.ReferralWithdrawn;
import org.throughline.events.ReferralEvent.WithdrawalReason;

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
            case SERVICE -> referrals(agreement, c, on, records);
            case PLAN -> document(agreement, c, on, records);
            case REDUCED_TIMETABLE, MANAGED_MOVE, ASSESSMENT, OTHER ->
                new Carried(List.of(matter(agreement.about(), agreement.aboutId())), List.of());
        };
    }

    private static Carried referrals(Agreement agreement, WithdrawAgreement c, LocalDate on, Records records) {
        Running running = Running.in("referral-" + c.childId(), records);
        List<String> ended = running.things().entrySet().stream()
                .filter(thing -> thing.getKey().equals(agreement.aboutId())
                        || agreement.agreementId().equals(thing.getValue().agreementId()))
                .map(Map.Entry::getKey)
                .toList();
        if (ended.isEmpty()) {
            return new Carried(List.of(matter(AgreementAbout.SERVICE, agreement.aboutId())), List.of());
        }
        List<CaseEvent> events = new ArrayList<>();
        for (String referralId : ended) {
            events.add(new ReferralWithdrawn(
                    c.childId(), agency(c), referralId, WithdrawalReason.AGREEMENT_WITHDRAWN, null, on));
            events.addAll(running.dutiesOf(referralId, c, on));
        }
        return new Carried(
                ended.stream().map(id -> "referral:" + id).toList(),
                List.of(new Elsewhere("Referral", "referral-" + c.childId(), events)));
    }

    private static Carried document(Agreement agreement, WithdrawAgreement c, LocalDate on, Records records) {
        List<String> names = List.of(matter(AgreementAbout.PLAN, agreement.aboutId()));
        String documentId = agreement.aboutId();
        Running running = Running.in("plan-" + c.childId(), records);
        Thing document = documentId == null ? null : running.things().get(documentId);
        if (documentId == null || document == null || document.isOverBy(on)) {
            return new Carried(names, List.of());
        }
        List<CaseEvent> events = new ArrayList<>();
        events.add(new DocumentEnded(c.childId(), agency(c), documentId, WHY, on));
        events.addAll(running.dutiesOf(documentId, c, on));
        return new Carried(names, List.of(new Elsewhere("Plan", "plan-" + c.childId(), events)));
    }

    private static String matter(AgreementAbout about, @Nullable String id) {
        String kind = about.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return id == null ? kind : kind + ":" + id;
    }

    private static String agency(WithdrawAgreement c) {
        return c.request().actor().agency();
    }

    /** @param until the last day, of a document that names one */
    private record Thing(
            @Nullable String agreementId, @Nullable LocalDate until) {
        boolean isOverBy(LocalDate day) {
            return until != null && until.isBefore(day);
        }
    }

    /** The referrals or documents of one stream that have not ended, and the duties that have not, by id. */
    private record Running(Map<String, Thing> things, Map<String, DutyOpened> duties) {

        static Running in(String stream, Records records) {
            return records.fold(stream, new Running(Map.of(), Map.of()), Running::evolve);
        }

        private Running evolve(CaseEvent event) {
            return switch (event) {
                case ReferralMade e -> thing(e.referralId(), new Thing(e.agreementId(), null));
                case ReferralDeclined e -> thing(e.referralId(), null);
                case ReferralCompleted e -> thing(e.referralId(), null);
                case ReferralWithdrawn e -> thing(e.referralId(), null);
                case DocumentAgreed e -> thing(e.documentId(), new Thing(null, e.until()));
                case DocumentEnded e -> thing(e.documentId(), null);
                case DutyOpened e -> new Running(things, with(duties, e.dutyId(), e));
                case DutyDischarged e -> new Running(things, with(duties, e.dutyId(), null));
                case DutyWithdrawn e -> new Running(things, with(duties, e.dutyId(), null));
                default -> this;
            };
        }

        List<DutyWithdrawn> dutiesOf(String cause, WithdrawAgreement c, LocalDate on) {
            return duties.values().stream()
                    .filter(d -> d.cause().equals(cause))
                    .map(d -> new DutyWithdrawn(c.childId(), agency(c), d.dutyId(), d.kind(), WHY, on))
                    .toList();
        }

        private Running thing(String id, @Nullable Thing now) {
            return new Running(with(things, id, now), duties);
        }

        private static <V> Map<String, V> with(Map<String, V> map, String key, @Nullable V value) {
            Map<String, V> more = new LinkedHashMap<>(map);
            more.remove(key);
            if (value != null) {
                more.put(key, value);
            }
            return more;
        }
    }
}
