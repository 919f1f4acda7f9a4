package org.throughline.command.meeting;

import org.throughline.command.decision.Rule;
import org.throughline.events.MeetingEvent.MeetingKind;

/** MTG-02: a team around a family or child has the family in it. Professionals may meet among themselves. */
record TheFamilyIsInvited(MeetingKind kind, boolean invited) implements Rule {

    @Override
    public String id() {
        return "MTG-02";
    }

    @Override
    public String edition() {
        return "throughline-1";
    }

    @Override
    public String source() {
        return "Local rule of this house, after Hertfordshire strategy 2020 section 5.5 (S1:L253): parents take part at every"
                + " stage";
    }

    @Override
    public Verdict weigh() {
        if (invited) {
            return Verdict.satisfied("The family is invited");
        }
        return kind == MeetingKind.PROFESSIONALS
                ? Verdict.satisfied("Professionals meet among themselves")
                : Verdict.warns("The family is not invited");
    }
}
