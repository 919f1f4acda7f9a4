package org.throughline.command.referral;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.catalogue.Service;
import org.throughline.command.decision.Rule;
import org.throughline.framework.Phase;

/**
 * REF-02: a service is asked for children of the phase it works in. Another needs a reason.
 *
 * @param takes empty where the directory names no phase
 * @param setting the phases of the child's setting, empty where the list of settings does not say
 */
record TheChildIsInAPhaseTheServiceTakes(List<Phase> takes, Set<Phase> setting, boolean withReason) implements Rule {

    static TheChildIsInAPhaseTheServiceTakes of(Service service, @Nullable String phase, boolean withReason) {
        return new TheChildIsInAPhaseTheServiceTakes(service.phases(), Phase.ofRegister(phase), withReason);
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
