package org.throughline.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An event in the life of one child: it belongs on the child's timeline or says why it does not. */
public sealed interface AboutChild extends CaseEvent
        permits ChildEvent,
                SupportEvent,
                PlanEvent,
                ReferralEvent,
                MeetingEvent,
                AgreementEvent,
                FamilyEvent,
                ExclusionEvent,
                MoveEvent,
                EducationEvent,
                DutyEvent,
                DecisionEvent {

    /** Null only for a decision that is about no child, such as one on a school's calendar. */
    @Nullable String childId();

    /** The Europe/London day on which it was true, as opposed to the instant at which it was recorded. */
    LocalDate occurredOn();
}
