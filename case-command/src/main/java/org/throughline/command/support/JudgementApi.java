package org.throughline.command.support;

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

/** What a professional judges of a child where no ledger knows. */
@RestController
@RequestMapping("/v1/children/{childId}/judgements")
@Tag(name = "Support cases")
class JudgementApi {

    private final Commands commands;

    JudgementApi(Commands commands) {
        this.commands = commands;
    }

    /**
     * @param judgement a code of the vocabulary of judgements
     * @param holds false where the professional judges that it is not so
     * @param until the last day it counts; until it is judged otherwise when absent
     */
    record NewJudgement(
            @NotBlank @Size(max = 60) String judgement,
            @NotNull Boolean holds,
            @NotBlank @Size(max = 4000) String rationale,
            @Nullable LocalDate until) {}

    @PostMapping
    @Operation(
            operationId = "recordJudgement",
            summary = "Record a professional judgement, the evidence where a framework says at risk")
    ResponseEntity<Answer> record(Asking asking, @PathVariable String childId, @Valid @RequestBody NewJudgement body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new CaseCommand.RecordJudgement(
                        request, childId, body.judgement(), body.holds(), body.rationale(), body.until()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/tiers");
    }
}
