package org.throughline.command.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.http.Answers;
import org.throughline.command.http.Answers.Answer;
import org.throughline.command.http.Commands;
import org.throughline.command.http.Commands.Asking;
import org.throughline.events.PlanEvent.Debriefed;

/** Strategies that did harm, and physical intervention with the debriefs that follow. */
@RestController
@RequestMapping("/v1/children/{childId}")
@Tag(name = "Safety of support")
class SafetyApi {

    private final Commands commands;

    SafetyApi(Commands commands) {
        this.commands = commands;
    }

    /**
     * @param documentId where the strategy stands in a document; {@code interventionId} where it is an intervention
     * @param effect what it does to the child's wellbeing
     */
    record DetrimentalStrategy(
            @NotBlank @Size(max = 40) String setting,
            @Size(max = 64) @Nullable String documentId,
            @Size(max = 64) @Nullable String interventionId,
            @NotBlank @Size(max = 2000) String strategy,
            @NotBlank @Size(max = 4000) String effect,
            @Nullable LocalDate on) {}

    @PostMapping("/detrimental-strategies")
    @Operation(
            operationId = "recordDetrimentalStrategy",
            summary = "Record that a strategy harms the child's wellbeing; opens the duty to review and change it")
    ResponseEntity<Answer> detrimental(
            Asking asking, @PathVariable String childId, @Valid @RequestBody DetrimentalStrategy body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new PlanCommand.RecordDetrimentalStrategy(
                        request,
                        childId,
                        body.setting(),
                        body.documentId(),
                        body.interventionId(),
                        body.strategy(),
                        body.effect(),
                        body.on()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/timeline");
    }

    record Amendment(
            @NotBlank @Size(max = 4000) String change,
            @Nullable LocalDate on) {}

    @PostMapping("/detrimental-strategies/{findingId}/amendment")
    @Operation(operationId = "amendStrategy", summary = "Record how a strategy that did harm was changed")
    ResponseEntity<Answer> amend(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String findingId,
            @Valid @RequestBody Amendment body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new PlanCommand.AmendStrategy(request, childId, findingId, body.change(), body.on()));
        return Answers.done(receipt, asking.actor());
    }

    /** @param staff who took part, as the setting's training register names them; it shows whether they were trained */
    record PhysicalIntervention(
            @NotBlank @Size(max = 40) String setting,
            @NotNull Instant at,
            @NotNull @Min(0) @Max(600) Integer minutes,
            @NotBlank @Size(max = 8000) String account,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 500) String> injuries,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 100) String> staff) {}

    @PostMapping("/physical-interventions")
    @Operation(
            operationId = "recordPhysicalIntervention",
            summary = "Record restrictive physical intervention; opens the duties to debrief child and staff")
    ResponseEntity<Answer> physical(
            Asking asking, @PathVariable String childId, @Valid @RequestBody PhysicalIntervention body) {
        List<String> injuries = body.injuries();
        var receipt = commands.send(
                asking,
                body,
                request -> new PlanCommand.RecordPhysicalIntervention(
                        request,
                        childId,
                        body.setting(),
                        body.at(),
                        body.minutes(),
                        body.account(),
                        injuries == null ? List.of() : injuries,
                        body.staff()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/physical-interventions");
    }

    /** @param change what will be done differently, in the words of whoever was heard */
    record Debrief(
            @NotNull Debriefed who,
            @NotBlank @Size(max = 4000) String account,
            @NotBlank @Size(max = 4000) String change,
            @Nullable LocalDate on) {}

    @PostMapping("/physical-interventions/{useId}/debriefs")
    @Operation(
            operationId = "recordDebrief",
            summary = "Record that it was talked over with the child, or with staff; discharges that duty")
    ResponseEntity<Answer> debrief(
            Asking asking, @PathVariable String childId, @PathVariable String useId, @Valid @RequestBody Debrief body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new PlanCommand.RecordDebrief(
                        request, childId, useId, body.who(), body.account(), body.change(), body.on()));
        return Answers.done(receipt, asking.actor());
    }
}
