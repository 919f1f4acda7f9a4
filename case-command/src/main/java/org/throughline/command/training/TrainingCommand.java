package org.throughline.command.training;

import static org.throughline.access.Role.DATA_MANAGER;
import static org.throughline.access.Role.DESIGNATED_TEACHER;
import static org.throughline.access.Role.HEADTEACHER;
import static org.throughline.access.Role.SAFEGUARDING_LEAD;
import static org.throughline.access.Role.SCHOOL_OFFICE;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Role;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Request;
import org.throughline.events.TrainingEvent.Post;

/** What may be asked about a setting's staff. Persons are staff ids, never names. */
sealed interface TrainingCommand extends Command {

    @Override
    String setting();

    @Override
    default @Nullable String childId() {
        return null;
    }

    @Override
    default String stream() {
        return TrainingFile.stream(setting());
    }

    @Override
    default Set<Role> askedBy() {
        return EnumSet.of(HEADTEACHER, SAFEGUARDING_LEAD, DESIGNATED_TEACHER, SCHOOL_OFFICE, DATA_MANAGER);
    }

    record TakePost(
            Request request,
            String setting,
            String person,
            Post post,
            @Nullable LocalDate from) implements TrainingCommand {}

    /** {@code on} is the last day in the post. */
    record LeavePost(
            Request request,
            String setting,
            String postId,
            @Nullable LocalDate on) implements TrainingCommand {}

    /** @param halfDays how long it took; null to take it from the catalogue */
    record CompleteTraining(
            Request request,
            String setting,
            String person,
            String course,
            @Nullable Integer halfDays,
            @Nullable LocalDate on)
            implements TrainingCommand {}

    /**
     * @param heldAt the setting it is for
     * @param countyLeadAgrees whether the county lead has agreed to a course outside the tutor's own setting
     */
    record AnnounceCourse(
            Request request,
            String setting,
            String tutor,
            String course,
            String heldAt,
            LocalDate heldOn,
            boolean countyLeadAgrees)
            implements TrainingCommand {}

    record AcknowledgePolicy(
            Request request,
            String setting,
            String person,
            String policy,
            String edition,
            @Nullable LocalDate on) implements TrainingCommand {}
}
