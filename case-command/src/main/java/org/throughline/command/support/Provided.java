package org.throughline.command.support;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.command.support.CaseBook.Case;
import org.throughline.command.support.InterventionCommand.OfOurOwn;
import org.throughline.command.support.InterventionCommand.OfTheFramework;
import org.throughline.command.support.InterventionCommand.StartIntervention;
import org.throughline.edge.Problem;
import org.throughline.events.InterventionEvent.ProvisionOwner;
import org.throughline.framework.Framework;
import org.throughline.framework.Frameworks;
import org.throughline.framework.Tier;
import org.throughline.framework.Tier.Provision;

/**
 * What an intervention consists of.
 *
 * @param framework and {@code provision} null where it is no framework's
 */
record Provided(
        String label,
        ProvisionOwner owner,
        @Nullable String service,
        @Nullable String rhythm,
        @Nullable Framework framework,
        @Nullable Provision provision) {

    static Provided of(StartIntervention c, SupportFile file, Frameworks frameworks) {
        Case of = c.caseId() == null ? null : file.cases().open(c.caseId(), c.request());
        return switch (c.what()) {
            case OfOurOwn own ->
                new Provided(
                        own.label(),
                        own.owner(),
                        own.service(),
                        own.rhythm() == null ? null : own.rhythm().name(),
                        null,
                        null);
            case OfTheFramework named -> ofTheFramework(named, of, frameworks);
        };
    }

    private static Provided ofTheFramework(OfTheFramework named, @Nullable Case of, Frameworks frameworks) {
        if (of == null) {
            throw Problem.field("/caseId", "nothing", "the case under whose framework it is given")
                    .thrown();
        }
        Framework framework = Tiers.edition(frameworks, of);
        Provision provision = provision(framework, named, of);
        return new Provided(
                provision.label(),
                provision.owner(),
                provision.service(),
                provision.rhythm() == null ? null : provision.rhythm().name(),
                framework,
                provision);
    }

    /** Of the tier held or of one passed on the way to it: what a lower tier gives goes on being given. */
    private static Provision provision(Framework framework, OfTheFramework named, Case of) {
        Tier tier = framework
                .tier(named.tier())
                .filter(t -> t.rank() <= of.tier())
                .orElseThrow(() -> Problem.field(
                                "/provision/tier",
                                "a tier above the one held, or none of the framework's",
                                "a tier up to " + of.tier())
                        .thrown());
        List<Provision> offered = tier.provision();
        return offered.stream()
                .filter(p -> p.label().equals(named.label()))
                .findFirst()
                .orElseThrow(() -> Problem.field(
                                "/provision/label",
                                "no provision of this tier",
                                offered.stream().map(Provision::label).collect(Collectors.joining("; ")))
                        .thrown());
    }

    Length length(LocalDate from, @Nullable LocalDate agreed) {
        return Length.of(this, from, agreed);
    }
}
