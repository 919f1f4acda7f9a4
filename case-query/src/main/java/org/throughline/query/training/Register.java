package org.throughline.query.training;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.events.TrainingEvent.Post;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.EventSeal;
import org.throughline.query.axon.Opened;
import org.throughline.query.axon.Sealing;

/** A setting's register with every name opened: who may read which is for the caller to see to. */
record Register(List<Held> posts, List<Completed> trainings, List<Acknowledged> policies, List<Announced> courses) {

    /** @param until the last day in the post, null while held */
    record Held(
            String postId,
            Post post,
            String person,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** @param validUntil the last day before a refresher is due, null when none is */
    record Completed(
            String trainingId,
            String person,
            String course,
            int halfDays,
            LocalDate on,
            @Nullable LocalDate validUntil) {}

    record Acknowledged(String person, String policy, String edition, LocalDate on) {}

    record Announced(
            String courseId,
            String tutor,
            String course,
            String heldAt,
            LocalDate heldOn,
            boolean countyLeadAgrees,
            LocalDate on) {}

    static Register of(Doc doc, Sealing sealing) {
        Opened opened = new Opened(sealing, EventSeal.NOBODY);
        return new Register(
                doc.parts("posts").entrySet().stream()
                        .filter(p -> p.getValue().has("taken"))
                        .map(p -> held(p.getKey(), p.getValue(), opened))
                        .sorted(comparing(Held::post).thenComparing(Held::from).thenComparing(Held::postId))
                        .toList(),
                doc.parts("trainings").entrySet().stream()
                        .map(t -> new Completed(
                                t.getKey(),
                                opened.text(t.getValue(), "person"),
                                t.getValue().text("course"),
                                t.getValue().number("halfDays"),
                                t.getValue().day("on"),
                                t.getValue().dayOrNull("validUntil")))
                        .sorted(newest(Completed::on).thenComparing(Completed::trainingId))
                        .toList(),
                doc.parts("policies").values().stream()
                        .map(a -> new Acknowledged(
                                opened.text(a, "person"), a.text("policy"), a.text("edition"), a.day("on")))
                        .sorted(newest(Acknowledged::on).thenComparing(Acknowledged::policy))
                        .toList(),
                doc.parts("courses").entrySet().stream()
                        .map(c -> announced(c.getKey(), c.getValue(), opened))
                        .sorted(newest(Announced::heldOn).thenComparing(Announced::courseId))
                        .toList());
    }

    private static <T> Comparator<T> newest(Function<T, LocalDate> on) {
        return comparing(on, Comparator.reverseOrder());
    }

    private static Held held(String id, Doc part, Opened opened) {
        Doc taken = Objects.requireNonNull(part.partOrNull("taken"));
        return new Held(
                id,
                Post.valueOf(taken.text("post")),
                opened.text(taken, "person"),
                taken.day("from"),
                part.dayOrNull("until"));
    }

    private static Announced announced(String id, Doc part, Opened opened) {
        return new Announced(
                id,
                opened.text(part, "tutor"),
                part.text("course"),
                part.text("heldAt"),
                part.day("heldOn"),
                part.yes("countyLeadAgrees"),
                part.day("on"));
    }

    /** Everybody the register names as of this setting; a course may be given elsewhere by its tutor. */
    Set<String> people() {
        Set<String> people = new TreeSet<>();
        posts.forEach(held -> people.add(held.person()));
        trainings.forEach(completed -> people.add(completed.person()));
        policies.forEach(acknowledged -> people.add(acknowledged.person()));
        return people;
    }

    List<Held> holding(Post post, LocalDate day) {
        return posts.stream()
                .filter(held -> held.post() == post && held.isOn(day))
                .toList();
    }
}
