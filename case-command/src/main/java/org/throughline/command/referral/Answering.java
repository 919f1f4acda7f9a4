package org.throughline.command.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.throughline.access.Role;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Request;
import org.throughline.command.decision.Weighing;
import org.throughline.command.referral.ReferralBook.Referral;
import org.throughline.command.referral.ReferralCommand.AcceptReferral;
import org.throughline.command.referral.ReferralCommand.AnswerOfTheService;
import org.throughline.command.referral.ReferralCommand.CompleteReferral;
import org.throughline.command.referral.ReferralCommand.DeclineReferral;
import org.throughline.command.referral.ReferralCommand.WithdrawReferral;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.ReferralEvent;
import org.throughline.events.ReferralEvent.ReferralAccepted;
import org.throughline.events.ReferralEvent.ReferralCompleted;
import org.throughline.events.ReferralEvent.ReferralDeclined;
import org.throughline.events.ReferralEvent.ReferralWithdrawn;
import org.throughline.events.ReferralEvent.WithdrawalReason;

/** What becomes of a referral: the service's answer, its work done, or the asking taken back. */
record Answering(ReferralBook book) {

    Decision accept(AcceptReferral c) {
        Referral referral = book.referral(c.referralId());
        if (referral.answer() instanceof ReferralAccepted before
                && before.offer().equals(c.offer())
                && Objects.equals(before.startsOn(), c.startsOn())) {
            return Decision.alreadyDone();
        }
        if (!referral.waits()) {
            throw contradicts(referral);
        }
        return answered(
                c,
                new ReferralAccepted(
                        c.childId(), agency(c.request()), c.referralId(), c.offer(), c.startsOn(), day(c, referral)));
    }

    Decision decline(DeclineReferral c) {
        Referral referral = book.referral(c.referralId());
        if (referral.answer() instanceof ReferralDeclined before
                && before.reason() == c.reason()
                && before.explanation().equals(c.explanation())) {
            return Decision.alreadyDone();
        }
        if (!referral.waits()) {
            throw contradicts(referral);
        }
        return answered(
                c,
                new ReferralDeclined(
                        c.childId(),
                        agency(c.request()),
                        c.referralId(),
                        c.reason(),
                        c.explanation(),
                        day(c, referral)));
    }

    /** Advice given at once is finished without having been taken on first. */
    Decision complete(CompleteReferral c) {
        Referral referral = book.referral(c.referralId());
        if (referral.answer() instanceof ReferralCompleted before
                && before.impact() == c.impact()
                && before.outcome().equals(c.outcome())) {
            return Decision.alreadyDone();
        }
        if (!referral.isOpen()) {
            throw contradicts(referral);
        }
        return answered(
                c,
                new ReferralCompleted(
                        c.childId(), agency(c.request()), c.referralId(), c.outcome(), c.impact(), day(c, referral)));
    }

    Decision withdraw(WithdrawReferral c) {
        Referral referral = book.referral(c.referralId());
        if (c.reason() == WithdrawalReason.AGREEMENT_WITHDRAWN) {
            throw Problem.field(
                            "/reason",
                            "the withdrawal of an agreement",
                            "FAMILY_WISH, NO_LONGER_NEEDED, MADE_IN_ERROR; withdrawing the agreement stops its"
                                    + " referrals by itself")
                    .thrown();
        }
        if (referral.answer() instanceof ReferralWithdrawn before
                && before.reason() == c.reason()
                && Objects.equals(before.explanation(), c.explanation())) {
            return Decision.alreadyDone();
        }
        if (!referral.isOpen()) {
            throw contradicts(referral);
        }
        return Decision.accept(new ReferralWithdrawn(
                c.childId(),
                agency(c.request()),
                c.referralId(),
                c.reason(),
                c.explanation(),
                notBefore(referral, c.day())));
    }

    private static Decision answered(AnswerOfTheService c, ReferralEvent answer) {
        boolean itself = c.request().actor().role() == Role.SERVICE_PROFESSIONAL;
        return new Weighing().under(new TheServiceAnswersForItself(itself)).accept(List.of(answer));
    }

    private static LocalDate day(AnswerOfTheService c, Referral referral) {
        return notBefore(referral, c.day());
    }

    private static LocalDate notBefore(Referral referral, LocalDate day) {
        if (day.isBefore(referral.made().on())) {
            throw Problem.field("/on", "a day before the referral", "a day from the referral on")
                    .thrown();
        }
        return day;
    }

    private static String agency(Request request) {
        return request.actor().agency();
    }

    private static RuntimeException contradicts(Referral referral) {
        String was = switch (referral.answer()) {
            case ReferralAccepted e -> "was accepted on " + e.on() + ", with another offer";
            case ReferralDeclined e -> "was declined on " + e.on();
            case ReferralCompleted e -> "was completed on " + e.on();
            case ReferralWithdrawn e -> "was withdrawn on " + e.on();
            case null, default -> "waits";
        };
        return Problem.of(ErrorCode.CONFLICT, "The referral " + was).thrown();
    }
}
