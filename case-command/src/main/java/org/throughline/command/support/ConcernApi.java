package org.throughline.command.support;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.throughline.command.http.Commands;
import org.throughline.command.http.Commands.Asking;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.ConcernEvent.TriageOutcome;

/** What somebody saw, and what comes of it. */
@RestController
@RequestMapping("/v1/children/{childId}/concerns")
@Tag(name = "Concerns")
class ConcernApi {

    private final Commands commands;

    ConcernApi(Commands commands) {
        this.commands = commands;
    }

    /** @param seenAt now when absent */
    record NewConcern(
            @Nullable Instant seenAt,
            @NotBlank @Size(max = 4000) String seen,
            @Nullable Severity severity,
            @Size(max = 20) @Nullable List<@NotBlank String> presentations) {}

    @PostMapping
    @Operation(operationId = "raiseConcern", summary = "Raise a concern: what was seen is enough, the rest can wait")
    ResponseEntity<Answer> raise(Asking asking, @PathVariable String childId, @Valid @RequestBody NewConcern body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ConcernCommand.RaiseConcern(
                        request,
                        childId,
                        body.seenAt(),
                        body.seen(),
                        body.severity(),
                        body.presentations() == null ? List.of() : body.presentations()));
        return Answers.created(receipt, asking.actor(), "/v1/children/" + childId + "/concerns");
    }

    /** @param presentations as they were raised when absent */
    record Triaging(
            @NotNull TriageOutcome outcome,
            @NotBlank @Size(max = 4000) String rationale,
            @Nullable Severity severity,
            @Size(max = 20) @Nullable List<@NotBlank String> presentations) {}

    @PostMapping("/{concernId}/triage")
    @Operation(operationId = "triageConcern", summary = "Decide what comes of a concern, with the reason")
    ResponseEntity<Answer> triage(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String concernId,
            @Valid @RequestBody Triaging body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ConcernCommand.TriageConcern(
                        request,
                        childId,
                        concernId,
                        body.outcome(),
                        body.rationale(),
                        body.severity(),
                        body.presentations()));
        return Answers.done(receipt, asking.actor());
    }
}
