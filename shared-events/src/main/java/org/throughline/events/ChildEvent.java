package org.throughline.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stream {@code child-<id>}: who the child is, who holds parental responsibility, where enrolled, care status. */
public sealed interface ChildEvent extends AboutChild {

    @Override
    String childId();

    @Stored("child-registered")
    record ChildRegistered(
            String childId,
            String agency,
            @Personal(Sensitivity.IDENTITY) String givenNames,
            @Personal(Sensitivity.IDENTITY) String familyName,
            @Personal(Sensitivity.IDENTITY) LocalDate dateOfBirth,
            @Personal(Sensitivity.IDENTITY) @Nullable String sex,
            LocalDate on)
            implements ChildEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** A correction carries all details as they should have been; the earlier ones stay in history. */
    @Stored("child-details-corrected")
    record ChildDetailsCorrected(
            String childId,
            String agency,
            @Personal(Sensitivity.IDENTITY) String givenNames,
            @Personal(Sensitivity.IDENTITY) String familyName,
            @Personal(Sensitivity.IDENTITY) LocalDate dateOfBirth,
            @Personal(Sensitivity.IDENTITY) @Nullable String sex,
            @Personal(Sensitivity.IDENTITY) String reason,
            LocalDate on)
            implements ChildEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("identifier-recorded")
    record IdentifierRecorded(
            String childId,
            String agency,
            IdentifierKind kind,
            @Personal(Sensitivity.IDENTITY) String value,
            LocalDate on)
            implements ChildEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum IdentifierKind {
        UPN,
        TEMPORARY_UPN,
        NHS_NUMBER
    }

    /** Holder of parental responsibility or another parent within s.576 Education Act 1996. */
    @Stored("parent-recorded")
    record ParentRecorded(
            String childId,
            String agency,
            String parentId,
            @Personal(Sensitivity.IDENTITY) String name,
            @Personal(Sensitivity.IDENTITY) String relationship,
            boolean parentalResponsibility,
            boolean livesWithChild,
            @Personal(Sensitivity.IDENTITY) @Nullable String contact,
            LocalDate from)
            implements ChildEvent {
        @Override
        public LocalDate occurredOn() {
            return from;
        }
    }

    @Stored("parent-ended")
    record ParentEnded(
            String childId,
            String agency,
            String parentId,
            @Personal(Sensitivity.IDENTITY) String reason,
            LocalDate on) implements ChildEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** A court order or plan under which a parent may not have contact, or may not be told. */
    @Stored("contact-restricted")
    record ContactRestricted(
            String childId,
            String agency,
            String restrictionId,
            String parentId,
            @Personal(Sensitivity.SAFEGUARDING) String basis,
            boolean mayBeTold,
            LocalDate from,
            @Nullable LocalDate until)
            implements ChildEvent {
        @Override
        public LocalDate occurredOn() {
            return from;
        }
    }

    @Stored("contact-restriction-lifted")
    record ContactRestrictionLifted(
            String childId,
            String agency,
            String restrictionId,
            @Personal(Sensitivity.SAFEGUARDING) String reason,
            LocalDate on)
            implements ChildEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("location-made-confidential")
    record LocationMadeConfidential(
            String childId,
            String agency,
            @Personal(Sensitivity.SAFEGUARDING) String reason,
            LocalDate from) implements ChildEvent {
        @Override
        public LocalDate occurredOn() {
            return from;
        }
    }

    @Stored("location-confidentiality-ended")
    record LocationConfidentialityEnded(
            String childId,
            String agency,
            @Personal(Sensitivity.SAFEGUARDING) String reason,
            LocalDate on) implements ChildEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** {@code setting} is a URN, or our own id for a setting without one. */
    @Stored("enrolment-started")
    record EnrolmentStarted(
            String childId, String agency, String enrolmentId, String setting, EnrolmentKind kind, LocalDate from)
            implements ChildEvent {
        @Override
        public LocalDate occurredOn() {
            return from;
        }
    }

    enum EnrolmentKind {
        MAIN,
        SUBSIDIARY,
        GUEST
    }

    @Stored("enrolment-ended")
    record EnrolmentEnded(
            String childId,
            String agency,
            String enrolmentId,
            String setting,
            @Personal(Sensitivity.GENERAL) String reason,
            LocalDate on)
            implements ChildEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /**
     * An interval of social-care status. The status itself is sealed: that there is one at all is CARE.
     *
     * @param socialWorker the allocated worker's user id, null when not yet allocated
     */
    @Stored("care-status-started")
    record CareStatusStarted(
            String childId,
            String agency,
            String intervalId,
            @Personal(Sensitivity.CARE) CareStatus status,
            @Personal(Sensitivity.CARE) String authority,
            @Personal(Sensitivity.CARE) @Nullable String socialWorker,
            LocalDate from)
            implements ChildEvent {
        @Override
        public LocalDate occurredOn() {
            return from;
        }
    }

    /** Looked after, previously looked after, child in need, child protection plan. */
    enum CareStatus {
        CLA,
        PLA,
        CIN,
        CP
    }

    @Stored("care-status-ended")
    record CareStatusEnded(
            String childId,
            String agency,
            String intervalId,
            @Personal(Sensitivity.CARE) String reason,
            LocalDate on) implements ChildEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** The safeguarding lead lets parents see these lines of the timeline, named by event id. */
    @Stored("lines-released-to-parents")
    record LinesReleasedToParents(String childId, String agency, List<String> lines, LocalDate on)
            implements ChildEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /**
     * What a holder of parental responsibility may not decide: restricted by the authority under a care order, or by a
     * court. Under a care order that there is one at all gives care status away, hence CARE.
     *
     * @param scope what they may not decide, in words
     * @param onEducation whether decisions about education are among it
     */
    @Stored("parental-responsibility-limited")
    record ParentalResponsibilityLimited(
            String childId,
            String agency,
            String limitId,
            String parentId,
            @Personal(Sensitivity.CARE) LimitBasis basis,
            @Personal(Sensitivity.CARE) String scope,
            @Personal(Sensitivity.CARE) boolean onEducation,
            LocalDate from,
            @Nullable LocalDate until)
            implements ChildEvent {
        @Override
        public LocalDate occurredOn() {
            return from;
        }
    }

    enum LimitBasis {
        CARE_ORDER,
        COURT_ORDER
    }

    @Stored("parental-responsibility-limit-ended")
    record ParentalResponsibilityLimitEnded(
            String childId,
            String agency,
            String limitId,
            @Personal(Sensitivity.CARE) String reason,
            LocalDate on) implements ChildEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** A local authority holds parental responsibility itself, beside the parents. */
    @Stored("authority-took-responsibility")
    record AuthorityTookResponsibility(
            String childId,
            String agency,
            String holdingId,
            @Personal(Sensitivity.CARE) String authority,
            @Personal(Sensitivity.CARE) String order,
            LocalDate from)
            implements ChildEvent {
        @Override
        public LocalDate occurredOn() {
            return from;
        }
    }

    @Stored("authority-gave-up-responsibility")
    record AuthorityGaveUpResponsibility(
            String childId,
            String agency,
            String holdingId,
            @Personal(Sensitivity.CARE) String reason,
            LocalDate on) implements ChildEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }
}
