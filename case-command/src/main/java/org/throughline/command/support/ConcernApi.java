package org.throughline.command.support;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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
import org.throughline.command.support.ConcernCommand.Account;
import org.throughline.events.ConcernEvent.Approach;
import org.throughline.events.ConcernEvent.Danger;
import org.throughline.events.ConcernEvent.HubContact;
import org.throughline.events.ConcernEvent.IncidentRole;
import org.throughline.events.ConcernEvent.Observation;
import org.throughline.events.ConcernEvent.OtherChild;
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

    /** Another child who was there; what is said of the first is no part of it. */
    record Other(
            @NotBlank @Size(max = 60) String childId,
            @NotNull IncidentRole role) {}

    /**
     * @param seenAt now when absent
     * @param seen what was seen, kept apart from what it might communicate and from how it is read
     * @param evidencedBy what makes it dangerous; absent for what is difficult
     * @param approach an answer to what had happened when absent
     * @param presentations and {@code lifeChanges} codes of the vocabularies
     * @param present who was there, as they would be called
     */
    record NewConcern(
            @Nullable Instant seenAt,
            @NotBlank @Size(max = 4000) String seen,
            @Size(max = 4000) @Nullable String mightCommunicate,
            @Size(max = 4000) @Nullable String interpretation,
            @Nullable Severity severity,
            @Size(max = 4) @Nullable List<@NotNull Danger> evidencedBy,
            @Nullable Approach approach,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 60) String> presentations,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 60) String> lifeChanges,
            @Size(max = 200) @Nullable String place,
            @Size(max = 30) @Nullable List<@NotBlank @Size(max = 200) String> present,
            @Size(max = 30) @Nullable List<@Valid @NotNull Other> others) {

        Account account() {
            return new Account(
                    seenAt,
                    severity,
                    approach == null ? Approach.REACTIVE : approach,
                    new Observation(
                            seen,
                            mightCommunicate,
                            interpretation,
                            orNone(presentations),
                            orNone(lifeChanges),
                            place,
                            orNone(present),
                            orNone(evidencedBy)),
                    orNone(others).stream()
                            .map(other -> new OtherChild(other.childId(), other.role()))
                            .toList());
        }
    }

    @PostMapping
    @Operation(operationId = "raiseConcern", summary = "Raise a concern: what was seen is enough, the rest can wait")
    ResponseEntity<Answer> raise(Asking asking, @PathVariable String childId, @Valid @RequestBody NewConcern body) {
        var receipt = commands.send(
                asking, body, request -> new ConcernCommand.RaiseConcern(request, childId, body.account()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/concerns");
    }

    /** @param concern all of it as it should have been; {@code seenAt} as it was when absent */
    record Correction(
            @NotNull @Valid NewConcern concern,
            @NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/{concernId}/corrections")
    @Operation(operationId = "correctConcern", summary = "Set a concern right; what was raised stays in history")
    ResponseEntity<Answer> correct(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String concernId,
            @Valid @RequestBody Correction body) {
        return done(
                asking,
                body,
                request -> new ConcernCommand.CorrectConcern(
                        request, childId, concernId, body.concern().account(), body.reason()));
    }

    record Withdrawal(@NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/{concernId}/withdrawal")
    @Operation(operationId = "withdrawConcern", summary = "Take a concern back; it stays in history")
    ResponseEntity<Answer> withdraw(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String concernId,
            @Valid @RequestBody Withdrawal body) {
        return done(
                asking,
                body,
                request -> new ConcernCommand.WithdrawConcern(request, childId, concernId, body.reason()));
    }

    /** @param presentations as they stand when absent; {@code severity} too */
    record Triaging(
            @NotNull TriageOutcome outcome,
            @NotBlank @Size(max = 4000) String rationale,
            @Nullable Severity severity,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 60) String> presentations) {}

    @PostMapping("/{concernId}/triage")
    @Operation(
            operationId = "triageConcern",
            summary = "Decide what comes of a concern, with the reason; again when new facts come")
    ResponseEntity<Answer> triage(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String concernId,
            @Valid @RequestBody Triaging body) {
        return done(
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
    }

    /** @param concernId another concern of the same child */
    record Link(
            @NotBlank @Size(max = 60) String concernId,
            @NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/{concernId}/links")
    @Operation(operationId = "linkConcerns", summary = "Link two concerns of a child that belong together")
    ResponseEntity<Answer> link(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String concernId,
            @Valid @RequestBody Link body) {
        return done(
                asking,
                body,
                request ->
                        new ConcernCommand.LinkConcerns(request, childId, concernId, body.concernId(), body.reason()));
    }

    /** @param on today when absent */
    record MadeAware(
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 200) String> adults,
            @Nullable LocalDate on) {}

    @PostMapping("/{concernId}/adults-made-aware")
    @Operation(operationId = "makeAdultsAware", summary = "Record which adults were made aware of a concern")
    ResponseEntity<Answer> makeAware(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String concernId,
            @Valid @RequestBody MadeAware body) {
        return done(
                asking,
                body,
                request -> new ConcernCommand.MakeAdultsAware(request, childId, concernId, body.adults(), body.on()));
    }

    /** @param on today when absent */
    record ToldLead(
            @NotBlank @Size(max = 4000) String account,
            @NotNull HubContact hub,
            @Nullable LocalDate on) {}

    @PostMapping("/{concernId}/safeguarding-lead")
    @Operation(
            operationId = "tellSafeguardingLead",
            summary = "Log a concern with the designated safeguarding lead, and what came of it with the hub")
    ResponseEntity<Answer> tellLead(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String concernId,
            @Valid @RequestBody ToldLead body) {
        return done(
                asking,
                body,
                request -> new ConcernCommand.TellSafeguardingLead(
                        request, childId, concernId, body.account(), body.hub(), body.on()));
    }

    private ResponseEntity<Answer> done(Asking asking, Object body, Function<Request, Command> command) {
        return Answers.done(commands.send(asking, body, command), asking.actor());
    }

    private static <T> List<T> orNone(@Nullable List<T> many) {
        return many == null ? List.of() : many;
    }
}
