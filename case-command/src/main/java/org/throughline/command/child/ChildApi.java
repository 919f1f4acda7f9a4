package org.throughline.command.child;

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
import org.throughline.command.child.ChildCommand.Details;
import org.throughline.command.http.Answers;
import org.throughline.command.http.Answers.Answer;
import org.throughline.command.http.Commands;
import org.throughline.command.http.Commands.Asking;
import org.throughline.command.http.Id;
import org.throughline.events.ChildEvent.EnrolmentKind;
import org.throughline.events.ChildEvent.IdentifierKind;

/** Who the child is and where enrolled. */
@RestController
@RequestMapping("/v1/children")
@Tag(name = "Children")
class ChildApi {

    private final Commands commands;

    ChildApi(Commands commands) {
        this.commands = commands;
    }

    /** @param from first day on roll; today when a setting is given without it */
    record NewChild(
            @NotBlank @Size(max = 200) String givenNames,
            @NotBlank @Size(max = 200) String familyName,
            @NotNull LocalDate dateOfBirth,
            @Size(max = 1) @Nullable String sex,
            @Size(max = 20) @Nullable String upn,
            @Size(max = 20) @Nullable String nhsNumber,
            @Size(max = 40) @Nullable String setting,
            @Nullable LocalDate from) {}

    @PostMapping
    @Operation(operationId = "registerChild", summary = "Register a child, optionally with identifiers and a main roll")
    ResponseEntity<Answer> register(Asking asking, @Valid @RequestBody NewChild body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ChildCommand.RegisterChild(
                        request,
                        request.newId("child"),
                        new Details(body.givenNames(), body.familyName(), body.dateOfBirth(), body.sex()),
                        body.upn(),
                        body.nhsNumber(),
                        body.setting(),
                        body.from()));
        return Answers.created(receipt, asking.actor(), "/v1/children");
    }

    record Correction(
            @NotBlank @Size(max = 200) String givenNames,
            @NotBlank @Size(max = 200) String familyName,
            @NotNull LocalDate dateOfBirth,
            @Size(max = 1) @Nullable String sex,
            @NotBlank @Size(max = 1000) String reason) {}

    @PostMapping("/{childId}/corrections")
    @Operation(operationId = "correctChildDetails", summary = "Correct a child's details; what was recorded stays")
    ResponseEntity<Answer> correct(Asking asking, @PathVariable String childId, @Valid @RequestBody Correction body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ChildCommand.CorrectChildDetails(
                        request,
                        childId,
                        new Details(body.givenNames(), body.familyName(), body.dateOfBirth(), body.sex()),
                        body.reason()));
        return Answers.done(receipt, asking.actor());
    }

    record NewIdentifier(
            @NotNull IdentifierKind kind,
            @NotBlank @Size(max = 20) String value) {}

    @PostMapping("/{childId}/identifiers")
    @Operation(operationId = "recordIdentifier", summary = "Record a UPN or NHS number, unique in the authority")
    ResponseEntity<Answer> identify(
            Asking asking, @PathVariable String childId, @Valid @RequestBody NewIdentifier body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ChildCommand.RecordIdentifier(request, childId, body.kind(), body.value()));
        return Answers.done(receipt, asking.actor());
    }

    record NewParent(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 100) String relationship,
            boolean parentalResponsibility,
            boolean livesWithChild,
            @Size(max = 500) @Nullable String contact,
            @Nullable LocalDate from) {}

    @PostMapping("/{childId}/parents")
    @Operation(
            operationId = "recordParent",
            summary = "Record a holder of parental responsibility or another parent (s.576 Education Act 1996)")
    ResponseEntity<Answer> parent(Asking asking, @PathVariable String childId, @Valid @RequestBody NewParent body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ChildCommand.RecordParent(
                        request,
                        childId,
                        body.name(),
                        body.relationship(),
                        body.parentalResponsibility(),
                        body.livesWithChild(),
                        body.contact(),
                        body.from()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId);
    }

    /** @param on the last day; today when absent */
    record Ending(
            @NotBlank @Size(max = 1000) String reason,
            @Nullable LocalDate on) {}

    @PostMapping("/{childId}/parents/{parentId}/end")
    @Operation(operationId = "endParent", summary = "End somebody's standing as a parent of the child")
    ResponseEntity<Answer> endParent(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String parentId,
            @Valid @RequestBody Ending body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ChildCommand.EndParent(request, childId, parentId, body.reason(), body.on()));
        return Answers.done(receipt, asking.actor());
    }

    record NewEnrolment(
            @NotBlank @Size(max = 40) String setting,
            @NotNull EnrolmentKind kind,
            @Nullable LocalDate from,
            @Size(max = 20) @Nullable String upn) {}

    @PostMapping("/{childId}/enrolments")
    @Operation(
            operationId = "enrol",
            summary = "Enrol at a setting (URN or own id); a school new to the child gives the UPN")
    ResponseEntity<Answer> enrol(Asking asking, @PathVariable String childId, @Valid @RequestBody NewEnrolment body) {
        var receipt = commands.send(
                asking,
                body,
                request ->
                        new ChildCommand.Enrol(request, childId, body.setting(), body.kind(), body.from(), body.upn()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId);
    }

    @PostMapping("/{childId}/enrolments/{enrolmentId}/end")
    @Operation(operationId = "endEnrolment", summary = "End an enrolment")
    ResponseEntity<Answer> endEnrolment(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String enrolmentId,
            @Valid @RequestBody Ending body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ChildCommand.EndEnrolment(request, childId, enrolmentId, body.reason(), body.on()));
        return Answers.done(receipt, asking.actor());
    }

    record Release(@NotEmpty @Size(max = 200) List<@NotBlank @Id String> lines) {}

    @PostMapping("/{childId}/timeline/releases")
    @Operation(operationId = "releaseLinesToParents", summary = "Let parents see these lines; safeguarding lead only")
    ResponseEntity<Answer> release(Asking asking, @PathVariable String childId, @Valid @RequestBody Release body) {
        var receipt = commands.send(
                asking, body, request -> new ChildCommand.ReleaseLinesToParents(request, childId, body.lines()));
        return Answers.done(receipt, asking.actor());
    }
}
