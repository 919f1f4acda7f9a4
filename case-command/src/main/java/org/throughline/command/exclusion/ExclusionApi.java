package org.throughline.command.exclusion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.exclusion.ExclusionCommand.Consulting;
import org.throughline.command.exclusion.ExclusionCommand.Decider;
import org.throughline.command.exclusion.ExclusionCommand.DeciderRole;
import org.throughline.command.exclusion.ExclusionCommand.Period;
import org.throughline.command.http.Answers;
import org.throughline.command.http.Answers.Answer;
import org.throughline.command.http.Commands;
import org.throughline.command.http.Commands.Asking;
import org.throughline.events.ExclusionEvent.UnlawfulKind;
import org.throughline.events.HalfDay;
import org.throughline.events.HalfDay.Session;

/** Suspensions: the decision, its confirmation, what was served elsewhere, and what was unlawful. */
@RestController
@RequestMapping("/v1/children/{childId}")
@Tag(name = "Suspensions")
class ExclusionApi {

    private final Commands commands;

    ExclusionApi(Commands commands) {
        this.commands = commands;
    }

    /** Sessions default to whole days: from the morning of the first to the afternoon of the last. */
    record Days(
            @NotNull LocalDate firstDay,
            @Nullable Session firstSession,
            @NotNull LocalDate lastDay,
            @Nullable Session lastSession) {
        Period period() {
            return new Period(
                    new HalfDay(firstDay, firstSession == null ? Session.AM : firstSession),
                    new HalfDay(lastDay, lastSession == null ? Session.PM : lastSession));
        }
    }

    record DecidedBy(
            @NotBlank @Size(max = 100) String id, @NotNull DeciderRole role) {}

    record NewSuspension(
            @NotBlank @Size(max = 40) String setting,
            @Valid @Nullable DecidedBy decidedBy,
            @Nullable Instant decidedAt,
            @NotEmpty @Size(max = 20) List<@Valid @NotNull Days> periods,
            @NotEmpty @Size(max = 3) List<@NotBlank @Size(max = 20) String> reasons,
            @Size(max = 4000) @Nullable String circumstances,
            @Size(max = 64) @Nullable String consultation,
            @Size(max = 2000) @Nullable String reasonWithoutConsultation) {}

    @PostMapping("/suspensions")
    @Operation(
            operationId = "recordSuspension",
            summary = "Record a headteacher's decision to suspend; opens the duties it starts")
    ResponseEntity<Answer> suspend(
            Asking asking, @PathVariable String childId, @Valid @RequestBody NewSuspension body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ExclusionCommand.RecordSuspension(
                        request,
                        childId,
                        body.setting(),
                        body.decidedBy() == null
                                ? null
                                : new Decider(
                                        body.decidedBy().id(), body.decidedBy().role()),
                        body.decidedAt(),
                        body.periods().stream().map(Days::period).toList(),
                        body.reasons(),
                        body.circumstances(),
                        new Consulting(body.consultation(), body.reasonWithoutConsultation())));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/suspensions");
    }

    record Confirmation(
            @NotBlank @Size(max = 40) String setting,
            @Size(max = 64) @Nullable String consultation,
            @Size(max = 2000) @Nullable String reasonWithoutConsultation) {}

    @PostMapping("/suspensions/{suspensionId}/confirmation")
    @Operation(operationId = "confirmSuspension", summary = "The headteacher confirms what the office entered")
    ResponseEntity<Answer> confirm(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String suspensionId,
            @Valid @RequestBody Confirmation body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ExclusionCommand.ConfirmSuspension(
                        request,
                        childId,
                        body.setting(),
                        suspensionId,
                        new Consulting(body.consultation(), body.reasonWithoutConsultation())));
        return Answers.done(receipt, asking.actor());
    }

    record SessionOf(@NotNull LocalDate date, @NotNull Session session) {}

    record UnlawfulExclusion(
            @NotBlank @Size(max = 40) String setting,
            @NotNull UnlawfulKind kind,
            @NotNull LocalDate on,
            @NotEmpty @Size(max = 100) List<@Valid @NotNull SessionOf> sessions,
            @NotBlank @Size(max = 4000) String account) {}

    @PostMapping("/unlawful-exclusions")
    @Operation(
            operationId = "recordUnlawfulExclusion",
            summary = "Record what really happened: a child sent home or kept out without a lawful decision")
    ResponseEntity<Answer> unlawful(
            Asking asking, @PathVariable String childId, @Valid @RequestBody UnlawfulExclusion body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ExclusionCommand.RecordUnlawfulExclusion(
                        request,
                        childId,
                        body.setting(),
                        body.kind(),
                        body.sessions().stream()
                                .map(s -> new HalfDay(s.date(), s.session()))
                                .toList(),
                        body.account(),
                        body.on()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/suspensions");
    }

    /**
     * @param academicYear the year in which it starts
     * @param sessions half-days served there
     * @param source who said so, e.g. the sending school's letter
     */
    record PriorSuspension(
            @NotBlank @Size(max = 40) String setting,
            @Min(2000) @Max(2100) int academicYear,
            @Min(1) @Max(380) int sessions,
            @NotBlank @Size(max = 500) String source,
            @Nullable LocalDate on) {}

    @PostMapping("/prior-suspensions")
    @Operation(
            operationId = "declarePriorSuspension",
            summary = "Declare sessions served at another school this academic year")
    ResponseEntity<Answer> prior(
            Asking asking, @PathVariable String childId, @Valid @RequestBody PriorSuspension body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ExclusionCommand.DeclarePriorSuspension(
                        request,
                        childId,
                        body.setting(),
                        body.academicYear(),
                        body.sessions(),
                        body.source(),
                        body.on()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/suspensions");
    }
}
