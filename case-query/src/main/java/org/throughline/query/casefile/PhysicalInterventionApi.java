package org.throughline.query.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Actor;
import org.throughline.events.PlanEvent.DebriefHeld;
import org.throughline.events.PlanEvent.Debriefed;
import org.throughline.events.PlanEvent.PhysicalInterventionUsed;
import org.throughline.events.Sensitivity;
import org.throughline.query.access.ChildAccess;
import org.throughline.query.access.Involvements;
import org.throughline.query.history.Histories;
import org.throughline.query.history.History;
import org.throughline.query.http.ReadsViews;

/** Every use of restrictive physical intervention and how it was talked over, for those who keep the child safe. */
@RestController
@ReadsViews({Involvements.VIEW, Histories.VIEW})
@Tag(name = "Documents")
class PhysicalInterventionApi {

    private final ChildAccess access;
    private final Histories histories;

    PhysicalInterventionApi(ChildAccess access, Histories histories) {
        this.access = access;
        this.histories = histories;
    }

    /** @param uses newest first */
    record PhysicalInterventions(String childId, List<Use> uses) {}

    /**
     * @param staffTrained by the standard the setting works to, in date on the day
     * @param planId the plan that foresaw it
     * @param stillToDebrief whose debrief has not been held
     */
    record Use(
            String useId,
            String setting,
            Instant at,
            int minutes,
            String account,
            List<String> injuries,
            boolean staffTrained,
            @Nullable String planId,
            List<Debrief> debriefs,
            List<Debriefed> stillToDebrief) {}

    record Debrief(Debriefed who, LocalDate on, String account, String change) {}

    @GetMapping("/v1/children/{childId}/physical-interventions")
    @Operation(
            operationId = "readPhysicalInterventions",
            summary = "Uses of physical intervention and their debriefs, newest first",
            description = "Only for those who may know safeguarding facts about the child.")
    PhysicalInterventions read(@Parameter(hidden = true) Actor actor, @PathVariable String childId) {
        History history =
                histories.of(access.require(actor, childId, Sensitivity.SAFEGUARDING, "physical-interventions"));
        return new PhysicalInterventions(
                childId,
                history.all(PhysicalInterventionUsed.class).stream()
                        .map(used -> use(history, used))
                        .toList()
                        .reversed());
    }

    private static Use use(History history, PhysicalInterventionUsed used) {
        List<Debrief> debriefs = history.all(DebriefHeld.class, d -> d.useId().equals(used.useId())).stream()
                .map(d -> new Debrief(d.who(), d.on(), d.account(), d.change()))
                .toList();
        return new Use(
                used.useId(),
                used.setting(),
                used.at(),
                used.minutes(),
                used.account(),
                used.injuries(),
                used.staffTrained(),
                used.planId(),
                debriefs,
                Arrays.stream(Debriefed.values())
                        .filter(who -> debriefs.stream().noneMatch(d -> d.who() == who))
                        .toList());
    }
}
