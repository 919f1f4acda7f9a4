package org.throughline.command.support;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.throughline.command.support.SupportCommand.Voice;

/**
 * Support cases, their tiers and plans. A case is opened at its child and from then on found by its own id, which
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
     * @param framework e.g. {@code dacorum}; the edition in force today
     * @param tier the framework's first when absent
     * @param rationale needed above the first tier
     */
    record NewCase(
            @NotBlank @Size(max = 40) String setting,
            @NotBlank @Size(max = 60) String framework,
            @Nullable Integer tier,
            @Size(max = 50) @Nullable List<@NotBlank String> concerns,
            @Size(max = 10) @Nullable List<@NotNull Criterion> judgements,
            @Size(max = 4000) @Nullable String rationale) {}

    @PostMapping("/children/{childId}/cases")
    @Operation(operationId = "openSupportCase", summary = "Open a support case at a school under a framework")
    ResponseEntity<Answer> open(Asking asking, @PathVariable String childId, @Valid @RequestBody NewCase body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new SupportCommand.OpenSupportCase(
                        request,
                        childId,
                        body.setting(),
                        body.framework(),
                        body.tier(),
                        orNone(body.concerns()),
                        orNone(body.judgements()),
                        body.rationale()));
        return Answers.created(receipt, asking.actor(), "/v1/cases");
    }

    /**
     * @param judgements thresholds a professional judges to be met, where the record cannot tell
     * @param reasonForSkipping needed where the movement passes over a tier
     */
    record Escalation(
            @NotNull Integer tier,
            @NotBlank @Size(max = 4000) String rationale,
            @Size(max = 10) @Nullable List<@NotNull Criterion> judgements,
            @Size(max = 2000) @Nullable String reasonForSkipping) {}

    @PostMapping("/cases/{caseId}/tier-escalations")
    @Operation(operationId = "escalateTier", summary = "Escalate a case to a higher tier, weighing its thresholds")
    ResponseEntity<Answer> escalate(Asking asking, @PathVariable String caseId, @Valid @RequestBody Escalation body) {
        String childId = CaseIds.child(caseId);
        var receipt = commands.send(
                asking,
                body,
                request -> new SupportCommand.EscalateTier(
                        request,
                        childId,
                        caseId,
                        body.tier(),
                        body.rationale(),
                        orNone(body.judgements()),
                        body.reasonForSkipping()));
        return Answers.done(receipt, asking.actor());
    }

    record StepDown(
            @NotNull Integer tier,
            @NotBlank @Size(max = 4000) String rationale,
            @Size(max = 2000) @Nullable String reasonForSkipping) {}

    @PostMapping("/cases/{caseId}/tier-step-downs")
    @Operation(operationId = "stepDownTier", summary = "Step a case down to a lower tier")
    ResponseEntity<Answer> stepDown(Asking asking, @PathVariable String caseId, @Valid @RequestBody StepDown body) {
        String childId = CaseIds.child(caseId);
        var receipt = commands.send(
                asking,
                body,
                request -> new SupportCommand.StepDownTier(
                        request, childId, caseId, body.tier(), body.rationale(), body.reasonForSkipping()));
        return Answers.done(receipt, asking.actor());
    }

    /**
     * @param reasonWithoutChildView needed where there is no {@code childView}; the same for the parents
     * @param from today when absent
     * @param until the last day; until it is ended when absent
     */
    record NewPlan(
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 1000) String> targets,
            @Size(max = 4000) @Nullable String childView,
            @Size(max = 2000) @Nullable String reasonWithoutChildView,
            @Size(max = 4000) @Nullable String parentView,
            @Size(max = 2000) @Nullable String reasonWithoutParentView,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @NotNull LocalDate reviewOn) {}

    @PostMapping("/cases/{caseId}/pastoral-support-plans")
    @Operation(
            operationId = "agreePastoralSupportPlan",
            summary = "Agree a Pastoral Support Plan with the child and the parents; opens the duty to review it")
    ResponseEntity<Answer> agree(Asking asking, @PathVariable String caseId, @Valid @RequestBody NewPlan body) {
        String childId = CaseIds.child(caseId);
        var receipt = commands.send(
                asking,
                body,
                request -> new SupportCommand.AgreePastoralSupportPlan(
                        request,
                        childId,
                        caseId,
                        body.targets(),
                        new Voice(body.childView(), body.reasonWithoutChildView()),
                        new Voice(body.parentView(), body.reasonWithoutParentView()),
                        body.from(),
                        body.until(),
                        body.reviewOn()));
        return Answers.created(receipt, asking.actor(), "/v1/cases/" + caseId + "/pastoral-support-plans");
    }

    /** @param on the first day without it; today when absent */
    record PlanEnding(
            @NotBlank @Size(max = 2000) String reason,
            @Nullable LocalDate on) {}

    @PostMapping("/cases/{caseId}/pastoral-support-plans/{planId}/end")
    @Operation(operationId = "endPastoralSupportPlan", summary = "End a Pastoral Support Plan")
    ResponseEntity<Answer> end(
            Asking asking,
            @PathVariable String caseId,
            @PathVariable String planId,
            @Valid @RequestBody PlanEnding body) {
        String childId = CaseIds.child(caseId);
        var receipt = commands.send(
                asking,
                body,
                request -> new SupportCommand.EndPastoralSupportPlan(
                        request, childId, caseId, planId, body.reason(), body.on()));
        return Answers.done(receipt, asking.actor());
    }

    private static <T> List<T> orNone(@Nullable List<T> many) {
        return many == null ? List.of() : many;
    }
}
