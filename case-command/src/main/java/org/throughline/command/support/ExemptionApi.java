package org.throughline.command.support;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import org.throughline.events.CaseworkEvent.ExemptionReason;

/** A rule of a case's framework set aside for a reason and a time. */
@RestController
@RequestMapping("/v1/cases/{caseId}/exemptions")
@Tag(name = "Support cases")
class ExemptionApi {

    private final Commands commands;

    ExemptionApi(Commands commands) {
        this.commands = commands;
    }

    /**
     * @param rule as the framework or a refusal names it, e.g. {@code SEED-01}
     * @param until the last day, at most 60 days ahead
     */
    record NewExemption(
            @NotBlank @Size(max = 40) String rule,
            @NotNull ExemptionReason reason,
            @NotBlank @Size(max = 4000) String explanation,
            @NotNull LocalDate until) {}

    @PostMapping
    @Operation(
            operationId = "grantExemption",
            summary = "Set a rule of the case's framework aside for a time; opens the duty to review that")
    ResponseEntity<Answer> grant(Asking asking, @PathVariable String caseId, @Valid @RequestBody NewExemption body) {
        String childId = CaseIds.child(caseId);
        var receipt = commands.send(
                asking,
                body,
                request -> new CaseCommand.GrantExemption(
                        request, childId, caseId, body.rule(), body.reason(), body.explanation(), body.until()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/cases/" + caseId);
    }

    record ExemptionEnding(@NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/{exemptionId}/end")
    @Operation(operationId = "endExemption", summary = "End an exemption before its last day")
    ResponseEntity<Answer> end(
            Asking asking,
            @PathVariable String caseId,
            @PathVariable String exemptionId,
            @Valid @RequestBody ExemptionEnding body) {
        String childId = CaseIds.child(caseId);
        var receipt = commands.send(
                asking,
                body,
                request -> new CaseCommand.EndExemption(request, childId, caseId, exemptionId, body.reason()));
        return Answers.done(receipt, asking.actor());
    }
}
