package org.throughline.query.timeline;

import org.jspecify.annotations.Nullable;
import org.throughline.events.AboutChild;
import org.throughline.events.AgreementEvent;
import org.throughline.events.ChildEvent;
import org.throughline.events.DecisionEvent;
import org.throughline.events.DutyEvent;
import org.throughline.events.EducationEvent;
import org.throughline.events.ExclusionEvent;
import org.throughline.events.FamilyEvent;
import org.throughline.events.MeetingEvent;
import org.throughline.events.MoveEvent;
import org.throughline.events.PlanEvent;
import org.throughline.events.ReferralEvent;
import org.throughline.events.Sensitivity;
import org.throughline.events.SupportEvent;

/** What an event puts on the timeline. Every event answers a line or says why it has none, or this does not compile. */
sealed interface Telling {

    /**
     * @param sensitivity who may know that there is such a line at all
     * @param words coded facts only, readable to a parent; settings as {@code {setting:117276}}; stored sealed, as some
     *     codes are personal by themselves
     * @param detail what somebody wrote; stored sealed
     */
    record Line(
            Sensitivity sensitivity, String words, @Nullable String detail) implements Telling {}

    record NotShown(String reason) implements Telling {}

    static Telling of(AboutChild event) {
        return switch (event) {
            case ChildEvent e -> TellingOfChild.of(e);
            case SupportEvent e -> TellingOfSupport.of(e);
            case PlanEvent e -> TellingOfPlan.of(e);
            case ReferralEvent e -> TellingOfReferral.of(e);
            case MeetingEvent e -> TellingOfMeeting.of(e);
            case AgreementEvent e -> TellingOfAgreement.of(e);
            case FamilyEvent e -> TellingOfFamily.of(e);
            case ExclusionEvent e -> TellingOfExclusion.of(e);
            case MoveEvent e -> TellingOfMove.of(e);
            case EducationEvent e -> TellingOfEducation.of(e);
            case DutyEvent e -> TellingOfDuty.of(e);
            case DecisionEvent.DecisionTaken e -> new NotShown("a receipt is read in the audit view");
        };
    }

    static Line line(Sensitivity sensitivity, String words) {
        return new Line(sensitivity, words, null);
    }

    static Line line(Sensitivity sensitivity, String words, @Nullable String detail) {
        return new Line(sensitivity, words, detail);
    }
}
