package org.throughline.query.casefile;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.catalogue.Service;
import org.throughline.catalogue.Services;
import org.throughline.framework.Framework;
import org.throughline.framework.Frameworks;
import org.throughline.framework.Requirement.Criterion;

/** What codes are called by the pack of a case and by the directory. A code neither knows is left as it is. */
@Component
class Labels {

    private final Frameworks frameworks;
    private final Services services;

    Labels(Frameworks frameworks, Services services) {
        this.frameworks = frameworks;
        this.services = services;
    }

    String service(String code) {
        return services.named(code).map(Service::name).orElse(code);
    }

    String criterion(String framework, String edition, int rank, String code) {
        return frameworks
                .edition(framework, edition)
                .flatMap(f -> f.tier(rank))
                .flatMap(tier -> tier.requirements().stream()
                        .flatMap(r -> r.anyOf().stream())
                        .filter(c -> c.code().equals(code))
                        .findFirst())
                .map(Criterion::label)
                .orElse(code);
    }

    /** The framework's own word for a type of document, null where it has none. */
    @Nullable String document(String framework, String edition, String type) {
        return frameworks
                .edition(framework, edition)
                .map(Framework::aliases)
                .map(aliases -> aliases.get(type))
                .orElse(null);
    }
}
