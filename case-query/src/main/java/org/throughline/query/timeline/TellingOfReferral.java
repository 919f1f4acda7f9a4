package org.throughline.query.timeline;

import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.events.Sensitivity.SAFEGUARDING;
import static org.throughline.query.timeline.Telling.line;

import java.util.List;
import org.throughline.events.ReferralEvent;
import org.throughline.events.ReferralEvent.AdoptedInto;
import org.throughline.events.ReferralEvent.DeclineReason;
import org.throughline.events.ReferralEvent.WithdrawalReason;
import org.throughline.query.access.Discretion;

/**
 * Lines of services asked for help. Which service stays with what somebody wrote: it may be about health. That something
 * was shared with social care tells as much as its own hand would.
 */
final class TellingOfReferral {

    private TellingOfReferral() {}

    static Telling of(ReferralEvent event) {
        return switch (event) {
            case ReferralEvent.ReferralMade e ->
                line(GENERAL, "Referred to a service", e.service() + "\n" + e.reason());
            case ReferralEvent.ReferralAccepted e -> line(GENERAL, "A service takes the referral on", e.offer());
            case ReferralEvent.ReferralDeclined e ->
                line(GENERAL, "A service does not take the referral: " + reason(e.reason()), e.explanation());
            case ReferralEvent.ReferralCompleted e ->
                line(
                        GENERAL,
                        "A service has finished its work: " + TellingOfIntervention.impact(e.impact()),
                        e.outcome());
            case ReferralEvent.ReferralWithdrawn e ->
                line(GENERAL, "A referral withdrawn: " + reason(e.reason()), e.explanation());
            case ReferralEvent.InformationShared e ->
                line(
                        Discretion.of(Discretion.of(GENERAL, e.with()), e.controller()),
                        "Information shared",
                        shared(e.with(), e.purpose(), e.what()));
            case ReferralEvent.SafeguardingInformationShared e ->
                line(
                        SAFEGUARDING,
                        "Information shared to keep the child safe",
                        shared(e.with(), e.purpose(), e.what()));
            case ReferralEvent.ServiceReportReceived e -> line(GENERAL, "A service reported", e.summary());
            case ReferralEvent.ServiceReportRead e -> line(GENERAL, "A service's report read", e.reader());
            case ReferralEvent.RecommendationAdopted e ->
                line(GENERAL, "A service's advice taken into " + into(e.into()));
            case ReferralEvent.RecommendationNotAdopted e -> line(GENERAL, "A service's advice not taken", e.reason());
        };
    }

    private static String shared(String with, String purpose, List<String> what) {
        return "With " + with + ": " + String.join("; ", what) + "\nFor: " + purpose;
    }

    private static String reason(DeclineReason reason) {
        return switch (reason) {
            case THRESHOLD_NOT_MET -> "its threshold is not met";
            case OUTSIDE_AREA -> "outside its area";
            case OUTSIDE_AGE -> "outside its ages";
            case NO_CAPACITY -> "no capacity";
            case ANOTHER_SERVICE_FITS_BETTER -> "another service fits better";
            case MORE_INFORMATION_NEEDED -> "it needs to know more";
        };
    }

    private static String reason(WithdrawalReason reason) {
        return switch (reason) {
            case FAMILY_WISH -> "the family's wish";
            case AGREEMENT_WITHDRAWN -> "agreement withdrawn";
            case NO_LONGER_NEEDED -> "no longer needed";
            case MADE_IN_ERROR -> "made in error";
        };
    }

    private static String into(AdoptedInto into) {
        return switch (into) {
            case CYCLE_ACTION -> "the planned actions";
            case DOCUMENT -> "a plan";
            case INTERVENTION -> "the help given";
        };
    }
}
