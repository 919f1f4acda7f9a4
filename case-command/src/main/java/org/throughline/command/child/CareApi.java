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
import org.throughline.command.http.Id;
import org.throughline.events.ChildEvent.CareStatus;

/** What only some may know: social-care status, restrictions on contact, a confidential location. */
@RestController
@RequestMapping("/v1/children/{childId}")
@Tag(name = "Care and safeguarding")
class CareApi {

    private final Commands commands;

    CareApi(Commands commands) {
        this.commands = commands;
    }

    /**
     * @param authority code of the responsible authority
     * @param socialWorker user id of the allocated worker
     */
    record NewCareStatus(
            @NotNull CareStatus status,
            @NotBlank @Size(max = 10) String authority,
            @Size(max = 100) @Nullable String socialWorker,
            @Nullable LocalDate from) {}

    @PostMapping("/care-statuses")
    @Operation(operationId = "recordCareStatus", summary = "Start a social-care status interval: CLA, PLA, CIN or CP")
    ResponseEntity<Answer> start(Asking asking, @PathVariable String childId, @Valid @RequestBody NewCareStatus body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ChildCommand.RecordCareStatus(
                        request, childId, body.status(), body.authority(), body.socialWorker(), body.from()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId);
    }

    record Ending(
            @NotBlank @Size(max = 1000) String reason,
            @Nullable LocalDate on) {}

    @PostMapping("/care-statuses/{intervalId}/end")
    @Operation(operationId = "endCareStatus", summary = "End a social-care status interval")
    ResponseEntity<Answer> end(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String intervalId,
            @Valid @RequestBody Ending body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ChildCommand.EndCareStatus(request, childId, intervalId, body.reason(), body.on()));
        return Answers.done(receipt, asking.actor());
    }

    /** @param mayBeTold false when the parent must not even be told about the child */
    record NewRestriction(
            @NotBlank @Id String parentId,
            @NotBlank @Size(max = 2000) String basis,
            boolean mayBeTold,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    @PostMapping("/contact-restrictions")
    @Operation(operationId = "restrictContact", summary = "Record a restriction on a parent's contact or information")
    ResponseEntity<Answer> restrict(
            Asking asking, @PathVariable String childId, @Valid @RequestBody NewRestriction body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ChildCommand.RestrictContact(
                        request, childId, body.parentId(), body.basis(), body.mayBeTold(), body.from(), body.until()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId);
    }

    @PostMapping("/contact-restrictions/{restrictionId}/lifting")
    @Operation(operationId = "liftContactRestriction", summary = "Lift a restriction on contact")
    ResponseEntity<Answer> lift(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String restrictionId,
            @Valid @RequestBody Ending body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ChildCommand.LiftContactRestriction(
                        request, childId, restrictionId, body.reason(), body.on()));
        return Answers.done(receipt, asking.actor());
    }

    record ConfidentialLocation(
            @NotBlank @Size(max = 2000) String reason,
            @Nullable LocalDate from) {}

    @PostMapping("/confidential-location")
    @Operation(operationId = "makeLocationConfidential", summary = "Hide where the child lives and learns")
    ResponseEntity<Answer> hide(
            Asking asking, @PathVariable String childId, @Valid @RequestBody ConfidentialLocation body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ChildCommand.MakeLocationConfidential(request, childId, body.reason(), body.from()));
        return Answers.done(receipt, asking.actor());
    }

    @PostMapping("/confidential-location/end")
    @Operation(operationId = "endLocationConfidentiality", summary = "End the confidentiality of the location")
    ResponseEntity<Answer> show(Asking asking, @PathVariable String childId, @Valid @RequestBody Ending body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ChildCommand.EndLocationConfidentiality(request, childId, body.reason(), body.on()));
        return Answers.done(receipt, asking.actor());
    }
}
