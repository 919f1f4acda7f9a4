package org.throughline.query.referral;

import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.events.Sensitivity.SAFEGUARDING;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ReferralEvent.InformationShared;
import org.throughline.events.ReferralEvent.LawfulBasis;
import org.throughline.events.ReferralEvent.SafeguardingInformationShared;
import org.throughline.query.access.Discretion;
import org.throughline.query.axon.Change;
import org.throughline.query.axon.EventSeal;
import org.throughline.query.axon.Recorded;
import org.throughline.query.timeline.LineSensitivity;

/** Writes what was shared with whom into the child's document. */
final class ShareParts {

    static final String SHARES = "shares";

    private ShareParts() {}

    /** As it is sealed; the controller too, for it may name the service. */
    record Share(String with, String controller, String purpose, List<String> what) {}

    static void shared(InformationShared e, Recorded recorded, EventSeal seal, Change child) {
        Share share = new Share(e.with(), e.controller(), e.purpose(), e.what());
        child.set(
                part(recorded, e.on(), e.basis(), e.referralId())
                        .append("class", LineSensitivity.of(e).name())
                        .append("share", seal.whole(GENERAL, share)),
                SHARES,
                e.shareId());
    }

    static void shared(SafeguardingInformationShared e, Recorded recorded, EventSeal seal, Change child) {
        Share share = new Share(e.with(), e.controller(), e.purpose(), e.what());
        child.set(
                part(recorded, e.on(), e.basis(), e.referralId())
                        .append("class", SAFEGUARDING.name())
                        .append("share", seal.whole(SAFEGUARDING, share)),
                SHARES,
                e.shareId());
    }

    private static Document part(Recorded recorded, LocalDate on, LawfulBasis basis, @Nullable String referralId) {
        return Discretion.part(recorded)
                .append("on", on.toString())
                .append("basis", basis.name())
                .append("referral", referralId);
    }
}
