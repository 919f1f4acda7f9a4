package org.throughline.query.training;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bson.Document;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Sealing;
import org.throughline.query.axon.ViewStore;
import org.throughline.query.http.ReadsViews;
import org.throughline.query.school.SchoolNames;
import org.throughline.query.training.TrainingView.Acknowledged;
import org.throughline.query.training.TrainingView.Awareness;
import org.throughline.query.training.TrainingView.Course;
import org.throughline.query.training.TrainingView.Person;
import org.throughline.query.training.TrainingView.PolicyKnown;
import org.throughline.query.training.TrainingView.PostHeld;
import org.throughline.query.training.TrainingView.Training;

/** A setting's training and accreditation. */
@RestController
@ReadsViews(TrainingProjection.NAME)
@Tag(name = "Training")
class TrainingApi {

    private final ViewStore store;
    private final ChildAccess access;
    private final Sealing sealing;
    private final SchoolNames schools;

    TrainingApi(ViewStore store, ChildAccess access, Sealing sealing, SchoolNames schools) {
        this.store = store;
        this.access = access;
        this.sealing = sealing;
        this.schools = schools;
    }

    @GetMapping("/v1/schools/{setting}/training")
    @Operation(
            operationId = "readTraining",
            summary = "A setting's posts, training and policies acknowledged, and what is missing",
            description = "For the setting and the authority. Names of staff for the setting's leaders and the auditor;"
                    + " everybody else reads posts and numbers, and what is about themselves.")
    TrainingView read(@Parameter(hidden = true) Actor actor, @PathVariable String setting) {
        if (!Access.mayReadRegister(actor, setting)) {
            throw ChildAccess.notThere();
        }
        Doc doc = store.find(TrainingProjection.NAME, setting).orElseGet(() -> new Doc(new Document("_id", setting)));
        return view(setting, Register.of(doc, sealing), person -> Access.mayKnowStaffOf(actor, setting, person));
    }

    private TrainingView view(String setting, Register register, Predicate<String> mayKnow) {
        LocalDate today = access.today();
        return new TrainingView(
                setting,
                schools.of(Set.of(setting)).get(setting),
                today,
                register.posts().stream()
                        .map(held -> new PostHeld(
                                held.postId(),
                                held.post(),
                                mayKnow.test(held.person()) ? held.person() : null,
                                held.from(),
                                held.until()))
                        .toList(),
                register.people().stream()
                        .filter(mayKnow)
                        .map(person -> person(person, register, today))
                        .toList(),
                new Awareness(Gaps.aware(register).size(), register.people().size()),
                policies(register),
                register.courses().stream()
                        .map(course -> new Course(
                                course.courseId(),
                                course.course(),
                                mayKnow.test(course.tutor()) ? course.tutor() : null,
                                course.heldAt(),
                                course.heldOn(),
                                course.countyLeadAgrees(),
                                course.on()))
                        .toList(),
                Gaps.of(register, today).stream()
                        .map(gap -> gap.without(gap.person() == null || mayKnow.test(gap.person())))
                        .toList());
    }

    private static Person person(String person, Register register, LocalDate today) {
        return new Person(
                person,
                register.posts().stream()
                        .filter(held -> held.person().equals(person) && held.isOn(today))
                        .map(Register.Held::post)
                        .toList(),
                register.trainings().stream()
                        .filter(completed -> completed.person().equals(person))
                        .map(c -> new Training(c.trainingId(), c.course(), c.halfDays(), c.on(), c.validUntil()))
                        .toList(),
                register.policies().stream()
                        .filter(acknowledged -> acknowledged.person().equals(person))
                        .map(a -> new Acknowledged(a.policy(), a.edition(), a.on()))
                        .toList());
    }

    private static List<PolicyKnown> policies(Register register) {
        return register.policies().stream()
                .collect(groupingBy(
                        a -> List.of(a.policy(), a.edition()),
                        () -> new TreeMap<>(Comparator.comparing(String::valueOf)),
                        mapping(Register.Acknowledged::person, toSet())))
                .entrySet()
                .stream()
                .map(known -> new PolicyKnown(
                        known.getKey().get(0),
                        known.getKey().get(1),
                        known.getValue().size()))
                .toList();
    }
}
