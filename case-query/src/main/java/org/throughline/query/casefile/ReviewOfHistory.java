package org.throughline.query.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.InterventionEvent.Impact;

/** Shapes of the review of a child's educational history. */
final class ReviewOfHistory {

    private ReviewOfHistory() {}

    /**
     * @param on the day it was put together
     * @param settings in the order in which the child came to them
     */
    record HistoryReview(String childId, LocalDate on, Totals totals, List<AtSetting> settings) {}

    /**
     * @param weeksOfIntervention added up, also where two ran side by side
     * @param suspendedDays recorded and declared, e.g. {@code "43.5"}
     * @param targetsReviewed how often a target of a cycle was looked at in a review
     */
    record Totals(
            WhatHelped interventions,
            int interventionsRunning,
            long weeksOfIntervention,
            int plans,
            int planReviews,
            int cyclesReviewed,
            long targetsMet,
            int targetsReviewed,
            int referrals,
            int referralsDeclined,
            int suspensions,
            String suspendedDays,
            int managedMoves) {}

    /** What was done, by what it did; interventions and the work of services alike, and strategies found to do harm. */
    record WhatHelped(
            List<String> helped, List<String> helpedInPart, List<String> noChange, List<String> madeItWorse) {}

    /**
     * @param setting null for what happened at no setting that is known
     * @param entries oldest first
     */
    record AtSetting(@Nullable String setting, @Nullable String name, LocalDate from, List<Entry> entries) {}

    enum Kind {
        ENROLMENT,
        TIER,
        INTERVENTION,
        PLAN,
        CYCLE,
        REFERRAL,
        SERVICE_REPORT,
        SUSPENSION,
        KEPT_OUT_UNLAWFULLY,
        MANAGED_MOVE,
        URGENT_DIVERSION,
        STRATEGY_THAT_DID_HARM
    }

    /**
     * One thing in plain words.
     *
     * @param until the last day, null while it lasts and for what happened on one day
     * @param text coded facts as a sentence
     * @param detail what somebody wrote about it
     * @param weeks begun weeks it has taken
     * @param objectives what it was for
     * @param impact what it did, once somebody has said so
     */
    record Entry(
            LocalDate on,
            @Nullable LocalDate until,
            Kind kind,
            String text,
            @Nullable String detail,
            @Nullable Long weeks,
            List<String> objectives,
            @Nullable Impact impact) {

        static Entry on(LocalDate day, Kind kind, String text, @Nullable String detail) {
            return new Entry(day, null, kind, text, detail, null, List.of(), null);
        }

        static Entry during(
                LocalDate from, @Nullable LocalDate until, Kind kind, String text, @Nullable String detail) {
            return new Entry(from, until, kind, text, detail, null, List.of(), null);
        }
    }
}
