package org.throughline.command.family;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import org.throughline.events.FamilyEvent.FundedHours;

/** Medical needs, local high-needs funding and funded early-years hours. */
@RestController
@RequestMapping("/v1/children/{childId}")
@Tag(name = "Health and funding")
class HealthAndFundingApi {

    private final Commands commands;

    HealthAndFundingApi(Commands commands) {
        this.commands = commands;
    }

    record NewMedicalNeed(
            @NotBlank @Size(max = 40) String setting,
            @NotBlank @Size(max = 1000) String condition,
            @NotBlank @Size(max = 4000) String support,
            @Nullable LocalDate from,
            @NotNull LocalDate reviewOn) {}

    @PostMapping("/medical-needs")
    @Operation(
            operationId = "recordMedicalNeed",
            summary = "Record a medical condition and the support it needs, with a day to look at it again")
    ResponseEntity<Answer> need(Asking asking, @PathVariable String childId, @Valid @RequestBody NewMedicalNeed body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new FamilyCommand.RecordMedicalNeed(
                        request,
                        childId,
                        body.setting(),
                        body.condition(),
                        body.support(),
                        body.from(),
                        body.reviewOn()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/family");
    }

    /** @param support as it is from now on */
    record Review(
            @NotBlank @Size(max = 4000) String support,
            @NotNull LocalDate reviewOn,
            @Nullable LocalDate on) {}

    @PostMapping("/medical-needs/{needId}/reviews")
    @Operation(
            operationId = "reviewMedicalNeed",
            summary = "Review the support for a medical need; the next review is owed")
    ResponseEntity<Answer> review(
            Asking asking, @PathVariable String childId, @PathVariable String needId, @Valid @RequestBody Review body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new FamilyCommand.ReviewMedicalNeed(
                        request, childId, needId, body.support(), body.reviewOn(), body.on()));
        return Answers.done(receipt, asking.actor());
    }

    /** @param on the last day; today when absent */
    record Ending(
            @NotBlank @Size(max = 1000) String reason,
            @Nullable LocalDate on) {}

    @PostMapping("/medical-needs/{needId}/end")
    @Operation(operationId = "endMedicalNeed", summary = "End a medical need")
    ResponseEntity<Answer> endNeed(
            Asking asking, @PathVariable String childId, @PathVariable String needId, @Valid @RequestBody Ending body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new FamilyCommand.EndMedicalNeed(request, childId, needId, body.reason(), body.on()));
        return Answers.done(receipt, asking.actor());
    }

    /** @param pence asked for, for a year */
    record NewApplication(
            @NotBlank @Size(max = 40) String setting,
            @Size(max = 120) @Nullable String caseId,
            @NotBlank @Size(max = 4000) String purpose,
            @NotNull @Min(1) @Max(100_000_000) Integer pence,
            @Nullable LocalDate on) {}

    @PostMapping("/high-needs-funding")
    @Operation(operationId = "applyForHighNeedsFunding", summary = "Record an application for local high-needs funding")
    ResponseEntity<Answer> apply(Asking asking, @PathVariable String childId, @Valid @RequestBody NewApplication body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new FamilyCommand.ApplyForFunding(
                        request, childId, body.setting(), body.caseId(), body.purpose(), body.pence(), body.on()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/family");
    }

    /**
     * @param pence granted for a year, 0 where refused
     * @param until the last day of the funding
     */
    record FundingDecision(
            @NotNull Boolean granted,
            @NotNull @Min(0) @Max(100_000_000) Integer pence,
            @NotBlank @Size(max = 4000) String reasons,
            @Nullable LocalDate until,
            @Nullable LocalDate on) {}

    @PostMapping("/high-needs-funding/{applicationId}/decision")
    @Operation(
            operationId = "decideHighNeedsFunding",
            summary = "Record what the authority decided on high-needs funding")
    ResponseEntity<Answer> decide(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String applicationId,
            @Valid @RequestBody FundingDecision body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new FamilyCommand.DecideFunding(
                        request,
                        childId,
                        applicationId,
                        body.granted(),
                        body.pence(),
                        body.reasons(),
                        body.until(),
                        body.on()));
        return Answers.done(receipt, asking.actor());
    }

    record NewHours(
            @NotBlank @Size(max = 40) String setting,
            @NotNull FundedHours kind,
            @NotNull @Min(1) @Max(30) Integer hoursAWeek,
            @Nullable LocalDate from) {}

    @PostMapping("/funded-hours")
    @Operation(
            operationId = "startFundedHours",
            summary = "Record funded early-years hours; warns outside the ages and hours of the offer")
    ResponseEntity<Answer> hours(Asking asking, @PathVariable String childId, @Valid @RequestBody NewHours body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new FamilyCommand.StartFundedHours(
                        request, childId, body.setting(), body.kind(), body.hoursAWeek(), body.from()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/family");
    }

    @PostMapping("/funded-hours/{placeId}/end")
    @Operation(operationId = "endFundedHours", summary = "End funded early-years hours")
    ResponseEntity<Answer> endHours(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String placeId,
            @Valid @RequestBody Ending body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new FamilyCommand.EndFundedHours(request, childId, placeId, body.reason(), body.on()));
        return Answers.done(receipt, asking.actor());
    }
}
