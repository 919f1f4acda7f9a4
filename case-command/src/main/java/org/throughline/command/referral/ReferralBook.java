package org.throughline.command.referral;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.decision.Records;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.CaseEvent;
import org.throughline.events.DutyEvent.DutyDischarged;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.events.DutyEvent.DutyOpened;
import org.throughline.events.DutyEvent.DutyWithdrawn;
import org.throughline.events.ReferralEvent;
import org.throughline.events.ReferralEvent.InformationShared;
import org.throughline.events.ReferralEvent.RecommendationAdopted;
import org.throughline.events.ReferralEvent.RecommendationNotAdopted;
import org.throughline.events.ReferralEvent.ReferralAccepted;
import org.throughline.events.ReferralEvent.ReferralCompleted;
import org.throughline.events.ReferralEvent.ReferralDeclined;
import org.throughline.events.ReferralEvent.ReferralMade;
import org.throughline.events.ReferralEvent.ReferralWithdrawn;
import org.throughline.events.ReferralEvent.SafeguardingInformationShared;
import org.throughline.events.ReferralEvent.ServiceReportRead;
import org.throughline.events.ReferralEvent.ServiceReportReceived;

/**
 * A child's referrals and the reports of services when something is decided: an immutable fold of {@code
 * referral-<child>}.
 *
 * @param toRead the running duty to read a report, by report
 */
record ReferralBook(Map<String, Referral> referrals, Map<String, Report> reports, Map<String, String> toRead) {

    static final ReferralBook EMPTY = new ReferralBook(Map.of(), Map.of(), Map.of());

    /** @param answer the last thing that was said to it; null while it waits */
    record Referral(ReferralMade made, @Nullable ReferralEvent answer) {

        boolean waits() {
            return answer == null;
        }

        /** Asked for and neither declined, finished nor taken back. */
        boolean isOpen() {
            return answer == null || answer instanceof ReferralAccepted;
        }
    }

    record Report(ServiceReportReceived received, Set<String> readers, Map<String, Advice> advice) {

        boolean recommends(String recommendationId) {
            return received.recommendations().stream()
                    .anyMatch(r -> r.recommendationId().equals(recommendationId));
        }

        Advice advice(String recommendationId) {
            return advice.getOrDefault(recommendationId, Advice.OPEN);
        }
    }

    /** What became of one recommendation. */
    record Advice(Set<String> adoptedInto, @Nullable String notAdopted) {
        static final Advice OPEN = new Advice(Set.of(), null);
    }

    static String stream(String childId) {
        return "referral-" + childId;
    }

    static ReferralBook of(String childId, Records records) {
        return records.fold(stream(childId), EMPTY, ReferralBook::evolve);
    }

    static String agencyOf(String service) {
        return "service:" + service;
    }

    Referral referral(String id) {
        return present(referrals.get(id));
    }

    Report report(String id) {
        return present(reports.get(id));
    }

    /** Whether the actor works at the very service this referral was made to. */
    boolean isAddressedTo(Actor actor, String referralId) {
        Referral referral = referrals.get(referralId);
        return referral != null
                && actor.role() == Role.SERVICE_PROFESSIONAL
                && actor.agency().equals(agencyOf(referral.made().service()));
    }

    private static <T> T present(@Nullable T found) {
        if (found == null) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        return found;
    }

    ReferralBook evolve(CaseEvent event) {
        return switch (event) {
            case ReferralEvent e -> evolve(e);
            case DutyOpened e
            when e.kind() == DutyKind.READ_REPORT ->
                new ReferralBook(referrals, reports, with(toRead, e.cause(), e.dutyId()));
            case DutyDischarged e -> closed(e.dutyId());
            case DutyWithdrawn e -> closed(e.dutyId());
            default -> this;
        };
    }

    private ReferralBook evolve(ReferralEvent event) {
        return switch (event) {
            case ReferralMade e ->
                new ReferralBook(with(referrals, e.referralId(), new Referral(e, null)), reports, toRead);
            case ReferralAccepted e -> answered(e.referralId(), e);
            case ReferralDeclined e -> answered(e.referralId(), e);
            case ReferralCompleted e -> answered(e.referralId(), e);
            case ReferralWithdrawn e -> answered(e.referralId(), e);
            case InformationShared e -> this;
            case SafeguardingInformationShared e -> this;
            case ServiceReportReceived e -> reports(e.reportId(), new Report(e, Set.of(), Map.of()));
            case ServiceReportRead e -> {
                Report report = known(e.reportId());
                yield reports(
                        e.reportId(),
                        new Report(report.received(), and(report.readers(), e.reader()), report.advice()));
            }
            case RecommendationAdopted e -> {
                Advice before = known(e.reportId()).advice(e.recommendationId());
                yield advised(
                        e.reportId(),
                        e.recommendationId(),
                        new Advice(and(before.adoptedInto(), Reports.place(e.into(), e.intoId())), null));
            }
            case RecommendationNotAdopted e ->
                advised(e.reportId(), e.recommendationId(), new Advice(Set.of(), e.reason()));
        };
    }

    private ReferralBook answered(String id, ReferralEvent answer) {
        Referral before = Objects.requireNonNull(referrals.get(id));
        return new ReferralBook(with(referrals, id, new Referral(before.made(), answer)), reports, toRead);
    }

    private ReferralBook advised(String reportId, String recommendationId, Advice advice) {
        Report report = known(reportId);
        return reports(
                reportId,
                new Report(report.received(), report.readers(), with(report.advice(), recommendationId, advice)));
    }

    private Report known(String reportId) {
        return Objects.requireNonNull(reports.get(reportId));
    }

    private ReferralBook reports(String id, Report report) {
        return new ReferralBook(referrals, with(reports, id, report), toRead);
    }

    private ReferralBook closed(String dutyId) {
        Map<String, String> left = new LinkedHashMap<>(toRead);
        left.values().removeIf(dutyId::equals);
        return new ReferralBook(referrals, reports, left);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    private static <V> Set<V> and(Set<V> set, V value) {
        Set<V> more = new LinkedHashSet<>(set);
        more.add(value);
        return more;
    }
}
