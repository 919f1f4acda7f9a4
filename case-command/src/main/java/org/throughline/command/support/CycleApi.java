package org.throughline.command.support;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Request;
import org.throughline.command.http.Answers;
import org.throughline.command.http.Answers.Answer;
import org.throughline.command.http.Commands;
import org.throughline.command.http.Commands.Asking;
import org.throughline.command.support.CycleCommand.NewAction;
import org.throughline.command.voice.View;
import org.throughline.command.voice.Views;
import org.throughline.events.CycleEvent.TargetOutcome;
import org.throughline.events.CycleEvent.TargetReview;

/** Assess, plan, do, review. */
@RestController
@RequestMapping("/v1")
@Tag(name = "Review cycles")
class CycleApi {

    private final Commands commands;

    CycleApi(Commands commands) {
        this.commands = commands;
    }

    /** @param by the last day */
    record Planned(
            @NotBlank @Size(max = 1000) String text,
            @NotBlank @Size(max = 200) String who,
            @NotNull LocalDate by) {

        NewAction action() {
            return new NewAction(text, who, by);
        }
    }

    /**
     * @param targets new ones; what the last cycle left unmet comes besides
     * @param reasonWithoutChildView where the child has not said what it wants; the same for the parents
     * @param reviewOn opens the duty to review
     */
    record NewCycle(
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 1000) String> strengths,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 1000) String> needs,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 1000) String> targets,
            @Size(max = 50) @Nullable List<@Valid @NotNull Planned> actions,
            @Size(max = 4000) @Nullable String childView,
            @Size(max = 2000) @Nullable String reasonWithoutChildView,
            @Size(max = 4000) @Nullable String parentView,
            @Size(max = 2000) @Nullable String reasonWithoutParentView,
            @NotNull LocalDate reviewOn) {}

    @PostMapping("/cases/{caseId}/cycles")
    @Operation(
            operationId = "startCycle",
            summary = "Start the next cycle of assess, plan, do, review; targets left unmet are carried over")
    ResponseEntity<Answer> start(Asking asking, @PathVariable String caseId, @Valid @RequestBody NewCycle body) {
        String childId = CaseIds.child(caseId);
        var receipt = commands.send(
                asking,
                body,
                request -> new CycleCommand.StartCycle(
                        request,
                        childId,
                        caseId,
                        orNone(body.strengths()),
                        orNone(body.needs()),
                        orNone(body.targets()),
                        orNone(body.actions()).stream().map(Planned::action).toList(),
                        new Views(
                                new View(body.childView(), body.reasonWithoutChildView()),
                                new View(body.parentView(), body.reasonWithoutParentView())),
                        body.reviewOn()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/cases/" + caseId);
    }

    @PostMapping("/children/{childId}/cycles/{cycleId}/actions")
    @Operation(operationId = "addCycleAction", summary = "Add an action to a running cycle: what, who and by when")
    ResponseEntity<Answer> add(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String cycleId,
            @Valid @RequestBody Planned body) {
        var receipt = commands.send(
                asking, body, request -> new CycleCommand.AddCycleAction(request, childId, cycleId, body.action()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/timeline");
    }

    /** @param on today when absent */
    record ActionDone(
            @NotBlank @Size(max = 2000) String note,
            @Nullable LocalDate on) {}

    @PostMapping("/children/{childId}/cycles/{cycleId}/actions/{actionId}/done")
    @Operation(operationId = "recordCycleActionDone", summary = "Record that an action was done, and how it went")
    ResponseEntity<Answer> actionDone(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String cycleId,
            @PathVariable String actionId,
            @Valid @RequestBody ActionDone body) {
        return done(
                asking,
                body,
                request -> new CycleCommand.RecordCycleActionDone(
                        request, childId, cycleId, actionId, body.note(), body.on()));
    }

    /**
     * @param targetId the target it bears on, where it bears on one
     * @param on today when absent
     */
    record Setback(
            @Size(max = 60) @Nullable String targetId,
            @NotBlank @Size(max = 4000) String what,
            @Nullable LocalDate on) {}

    @PostMapping("/children/{childId}/cycles/{cycleId}/setbacks")
    @Operation(operationId = "recordSetback", summary = "Record a setback; the targets stand")
    ResponseEntity<Answer> setBack(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String cycleId,
            @Valid @RequestBody Setback body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new CycleCommand.RecordSetback(
                        request, childId, cycleId, body.targetId(), body.what(), body.on()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/timeline");
    }

    record Found(
            @NotBlank @Size(max = 60) String targetId,
            @NotNull TargetOutcome outcome,
            @Size(max = 2000) @Nullable String note) {}

    /**
     * @param targets an outcome of every target that was not dropped
     * @param reasonWithoutChildView where the child was not heard; the same for the parents
     * @param on a day after the cycle began; today when absent
     */
    record Reviewing(
            @NotNull @Size(max = 60) List<@Valid @NotNull Found> targets,
            @NotBlank @Size(max = 4000) String impact,
            @Size(max = 4000) @Nullable String childView,
            @Size(max = 2000) @Nullable String reasonWithoutChildView,
            @Size(max = 4000) @Nullable String parentView,
            @Size(max = 2000) @Nullable String reasonWithoutParentView,
            @Nullable LocalDate on) {}

    @PostMapping("/children/{childId}/cycles/{cycleId}/review")
    @Operation(
            operationId = "reviewCycle",
            summary = "Review a cycle: every target, the impact, what child and parents say")
    ResponseEntity<Answer> review(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String cycleId,
            @Valid @RequestBody Reviewing body) {
        return done(
                asking,
                body,
                request -> new CycleCommand.ReviewCycle(
                        request,
                        childId,
                        cycleId,
                        body.targets().stream()
                                .map(f -> new TargetReview(f.targetId(), f.outcome(), f.note()))
                                .toList(),
                        body.impact(),
                        new Views(
                                new View(body.childView(), body.reasonWithoutChildView()),
                                new View(body.parentView(), body.reasonWithoutParentView())),
                        body.on()));
    }

    record Dropping(@NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/children/{childId}/cycles/{cycleId}/targets/{targetId}/drop")
    @Operation(
            operationId = "dropTarget",
            summary = "Give a target up, with the reason; the next cycle goes on without it")
    ResponseEntity<Answer> drop(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String cycleId,
            @PathVariable String targetId,
            @Valid @RequestBody Dropping body) {
        return done(
                asking,
                body,
                request -> new CycleCommand.DropTarget(request, childId, cycleId, targetId, body.reason()));
    }

    private ResponseEntity<Answer> done(Asking asking, Object body, Function<Request, Command> command) {
        return Answers.done(commands.send(asking, body, command), asking.actor());
    }

    private static <T> List<T> orNone(@Nullable List<T> many) {
        return many == null ? List.of() : many;
    }
}
