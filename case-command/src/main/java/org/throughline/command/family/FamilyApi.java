package org.throughline.command.family;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import org.throughline.events.FamilyEvent.InformingChannel;
import org.throughline.events.FamilyEvent.TextFormat;

/** What parents are told, in which language and format, and the support they ask for. */
@RestController
@RequestMapping("/v1/children/{childId}")
@Tag(name = "Family")
class FamilyApi {

    private final Commands commands;

    FamilyApi(Commands commands) {
        this.commands = commands;
    }

    /** @param language a BCP 47 tag, e.g. {@code pl} */
    record NewNeeds(
            @NotBlank @Size(max = 35) String language,
            @NotNull TextFormat format,
            @NotNull Boolean interpreter) {}

    @PostMapping("/parents/{parentId}/communication-needs")
    @Operation(
            operationId = "recordCommunicationNeeds",
            summary = "Record the language and format in which a parent is to be told things")
    ResponseEntity<Answer> needs(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String parentId,
            @Valid @RequestBody NewNeeds body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new FamilyCommand.RecordCommunicationNeeds(
                        request, childId, parentId, body.language(), body.format(), body.interpreter()));
        return Answers.done(receipt, asking.actor());
    }

    /**
     * @param parents ids of those who were told
     * @param language in which they were told, as a BCP 47 tag
     * @param what they were told, or the letter they were given, e.g. one for the family doctor
     * @param about the case, document or meeting it was about
     */
    record NewInforming(
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 100) String> parents,
            @NotNull InformingChannel channel,
            @NotBlank @Size(max = 35) String language,
            @NotNull TextFormat format,
            @NotBlank @Size(max = 4000) String what,
            @Size(max = 120) @Nullable String about,
            @Nullable LocalDate on) {}

    @PostMapping("/parents-informed")
    @Operation(
            operationId = "informParents",
            summary = "Record what parents were told, and how; warns where it is not the language or format they need")
    ResponseEntity<Answer> inform(Asking asking, @PathVariable String childId, @Valid @RequestBody NewInforming body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new FamilyCommand.InformParents(
                        request,
                        childId,
                        body.parents(),
                        body.channel(),
                        body.language(),
                        body.format(),
                        body.what(),
                        body.about(),
                        body.on()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/family");
    }

    record NewRequest(
            @NotBlank @Size(max = 100) String parentId,
            @NotBlank @Size(max = 40) String setting,
            @NotBlank @Size(max = 4000) String what,
            @Nullable LocalDate on) {}

    @PostMapping("/support-requests")
    @Operation(
            operationId = "askForSupport",
            summary = "Record that a parent asks for support: outside support is then owed")
    ResponseEntity<Answer> ask(Asking asking, @PathVariable String childId, @Valid @RequestBody NewRequest body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new FamilyCommand.AskForSupport(
                        request, childId, body.parentId(), body.setting(), body.what(), body.on()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/family");
    }

    /** @param service the outside agency that was asked, by name or code */
    record Sought(
            @NotBlank @Size(max = 200) String service,
            @NotBlank @Size(max = 4000) String what,
            @Nullable LocalDate on) {}

    @PostMapping("/support-requests/{requestId}/support-sought")
    @Operation(
            operationId = "seekSupportForParent",
            summary = "Record the outside support that was sought; discharges the duty")
    ResponseEntity<Answer> seek(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String requestId,
            @Valid @RequestBody Sought body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new FamilyCommand.SeekSupport(
                        request, childId, requestId, body.service(), body.what(), body.on()));
        return Answers.done(receipt, asking.actor());
    }
}
