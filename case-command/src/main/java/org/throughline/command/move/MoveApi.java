package org.throughline.command.move;

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
import org.throughline.events.MoveEvent.DispensationReason;

/** Managed moves: the proposal, what each party says to it, the agreement and the start. */
@RestController
@RequestMapping("/v1")
@Tag(name = "Managed moves")
class MoveApi {

    private final Commands commands;

    MoveApi(Commands commands) {
        this.commands = commands;
    }

    record NewMove(
            @NotBlank @Size(max = 40) String fromSetting,
            @NotBlank @Size(max = 40) String toSetting,
            @NotBlank @Size(max = 4000) String reason,
            @NotNull LocalDate startOn) {}

    @PostMapping("/children/{childId}/managed-moves")
    @Operation(
            operationId = "proposeManagedMove",
            summary = "Propose a permanent move to another mainstream school; there is no trial period")
    ResponseEntity<Answer> propose(Asking asking, @PathVariable String childId, @Valid @RequestBody NewMove body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new MoveCommand.ProposeManagedMove(
                        request,
                        MoveId.proposedBy(request, childId),
                        body.fromSetting(),
                        body.toSetting(),
                        body.reason(),
                        body.startOn()));
        return Answers.created(receipt, asking.actor(), "/v1/managed-moves");
    }

    /** @param party {@code parent:<id>} or {@code admission-authority:<receiving setting>} */
    record PartyAgreement(
            @NotBlank @Size(max = 100) String party,
            @NotNull Boolean agrees,
            @NotBlank @Size(max = 2000) String evidence) {}

    @PostMapping("/managed-moves/{moveId}/party-agreements")
    @Operation(
            operationId = "recordPartyAgreement",
            summary =
                    "Record that a parent or the receiving admission authority agrees, or does not, or no longer does")
    ResponseEntity<Answer> agreementOfAParty(
            Asking asking, @PathVariable String moveId, @Valid @RequestBody PartyAgreement body) {
        MoveId move = MoveId.parse(moveId);
        var receipt = commands.send(
                asking,
                body,
                request -> new MoveCommand.RecordPartyAgreement(
                        request, move, body.party(), body.agrees(), body.evidence()));
        return Answers.done(receipt, asking.actor());
    }

    /** @param party {@code parent:<id>}, or {@code parent:unknown} where no holder of responsibility is known */
    record NewDispensation(
            @NotBlank @Size(max = 100) String party,
            @NotNull DispensationReason reason,
            @NotBlank @Size(max = 4000) String explanation) {}

    @PostMapping("/managed-moves/{moveId}/dispensations")
    @Operation(
            operationId = "dispenseWithAgreement",
            summary = "Go without a parent's agreement: untraceable, unsafe to ask, or a court order")
    ResponseEntity<Answer> dispense(
            Asking asking, @PathVariable String moveId, @Valid @RequestBody NewDispensation body) {
        MoveId move = MoveId.parse(moveId);
        var receipt = commands.send(
                asking,
                body,
                request -> new MoveCommand.DispenseWithAgreement(
                        request, move, body.party(), body.reason(), body.explanation()));
        return Answers.done(receipt, asking.actor());
    }

    record NewAgreement(
            @Size(max = 4000) @Nullable String bestInterest,
            @Size(max = 4000) @Nullable String childView) {}

    @PostMapping("/managed-moves/{moveId}/agreement")
    @Operation(
            operationId = "agreeManagedMove",
            summary = "Agree the move, once everybody has and it is stated why it is best for the child")
    ResponseEntity<Answer> agree(Asking asking, @PathVariable String moveId, @Valid @RequestBody NewAgreement body) {
        MoveId move = MoveId.parse(moveId);
        var receipt = commands.send(
                asking,
                body,
                request -> new MoveCommand.AgreeManagedMove(request, move, body.bestInterest(), body.childView()));
        return Answers.done(receipt, asking.actor());
    }

    /** @param on the first day at the receiving school; today when absent */
    record Start(@Nullable LocalDate on) {}

    @PostMapping("/managed-moves/{moveId}/start")
    @Operation(
            operationId = "startManagedMove",
            summary = "Start at the receiving school; the main roll changes with it")
    ResponseEntity<Answer> start(Asking asking, @PathVariable String moveId, @Valid @RequestBody Start body) {
        MoveId move = MoveId.parse(moveId);
        var receipt =
                commands.send(asking, body, request -> new MoveCommand.StartManagedMove(request, move, body.on()));
        return Answers.done(receipt, asking.actor());
    }
}
