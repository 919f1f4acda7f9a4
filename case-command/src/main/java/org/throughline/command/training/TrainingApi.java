package org.throughline.command.training;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.throughline.events.TrainingEvent.Post;

/** A setting's register of posts, training and acknowledged policies. {@code person} is a staff id, not a name. */
@RestController
@RequestMapping("/v1/schools/{setting}")
@Tag(name = "Training")
class TrainingApi {

    private final Commands commands;

    TrainingApi(Commands commands) {
        this.commands = commands;
    }

    record NewPost(
            @NotBlank @Size(max = 100) String person,
            @NotNull Post post,
            @Nullable LocalDate from) {}

    @PostMapping("/posts")
    @Operation(
            operationId = "takePost",
            summary = "Record who takes a post, e.g. mental-health lead or Steps tutor; warns of missing training")
    ResponseEntity<Answer> post(Asking asking, @PathVariable String setting, @Valid @RequestBody NewPost body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new TrainingCommand.TakePost(request, setting, body.person(), body.post(), body.from()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/schools/" + setting + "/training");
    }

    /** @param on the last day in the post; today when absent */
    record Leaving(@Nullable LocalDate on) {}

    @PostMapping("/posts/{postId}/end")
    @Operation(operationId = "leavePost", summary = "Record that a post was left")
    ResponseEntity<Answer> leave(
            Asking asking,
            @PathVariable String setting,
            @PathVariable String postId,
            @Valid @RequestBody Leaving body) {
        var receipt = commands.send(
                asking, body, request -> new TrainingCommand.LeavePost(request, setting, postId, body.on()));
        return Answers.done(receipt, asking.actor());
    }

    /**
     * @param course a code of the catalogue of courses
     * @param halfDays how long it took, 2 are a day; from the catalogue when absent
     */
    record NewTraining(
            @NotBlank @Size(max = 100) String person,
            @NotBlank @Size(max = 60) String course,
            @Min(1) @Max(40) @Nullable Integer halfDays,
            @Nullable LocalDate on) {}

    @PostMapping("/training")
    @Operation(
            operationId = "completeTraining",
            summary = "Record completed training; until when it is valid follows from the catalogue")
    ResponseEntity<Answer> train(Asking asking, @PathVariable String setting, @Valid @RequestBody NewTraining body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new TrainingCommand.CompleteTraining(
                        request, setting, body.person(), body.course(), body.halfDays(), body.on()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/schools/" + setting + "/training");
    }

    /**
     * @param heldAt the setting the course is for
     * @param countyLeadAgrees needed where that is not the tutor's own
     */
    record NewCourse(
            @NotBlank @Size(max = 100) String tutor,
            @NotBlank @Size(max = 60) String course,
            @NotBlank @Size(max = 40) String heldAt,
            @NotNull LocalDate heldOn,
            @NotNull Boolean countyLeadAgrees) {}

    @PostMapping("/courses")
    @Operation(operationId = "announceCourse", summary = "Tell the authority of a course before it is held")
    ResponseEntity<Answer> announce(Asking asking, @PathVariable String setting, @Valid @RequestBody NewCourse body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new TrainingCommand.AnnounceCourse(
                        request,
                        setting,
                        body.tutor(),
                        body.course(),
                        body.heldAt(),
                        body.heldOn(),
                        body.countyLeadAgrees()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/schools/" + setting + "/training");
    }

    /**
     * @param policy a code of {@code /v1/document-types}, of the family POLICY
     * @param edition of the policy, e.g. its date
     */
    record NewAcknowledgement(
            @NotBlank @Size(max = 100) String person,
            @NotBlank @Size(max = 60) String policy,
            @NotBlank @Size(max = 60) String edition,
            @Nullable LocalDate on) {}

    @PostMapping("/policy-acknowledgements")
    @Operation(
            operationId = "acknowledgePolicy",
            summary = "Record that a member of staff knows a policy or was briefed on it")
    ResponseEntity<Answer> acknowledge(
            Asking asking, @PathVariable String setting, @Valid @RequestBody NewAcknowledgement body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new TrainingCommand.AcknowledgePolicy(
                        request, setting, body.person(), body.policy(), body.edition(), body.on()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/schools/" + setting + "/training");
    }
}
