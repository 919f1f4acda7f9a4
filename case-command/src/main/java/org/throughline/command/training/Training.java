package org.throughline.command.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.catalogue.Courses;
import org.throughline.catalogue.Courses.Course;
import org.throughline.catalogue.Courses.LedBy;
import org.throughline.catalogue.DocumentType;
import org.throughline.catalogue.DocumentType.Family;
import org.throughline.catalogue.DocumentTypes;
import org.throughline.command.decision.Decision;
import org.throughline.command.decision.Request;
import org.throughline.command.decision.Weighing;
import org.throughline.command.training.TrainingCommand.AcknowledgePolicy;
import org.throughline.command.training.TrainingCommand.AnnounceCourse;
import org.throughline.command.training.TrainingCommand.CompleteTraining;
import org.throughline.command.training.TrainingCommand.LeavePost;
import org.throughline.command.training.TrainingCommand.TakePost;
import org.throughline.command.training.TrainingFile.Acknowledged;
import org.throughline.command.training.TrainingFile.Completed;
import org.throughline.command.training.TrainingFile.Held;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.TrainingEvent.CourseAnnounced;
import org.throughline.events.TrainingEvent.PolicyAcknowledged;
import org.throughline.events.TrainingEvent.Post;
import org.throughline.events.TrainingEvent.PostLeft;
import org.throughline.events.TrainingEvent.PostTaken;
import org.throughline.events.TrainingEvent.TrainingCompleted;

/** Posts, training, courses and policies of one setting. */
record Training(TrainingFile file) {

    Decision take(TakePost c) {
        LocalDate from = c.request().on(c.from());
        if (file.holds(c.person(), c.post(), from)) {
            return Decision.alreadyDone();
        }
        String id = c.request().newId("post");
        var taken = new PostTaken(c.setting(), agency(c), id, c.person(), c.post(), from);
        return weighed(new Weighing().under(trainedFor(c.post(), c.person(), from)), c.post(), file.evolve(taken), from)
                .accept(List.of(taken))
                .creating(id);
    }

    private WhoHoldsAPostIsTrainedForIt trainedFor(Post post, String person, LocalDate day) {
        List<Course> asked = Courses.ALL.courses().stream()
                .filter(course -> course.forPosts().contains(post))
                .toList();
        return new WhoHoldsAPostIsTrainedForIt(
                asked.stream()
                        .map(Course::code)
                        .filter(code -> !file.isValidlyTrained(person, code, day))
                        .toList(),
                asked.isEmpty()
                        ? "No source asks for any"
                        : asked.stream().map(Course::source).collect(Collectors.joining(", ")));
    }

    Decision leave(LeavePost c) {
        Held held = file.posts().get(c.postId());
        if (held == null) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        LocalDate on = c.request().on(c.on());
        if (on.isBefore(held.from())) {
            throw Problem.field("/on", "a date before the post was taken", "that day or a later one")
                    .thrown();
        }
        if (held.until() != null) {
            if (held.until().equals(on)) {
                return Decision.alreadyDone();
            }
            throw Problem.of(ErrorCode.CONFLICT, "The post was left on another day")
                    .thrown();
        }
        var left = new PostLeft(c.setting(), agency(c), c.postId(), on);
        return weighed(new Weighing(), held.post(), file.evolve(left), on.plusDays(1))
                .accept(List.of(left));
    }

    private static Weighing weighed(Weighing weighing, Post post, TrainingFile after, LocalDate day) {
        return post == Post.STEPS_TUTOR
                ? weighing.under(new ASchoolHasTwoTutors(after.holders(Post.STEPS_TUTOR, day)))
                : weighing;
    }

    Decision complete(CompleteTraining c) {
        Course course = course(c.course());
        LocalDate on = notInTheFuture(c.request(), c.on());
        int halfDays = halfDays(c.halfDays(), course);
        Optional<Completed> that = course.times() == null ? sameDay(c, on) : Optional.empty();
        if (that.isPresent()) {
            if (that.get().halfDays() == halfDays) {
                return Decision.alreadyDone();
            }
            throw Problem.of(ErrorCode.CONFLICT, "This course of that day is on record with another length")
                    .thrown();
        }
        String required = course.requires();
        Weighing weighing = new Weighing()
                .under(new TheCourseBeforeItIsCompleted(
                        course, required == null || file.hasDone(c.person(), required, on)));
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        String id = c.request().newId("training");
        var completed = new TrainingCompleted(
                c.setting(), agency(c), id, c.person(), c.course(), halfDays, on, course.validUntil(on));
        enough(weighing, course, c.person(), file.evolve(completed), on);
        return weighing.accept(List.of(completed)).creating(id);
    }

    private static void enough(Weighing weighing, Course course, String person, TrainingFile after, LocalDate on) {
        if (course.halfDaysAYear() != null) {
            weighing.under(new AsMuchTrainingAsIsAskedFor(
                    "H.5",
                    course.source(),
                    after.halfDaysInYear(person, course.code(), on),
                    course.halfDaysAYear(),
                    "half-days in the academic year"));
        }
        if (course.times() != null) {
            weighing.under(new AsMuchTrainingAsIsAskedFor(
                    "A1.9", course.source(), after.timesDone(person, course.code()), course.times(), "times"));
        }
    }

    private Optional<Completed> sameDay(CompleteTraining c, LocalDate on) {
        return file.completed().stream()
                .filter(done -> done.person().equals(c.person())
                        && done.course().equals(c.course())
                        && done.on().equals(on))
                .findFirst();
    }

    private static int halfDays(@Nullable Integer given, Course course) {
        Integer halfDays = given == null ? course.halfDays() : given;
        if (halfDays == null) {
            throw Problem.field("/halfDays", "nothing", "how many half-days it took; the catalogue does not say")
                    .thrown();
        }
        return halfDays;
    }

    Decision announce(AnnounceCourse c) {
        Course course = course(c.course());
        LocalDate today = c.request().today();
        Weighing weighing = new Weighing()
                .under(new CoursesAreAnnouncedBeforeTheyAreHeld(c.heldOn().isAfter(today)))
                .under(new TutorsTrainAtTheirOwnSetting(c.heldAt().equals(c.setting()), c.countyLeadAgrees()));
        LedBy ledBy = course.ledBy();
        if (ledBy != null) {
            weighing.under(new WhoLeadsACourseMayLeadIt(ledBy, holds(c.tutor(), ledBy, c.heldOn()), course.source()));
        }
        if (weighing.isStopped()) {
            return weighing.refuse();
        }
        String id = c.request().newId("course");
        return weighing.accept(List.of(new CourseAnnounced(
                        c.setting(),
                        agency(c),
                        id,
                        c.tutor(),
                        c.course(),
                        c.heldAt(),
                        c.heldOn(),
                        c.countyLeadAgrees(),
                        today)))
                .creating(id);
    }

    private boolean holds(String tutor, LedBy ledBy, LocalDate day) {
        return (ledBy.course() == null || file.isValidlyTrained(tutor, ledBy.course(), day))
                && (ledBy.post() == null || file.holds(tutor, ledBy.post(), day));
    }

    Decision acknowledge(AcknowledgePolicy c) {
        policy(c.policy());
        LocalDate on = notInTheFuture(c.request(), c.on());
        if (file.acknowledged().contains(new Acknowledged(c.person(), c.policy(), c.edition()))) {
            return Decision.alreadyDone();
        }
        String id = c.request().newId("acknowledgement");
        return Decision.accept(
                        new PolicyAcknowledged(c.setting(), agency(c), id, c.person(), c.policy(), c.edition(), on))
                .creating(id);
    }

    private static Course course(String code) {
        return Courses.ALL
                .course(code)
                .orElseThrow(() -> Problem.field("/course", "an unknown code", String.join(", ", Courses.ALL.codes()))
                        .thrown());
    }

    private static void policy(String code) {
        List<String> policies = DocumentTypes.all().stream()
                .filter(type -> type.family() == Family.POLICY)
                .map(DocumentType::code)
                .toList();
        if (!policies.contains(code)) {
            throw Problem.field("/policy", "an unknown code", String.join(", ", policies))
                    .thrown();
        }
    }

    private static LocalDate notInTheFuture(Request request, @Nullable LocalDate named) {
        LocalDate on = request.on(named);
        if (on.isAfter(request.today())) {
            throw Problem.field("/on", "a date in the future", "a date up to today")
                    .thrown();
        }
        return on;
    }

    private static String agency(TrainingCommand c) {
        return c.request().actor().agency();
    }
}
