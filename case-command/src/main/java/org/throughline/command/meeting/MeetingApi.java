package org.throughline.command.meeting;

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
import org.throughline.command.http.Id;
import org.throughline.command.meeting.MeetingCommand.Agreed;
import org.throughline.command.meeting.MeetingCommand.Invited;
import org.throughline.command.meeting.MeetingCommand.Minutes;
import org.throughline.events.MeetingEvent.Attendance;
import org.throughline.events.MeetingEvent.Attended;
import org.throughline.events.MeetingEvent.MeetingKind;

/** Meetings about a child: who was asked, who came, what was said, who does what. */
@RestController
@RequestMapping("/v1/children/{childId}/meetings")
@Tag(name = "Meetings")
class MeetingApi {

    private final Commands commands;

    MeetingApi(Commands commands) {
        this.commands = commands;
    }

    /** @param agency {@code family}, or kind and code, as {@code school:900001} */
    record Guest(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 100) String agency) {}

    /** @param heldOn the day it is to be held, or was */
    record NewMeeting(
            @NotNull MeetingKind kind,
            @NotBlank @Size(max = 40) String setting,
            @Id @Nullable String caseId,
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 2000) String purpose,
            @NotEmpty @Size(max = 40) List<@NotNull @Valid Guest> invitees) {}

    @PostMapping
    @Operation(
            operationId = "arrangeMeeting",
            summary = "Arrange a meeting; answers its id, then those of the invitees in order")
    ResponseEntity<Answer> arrange(Asking asking, @PathVariable String childId, @Valid @RequestBody NewMeeting body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new MeetingCommand.ArrangeMeeting(
                        request,
                        childId,
                        body.kind(),
                        body.setting(),
                        body.caseId(),
                        body.heldOn(),
                        body.purpose(),
                        body.invitees().stream()
                                .map(i -> new Invited(i.name(), i.agency()))
                                .toList()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/meetings");
    }

    record Coming(
            @NotBlank @Size(max = 100) String inviteeId,
            @NotNull Attended attended,
            @Size(max = 4000) @Nullable String view) {}

    record Action(
            @NotBlank @Size(max = 1000) String text,
            @NotBlank @Size(max = 200) String who,
            @NotBlank @Size(max = 100) String owner,
            @NotNull LocalDate by) {}

    /**
     * @param attendance one line for each invitee
     * @param on the day it was arranged for, when absent
     */
    record Held(
            @NotNull @Size(max = 40) List<@NotNull @Valid Coming> attendance,
            @Size(max = 4000) @Nullable String childView,
            @Size(max = 4000) @Nullable String parentView,
            @NotBlank @Size(max = 4000) String outcome,
            @Size(max = 40) @Nullable List<@NotNull @Valid Action> actions,
            @Nullable LocalDate on) {

        private Minutes minutes() {
            return new Minutes(
                    attendance.stream()
                            .map(a -> new Attendance(a.inviteeId(), a.attended(), a.view()))
                            .toList(),
                    childView,
                    parentView,
                    outcome,
                    actions == null
                            ? List.of()
                            : actions.stream()
                                    .map(a -> new Agreed(a.text(), a.who(), a.owner(), a.by()))
                                    .toList());
        }
    }

    @PostMapping("/{meetingId}/record")
    @Operation(
            operationId = "recordMeeting",
            summary = "What a meeting came to; answers the ids of its actions, each a duty of who owes it")
    ResponseEntity<Answer> record(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String meetingId,
            @Valid @RequestBody Held body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new MeetingCommand.RecordMeeting(request, childId, meetingId, body.minutes(), body.on()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/meetings");
    }

    record Cancellation(@NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/{meetingId}/cancellation")
    @Operation(operationId = "cancelMeeting", summary = "A meeting is not held, for a reason")
    ResponseEntity<Answer> cancel(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String meetingId,
            @Valid @RequestBody Cancellation body) {
        var receipt = commands.send(
                asking, body, request -> new MeetingCommand.CancelMeeting(request, childId, meetingId, body.reason()));
        return Answers.done(receipt, asking.actor());
    }

    record Note(@NotBlank @Size(max = 2000) String note) {}

    @PostMapping("/{meetingId}/actions/{actionId}/done")
    @Operation(operationId = "reportMeetingActionDone", summary = "Something a meeting agreed is done")
    ResponseEntity<Answer> done(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String meetingId,
            @PathVariable String actionId,
            @Valid @RequestBody Note body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new MeetingCommand.ReportActionDone(request, childId, meetingId, actionId, body.note()));
        return Answers.done(receipt, asking.actor());
    }
}
