package org.throughline.command.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.throughline.catalogue.DocumentType.Audience;
import org.throughline.catalogue.DocumentType.Maker;
import org.throughline.command.http.Answers;
import org.throughline.command.http.Answers.Answer;
import org.throughline.command.http.Commands;
import org.throughline.command.http.Commands.Asking;
import org.throughline.command.plan.PlanCommand.Consent;
import org.throughline.command.plan.PlanCommand.Days;
import org.throughline.command.voice.View;
import org.throughline.command.voice.Views;
import org.throughline.events.PlanEvent.ReviewOutcome;
import tools.jackson.databind.JsonNode;

/** A child's plans and other documents: agreed, changed, reviewed, shared and ended. */
@RestController
@RequestMapping("/v1/children/{childId}/documents")
@Tag(name = "Documents")
class DocumentApi {

    private final Commands commands;

    DocumentApi(Commands commands) {
        this.commands = commands;
    }

    /**
     * @param type a code of {@code /v1/document-types}, which publishes the schema of its content
     * @param reasonWithoutChildView where the type needs the view and there is none; the same for the parents
     * @param from today when absent; for the record of a day, that day
     * @param until the last day; until it is ended when absent
     * @param reviewOn needed where the type is reviewed; opens the duty to review it
     * @param agreementId a parent's consent, for types that need it
     */
    record NewDocument(
            @NotBlank @Size(max = 60) String type,
            @NotBlank @Size(max = 40) String setting,
            @Size(max = 100) @Nullable String caseId,
            @NotNull @Schema(implementation = Object.class) JsonNode content,
            @Size(max = 4000) @Nullable String childView,
            @Size(max = 2000) @Nullable String reasonWithoutChildView,
            @Size(max = 4000) @Nullable String parentView,
            @Size(max = 2000) @Nullable String reasonWithoutParentView,
            @Size(max = 20) @Nullable List<@NotNull Maker> madeWith,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn,
            @Size(max = 64) @Nullable String agreementId,
            @Size(max = 2000) @Nullable String reasonWithoutConsent) {}

    @PostMapping
    @Operation(
            operationId = "agreeDocument",
            summary = "Agree a plan or other document; opens the duty to review it where it is reviewed")
    ResponseEntity<Answer> agree(Asking asking, @PathVariable String childId, @Valid @RequestBody NewDocument body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new PlanCommand.AgreeDocument(
                        request,
                        childId,
                        body.type(),
                        body.setting(),
                        body.caseId(),
                        body.content().toString(),
                        new Views(
                                new View(body.childView(), body.reasonWithoutChildView()),
                                new View(body.parentView(), body.reasonWithoutParentView())),
                        orNone(body.madeWith()),
                        new Days(body.from(), body.until(), body.reviewOn()),
                        new Consent(body.agreementId(), body.reasonWithoutConsent())));
        return Answers.created(receipt, asking.actor(), "/v1/children/" + childId + "/documents");
    }

    /** @param reviewOn another review day; the one agreed stays when absent */
    record NewVersion(
            @NotNull @Schema(implementation = Object.class) JsonNode content,
            @NotBlank @Size(max = 2000) String reason,
            @Size(max = 4000) @Nullable String childView,
            @Size(max = 2000) @Nullable String reasonWithoutChildView,
            @Size(max = 4000) @Nullable String parentView,
            @Size(max = 2000) @Nullable String reasonWithoutParentView,
            @Nullable LocalDate reviewOn) {}

    @PostMapping("/{documentId}/versions")
    @Operation(operationId = "reviseDocument", summary = "Change a document; earlier versions are kept")
    ResponseEntity<Answer> revise(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String documentId,
            @Valid @RequestBody NewVersion body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new PlanCommand.ReviseDocument(
                        request,
                        childId,
                        documentId,
                        body.content().toString(),
                        new Views(
                                new View(body.childView(), body.reasonWithoutChildView()),
                                new View(body.parentView(), body.reasonWithoutParentView())),
                        body.reason(),
                        body.reviewOn()));
        return Answers.done(receipt, asking.actor());
    }

    /**
     * @param impact what it has changed for the child
     * @param reasonWithoutChildView where the type needs the view and there is none; the same for the parents
     * @param nextReviewOn needed while the document goes on and its type is reviewed
     */
    record Review(
            @NotNull ReviewOutcome outcome,
            @NotBlank @Size(max = 4000) String impact,
            @Size(max = 4000) @Nullable String childView,
            @Size(max = 2000) @Nullable String reasonWithoutChildView,
            @Size(max = 4000) @Nullable String parentView,
            @Size(max = 2000) @Nullable String reasonWithoutParentView,
            @Nullable LocalDate nextReviewOn,
            @Nullable LocalDate on) {}

    @PostMapping("/{documentId}/reviews")
    @Operation(
            operationId = "reviewDocument",
            summary = "Record a review: outcome, impact, what child and parents say; discharges the duty to review")
    ResponseEntity<Answer> review(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String documentId,
            @Valid @RequestBody Review body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new PlanCommand.ReviewDocument(
                        request,
                        childId,
                        documentId,
                        body.outcome(),
                        body.impact(),
                        new Views(
                                new View(body.childView(), body.reasonWithoutChildView()),
                                new View(body.parentView(), body.reasonWithoutParentView())),
                        body.nextReviewOn(),
                        body.on()));
        return Answers.done(receipt, asking.actor());
    }

    /** @param on the first day without it; today when absent */
    record DocumentEnding(
            @NotBlank @Size(max = 2000) String reason,
            @Nullable LocalDate on) {}

    @PostMapping("/{documentId}/end")
    @Operation(operationId = "endDocument", summary = "End a document that runs")
    ResponseEntity<Answer> end(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String documentId,
            @Valid @RequestBody DocumentEnding body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new PlanCommand.EndDocument(request, childId, documentId, body.reason(), body.on()));
        return Answers.done(receipt, asking.actor());
    }

    /**
     * @param version the one in force when absent
     * @param others who else was given it, in words
     */
    record Share(
            @Nullable Integer version,
            @Size(max = 3) @Nullable List<@NotNull Audience> with,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 200) String> others) {}

    @PostMapping("/{documentId}/shares")
    @Operation(operationId = "shareDocument", summary = "Record with whom a version of a document was shared")
    ResponseEntity<Answer> share(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String documentId,
            @Valid @RequestBody Share body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new PlanCommand.ShareDocument(
                        request, childId, documentId, body.version(), orNone(body.with()), orNone(body.others())));
        return Answers.done(receipt, asking.actor());
    }

    private static <T> List<T> orNone(@Nullable List<T> many) {
        return many == null ? List.of() : many;
    }
}
