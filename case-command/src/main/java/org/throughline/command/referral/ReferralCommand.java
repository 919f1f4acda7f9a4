package org.throughline.command.referral;

import static org.throughline.access.Role.DESIGNATED_TEACHER;
import static org.throughline.access.Role.FAIR_ACCESS_OFFICER;
import static org.throughline.access.Role.HEADTEACHER;
import static org.throughline.access.Role.SAFEGUARDING_LEAD;
import static org.throughline.access.Role.SCHOOL_OFFICE;
import static org.throughline.access.Role.SCHOOL_STAFF;
import static org.throughline.access.Role.SERVICE_PROFESSIONAL;
import static org.throughline.access.Role.SOCIAL_WORKER;
import static org.throughline.access.Role.VIRTUAL_SCHOOL_ADVISER;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.catalogue.Service.By;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Records;
import org.throughline.command.decision.Request;
import org.throughline.edge.Problem;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.ReferralEvent.AdoptedInto;
import org.throughline.events.ReferralEvent.DeclineReason;
import org.throughline.events.ReferralEvent.LawfulBasis;
import org.throughline.events.ReferralEvent.WithdrawalReason;

/** What may be asked about referrals, shares and the reports of services. */
sealed interface ReferralCommand extends Command {

    Set<Role> WHO_REFER = EnumSet.of(
            HEADTEACHER,
            SAFEGUARDING_LEAD,
            DESIGNATED_TEACHER,
            VIRTUAL_SCHOOL_ADVISER,
            SOCIAL_WORKER,
            FAIR_ACCESS_OFFICER);

    Set<Role> WHO_LEAD_SUPPORT = EnumSet.of(HEADTEACHER, SAFEGUARDING_LEAD, DESIGNATED_TEACHER);

    /** The service itself, or the school for one that does not use this house. */
    Set<Role> WHO_ANSWER = EnumSet.of(HEADTEACHER, SAFEGUARDING_LEAD, DESIGNATED_TEACHER, SERVICE_PROFESSIONAL);

    @Override
    String childId();

    @Override
    default String stream() {
        return ReferralBook.stream(childId());
    }

    @Override
    default Set<Role> askedBy() {
        return WHO_REFER;
    }

    /** The school of the one who asks, for the receipt. */
    @Override
    default @Nullable String setting() {
        String own = request().actor().setting();
        return own.isEmpty() ? null : own;
    }

    /** The day on which it happened, null for today. */
    interface Dated extends Command {
        @Nullable LocalDate on();

        default LocalDate day() {
            LocalDate day = request().on(on());
            if (day.isAfter(request().today())) {
                throw Problem.field("/on", "a date in the future", "a date up to today")
                        .thrown();
            }
            return day;
        }
    }

    /** What the service that was asked says to it: open to that very service and to no other. */
    sealed interface AnswerOfTheService extends ReferralCommand, Dated {
        String referralId();

        @Override
        default Set<Role> askedBy() {
            return WHO_ANSWER;
        }

        @Override
        default boolean isOpenTo(Actor actor, Records records) {
            return ReferralBook.of(childId(), records).isAddressedTo(actor, referralId());
        }
    }

    /** @param what kinds of information, not the information */
    record Sharing(String controller, String purpose, LawfulBasis basis, List<String> what) {}

    /**
     * @param setting the school or early-years setting on whose behalf help is asked for
     * @param reasonOutside why the service is asked although it does not foresee it, or without agreement
     */
    record MakeReferral(
            Request request,
            String childId,
            String service,
            String setting,
            Related related,
            By route,
            String reason,
            List<String> hopedFor,
            Sharing share,
            @Nullable String reasonOutside,
            @Nullable LocalDate on)
            implements ReferralCommand, Dated {
        @Override
        public @Nullable String reasonGiven() {
            return reasonOutside == null || reasonOutside.isBlank() ? null : reasonOutside;
        }
    }

    /** What a referral rests on and belongs to. */
    record Related(
            @Nullable String caseId,
            @Nullable String concernId,
            @Nullable String agreementId) {}

    /** @param startsOn when the help begins, null while nobody knows */
    record AcceptReferral(
            Request request,
            String childId,
            String referralId,
            String offer,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate on)
            implements AnswerOfTheService {}

    record DeclineReferral(
            Request request,
            String childId,
            String referralId,
            DeclineReason reason,
            String explanation,
            @Nullable LocalDate on)
            implements AnswerOfTheService {}

    record CompleteReferral(
            Request request,
            String childId,
            String referralId,
            String outcome,
            Impact impact,
            @Nullable LocalDate on) implements AnswerOfTheService {}

    /** Whoever asks for help may take it back; the service cannot. */
    record WithdrawReferral(
            Request request,
            String childId,
            String referralId,
            WithdrawalReason reason,
            @Nullable String explanation,
            @Nullable LocalDate on)
            implements ReferralCommand, Dated {}

    /**
     * @param with the agency that is told, as {@code service:<code>} or {@code social-care:<code>}
     * @param toKeepSafe made to keep the child safe: rests on no agreement, and is read where safeguarding is
     * @param agreementId for the basis of consent
     */
    record ShareInformation(
            Request request,
            String childId,
            String with,
            Sharing share,
            boolean toKeepSafe,
            @Nullable String agreementId,
            @Nullable String referralId,
            @Nullable LocalDate on)
            implements ReferralCommand, Dated {}

    /** Sent in by the service for its own referral, or entered by the school. */
    record ReceiveServiceReport(
            Request request,
            String childId,
            @Nullable String referralId,
            @Nullable String service,
            String summary,
            List<String> recommendations,
            @Nullable LocalDate on)
            implements ReferralCommand, Dated {
        @Override
        public Set<Role> askedBy() {
            Set<Role> who = EnumSet.copyOf(WHO_REFER);
            who.add(SERVICE_PROFESSIONAL);
            return who;
        }

        @Override
        public boolean isOpenTo(Actor actor, Records records) {
            return referralId != null && ReferralBook.of(childId, records).isAddressedTo(actor, referralId);
        }
    }

    /** The one who asks has read it. */
    record ReadServiceReport(Request request, String childId, String reportId) implements ReferralCommand {
        @Override
        public Set<Role> askedBy() {
            Set<Role> who = EnumSet.copyOf(WHO_REFER);
            who.add(SCHOOL_STAFF);
            who.add(SCHOOL_OFFICE);
            return who;
        }
    }

    /** @param intoId the action, document or intervention it became part of, which must be there */
    record AdoptRecommendation(
            Request request, String childId, String reportId, String recommendationId, AdoptedInto into, String intoId)
            implements ReferralCommand {
        @Override
        public Set<Role> askedBy() {
            return WHO_LEAD_SUPPORT;
        }
    }

    record RejectRecommendation(
            Request request, String childId, String reportId, String recommendationId, String reason)
            implements ReferralCommand {
        @Override
        public Set<Role> askedBy() {
            return WHO_LEAD_SUPPORT;
        }
    }
}
