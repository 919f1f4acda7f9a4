package org.throughline.command.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.catalogue.Courses;
import org.throughline.command.calendar.SchoolCalendar;
import org.throughline.events.TrainingEvent;
import org.throughline.events.TrainingEvent.Post;

/** The posts and the training of one setting so far: an immutable fold of {@code training-<setting>}. */
record TrainingFile(Map<String, Held> posts, List<Completed> completed, Set<Acknowledged> acknowledged) {

    static final TrainingFile EMPTY = new TrainingFile(Map.of(), List.of(), Set.of());

    /** {@code until} is the last day in the post. */
    record Held(
            String person,
            Post post,
            LocalDate from,
            @Nullable LocalDate until) {
        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    record Completed(
            String person,
            String course,
            int halfDays,
            LocalDate on,
            @Nullable LocalDate validUntil) {
        boolean isValidOn(LocalDate day) {
            return !day.isBefore(on) && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    record Acknowledged(String person, String policy, String edition) {}

    static String stream(String setting) {
        return "training-" + setting;
    }

    boolean holds(String person, Post post, LocalDate day) {
        return posts.values().stream()
                .anyMatch(held -> held.person().equals(person) && held.post() == post && held.isOn(day));
    }

    /** How many persons hold the post on that day. */
    int holders(Post post, LocalDate day) {
        return posts.values().stream()
                .filter(held -> held.post() == post && held.isOn(day))
                .map(Held::person)
                .collect(Collectors.toSet())
                .size();
    }

    /** Whether it was completed by that day, lapsed since or not. */
    boolean hasDone(String person, String course, LocalDate by) {
        return taken(person, course).anyMatch(done -> !done.on().isAfter(by));
    }

    boolean isValidlyTrained(String person, String course, LocalDate day) {
        return taken(person, course).anyMatch(done -> done.isValidOn(day));
    }

    int timesDone(String person, String course) {
        return (int) taken(person, course).count();
    }

    /** Half-days in the academic year of that day. */
    int halfDaysInYear(String person, String course, LocalDate day) {
        int year = SchoolCalendar.academicYearOf(day);
        return taken(person, course)
                .filter(done -> SchoolCalendar.academicYearOf(done.on()) == year)
                .mapToInt(Completed::halfDays)
                .sum();
    }

    private Stream<Completed> taken(String person, String course) {
        return completed.stream()
                .filter(done -> done.person().equals(person))
                .filter(done -> Courses.ALL
                        .course(done.course())
                        .map(c -> c.countsAs(course))
                        .orElse(false));
    }

    TrainingFile evolve(TrainingEvent event) {
        return switch (event) {
            case TrainingEvent.PostTaken e -> post(e.postId(), new Held(e.person(), e.post(), e.from(), null));
            case TrainingEvent.PostLeft e -> {
                Held was = Objects.requireNonNull(posts.get(e.postId()));
                yield post(e.postId(), new Held(was.person(), was.post(), was.from(), e.on()));
            }
            case TrainingEvent.TrainingCompleted e -> {
                List<Completed> more = new ArrayList<>(completed);
                more.add(new Completed(e.person(), e.course(), e.halfDays(), e.on(), e.validUntil()));
                yield new TrainingFile(posts, more, acknowledged);
            }
            case TrainingEvent.CourseAnnounced e -> this;
            case TrainingEvent.PolicyAcknowledged e ->
                new TrainingFile(
                        posts,
                        completed,
                        Stream.concat(
                                        acknowledged.stream(),
                                        Stream.of(new Acknowledged(e.person(), e.policy(), e.policyEdition())))
                                .collect(Collectors.toSet()));
        };
    }

    private TrainingFile post(String id, Held now) {
        Map<String, Held> more = new LinkedHashMap<>(posts);
        more.put(id, now);
        return new TrainingFile(more, completed, acknowledged);
    }
}
