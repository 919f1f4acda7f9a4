package org.throughline.standalone.county;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.child.Upn;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ConcernEvent.Danger;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.HalfDay;

/**
 * A made-up child and the story of one academic year. Nobody in it exists.
 *
 * @param number from 0, in the order they are made
 * @param sex F or M
 * @param yearGroup 0 is Reception
 * @param suspensions in order of time; they never overlap
 */
public record SyntheticChild(
        int number,
        String givenNames,
        String familyName,
        LocalDate dateOfBirth,
        String sex,
        Upn upn,
        int yearGroup,
        List<Parent> parents,
        List<Enrolment> enrolments,
        List<Care> care,
        List<Concern> concerns,
        List<Suspension> suspensions) {

    /** @param contact a telephone number from the range kept free for drama, or an address at example.org */
    public record Parent(
            String name, String relationship, boolean parentalResponsibility, boolean livesWithChild, String contact) {}

    /** A main enrolment; {@code until} and {@code reason} are null while it lasts. */
    public record Enrolment(
            String setting,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason) {}

    /** {@code until} is null while it lasts. */
    public record Care(
            CareStatus status, LocalDate from, @Nullable LocalDate until) {}

    public record Concern(String setting, LocalDate on, Severity severity, String seen, List<Danger> evidencedBy) {}

    /** @param sessions how many sessions there are from the first to the last, on the calendar used */
    public record Suspension(String setting, HalfDay first, HalfDay last, int sessions, List<String> reasons) {}

    /** The setting of the main enrolment on a day. */
    String settingOn(LocalDate day) {
        return enrolments.stream()
                .filter(enrolment -> !day.isBefore(enrolment.from())
                        && (enrolment.until() == null || !day.isAfter(enrolment.until())))
                .map(Enrolment::setting)
                .findFirst()
                .orElseThrow();
    }
}
