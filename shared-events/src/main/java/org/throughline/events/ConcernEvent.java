package org.throughline.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody saw, what it may mean, and what came of it. */
public sealed interface ConcernEvent extends SupportEvent {

    /** What was seen is enough: severity and presentations may come with triage. {@code setting} null when seen outside any. */
    @Stored("concern-raised")
    record ConcernRaised(
            String childId,
            String agency,
            String concernId,
            @Nullable String setting,
            Instant seenAt,
            LocalDate on,
            @Nullable Severity severity,
            Approach approach,
            @Personal(Sensitivity.GENERAL) Observation observation,
            @Personal(Sensitivity.GENERAL) List<OtherChild> others)
            implements ConcernEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /**
     * What was seen, kept apart from what it may communicate and from how somebody reads it.
     *
     * @param presentations codes of the vocabulary of presentations
     * @param lifeChanges codes of the vocabulary of life changes
     * @param present who was there, as they would be called
     * @param evidencedBy what makes it dangerous rather than difficult; empty for what is not
     */
    record Observation(
            String seen,
            @Nullable String mightCommunicate,
            @Nullable String interpretation,
            List<String> presentations,
            List<String> lifeChanges,
            @Nullable String place,
            List<String> present,
            List<Danger> evidencedBy) {
        /** What was seen is enough; the rest can wait. */
        public static Observation of(String seen, List<String> presentations) {
            return new Observation(seen, null, null, presentations, List.of(), null, List.of(), List.of());
        }
    }

    /** Difficult: no harm or injury. Dangerous: injury, damage to property or a criminal offence is evidenced. */
    enum Severity {
        DIFFICULT,
        DANGEROUS
    }

    enum Danger {
        INJURY_TO_SELF,
        INJURY_TO_OTHERS,
        DAMAGE_TO_PROPERTY,
        CRIMINAL_OFFENCE
    }

    /** Whether somebody looked out for it, or it was an answer to what had happened. */
    enum Approach {
        PROACTIVE,
        REACTIVE
    }

    /** Another child in the incident, with a role of their own and nothing of what is said of the first. */
    record OtherChild(String childId, IncidentRole role) {}

    enum IncidentRole {
        WAS_HARMED,
        TOOK_PART,
        SAW_IT,
        HELPED
    }

    /** On the other child's record: that they were there and how, never what was raised about somebody else. */
    @Stored("involvement-in-incident-recorded")
    record InvolvementInIncidentRecorded(
            String childId,
            String agency,
            String concernId,
            @Personal(Sensitivity.GENERAL) IncidentRole role,
            LocalDate on)
            implements ConcernEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** The child had no part in it after all: the concern was withdrawn, or corrected and names them no longer. */
    @Stored("involvement-in-incident-withdrawn")
    record InvolvementInIncidentWithdrawn(String childId, String agency, String concernId, LocalDate on)
            implements ConcernEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** All of it as it should have been; what was raised stays in history. */
    @Stored("concern-corrected")
    record ConcernCorrected(
            String childId,
            String agency,
            String concernId,
            Instant seenAt,
            @Nullable Severity severity,
            Approach approach,
            @Personal(Sensitivity.GENERAL) Observation observation,
            @Personal(Sensitivity.GENERAL) List<OtherChild> others,
            @Personal(Sensitivity.GENERAL) String reason,
            LocalDate on)
            implements ConcernEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("concern-withdrawn")
    record ConcernWithdrawn(
            String childId,
            String agency,
            String concernId,
            @Personal(Sensitivity.GENERAL) String reason,
            LocalDate on) implements ConcernEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** Two concerns about this child that belong together. */
    @Stored("concerns-linked")
    record ConcernsLinked(
            String childId,
            String agency,
            String concernId,
            String earlierConcernId,
            @Personal(Sensitivity.GENERAL) String reason,
            LocalDate on)
            implements ConcernEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    @Stored("concern-triaged")
    record ConcernTriaged(
            String childId,
            String agency,
            String concernId,
            TriageOutcome outcome,
            @Personal(Sensitivity.GENERAL) String rationale,
            @Nullable Severity severity,
            @Personal(Sensitivity.GENERAL) List<String> presentations,
            LocalDate on)
            implements ConcernEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** Urgent: support outside the ladder, at once. */
    enum TriageOutcome {
        NO_FURTHER_ACTION,
        WATCH,
        SUPPORT,
        URGENT
    }

    @Stored("adults-made-aware")
    record AdultsMadeAware(
            String childId,
            String agency,
            String concernId,
            @Personal(Sensitivity.GENERAL) List<String> adults,
            LocalDate on)
            implements ConcernEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    /** The concern was logged with the designated safeguarding lead, who may contact the safeguarding hub. */
    @Stored("safeguarding-lead-told")
    record SafeguardingLeadTold(
            String childId,
            String agency,
            String concernId,
            @Personal(Sensitivity.SAFEGUARDING) String account,
            @Personal(Sensitivity.SAFEGUARDING) HubContact hub,
            LocalDate on)
            implements ConcernEvent {
        @Override
        public LocalDate occurredOn() {
            return on;
        }
    }

    enum HubContact {
        NOT_NEEDED,
        CONSULTED,
        REFERRED
    }
}
