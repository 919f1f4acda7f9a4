package org.throughline.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.events.TrainingEvent.Post;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The courses a setting keeps its training register by, from {@code catalogue/courses.yaml}. */
public record Courses(String edition, List<Course> courses) {

    public static final Courses ALL = read();

    /**
     * @param halfDays how long it takes, 2 are a day; null where the source does not say
     * @param validMonths after which a refresher is due; null where none is
     * @param requires the course that must have been completed before
     * @param renews the course it counts for from its own day on
     * @param times how often it is asked of each person; null for once
     * @param halfDaysAYear how much of it is asked in an academic year
     * @param forPosts posts that ask for it
     */
    public record Course(
            String code,
            String name,
            @Nullable Integer halfDays,
            @Nullable Integer validMonths,
            @Nullable String requires,
            @Nullable String renews,
            @Nullable LedBy ledBy,
            @Nullable Integer times,
            @Nullable Integer halfDaysAYear,
            List<Post> forPosts,
            String source,
            List<String> covers) {

        public Course {
            // Absent in the file is an empty list.
            forPosts = Objects.requireNonNullElse(forPosts, List.of());
            covers = Objects.requireNonNullElse(covers, List.of());
        }

        /** The last day before a refresher is due; null when none is. */
        public @Nullable LocalDate validUntil(LocalDate completed) {
            return validMonths == null
                    ? null
                    : completed.plusMonths(validMonths).minusDays(1);
        }

        /** Whether it counts as the course of this code. */
        public boolean countsAs(String other) {
            return code.equals(other) || other.equals(renews);
        }
    }

    /** What the person who leads a course must hold: a course that is still valid, or a post; one of the two. */
    public record LedBy(@Nullable String course, @Nullable Post post) {}

    private static Courses read() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = Objects.requireNonNull(Courses.class.getResourceAsStream("/catalogue/courses.yaml"))) {
            return yaml.readValue(in, Courses.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Course> course(String code) {
        return courses.stream().filter(course -> course.code().equals(code)).findFirst();
    }

    public List<String> codes() {
        return courses.stream().map(Course::code).toList();
    }
}
