package org.throughline.command.child;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
import org.throughline.events.ChildEvent.LimitBasis;

/** Who may decide for a child: limits on a parent's responsibility, and an authority that holds it. */
@RestController
@RequestMapping("/v1/children/{childId}")
@Tag(name = "Parental responsibility")
class ResponsibilityApi {

    private final Commands commands;

    ResponsibilityApi(Commands commands) {
        this.commands = commands;
    }

    /**
     * @param scope what the parent may not decide, in words
     * @param onEducation whether decisions about education are among it
     * @param until the last day of the limit
     */
    record NewLimit(
            @NotNull LimitBasis basis,
            @NotBlank @Size(max = 2000) String scope,
            @NotNull Boolean onEducation,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    @PostMapping("/parents/{parentId}/limits")
    @Operation(
            operationId = "limitParentalResponsibility",
            summary = "Limit what a parent may decide, under a care order or by order of a court")
    ResponseEntity<Answer> limit(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String parentId,
            @Valid @RequestBody NewLimit body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ResponsibilityCommand.LimitParentalResponsibility(
                        request,
                        childId,
                        parentId,
                        body.basis(),
                        body.scope(),
                        body.onEducation(),
                        body.from(),
                        body.until()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/responsibility");
    }

    /** @param on the last day; today when absent */
    record Ending(
            @NotBlank @Size(max = 1000) String reason,
            @Nullable LocalDate on) {}

    @PostMapping("/parents/{parentId}/limits/{limitId}/end")
    @Operation(operationId = "endParentalResponsibilityLimit", summary = "End a limit on what a parent may decide")
    ResponseEntity<Answer> endLimit(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String parentId,
            @PathVariable String limitId,
            @Valid @RequestBody Ending body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ResponsibilityCommand.EndLimit(
                        request, childId, parentId, limitId, body.reason(), body.on()));
        return Answers.done(receipt, asking.actor());
    }

    /**
     * @param authority the DfE code of the local authority
     * @param order under which it holds parental responsibility
     */
    record NewAuthority(
            @NotBlank @Size(max = 10) String authority,
            @NotBlank @Size(max = 500) String order,
            @Nullable LocalDate from) {}

    @PostMapping("/authority-responsibility")
    @Operation(
            operationId = "recordAuthorityResponsibility",
            summary = "Record that a local authority holds parental responsibility under an order")
    ResponseEntity<Answer> hold(Asking asking, @PathVariable String childId, @Valid @RequestBody NewAuthority body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ResponsibilityCommand.RecordAuthorityResponsibility(
                        request, childId, body.authority(), body.order(), body.from()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/responsibility");
    }

    @PostMapping("/authority-responsibility/{holdingId}/end")
    @Operation(
            operationId = "endAuthorityResponsibility",
            summary = "End an authority's parental responsibility, and what was limited under its order")
    ResponseEntity<Answer> endHolding(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String holdingId,
            @Valid @RequestBody Ending body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ResponsibilityCommand.EndAuthorityResponsibility(
                        request, childId, holdingId, body.reason(), body.on()));
        return Answers.done(receipt, asking.actor());
    }
}
