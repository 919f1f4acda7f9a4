package org.throughline.command.support;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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
import org.throughline.command.http.Answers.TierAnswer;
import org.throughline.command.http.Commands;
import org.throughline.command.http.Commands.Asking;

/** Support outside the ladder at once, and its justification afterwards. */
@RestController
@RequestMapping("/v1/children/{childId}/urgent-diversions")
@Tag(name = "Support cases")
class DiversionApi {

    private final Commands commands;

    DiversionApi(Commands commands) {
        this.commands = commands;
    }

    /**
     * @param concernId what it came from, if it was raised as a concern
     * @param caseId moves to the urgent tier of its framework, where that has one
     * @param grounds codes of the urgent list of the case's framework; without one those of any framework, or OTHER
     * @param directedTo the service the child is led to
     * @param parentsToldAt when somebody spoke to the parents; else {@code whyParentsNotTold}
     * @param account what happened
     */
    record NewDiversion(
            @Size(max = 100) @Nullable String concernId,
            @Size(max = 150) @Nullable String caseId,
            @NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 60) String> grounds,
            @NotBlank @Size(max = 200) String directedTo,
            @Nullable Instant parentsToldAt,
            @Size(max = 2000) @Nullable String whyParentsNotTold,
            @NotBlank @Size(max = 4000) String account) {}

    @PostMapping
    @Operation(
            operationId = "divertUrgently",
            summary = "Pass over the ladder at once; opens the duty to justify it within two school days")
    ResponseEntity<TierAnswer> divert(
            Asking asking, @PathVariable String childId, @Valid @RequestBody NewDiversion body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new CaseCommand.DivertUrgently(
                        request,
                        childId,
                        body.concernId(),
                        body.caseId(),
                        body.grounds(),
                        body.directedTo(),
                        body.parentsToldAt(),
                        body.whyParentsNotTold(),
                        body.account()));
        return Answers.createdAtTierIn(receipt, asking.actor(), "/v1/children/" + childId + "/tiers");
    }

    record Justification(@NotBlank @Size(max = 4000) String justification) {}

    @PostMapping("/{diversionId}/justification")
    @Operation(operationId = "justifyDiversion", summary = "Justify an urgent diversion; discharges the duty to")
    ResponseEntity<Answer> justify(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String diversionId,
            @Valid @RequestBody Justification body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new CaseCommand.JustifyDiversion(request, childId, diversionId, body.justification()));
        return Answers.done(receipt, asking.actor());
    }
}
