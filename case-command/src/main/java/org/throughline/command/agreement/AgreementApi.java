package org.throughline.command.agreement;

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
import org.throughline.events.AgreementEvent.AgreementAbout;
import org.throughline.events.AgreementEvent.AgreementEvidence;
import org.throughline.events.AgreementEvent.Strength;
import org.throughline.events.MoveEvent.DispensationReason;

/** Agreement asked for, given, refused, taken back or dispensed with. */
@RestController
@RequestMapping("/v1/children/{childId}")
@Tag(name = "Agreement")
class AgreementApi {

    private final Commands commands;

    AgreementApi(Commands commands) {
        this.commands = commands;
    }

    /**
     * @param aboutId code of the service, which SERVICE needs, or id of a document there already is; for a document still
     *     to be made, null
     * @param asked what was asked, in words
     */
    record NewAgreement(
            @NotNull AgreementAbout about,
            @Size(max = 120) @Nullable String aboutId,
            @NotNull Strength strength,
            @NotBlank @Size(max = 4000) String asked) {}

    @PostMapping("/agreements")
    @Operation(
            operationId = "seekAgreement",
            summary = "Ask for consent, explicit agreement or everybody's full agreement; the register says of whom")
    ResponseEntity<Answer> seek(Asking asking, @PathVariable String childId, @Valid @RequestBody NewAgreement body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new AgreementCommand.SeekAgreement(
                        request, childId, body.about(), body.aboutId(), body.strength(), body.asked()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/agreements");
    }

    /** @param party {@code parent:<id>}, {@code child}, or the authority that holds parental responsibility */
    record NewAnswer(
            @NotBlank @Size(max = 120) String party,
            @NotNull Boolean agrees,
            @NotNull AgreementEvidence evidence,
            @NotBlank @Size(max = 4000) String details,
            @Nullable LocalDate on) {}

    @PostMapping("/agreements/{agreementId}/answers")
    @Operation(
            operationId = "answerAgreement",
            summary = "Record what somebody answered, yes or no, and how it is known")
    ResponseEntity<Answer> answer(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String agreementId,
            @Valid @RequestBody NewAnswer body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new AgreementCommand.AnswerAgreement(
                        request,
                        childId,
                        agreementId,
                        body.party(),
                        body.agrees(),
                        body.evidence(),
                        body.details(),
                        body.on()));
        return Answers.done(receipt, asking.actor());
    }

    record NewWithdrawal(
            @NotBlank @Size(max = 120) String party,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable LocalDate on) {}

    @PostMapping("/agreements/{agreementId}/withdrawal")
    @Operation(
            operationId = "withdrawAgreement",
            summary = "Take an agreement back; the answer's remarks name what ends with it")
    ResponseEntity<Answer> withdraw(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String agreementId,
            @Valid @RequestBody NewWithdrawal body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new AgreementCommand.WithdrawAgreement(
                        request, childId, agreementId, body.party(), body.reason(), body.on()));
        return Answers.done(receipt, asking.actor());
    }

    record NewDispensation(
            @NotBlank @Size(max = 120) String party,
            @NotNull DispensationReason reason,
            @NotBlank @Size(max = 2000) String explanation) {}

    @PostMapping("/agreements/{agreementId}/dispensations")
    @Operation(
            operationId = "dispenseWithParentsAgreement",
            summary = "Go on without a parent who cannot be traced, whom it is unsafe to ask, or by a court's order")
    ResponseEntity<Answer> dispense(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String agreementId,
            @Valid @RequestBody NewDispensation body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new AgreementCommand.DispenseWithAgreement(
                        request, childId, agreementId, body.party(), body.reason(), body.explanation()));
        return Answers.done(receipt, asking.actor());
    }

    /** @param rationale what shows that the child understands, or does not */
    record NewAssessment(
            @NotNull AgreementAbout about,
            @NotNull Boolean competent,
            @NotBlank @Size(max = 4000) String rationale,
            @Nullable LocalDate on) {}

    @PostMapping("/competence-assessments")
    @Operation(
            operationId = "assessCompetence",
            summary = "Record whether the child understands enough to decide such a matter themselves (Gillick)")
    ResponseEntity<Answer> assess(Asking asking, @PathVariable String childId, @Valid @RequestBody NewAssessment body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new AgreementCommand.AssessCompetence(
                        request, childId, body.about(), body.competent(), body.rationale(), body.on()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/agreements");
    }
}
