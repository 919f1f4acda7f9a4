package org.throughline.query.referral;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static org.throughline.events.Sensitivity.SAFEGUARDING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.ReferralEvent.DeclineReason;
import org.throughline.events.ReferralEvent.LawfulBasis;
import org.throughline.events.ReferralEvent.WithdrawalReason;
import org.throughline.events.Sensitivity;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Opened;
import org.throughline.query.axon.Sealing;
import org.throughline.query.referral.ReferralView.Acceptance;
import org.throughline.query.referral.ReferralView.Completion;
import org.throughline.query.referral.ReferralView.Decline;
import org.throughline.query.referral.ReferralView.Referral;
import org.throughline.query.referral.ReferralView.Share;
import org.throughline.query.referral.ReferralView.Withdrawal;

/** Opens the referrals and shares of one child's document, as far as {@code may} goes. */
final class ReferralReader {

    private final Doc doc;
    private final Opened opened;
    private final Predicate<Sensitivity> may;

    ReferralReader(Doc doc, Sealing sealing, Predicate<Sensitivity> may) {
        this.doc = doc;
        this.opened = new Opened(sealing, doc.id());
        this.may = may;
    }

    List<String> settings() {
        return doc.parts(ReferralParts.REFERRALS).values().stream()
                .flatMap(r -> Optional.ofNullable(r.partOrNull("made")).stream())
                .map(made -> made.text("setting"))
                .distinct()
                .toList();
    }

    /** Newest first. */
    List<Referral> referrals(Map<String, String> names) {
        return doc.parts(ReferralParts.REFERRALS).keySet().stream()
                .flatMap(id -> referral(id, names).stream())
                .sorted(comparing(Referral::madeOn, reverseOrder()).thenComparing(Referral::referralId))
                .toList();
    }

    /** Empty for one that is not there or not to be known. */
    Optional<Referral> referral(String id, Map<String, String> names) {
        Doc part = doc.parts(ReferralParts.REFERRALS).get(id);
        Doc made = part == null ? null : part.partOrNull("made");
        return part == null || made == null || !isFor(made)
                ? Optional.empty()
                : Optional.of(referral(id, part, made, names));
    }

    private Referral referral(String id, Doc part, Doc made, Map<String, String> names) {
        State state = State.valueOf(part.text("state"));
        String setting = made.text("setting");
        return new Referral(
                id,
                state,
                made.day("on"),
                state == State.WAITING ? made.day("on") : null,
                made.text("agency"),
                opened.text(made, "service"),
                setting,
                names.get(setting),
                made.textOrNull("case"),
                made.textOrNull("concern"),
                made.textOrNull("agreement"),
                opened.text(made, "route"),
                opened.text(made, "reason"),
                opened.texts(made, "hopedFor"),
                accepted(part.partOrNull(State.ACCEPTED.name())),
                declined(part.partOrNull(State.DECLINED.name())),
                completed(part.partOrNull(State.COMPLETED.name())),
                withdrawn(part.partOrNull(State.WITHDRAWN.name())),
                shares(id));
    }

    private @Nullable Acceptance accepted(@Nullable Doc part) {
        return part == null
                ? null
                : new Acceptance(part.day("on"), part.dayOrNull("startsOn"), opened.text(part, "offer"));
    }

    private @Nullable Decline declined(@Nullable Doc part) {
        return part == null
                ? null
                : new Decline(
                        part.day("on"), DeclineReason.valueOf(part.text("reason")), opened.text(part, "explanation"));
    }

    private @Nullable Completion completed(@Nullable Doc part) {
        return part == null
                ? null
                : new Completion(
                        part.day("on"), Impact.valueOf(opened.text(part, "impact")), opened.text(part, "outcome"));
    }

    private @Nullable Withdrawal withdrawn(@Nullable Doc part) {
        return part == null
                ? null
                : new Withdrawal(
                        part.day("on"),
                        WithdrawalReason.valueOf(part.text("reason")),
                        isFor(part) ? opened.textOrNull(part, "explanation") : null);
    }

    /** @param referralId null for those outside any referral */
    List<Share> shares(@Nullable String referralId) {
        return doc.parts(ShareParts.SHARES).entrySet().stream()
                .filter(share -> isFor(share.getValue())
                        && Objects.equals(share.getValue().textOrNull("referral"), referralId))
                .map(share -> share(share.getKey(), share.getValue()))
                .sorted(comparing(Share::on, reverseOrder()).thenComparing(Share::shareId))
                .toList();
    }

    private Share share(String id, Doc part) {
        ShareParts.Share share = opened.whole(part, "share", ShareParts.Share.class);
        LocalDate on = part.day("on");
        return new Share(
                id,
                on,
                share.with(),
                share.controller(),
                share.purpose(),
                LawfulBasis.valueOf(part.text("basis")),
                share.what(),
                part.text("class").equals(SAFEGUARDING.name()));
    }

    private boolean isFor(Doc part) {
        return may.test(Sensitivity.valueOf(part.text("class")));
    }
}
