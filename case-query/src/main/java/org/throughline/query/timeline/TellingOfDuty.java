package org.throughline.query.timeline;

import static org.throughline.query.timeline.Telling.line;
import static org.throughline.query.timeline.Words.on;

import org.throughline.events.DutyEvent;
import org.throughline.events.DutyEvent.DutyKind;
import org.throughline.query.access.Discretion;

/** Lines of what had to be done by when. A duty owed only because of care status is as discreet as the status. */
final class TellingOfDuty {

    private TellingOfDuty() {}

    static Telling of(DutyEvent event) {
        return switch (event) {
            case DutyEvent.DutyOpened e ->
                line(
                        Discretion.of(e.kind().sensitivity(), e.owner()),
                        "Due by " + on(e.dueOn(), e.openedOn()) + ": " + duty(e.kind()));
            case DutyEvent.DutyDischarged e -> line(e.kind().sensitivity(), "Done: " + duty(e.kind()), e.proof());
            case DutyEvent.DutyWithdrawn e -> line(e.kind().sensitivity(), "No longer due: " + duty(e.kind()));
            case DutyEvent.DutyBecameOverdue e ->
                line(e.kind().sensitivity(), "Overdue since " + on(e.dueOn(), e.on()) + ": " + duty(e.kind()));
        };
    }

    private static String duty(DutyKind kind) {
        return switch (kind) {
            case TELL_PARENTS -> "tell the parents";
            case TELL_LOCAL_AUTHORITY -> "tell the local authority";
            case TELL_SOCIAL_WORKER -> "tell the social worker";
            case TELL_VIRTUAL_SCHOOL_HEAD -> "tell the Virtual School Head";
            case DAY_SIX_PROVISION -> "education from the sixth day out of school";
            case CONFIRM_DECISION -> "the headteacher confirms the decision";
            case REVIEW_PLAN -> "review the plan";
            case REVIEW_UNLAWFUL_EXCLUSION -> "review what was recorded as unlawful";
            case REVIEW_CYCLE -> "hold the review";
            case REVIEW_INTERVENTION -> "look at what the extra help has done";
            case REVIEW_EXEMPTION -> "meet the rule that was set aside, or step down";
            case DIVERT_URGENTLY -> "seek urgent help outside the tiers";
            case JUSTIFY_DIVERSION -> "write down why urgent help was sought";
            case REVIEW_DETRIMENTAL_STRATEGY -> "change the strategy that does harm";
            case DEBRIEF_CHILD -> "talk it over with the child";
            case DEBRIEF_STAFF -> "talk it over with staff";
            case READ_REPORT -> "read a service's report";
            case DO_MEETING_ACTION -> "do what a meeting agreed";
            case SEEK_OUTSIDE_SUPPORT -> "seek the support a parent asked for";
            case REVIEW_MEDICAL_SUPPORT -> "review the support for a medical need";
        };
    }
}
