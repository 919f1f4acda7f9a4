package org.throughline.query.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Actor;
import org.throughline.events.InterventionEvent.ProvisionOwner;
import org.throughline.query.access.Involvements;
import org.throughline.query.http.ReadsViews;

/** What a school provides now beside what the frameworks in use there foresee (feature K.13). */
@RestController
@ReadsViews({Involvements.VIEW, BoardProjection.NAME})
@Tag(name = "Frameworks")
class ProvisionMapApi {

    private final ProvisionMaps maps;

    ProvisionMapApi(ProvisionMaps maps) {
        this.maps = maps;
    }

    /**
     * @param tiers those with an open case at the setting, by framework and rank
     * @param withoutCase what is provided to children who have no open case here
     */
    record ProvisionMap(
            String setting, @Nullable String name, LocalDate on, List<AtTier> tiers, List<Provided> withoutCase) {}

    /**
     * @param children with an open case at this tier
     * @param provided what runs for them, by owner
     * @param foreseen what the framework names for the tier, with how many of them have it
     */
    record AtTier(
            String framework,
            String edition,
            int tier,
            String tierName,
            int children,
            List<Provided> provided,
            List<Foreseen> foreseen) {}

    /**
     * @param children how many have it
     * @param childIds those of them the caller may know
     * @param foreseen whether the framework names it for this tier
     */
    record Provided(ProvisionOwner owner, String what, int children, List<String> childIds, boolean foreseen) {}

    /** @param children how many have it under this name or from this service */
    record Foreseen(
            ProvisionOwner owner, String label, @Nullable String service, int children) {}

    @GetMapping("/v1/schools/{setting}/provision-map")
    @Operation(
            operationId = "readProvisionMap",
            summary = "What a school provides, by tier and owner, beside what the framework foresees",
            description = "For the school's own staff and the authority. Counts cover every child with provision here;"
                    + " ids only those the caller may know. What is more discreet than general is neither counted nor"
                    + " listed for those who may not know it.")
    ProvisionMap read(@Parameter(hidden = true) Actor actor, @PathVariable String setting) {
        return maps.of(actor, setting);
    }
}
