package org.throughline.query.referral;

import static org.throughline.events.Sensitivity.GENERAL;

import java.time.LocalDate;
import org.bson.Document;
import org.throughline.events.ReferralEvent.ReferralAccepted;
import org.throughline.events.ReferralEvent.ReferralCompleted;
import org.throughline.events.ReferralEvent.ReferralDeclined;
import org.throughline.events.ReferralEvent.ReferralMade;
import org.throughline.events.ReferralEvent.ReferralWithdrawn;
import org.throughline.query.access.Discretion;
import org.throughline.query.axon.Change;
import org.throughline.query.axon.EventSeal;
import org.throughline.query.axon.Recorded;

/** Writes referrals into the child's document. */
final class ReferralParts {

    static final String REFERRALS = "referrals";

    private ReferralParts() {}

    static void made(ReferralMade e, Recorded recorded, EventSeal seal, Change child) {
        child.set(
                        part(recorded, e.on())
                                .append("setting", e.setting())
                                .append("case", e.caseId())
                                .append("concern", e.concernId())
                                .append("agreement", e.agreementId())
                                .append("service", seal.text(GENERAL, e.service()))
                                .append("route", seal.text(GENERAL, e.route()))
                                .append("reason", seal.text(GENERAL, e.reason()))
                                .append("hopedFor", seal.texts(GENERAL, e.hopedFor())),
                        REFERRALS,
                        e.referralId(),
                        "made")
                .set(State.WAITING.name(), REFERRALS, e.referralId(), "state");
    }

    static void accepted(ReferralAccepted e, Recorded recorded, EventSeal seal, Change child) {
        answer(
                child,
                e.referralId(),
                State.ACCEPTED,
                part(recorded, e.on())
                        .append(
                                "startsOn",
                                e.startsOn() == null ? null : e.startsOn().toString())
                        .append("offer", seal.text(GENERAL, e.offer())));
    }

    static void declined(ReferralDeclined e, Recorded recorded, EventSeal seal, Change child) {
        answer(
                child,
                e.referralId(),
                State.DECLINED,
                part(recorded, e.on())
                        .append("reason", e.reason().name())
                        .append("explanation", seal.text(GENERAL, e.explanation())));
    }

    static void completed(ReferralCompleted e, Recorded recorded, EventSeal seal, Change child) {
        answer(
                child,
                e.referralId(),
                State.COMPLETED,
                part(recorded, e.on())
                        .append("impact", seal.text(GENERAL, e.impact().name()))
                        .append("outcome", seal.text(GENERAL, e.outcome())));
    }

    static void withdrawn(ReferralWithdrawn e, Recorded recorded, EventSeal seal, Change child) {
        answer(
                child,
                e.referralId(),
                State.WITHDRAWN,
                part(recorded, e.on())
                        .append("reason", e.reason().name())
                        .append("explanation", seal.text(GENERAL, e.explanation())));
    }

    private static void answer(Change child, String referralId, State state, Document part) {
        child.set(part, REFERRALS, referralId, state.name()).set(state.name(), REFERRALS, referralId, "state");
    }

    private static Document part(Recorded recorded, LocalDate on) {
        return Discretion.part(recorded).append("on", on.toString());
    }
}
