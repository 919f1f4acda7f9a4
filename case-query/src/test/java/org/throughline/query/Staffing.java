package org.throughline.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.events.CaseEvent;
import org.throughline.events.TrainingEvent.CourseAnnounced;
import org.throughline.events.TrainingEvent.PolicyAcknowledged;
import org.throughline.events.TrainingEvent.Post;
import org.throughline.events.TrainingEvent.PostLeft;
import org.throughline.events.TrainingEvent.PostTaken;
import org.throughline.events.TrainingEvent.TrainingCompleted;

/** Events of a setting's training register. */
public final class Staffing {

    private final String setting;
    private final String agency;

    public Staffing(String setting) {
        this.setting = setting;
        this.agency = Actor.school(setting);
    }

    public PostTaken took(String person, Post post) {
        return new PostTaken(setting, agency, post + "-" + person.hashCode(), person, post, Story.SEPTEMBER);
    }

    public PostLeft left(String person, Post post, LocalDate on) {
        return new PostLeft(setting, agency, post + "-" + person.hashCode(), on);
    }

    public TrainingCompleted trained(
            String id, String person, String course, int halfDays, LocalDate on, @Nullable LocalDate validUntil) {
        return new TrainingCompleted(setting, agency, id, person, course, halfDays, on, validUntil);
    }

    public CourseAnnounced announced(String tutor) {
        return new CourseAnnounced(
                setting, agency, "co1", tutor, "STEP_ON", "own-0009", LocalDate.of(2026, 7, 1), true, Story.JUNE_17);
    }

    public PolicyAcknowledged acknowledged(String id, String person) {
        return new PolicyAcknowledged(setting, agency, id, person, "EXCLUSION_GUIDANCE", "2024", Story.JUNE_17);
    }

    /** One of every event of the register. */
    public CaseEvent[] everything() {
        return new CaseEvent[] {
            took("ZzTutor", Post.STEPS_TUTOR),
            took("ZzTeacher", Post.DESIGNATED_TEACHER),
            left("ZzTeacher", Post.DESIGNATED_TEACHER, LocalDate.of(2026, 7, 1)),
            trained("t1", "ZzTutor", "STEPS_TUTOR", 4, Story.SEPTEMBER, LocalDate.of(2026, 9, 2)),
            announced("ZzTutor"),
            acknowledged("pa1", "ZzTeacher")
        };
    }
}
