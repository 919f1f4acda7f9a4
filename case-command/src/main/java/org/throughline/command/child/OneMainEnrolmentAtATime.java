package org.throughline.command.child;

import org.throughline.command.decision.Rule;

/** A child is on one main roll at a time; further rolls are subsidiary or guest. */
record OneMainEnrolmentAtATime(boolean hasAnother) implements Rule {

    @Override
    public String id() {
        return "CHILD-02";
    }

    @Override
    public String edition() {
        return "SI 2024/208";
    }

    @Override
    public String source() {
        return "School Attendance (Pupil Registration) Regulations 2024; CBDS enrolment status";
    }

    @Override
    public Verdict weigh() {
        return hasAnother
                ? Verdict.blocks("The child is on another main roll on that day; end that enrolment first, or enrol as"
                        + " subsidiary or guest")
                : Verdict.satisfied("No other main roll on that day");
    }
}
