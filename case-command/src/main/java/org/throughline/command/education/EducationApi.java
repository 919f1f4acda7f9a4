package org.throughline.command.education;

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
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.education.EducationRecord.RecordConsultation;
import org.throughline.command.http.Answers;
import org.throughline.command.http.Answers.Answer;
import org.throughline.command.http.Commands;
import org.throughline.command.http.Commands.Asking;
import org.throughline.events.EducationEvent.ConsultationAbout;

/** The Virtual School's consultations, which later decisions point to. */
@RestController
@Tag(name = "Virtual School")
class EducationApi {

    private final Commands commands;

    EducationApi(Commands commands) {
        this.commands = commands;
    }

    record NewConsultation(
            @NotBlank @Size(max = 200) String askedBy,
            @NotBlank @Size(max = 100) String askingAgency,
            @NotNull ConsultationAbout about,
            @NotBlank @Size(max = 4000) String advice,
            @Nullable LocalDate on) {}

    @PostMapping("/v1/children/{childId}/virtual-school-consultations")
    @Operation(
            operationId = "recordConsultation",
            summary = "The Virtual School records who asked it and what it advised")
    ResponseEntity<Answer> consult(
            Asking asking, @PathVariable String childId, @Valid @RequestBody NewConsultation body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new RecordConsultation(
                        request, childId, body.askedBy(), body.askingAgency(), body.about(), body.advice(), body.on()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/timeline");
    }
}
