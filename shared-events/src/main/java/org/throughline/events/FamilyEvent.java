package org.throughline.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stream {@code family-<child>}: what parents were told and asked for; health, funding and early-years hours. */
public sealed interface FamilyEvent extends AboutChild {
    @Override
    String childId();

    /** {@code language} is a BCP 47 tag. */
    @Stored("communication-needs-recorded")
    record CommunicationNeedsRecorded(
            String childId,
            String agency,
            String parentId,
            @Personal(Sensitivity.IDENTITY) String language,
            @Personal(Sensitivity.IDENTITY) TextFormat format,
            @Personal(Sensitivity.IDENTITY) boolean interpreter,
            LocalDate on)
            implements FamilyEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum TextFormat {
        STANDARD,
        LARGE_PRINT,
        EASY_READ,
        BRAILLE,
        AUDIO,
        SIGNED
    }

    /** {@code about} is the id of a case, document or meeting it was about. */
    @Stored("parents-informed")
    record ParentsInformed(
            String childId,
            String agency,
            String informingId,
            @Personal(Sensitivity.IDENTITY) List<String> parents,
            InformingChannel channel,
            @Personal(Sensitivity.IDENTITY) String language,
            @Personal(Sensitivity.IDENTITY) TextFormat format,
            @Personal(Sensitivity.GENERAL) String what,
            @Nullable String about,
            LocalDate on)
            implements FamilyEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum InformingChannel {
        MEETING,
        TELEPHONE,
        LETTER,
        MESSAGE
    }

    @Stored("support-asked-for-by-parent")
    record SupportAskedForByParent(
            String childId,
            String agency,
            String requestId,
            @Personal(Sensitivity.IDENTITY) String parentId,
            String setting,
            @Personal(Sensitivity.GENERAL) String what,
            LocalDate on)
            implements FamilyEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("support-sought-for-parent")
    record SupportSoughtForParent(
            String childId,
            String agency,
            String requestId,
            @Personal(Sensitivity.GENERAL) String service,
            @Personal(Sensitivity.GENERAL) String what,
            LocalDate on)
            implements FamilyEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("medical-need-recorded")
    record MedicalNeedRecorded(
            String childId,
            String agency,
            String needId,
            String setting,
            @Personal(Sensitivity.GENERAL) String condition,
            @Personal(Sensitivity.GENERAL) String support,
            LocalDate from,
            LocalDate reviewOn)
            implements FamilyEvent {
        @Override
        public LocalDate occurredOn() {
            return from;
        }
    }

    @Stored("medical-need-reviewed")
    record MedicalNeedReviewed(
            String childId,
            String agency,
            String needId,
            @Personal(Sensitivity.GENERAL) String support,
            LocalDate reviewOn,
            LocalDate on)
            implements FamilyEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("medical-need-ended")
    record MedicalNeedEnded(
            String childId,
            String agency,
            String needId,
            @Personal(Sensitivity.GENERAL) String reason,
            LocalDate on) implements FamilyEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** Local high-needs funding; {@code pence} for a year. */
    @Stored("high-needs-funding-applied-for")
    record HighNeedsFundingAppliedFor(
            String childId,
            String agency,
            String applicationId,
            String setting,
            @Nullable String caseId,
            @Personal(Sensitivity.GENERAL) String purpose,
            int pence,
            LocalDate on)
            implements FamilyEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("high-needs-funding-decided")
    record HighNeedsFundingDecided(
            String childId,
            String agency,
            String applicationId,
            boolean granted,
            int pence,
            @Personal(Sensitivity.GENERAL) String reasons,
            @Nullable LocalDate until,
            LocalDate on)
            implements FamilyEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** Early education the public purse pays for: the child counts as having a place. */
    @Stored("funded-hours-started")
    record FundedHoursStarted(
            String childId,
            String agency,
            String placeId,
            String setting,
            FundedHours kind,
            int hoursAWeek,
            LocalDate from)
            implements FamilyEvent {
        @Override
        public LocalDate occurredOn() {
            return from;
        }
    }

    enum FundedHours {
        TWO_YEAR_OLD,
        THREE_AND_FOUR_YEAR_OLD,
        WORKING_PARENTS
    }

    @Stored("funded-hours-ended")
    record FundedHoursEnded(
            String childId,
            String agency,
            String placeId,
            @Personal(Sensitivity.GENERAL) String reason,
            LocalDate on) implements FamilyEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }
}
