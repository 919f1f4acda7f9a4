package org.throughline.command.referral;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.catalogue.Area;
import org.throughline.catalogue.Service;
import org.throughline.catalogue.Service.By;
import org.throughline.catalogue.Service.Kind;
import org.throughline.catalogue.Services;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.framework.Frameworks;
import org.throughline.framework.Phase;

/** The directory of services as read from its file: whom each is for and how to reach it, for anyone signed in. */
@RestController
@RequestMapping("/v1/services")
@Tag(name = "Services")
class ServiceApi {

    private static final Pattern TIER = Pattern.compile("([a-z0-9-]+):([0-9]{1,2})");

    private final Services services;
    private final Frameworks frameworks;

    ServiceApi(Services services, Frameworks frameworks) {
        this.services = services;
        this.frameworks = frameworks;
    }

    record Directory(String edition, List<Area> areas, List<Service> services) {}

    /**
     * @param tier {@code dacorum:2}
     * @param age in years; a service for which the sources name no ages is among the answers, and so for phase
     * @param area the code of an area or a town; the services that serve all of it
     */
    @GetMapping
    @Operation(
            operationId = "listServices",
            summary = "Services by framework tier, age, area or town, phase, kind and way in, with their thresholds")
    Directory list(
            @RequestParam @Nullable String tier,
            @RequestParam @Nullable Integer age,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable Phase phase,
            @RequestParam @Nullable Kind kind,
            @RequestParam @Nullable By route) {
        Tier wanted = tier == null ? null : tier(tier);
        if (area != null && !services.knowsPlace(area)) {
            throw Problem.field(
                            "area", "no area and no town of the directory", "a code of its areas, or a town in them")
                    .thrown();
        }
        List<Service> found = services.all().stream()
                .filter(s -> wanted == null || s.isAt(wanted.framework(), wanted.rank()))
                .filter(s -> age == null || s.takesAge(age))
                .filter(s -> area == null || services.serves(s, area))
                .filter(s -> phase == null || s.takes(phase))
                .filter(s -> kind == null || s.kind() == kind)
                .filter(s -> route == null || s.isReachedBy(route))
                .toList();
        return new Directory(services.edition(), services.areas(), found);
    }

    @GetMapping("/{code}")
    @Operation(
            operationId = "readService",
            summary = "One service: whom it is for, ways in, what it offers, its source")
    Service read(@PathVariable String code) {
        return services.named(code)
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title())
                        .thrown());
    }

    private record Tier(String framework, int rank) {}

    private Tier tier(String text) {
        Matcher form = TIER.matcher(text);
        if (form.matches()) {
            Tier tier = new Tier(form.group(1), Integer.parseInt(form.group(2)));
            if (frameworks.editionsOf(tier.framework()).stream()
                    .anyMatch(f -> f.tier(tier.rank()).isPresent())) {
                return tier;
            }
        }
        throw Problem.field("tier", "no tier of a framework", "framework:rank, as dacorum:2")
                .thrown();
    }
}
