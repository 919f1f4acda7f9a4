package org.throughline.query.child;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ChildEvent.LimitBasis;
import org.throughline.query.child.ChildView.Restriction;

/**
 * Who answers for a child, as one caller may know it.
 *
 * @param on the day the answer is for
 * @param parents holders of parental responsibility and other parents within s.576 Education Act 1996, past ones too
 * @param authorities that hold it themselves; null for those who may not know of any
 * @param contactRestrictions null for those who may not know of any
 * @param mayDecide whose word decides about education on that day: holders not limited in it, and authorities; null
 *     for those who may not know of limits, since they would be told wrongly
 */
record Responsibility(
        String childId,
        LocalDate on,
        List<Holder> parents,
        @Nullable List<Authority> authorities,
        @Nullable List<Restriction> contactRestrictions,
        @Nullable List<Decider> mayDecide) {

    /**
     * @param livesWithChild null when the child's location is confidential and not for this caller
     * @param until the last day of their standing, null while it lasts
     * @param limits null for those who may not know of any
     */
    record Holder(
            String parentId,
            String name,
            String relationship,
            boolean parentalResponsibility,
            @Nullable Boolean livesWithChild,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable List<Limit> limits) {}

    /**
     * @param scope what they may not decide
     * @param onEducation whether decisions about education are among it
     * @param until the last day of it, null while no end is known
     */
    record Limit(
            String limitId,
            LimitBasis basis,
            String scope,
            boolean onEducation,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean isOn(LocalDate day) {
            return covers(from, until, day);
        }
    }

    /** @param until the last day of it, null while it lasts */
    record Authority(
            String holdingId,
            String authority,
            String order,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean isOn(LocalDate day) {
            return covers(from, until, day);
        }
    }

    /**
     * @param party {@code parent:<id>} or {@code authority:<code>}
     * @param name of a parent, null for an authority
     */
    record Decider(String party, @Nullable String name) {}

    static boolean covers(LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
