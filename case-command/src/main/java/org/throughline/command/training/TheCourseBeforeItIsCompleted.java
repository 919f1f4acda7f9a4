package org.throughline.command.training;

import java.util.Optional;
import org.throughline.catalogue.Courses.Course;
import org.throughline.command.decision.Rule;

/**
 * L.5: Step Up only after Step On, a refresher only after what it refreshes. It blocks because the register says who may
 * use what they learnt; an earlier course taken elsewhere is entered first, with its own day.
 */
record TheCourseBeforeItIsCompleted(Course course, boolean isCompleted) implements Rule {

    @Override
    public String id() {
        return "L.5";
    }

    @Override
    public String edition() {
        return "hertfordshire-2020";
    }

    @Override
    public String source() {
        return course.source();
    }

    @Override
    public Verdict weigh() {
        return Optional.ofNullable(course.requires())
                .filter(required -> !isCompleted)
                .map(required -> Verdict.blocks(course.code() + " follows " + required + ", which is not on record"))
                .orElseGet(() -> Verdict.satisfied("What comes before it was completed"));
    }
}
