package org.throughline.query.tier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ChildEvent.ChildDetailsCorrected;
import org.throughline.events.ChildEvent.ChildRegistered;
import org.throughline.events.ChildEvent.EnrolmentEnded;
import org.throughline.events.ChildEvent.EnrolmentStarted;
import org.throughline.framework.Framework;
import org.throughline.framework.Framework.Phase;
import org.throughline.query.history.History;

/**
 * The child as far as a framework asks whom it is for.
 *
 * @param age null when it is not known
 * @param settings where it is enrolled on the day, the latest enrolment last
 */
record WhoItIsFor(@Nullable Integer age, List<String> settings) {

    static WhoItIsFor of(History history, LocalDate on) {
        return new WhoItIsFor(age(history, on), settings(history, on));
    }

    private static @Nullable Integer age(History history, LocalDate on) {
        LocalDate born = history.last(ChildDetailsCorrected.class, c -> true)
                .map(ChildDetailsCorrected::dateOfBirth)
                .or(() -> history.last(ChildRegistered.class, r -> true).map(ChildRegistered::dateOfBirth))
                .orElse(null);
        return born == null || born.isAfter(on) ? null : born.until(on).getYears();
    }

    private static List<String> settings(History history, LocalDate on) {
        return history.all(EnrolmentStarted.class).stream()
                .filter(e -> !e.from().isAfter(on))
                .filter(e ->
                        history
                                .all(
                                        EnrolmentEnded.class,
                                        ended -> ended.enrolmentId().equals(e.enrolmentId()))
                                .stream()
                                .noneMatch(ended -> ended.on().isBefore(on)))
                .map(EnrolmentStarted::setting)
                .distinct()
                .toList();
    }

    /**
     * Why the framework is not meant for this child; empty when it is, or nothing known speaks against it.
     *
     * @param phases what the register says of each setting, as GIAS has it
     */
    List<String> against(Framework framework, Map<String, String> phases) {
        List<String> against = new ArrayList<>();
        if (age != null && !framework.ages().include(age)) {
            against.add("for children from %d to %d; this child is %d"
                    .formatted(framework.ages().from(), framework.ages().to(), age));
        }
        Set<Phase> attended = EnumSet.noneOf(Phase.class);
        settings.forEach(s -> attended.addAll(phasesOf(phases.getOrDefault(s, ""))));
        if (!attended.isEmpty() && framework.phases().stream().noneMatch(attended::contains)) {
            against.add("for " + words(framework.phases()) + "; this child's setting is " + words(attended));
        }
        if (framework.school() != null && !settings.contains(framework.school())) {
            against.add("the map of one school, which this child does not attend");
        }
        return List.copyOf(against);
    }

    private static Set<Phase> phasesOf(String register) {
        String phase = register.toLowerCase(Locale.UK);
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        if (phase.contains("nursery") || phase.contains("early")) {
            phases.add(Phase.EARLY_YEARS);
        }
        if (phase.contains("primary")) {
            phases.addAll(EnumSet.of(Phase.EARLY_YEARS, Phase.PRIMARY));
        }
        if (phase.contains("secondary")) {
            phases.addAll(EnumSet.of(Phase.SECONDARY, Phase.POST_16));
        }
        if (phase.contains("16 plus")) {
            phases.add(Phase.POST_16);
        }
        return phase.contains("all-through") ? EnumSet.allOf(Phase.class) : phases;
    }

    private static String words(Iterable<Phase> phases) {
        List<String> words = new ArrayList<>();
        phases.forEach(p -> words.add(p.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        return words.stream().collect(Collectors.joining(" or "));
    }
}
