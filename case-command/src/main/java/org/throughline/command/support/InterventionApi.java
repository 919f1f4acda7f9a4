package org.throughline.command.support;

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
import org.throughline.command.support.InterventionCommand.OfOurOwn;
import org.throughline.command.support.InterventionCommand.OfTheFramework;
import org.throughline.command.support.InterventionCommand.Rhythm;
import org.throughline.command.support.InterventionCommand.What;
import org.throughline.edge.Problem;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.InterventionEvent.ProvisionOwner;

/** Interventions: to what end, how long, and what they did. */
@RestController
@RequestMapping("/v1/children/{childId}/interventions")
@Tag(name = "Interventions")
class InterventionApi {

    private final Commands commands;

    InterventionApi(Commands commands) {
        this.commands = commands;
    }

    /** @param label as the framework publishes it for the tier */
    record Provision(
            @NotNull Integer tier,
            @NotBlank @Size(max = 400) String label) {}

    /** @param service code in the directory of services, where one gives it */
    record Own(
            @NotBlank @Size(max = 400) String label,
            @NotNull ProvisionOwner owner,
            @Size(max = 60) @Nullable String service,
            @Nullable Rhythm rhythm) {}

    /**
     * @param caseId needed for {@code provision}
     * @param provision of the case's framework; or {@code own}
     * @param objectives at least one, clearly defined (B.9)
     * @param agreementId for a service that asks for agreement, where no referral to it is named
     * @param reasonWithoutAgreement why, where such a service gives it and agreement is not reached
     * @param from today when absent
     * @param plannedUntil the last day; the framework's number of weeks when absent
     * @param whyAnotherLength needed where {@code plannedUntil} is not the framework's
     */
    record NewIntervention(
            @Size(max = 100) @Nullable String caseId,
            @Valid @Nullable Provision provision,
            @Valid @Nullable Own own,
            @Size(max = 60) @Nullable String referralId,
            @Size(max = 100) @Nullable String agreementId,
            @Size(max = 2000) @Nullable String reasonWithoutAgreement,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 1000) String> objectives,
            @Nullable LocalDate from,
            @Nullable LocalDate plannedUntil,
            @Size(max = 2000) @Nullable String whyAnotherLength) {

        What what() {
            if (provision != null && own == null) {
                return new OfTheFramework(provision.tier(), provision.label());
            }
            if (own != null && provision == null) {
                return new OfOurOwn(own.label(), own.owner(), own.service(), own.rhythm());
            }
            throw Problem.field(
                            "/provision",
                            own == null
                                    ? "nothing, nor anything of your own"
                                    : "provision of the framework and your own",
                            "one of provision and own")
                    .thrown();
        }
    }

    @PostMapping
    @Operation(
            operationId = "startIntervention",
            summary = "Start an intervention, of the framework's provision or another; opens the duty to review it")
    ResponseEntity<Answer> start(
            Asking asking, @PathVariable String childId, @Valid @RequestBody NewIntervention body) {
        What what = body.what();
        var receipt = commands.send(
                asking,
                body,
                request -> new InterventionCommand.StartIntervention(
                        request,
                        childId,
                        body.caseId(),
                        what,
                        body.referralId(),
                        body.agreementId(),
                        body.reasonWithoutAgreement(),
                        body.objectives() == null ? List.of() : body.objectives(),
                        body.from(),
                        body.plannedUntil(),
                        body.whyAnotherLength()));
        return Answers.createdIn(
                receipt,
                asking.actor(),
                body.caseId() == null ? "/v1/children/" + childId + "/timeline" : "/v1/cases/" + body.caseId());
    }

    record Prolongation(
            @NotNull LocalDate plannedUntil,
            @NotBlank @Size(max = 2000) String reason) {}

    @PostMapping("/{interventionId}/prolongations")
    @Operation(operationId = "prolongIntervention", summary = "Go on with an intervention beyond its planned last day")
    ResponseEntity<Answer> prolong(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String interventionId,
            @Valid @RequestBody Prolongation body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new InterventionCommand.ProlongIntervention(
                        request, childId, interventionId, body.plannedUntil(), body.reason()));
        return Answers.done(receipt, asking.actor());
    }

    /** @param on its last day; today when absent */
    record Ending(
            @NotNull Impact impact,
            @NotBlank @Size(max = 4000) String evidence,
            @Nullable LocalDate on) {}

    @PostMapping("/{interventionId}/end")
    @Operation(operationId = "endIntervention", summary = "End an intervention with its impact and what shows it")
    ResponseEntity<Answer> end(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String interventionId,
            @Valid @RequestBody Ending body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new InterventionCommand.EndIntervention(
                        request, childId, interventionId, body.impact(), body.evidence(), body.on()));
        return Answers.done(receipt, asking.actor());
    }
}
