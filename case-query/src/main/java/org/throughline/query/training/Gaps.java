package org.throughline.query.training;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.throughline.events.HalfDay;
import org.throughline.events.TrainingEvent.Post;
import org.throughline.query.http.Days;
import org.throughline.query.training.Gap.Kind;
import org.throughline.query.training.Register.Completed;
import org.throughline.query.training.Register.Held;

/** What a register lacks on a day. */
final class Gaps {

    /** Codes of the catalogue of courses. */
    static final String AWARENESS = "mental-health-level-1";

    static final String DESIGNATED_TEACHER = "designated-teacher";

    /** Two staff a school, S1:L530. */
    private static final int FEWEST_TUTORS = 2;

    /** Two days a year, S2:L114. */
    private static final int FEWEST_HALF_DAYS = 4;

    private static final String MENTAL_HEALTH = "S0:L13";
    private static final String TUTORS = "S1:L530-540";
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
        gaps.mentalHealth();
        gaps.tutors();
        gaps.refreshers();
        gaps.designatedTeacher();
        return List.copyOf(gaps.gaps);
    }

    private void mentalHealth() {
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
        int people = register.people().size();
        int aware = aware(register).size();
        if (aware < people) {
            add(
                    Kind.NOT_EVERYBODY_IS_AWARE,
                    "%d of %d people in the register have had level 1 mental-health training".formatted(aware, people),
                    MENTAL_HEALTH);
        }
    }

    /** Those who were ever trained in it. */
    static Set<String> aware(Register register) {
        return register.trainings().stream()
                .filter(completed -> completed.course().equals(AWARENESS))
                .map(Completed::person)
                .collect(toSet());
    }

    private void tutors() {
        int tutors = register.holding(Post.STEPS_TUTOR, today).stream()
                .map(Held::person)
                .collect(toSet())
                .size();
        if (tutors < FEWEST_TUTORS) {
            add(
                    Kind.FEWER_THAN_TWO_STEPS_TUTORS,
                    tutors == 0 ? "There is no Steps tutor, of at least 2" : "There is 1 Steps tutor, of at least 2",
                    TUTORS);
        }
    }

    /** Of each person's latest time on each course; the register holds the newest first. */
    private void refreshers() {
        Map<String, Set<String>> seen = new TreeMap<>();
        for (Completed completed : register.trainings()) {
            boolean latest = seen.computeIfAbsent(completed.person(), p -> new LinkedHashSet<>())
                    .add(completed.course());
            if (latest
                    && completed.validUntil() != null
                    && completed.validUntil().isBefore(today)) {
                gaps.add(new Gap(
                        Kind.REFRESHER_OVERDUE,
                        "A refresher of %s is overdue since %s".formatted(completed.course(), completed.validUntil()),
                        TUTORS,
                        completed.person()));
            }
        }
    }

    private void designatedTeacher() {
        missing(Post.DESIGNATED_TEACHER, Kind.NO_DESIGNATED_TEACHER, "Nobody is the designated teacher", TEACHER);
        int year = Days.academicYear(today);
        for (Held held : register.holding(Post.DESIGNATED_TEACHER, today)) {
            int halfDays = register.trainings().stream()
                    .filter(c -> c.person().equals(held.person())
                            && c.course().equals(DESIGNATED_TEACHER)
                            && Days.academicYear(c.on()) == year
                            && !c.on().isAfter(today))
                    .mapToInt(Completed::halfDays)
                    .sum();
            if (halfDays < FEWEST_HALF_DAYS) {
                gaps.add(new Gap(
                        Kind.DESIGNATED_TEACHER_BELOW_TWO_DAYS,
                        "The designated teacher has had %s of at least 2 days of training this academic year"
                                .formatted(HalfDay.days(halfDays)),
                        TEACHER,
                        held.person()));
            }
        }
    }

    private void missing(Post post, Kind kind, String sentence, String source) {
        if (register.holding(post, today).isEmpty()) {
            add(kind, sentence, source);
        }
    }

    private void add(Kind kind, String sentence, String source) {
        gaps.add(new Gap(kind, sentence, source, null));
    }
}
