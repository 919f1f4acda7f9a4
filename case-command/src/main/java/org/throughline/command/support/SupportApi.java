package org.throughline.command.support;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.throughline.command.http.Id;
import org.throughline.events.CaseworkEvent.CaseRole;
import org.throughline.events.CaseworkEvent.ClosingReason;

/**
 * Support cases and their tiers. A case is opened at its child and from then on found by its own id, which
 * carries the child's ({@link CaseIds}): {@code /v1/cases/{caseId}/...}.
 */
@RestController
@RequestMapping("/v1")
@Tag(name = "Support cases")
class SupportApi {

    private final Commands commands;

    SupportApi(Commands commands) {
        this.commands = commands;
    }

    /**
     * @param framework e.g. {@code dacorum}
     * @param edition the one in force today when absent; a later one may be chosen
     * @param tier the framework's first when absent
     * @param rationale needed above the first tier
     * @param reasonDespiteMisfit needed where the framework is made for children of other ages or phases or for another school
     */
    record NewCase(
            @NotBlank @Size(max = 40) String setting,
            @NotBlank @Size(max = 60) String framework,
            @Size(max = 40) @Nullable String edition,
            @Nullable Integer tier,
            @Size(max = 50) @Nullable List<@NotBlank @Id String> concerns,
            @Size(max = 4000) @Nullable String rationale,
            @Size(max = 2000) @Nullable String reasonDespiteMisfit) {}

    @PostMapping("/children/{childId}/cases")
    @Operation(operationId = "openSupportCase", summary = "Open a support case at a school under a framework")
    ResponseEntity<TierAnswer> open(Asking asking, @PathVariable String childId, @Valid @RequestBody NewCase body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new CaseCommand.OpenSupportCase(
                        request,
                        childId,
                        body.setting(),
                        body.framework(),
                        body.edition(),
                        body.tier(),
                        body.concerns() == null ? List.of() : body.concerns(),
                        body.rationale(),
                        body.reasonDespiteMisfit()));
        return Answers.createdAtTier(receipt, asking.actor(), "/v1/cases");
    }

    /** @param reasonForSkipping needed where the movement passes over a tier */
    record Escalation(
            @NotNull Integer tier,
            @NotBlank @Size(max = 4000) String rationale,
            @Size(max = 2000) @Nullable String reasonForSkipping) {}

    @PostMapping("/cases/{caseId}/tier-escalations")
    @Operation(
            operationId = "escalateTier",
            summary = "Escalate a case to a higher tier; the answer tells how each of its criteria stands")
    ResponseEntity<TierAnswer> escalate(
            Asking asking, @PathVariable String caseId, @Valid @RequestBody Escalation body) {
        String childId = CaseIds.child(caseId);
        var receipt = commands.send(
                asking,
                body,
                request -> new CaseCommand.EscalateTier(
                        request, childId, caseId, body.tier(), body.rationale(), body.reasonForSkipping()));
        return Answers.doneAtTier(receipt, asking.actor());
    }

    record StepDown(
            @NotNull Integer tier,
            @NotBlank @Size(max = 4000) String rationale,
            @Size(max = 2000) @Nullable String reasonForSkipping) {}

    @PostMapping("/cases/{caseId}/tier-step-downs")
    @Operation(operationId = "stepDownTier", summary = "Step a case down to a lower tier")
    ResponseEntity<TierAnswer> stepDown(Asking asking, @PathVariable String caseId, @Valid @RequestBody StepDown body) {
        String childId = CaseIds.child(caseId);
        var receipt = commands.send(
                asking,
                body,
                request -> new CaseCommand.StepDownTier(
                        request, childId, caseId, body.tier(), body.rationale(), body.reasonForSkipping()));
        return Answers.doneAtTier(receipt, asking.actor());
    }

    record AddedConcern(@NotBlank @Size(max = 80) String concernId) {}

    @PostMapping("/cases/{caseId}/concerns")
    @Operation(operationId = "addConcernToCase", summary = "Add a concern that was raised later to an open case")
    ResponseEntity<Answer> add(Asking asking, @PathVariable String caseId, @Valid @RequestBody AddedConcern body) {
        String childId = CaseIds.child(caseId);
        var receipt = commands.send(
                asking, body, request -> new CaseCommand.AddConcernToCase(request, childId, caseId, body.concernId()));
        return Answers.done(receipt, asking.actor());
    }

    /**
     * @param person as they would be called
     * @param personAgency the school that leads the case when absent
     */
    record Assignment(
            @NotNull CaseRole role,
            @NotBlank @Size(max = 200) String person,
            @Size(max = 80) @Nullable String personAgency) {}

    @PostMapping("/cases/{caseId}/roles")
    @Operation(operationId = "assignCaseRole", summary = "Name the key adult or the lead professional of a case")
    ResponseEntity<Answer> assign(Asking asking, @PathVariable String caseId, @Valid @RequestBody Assignment body) {
        String childId = CaseIds.child(caseId);
        var receipt = commands.send(
                asking,
                body,
                request -> new CaseCommand.AssignCaseRole(
                        request, childId, caseId, body.role(), body.person(), body.personAgency()));
        return Answers.done(receipt, asking.actor());
    }

    /** @param evidenceOfChange what people saw, however small; needed where needs are met */
    record CaseClosing(
            @NotNull ClosingReason reason,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 2000) String> evidenceOfChange,
            @NotBlank @Size(max = 4000) String rationale) {}

    @PostMapping("/cases/{caseId}/closure")
    @Operation(operationId = "closeSupportCase", summary = "Close a case, with the evidence of what changed")
    ResponseEntity<Answer> close(Asking asking, @PathVariable String caseId, @Valid @RequestBody CaseClosing body) {
        String childId = CaseIds.child(caseId);
        var receipt = commands.send(
                asking,
                body,
                request -> new CaseCommand.CloseSupportCase(
                        request,
                        childId,
                        caseId,
                        body.reason(),
                        body.evidenceOfChange() == null ? List.of() : body.evidenceOfChange(),
                        body.rationale()));
        return Answers.done(receipt, asking.actor());
    }

    record Reopening(@NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/cases/{caseId}/reopening")
    @Operation(operationId = "reopenSupportCase", summary = "Reopen a closed case at the tier it was closed at")
    ResponseEntity<Answer> reopen(Asking asking, @PathVariable String caseId, @Valid @RequestBody Reopening body) {
        String childId = CaseIds.child(caseId);
        var receipt = commands.send(
                asking, body, request -> new CaseCommand.ReopenSupportCase(request, childId, caseId, body.reason()));
        return Answers.done(receipt, asking.actor());
    }
}
