package org.throughline.query.child;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ChildEvent.CareStatus;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.IdentifierKind;
import org.throughline.events.FamilyEvent.FundedHours;

/**
 * A child as one caller may know it.
 *
 * @param contactRestrictions null for those who may not know of any
 * @param location null for those who may not know, and when it is not confidential
 * @param careStatuses null for those who may not know of any
 */
record ChildView(
        String childId,
        String givenNames,
        String familyName,
        LocalDate dateOfBirth,
        @Nullable String sex,
        List<Identifier> identifiers,
        List<ParentView> parents,
        @Nullable List<Restriction> contactRestrictions,
        @Nullable Location location,
        List<Enrolment> enrolments,
        List<FundedPlace> fundedHours,
        @Nullable List<CareInterval> careStatuses) {

    record Identifier(IdentifierKind kind, String value, LocalDate since) {}

    /**
     * @param livesWithChild null when the child's location is confidential and not for this caller
     * @param contact null when there is none, or the location is confidential and not for this caller
     */
    record ParentView(
            String parentId,
            String name,
            String relationship,
            boolean parentalResponsibility,
            @Nullable Boolean livesWithChild,
            @Nullable String contact,
            LocalDate from,
            @Nullable LocalDate until) {}

    record Restriction(
            String restrictionId,
            String parentId,
            boolean mayBeTold,
            @Nullable String basis,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate liftedOn) {}

    record Location(
            boolean confidential, LocalDate since, @Nullable String reason) {}

    record Enrolment(
            String enrolmentId,
            String setting,
            @Nullable String name,
            EnrolmentKind kind,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** Early education the public purse pays for. */
    record FundedPlace(
            String placeId,
            String setting,
            @Nullable String name,
            FundedHours kind,
            int hoursAWeek,
            LocalDate from,
            @Nullable LocalDate until) {}

    record CareInterval(
            String intervalId,
            CareStatus status,
            String authority,
            @Nullable String socialWorker,
            LocalDate from,
            @Nullable LocalDate until) {}
}
