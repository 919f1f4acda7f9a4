package org.throughline.command.referral;

import io.swagger.v3.oas.annotations.Operation;
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
import org.throughline.command.http.Answers;
import org.throughline.command.http.Answers.Answer;
import org.throughline.command.http.Commands;
import org.throughline.command.http.Commands.Asking;
import org.throughline.command.http.Id;
import org.throughline.events.ReferralEvent.AdoptedInto;

/** Reports of services: received, read, and their advice traced into what is done. */
@RestController
@RequestMapping("/v1/children/{childId}/service-reports")
@Tag(name = "Service reports")
class ServiceReportApi {

    private final Commands commands;

    ServiceReportApi(Commands commands) {
        this.commands = commands;
    }

    /**
     * @param referralId what it answers; a service must name it
     * @param service a code of the directory, where there was no referral
     * @param recommendations none when absent
     */
    record NewReport(
            @Id @Nullable String referralId,
            @Size(max = 100) @Nullable String service,
            @NotBlank @Size(max = 8000) String summary,
            @Size(max = 30) @Nullable List<@NotBlank @Size(max = 2000) String> recommendations,
            @Nullable LocalDate on) {}

    @PostMapping
    @Operation(
            operationId = "receiveServiceReport",
            summary = "A service's report; answers its id, then those of its recommendations in order")
    ResponseEntity<Answer> receive(Asking asking, @PathVariable String childId, @Valid @RequestBody NewReport body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ReferralCommand.ReceiveServiceReport(
                        request,
                        childId,
                        body.referralId(),
                        body.service(),
                        body.summary(),
                        body.recommendations() == null ? List.of() : body.recommendations(),
                        body.on()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/service-reports");
    }

    @PostMapping("/{reportId}/readings")
    @Operation(operationId = "readServiceReport", summary = "The one who asks has read the report")
    ResponseEntity<Answer> read(Asking asking, @PathVariable String childId, @PathVariable String reportId) {
        var receipt = commands.send(
                asking, reportId, request -> new ReferralCommand.ReadServiceReport(request, childId, reportId));
        return Answers.done(receipt, asking.actor());
    }

    /** @param intoId an action of a cycle, a document or an intervention of this child */
    record Adoption(
            @NotNull AdoptedInto into,
            @NotBlank @Size(max = 100) String intoId) {}

    @PostMapping("/{reportId}/recommendations/{recommendationId}/adoption")
    @Operation(operationId = "adoptRecommendation", summary = "A service's advice became part of what is done")
    ResponseEntity<Answer> adopt(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String reportId,
            @PathVariable String recommendationId,
            @Valid @RequestBody Adoption body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ReferralCommand.AdoptRecommendation(
                        request, childId, reportId, recommendationId, body.into(), body.intoId()));
        return Answers.done(receipt, asking.actor());
    }

    record Rejection(@NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/{reportId}/recommendations/{recommendationId}/rejection")
    @Operation(operationId = "rejectRecommendation", summary = "A service's advice is not followed, for a reason")
    ResponseEntity<Answer> reject(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String reportId,
            @PathVariable String recommendationId,
            @Valid @RequestBody Rejection body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ReferralCommand.RejectRecommendation(
                        request, childId, reportId, recommendationId, body.reason()));
        return Answers.done(receipt, asking.actor());
    }
}
