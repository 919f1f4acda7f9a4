package org.throughline.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Stream {@code training-<setting>}: who at a setting holds which post, was trained in what, and knows which policy. */
public sealed interface TrainingEvent extends ReferenceEvent {
    String setting();

    @Stored("post-taken")
    record PostTaken(
            String setting,
            String agency,
            String postId,
            @Personal(Sensitivity.STAFF) String person,
            Post post,
            LocalDate from)
            implements TrainingEvent {}

    enum Post {
        MENTAL_HEALTH_LEAD,
        DEPUTY_MENTAL_HEALTH_LEAD,
        MENTAL_HEALTH_GOVERNOR,
        DESIGNATED_TEACHER,
        DESIGNATED_GOVERNOR,
        STEPS_TUTOR,
        SENCO,
        SAFEGUARDING_LEAD
    }

    @Stored("post-left")
    record PostLeft(String setting, String agency, String postId, LocalDate on) implements TrainingEvent {}

    /**
     * @param course a code of the catalogue of courses
     * @param halfDays how long it took; 2 are a day
     * @param validUntil the last day before a refresher is due, computed from the catalogue; null when none is
     */
    @Stored("training-completed")
    record TrainingCompleted(
            String setting,
            String agency,
            String trainingId,
            @Personal(Sensitivity.STAFF) String person,
            String course,
            int halfDays,
            LocalDate on,
            @Nullable LocalDate validUntil)
            implements TrainingEvent {}

    /** A tutor tells the authority of a course before it is held; outside their own setting the county lead must agree. */
    @Stored("course-announced")
    record CourseAnnounced(
            String setting,
            String agency,
            String courseId,
            @Personal(Sensitivity.STAFF) String tutor,
            String course,
            String heldAt,
            LocalDate heldOn,
            boolean countyLeadAgrees,
            LocalDate on)
            implements TrainingEvent {}

    /** @param policy a code of the catalogue of document types, of the family POLICY */
    @Stored("policy-acknowledged")
    record PolicyAcknowledged(
            String setting,
            String agency,
            String acknowledgementId,
            @Personal(Sensitivity.STAFF) String person,
            String policy,
            String policyEdition,
            LocalDate on)
            implements TrainingEvent {}
}
