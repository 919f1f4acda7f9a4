package org.throughline.query.training;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.catalogue.Courses;
import org.throughline.catalogue.Courses.Course;
import org.throughline.catalogue.DocumentType;
import org.throughline.catalogue.DocumentTypes;
import org.throughline.events.HalfDay;
import org.throughline.events.TrainingEvent.Post;
import org.throughline.query.http.Days;
import org.throughline.query.training.Gap.Kind;
import org.throughline.query.training.Register.Acknowledged;
import org.throughline.query.training.Register.Completed;
import org.throughline.query.training.Register.Held;

/** What a register lacks on a day, by the catalogue of courses and by the posts a setting should have. */
final class Gaps {

    static final Course AWARENESS = Courses.ALL.course("LEVEL_1_AWARENESS").orElseThrow();

    private static final DocumentType EXCLUSION_GUIDANCE =
            DocumentTypes.find("EXCLUSION_GUIDANCE").orElseThrow();

    private static final int FEWEST_TUTORS = 2;

    private static final String MENTAL_HEALTH = "S0:L13";
    private static final String TUTORS = "S1:L530";
    private static final String TEACHER = "S2:L114";

    private final Register register;
    private final LocalDate today;
    private final List<Gap> gaps = new ArrayList<>();

    private Gaps(Register register, LocalDate today) {
        this.register = register;
        this.today = today;
    }

    static List<Gap> of(Register register, LocalDate today) {
        Gaps gaps = new Gaps(register, today);
        gaps.posts();
        gaps.awareness();
        gaps.briefed();
        Courses.ALL.courses().forEach(gaps::course);
        return List.copyOf(gaps.gaps);
    }

    private void posts() {
        missing(Post.MENTAL_HEALTH_LEAD, Kind.NO_MENTAL_HEALTH_LEAD, "Nobody is the mental-health lead", MENTAL_HEALTH);
        missing(
                Post.DEPUTY_MENTAL_HEALTH_LEAD,
                Kind.NO_DEPUTY_MENTAL_HEALTH_LEAD,
                "Nobody is the mental-health lead's deputy",
                MENTAL_HEALTH);
        missing(
                Post.MENTAL_HEALTH_GOVERNOR,
                Kind.NO_MENTAL_HEALTH_GOVERNOR,
                "No governor is named for mental health",
                MENTAL_HEALTH);
        missing(Post.DESIGNATED_TEACHER, Kind.NO_DESIGNATED_TEACHER, "Nobody is the designated teacher", TEACHER);
        int tutors = holders(Post.STEPS_TUTOR).size();
        if (tutors < FEWEST_TUTORS) {
            add(
                    Kind.FEWER_THAN_TWO_STEPS_TUTORS,
                    tutors == 0 ? "There is no Steps tutor, of at least 2" : "There is 1 Steps tutor, of at least 2",
                    TUTORS);
        }
    }

    private void awareness() {
        int people = register.people().size();
        int aware = aware(register).size();
        if (aware < people) {
            add(
                    Kind.NOT_EVERYBODY_IS_AWARE,
                    "%d of %d people in the register have completed: %s".formatted(aware, people, AWARENESS.name()),
                    AWARENESS.source());
        }
    }

    /** Those who were ever trained in it. */
    static Set<String> aware(Register register) {
        return register.trainings().stream()
                .filter(completed -> completed.course().equals(AWARENESS.code()))
                .map(Completed::person)
                .collect(toSet());
    }

    /** Everybody is briefed on the exclusion guidance: any edition counts, as no source says how soon a new one is read. */
    private void briefed() {
        int people = register.people().size();
        long briefed = register.policies().stream()
                .filter(acknowledged -> acknowledged.policy().equals(EXCLUSION_GUIDANCE.code()))
                .map(Acknowledged::person)
                .distinct()
                .count();
        if (briefed < people) {
            add(
                    Kind.POLICY_NOT_ACKNOWLEDGED,
                    "%d of %d people in the register have acknowledged: %s"
                            .formatted(briefed, people, EXCLUSION_GUIDANCE.label()),
                    EXCLUSION_GUIDANCE.source());
        }
    }

    private void course(Course course) {
        register.people().forEach(person -> refresher(course, person));
        for (Post post : course.forPosts()) {
            holders(post).forEach(person -> {
                if (course.halfDaysAYear() != null) {
                    enoughThisYear(course, course.halfDaysAYear(), post, person);
                } else if (taken(course, person).findAny().isEmpty()) {
                    about(
                            person,
                            Kind.NOT_TRAINED_FOR_THE_POST,
                            words(post) + " has not completed: " + course.name(),
                            course);
                }
            });
        }
    }

    /** One that is renewed by others is counted with them, where it stands itself. */
    private void refresher(Course course, String person) {
        List<Completed> taken = course.renews() == null ? taken(course, person).toList() : List.of();
        boolean isValid = taken.stream()
                .anyMatch(
                        done -> done.validUntil() == null || !done.validUntil().isBefore(today));
        if (!isValid) {
            taken.stream()
                    .map(Completed::validUntil)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .ifPresent(last -> about(
                            person,
                            Kind.REFRESHER_OVERDUE,
                            "A refresher has been due since %s: %s".formatted(last.plusDays(1), course.name()),
                            course));
        }
    }

    private void enoughThisYear(Course course, int asked, Post post, String person) {
        int year = Days.academicYear(today);
        int had = taken(course, person)
                .filter(done -> Days.academicYear(done.on()) == year)
                .mapToInt(Completed::halfDays)
                .sum();
        if (had < asked) {
            about(
                    person,
                    Kind.TOO_LITTLE_TRAINING_THIS_YEAR,
                    "%s has had %s of at least %s days of training this academic year"
                            .formatted(words(post), HalfDay.days(had), HalfDay.days(asked)),
                    course);
        }
    }

    private Stream<Completed> taken(Course course, String person) {
        return register.trainings().stream()
                .filter(done -> done.person().equals(person) && !done.on().isAfter(today))
                .filter(done -> Courses.ALL
                        .course(done.course())
                        .filter(taken -> taken.countsAs(course.code()))
                        .isPresent());
    }

    private Set<String> holders(Post post) {
        return register.holding(post, today).stream().map(Held::person).collect(toSet());
    }

    private static String words(Post post) {
        return "The " + post.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void missing(Post post, Kind kind, String sentence, String source) {
        if (holders(post).isEmpty()) {
            add(kind, sentence, source);
        }
    }

    private void add(Kind kind, String sentence, String source) {
        gaps.add(new Gap(kind, sentence, source, null));
    }

    private void about(String person, Kind kind, String sentence, Course course) {
        gaps.add(new Gap(kind, sentence, course.source(), person));
    }
}
