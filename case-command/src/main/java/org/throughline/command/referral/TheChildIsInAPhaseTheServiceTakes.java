package org.throughline.command.referral;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.catalogue.Service;
import org.throughline.catalogue.Service.Phase;
import org.throughline.command.decision.Rule;

/**
 * REF-02: a service is asked for children of the phase it works in. Another needs a reason.
 *
 * @param takes empty where the directory names no phase
 * @param setting the phases of the child's setting, empty where the list of settings does not say
 */
record TheChildIsInAPhaseTheServiceTakes(List<Phase> takes, Set<Phase> setting, boolean withReason) implements Rule {

    static TheChildIsInAPhaseTheServiceTakes of(Service service, @Nullable String phase, boolean withReason) {
        return new TheChildIsInAPhaseTheServiceTakes(service.phases(), phases(phase), withReason);
    }

    /** As Get Information about Schools names them. */
    private static Set<Phase> phases(@Nullable String named) {
        return switch (named == null ? "" : named.toLowerCase(Locale.ROOT)) {
            case "nursery" -> Set.of(Phase.EARLY_YEARS);
            case "primary" -> Set.of(Phase.PRIMARY);
            case "secondary" -> Set.of(Phase.SECONDARY);
            case "16 plus" -> Set.of(Phase.POST_16);
            case "middle deemed primary", "middle deemed secondary", "all-through" ->
                Set.of(Phase.PRIMARY, Phase.SECONDARY);
            default -> Set.of();
        };
    }

    @Override
    public String id() {
        return "REF-02";
    }

    @Override
    public String edition() {
        return "throughline-1";
    }

    @Override
    public String source() {
        return "Local rule of this house, on the directory of services";
    }

    @Override
    public Verdict weigh() {
        if (takes.isEmpty()) {
            return Verdict.satisfied("The directory names no phase for this service");
        }
        String phases = takes.stream()
                .map(p -> p.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        if (setting.isEmpty()) {
            return Verdict.warns("This service works with " + phases + "; the phase of the child's setting is unknown");
        }
        if (takes.stream().anyMatch(setting::contains)) {
            return Verdict.satisfied("The child's setting is of a phase this service works with: " + phases);
        }
        String outside = "The child's setting is of none of the phases this service works with: " + phases;
        return withReason ? Verdict.reasonAccepted(outside + "; a reason is given") : Verdict.needsReason(outside);
    }
}
