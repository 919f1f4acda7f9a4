package org.throughline.query.tier;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ChildEvent.ChildDetailsCorrected;
import org.throughline.events.ChildEvent.ChildRegistered;
import org.throughline.events.ChildEvent.EnrolmentEnded;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.framework.Framework;
import org.throughline.framework.Misfit;
import org.throughline.framework.Phase;
import org.throughline.query.history.History;

/**
 * The child as far as a framework asks whom it is for.
 *
 * @param age null when it is not known
 * @param settings where it is enrolled on the day, the latest enrolment last
 * @param main the one of its main enrolment, or the latest; null when it is enrolled nowhere
 */
record WhoItIsFor(
        @Nullable Integer age,
        List<String> settings,
        @Nullable String main) {

    static WhoItIsFor of(History history, LocalDate on) {
        List<EnrolmentStarted> roll = roll(history, on);
        return new WhoItIsFor(
                age(history, on),
                roll.stream().map(EnrolmentStarted::setting).distinct().toList(),
                roll.stream()
                        .reduce((earlier, later) -> isMain(earlier) && !isMain(later) ? earlier : later)
                        .map(EnrolmentStarted::setting)
                        .orElse(null));
    }

    private static boolean isMain(EnrolmentStarted enrolment) {
        return enrolment.kind() == EnrolmentKind.MAIN;
    }

    private static @Nullable Integer age(History history, LocalDate on) {
        LocalDate born = history.last(ChildDetailsCorrected.class, c -> true)
                .map(ChildDetailsCorrected::dateOfBirth)
                .or(() -> history.last(ChildRegistered.class, r -> true).map(ChildRegistered::dateOfBirth))
                .orElse(null);
        return born == null || born.isAfter(on) ? null : born.until(on).getYears();
    }

    private static List<EnrolmentStarted> roll(History history, LocalDate on) {
        return history.all(EnrolmentStarted.class).stream()
                .filter(e -> !e.from().isAfter(on))
                .filter(e ->
                        history
                                .all(
                                        EnrolmentEnded.class,
                                        ended -> ended.enrolmentId().equals(e.enrolmentId()))
                                .stream()
                                .noneMatch(ended -> ended.on().isBefore(on)))
                .toList();
    }

    /**
     * The setting whose documents count on a ladder.
     *
     * @param leading settings that lead a case, those of the ladder first; one the child has left does not count
     */
    @Nullable String at(List<String> leading) {
        return leading.stream().filter(settings::contains).findFirst().orElse(main);
    }

    /**
     * Why the framework is not meant for this child; empty when it is, or nothing known speaks against it.
     *
     * @param phases what the register says of each setting, as GIAS has it
     */
    List<String> against(Framework framework, Map<String, String> phases) {
        Set<Phase> taught = EnumSet.noneOf(Phase.class);
        settings.forEach(s -> taught.addAll(Phase.ofRegister(phases.get(s))));
        return framework.misfits(age, taught, settings).stream()
                .map(misfit -> words(misfit, framework, taught))
                .toList();
    }

    private String words(Misfit misfit, Framework framework, Set<Phase> taught) {
        return switch (misfit) {
            case AGE ->
                "for children from %d to %d; this child is %d"
                        .formatted(framework.ages().from(), framework.ages().to(), age);
            case PHASE -> "for " + Phase.words(framework.phases()) + "; this child's setting is " + Phase.words(taught);
            case SCHOOL -> "the map of one school, which this child does not attend";
        };
    }
}
