package org.throughline.command.duty;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.duty.DutyCommand.DischargeDuty;
import org.throughline.command.http.Answers;
import org.throughline.command.http.Answers.Answer;
import org.throughline.command.http.Commands;
import org.throughline.command.http.Commands.Asking;

/** Discharging duties. The list of them is on the query side. */
@RestController
@Tag(name = "Duties")
class DutyApi {

    private final Commands commands;

    DutyApi(Commands commands) {
        this.commands = commands;
    }

    record Proof(@NotBlank @Size(max = 2000) String proof) {}

    @PostMapping("/v1/children/{childId}/duties/{dutyId}/discharge")
    @Operation(operationId = "dischargeDuty", summary = "The team that owes a duty says how it was met")
    ResponseEntity<Answer> discharge(
            Asking asking, @PathVariable String childId, @PathVariable String dutyId, @Valid @RequestBody Proof body) {
        var receipt = commands.send(asking, body, request -> new DischargeDuty(request, childId, dutyId, body.proof()));
        return Answers.done(receipt, asking.actor());
    }
}
