package org.throughline.command.child;

import java.time.LocalDate;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.decision.Records;

/** What a setting holds about a child can still be finished once the child has gone on elsewhere. */
public final class LeftBehind {

    private LeftBehind() {}

    /**
     * Whether somebody who sees the child may review, end or close what a setting holds: the setting itself; any school
     * once the child is no longer on that setting's roll; the authority's officer for fair access at any time.
     */
    public static boolean mayBeFinishedBy(
            Actor actor, String setting, String childId, LocalDate today, Records records) {
        if (!actor.role().isOfASchool()) {
            return actor.role() == Role.FAIR_ACCESS_OFFICER;
        }
        return actor.worksAt(setting) || hasLeft(childId, setting, today, records);
    }

    /** Whether the child is not on roll at the setting on that day. */
    public static boolean hasLeft(String childId, String setting, LocalDate day, Records records) {
        return ChildFacts.of(childId, records).enrolmentAt(setting, day).isEmpty();
    }
}
