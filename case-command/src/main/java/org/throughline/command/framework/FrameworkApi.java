package org.throughline.command.framework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.framework.Ages;
import org.throughline.framework.Framework;
import org.throughline.framework.Framework.Jurisdiction;
import org.throughline.framework.Frameworks;
import org.throughline.framework.Phase;
import org.throughline.framework.Tier;

/** The frameworks as read from their packs: thresholds and ways in are published, for anyone signed in (E.16). */
@RestController
@RequestMapping("/v1/frameworks")
@Tag(name = "Frameworks")
class FrameworkApi {

    private final Frameworks frameworks;

    FrameworkApi(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** @param school whose own map it is; null for a framework of an area */
    record FrameworkEdition(
            String framework,
            String edition,
            String name,
            Jurisdiction jurisdiction,
            LocalDate from,
            @Nullable LocalDate until,
            List<Phase> phases,
            Ages ages,
            @Nullable String school,
            List<String> tiers) {
        static FrameworkEdition of(Framework f) {
            return new FrameworkEdition(
                    f.framework(),
                    f.edition(),
                    f.name(),
                    f.jurisdiction(),
                    f.from(),
                    f.until(),
                    f.phases(),
                    f.ages(),
                    f.school(),
                    f.tiers().stream().map(Tier::name).toList());
        }
    }

    @GetMapping
    @Operation(operationId = "listFrameworks", summary = "Every edition of every graduated-response framework")
    List<FrameworkEdition> list() {
        return frameworks.all().stream().map(FrameworkEdition::of).toList();
    }

    @GetMapping("/{framework}")
    @Operation(
            operationId = "readFramework",
            summary = "A framework's editions in full, oldest first: thresholds, documents, provision, movements")
    List<Framework> read(@PathVariable String framework) {
        List<Framework> editions = frameworks.editionsOf(framework);
        if (editions.isEmpty()) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
        return editions;
    }
}
