package org.throughline.query.training;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.TrainingEvent.Post;

/**
 * A setting's register as one caller may read it.
 *
 * @param on the day the gaps are counted on
 * @param posts held now and before, by post
 * @param people those the caller may know by name; for most, themselves at most
 * @param awareness how many had level 1 mental-health training
 * @param policies how many acknowledged which edition
 * @param courses announced by tutors of this setting, newest first
 */
record TrainingView(
        String setting,
        @Nullable String settingName,
        LocalDate on,
        List<PostHeld> posts,
        List<Person> people,
        Awareness awareness,
        List<PolicyKnown> policies,
        List<Course> courses,
        List<Gap> gaps) {

    /** @param person staff id; null when not for the caller */
    record PostHeld(
            String postId,
            Post post,
            @Nullable String person,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** @param posts held today */
    record Person(String person, List<Post> posts, List<Training> trainings, List<Acknowledged> policies) {}

    /** @param validUntil the last day before a refresher is due, null when none is */
    record Training(
            String trainingId,
            String course,
            int halfDays,
            LocalDate on,
            @Nullable LocalDate validUntil) {}

    record Acknowledged(String policy, String edition, LocalDate on) {}

    /** @param people everybody the register names; how many work there it does not know */
    record Awareness(int trained, int people) {}

    record PolicyKnown(String policy, String edition, int people) {}

    /** @param tutor staff id; null when not for the caller */
    record Course(
            String courseId,
            String course,
            @Nullable String tutor,
            String heldAt,
            LocalDate heldOn,
            boolean countyLeadAgrees,
            LocalDate announcedOn) {}
}
