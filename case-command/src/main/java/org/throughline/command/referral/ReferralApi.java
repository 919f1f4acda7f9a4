package org.throughline.command.referral;

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
import org.throughline.catalogue.Service.By;
import org.throughline.command.http.Answers;
import org.throughline.command.http.Answers.Answer;
import org.throughline.command.http.Commands;
import org.throughline.command.http.Commands.Asking;
import org.throughline.command.http.Id;
import org.throughline.command.referral.ReferralCommand.Related;
import org.throughline.command.referral.ReferralCommand.Sharing;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.ReferralEvent.DeclineReason;
import org.throughline.events.ReferralEvent.LawfulBasis;
import org.throughline.events.ReferralEvent.WithdrawalReason;

/** Services asked to help a child, and what they say to it. */
@RestController
@RequestMapping("/v1/children/{childId}/referrals")
@Tag(name = "Referrals")
class ReferralApi {

    private final Commands commands;

    ReferralApi(Commands commands) {
        this.commands = commands;
    }

    /**
     * @param controller who answers for the data once it is shared
     * @param what kinds of information, not the information
     */
    record Share(
            @NotBlank @Size(max = 200) String controller,
            @NotBlank @Size(max = 1000) String purpose,
            @NotNull LawfulBasis basis,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 200) String> what) {
        Sharing asked() {
            return new Sharing(controller, purpose, basis, what);
        }
    }

    /**
     * @param service a code of the directory
     * @param setting the child's school or early-years setting
     * @param reasonOutside why, where the service does not take this age or phase, or agreement is not reached
     * @param on today when absent
     */
    record NewReferral(
            @NotBlank @Size(max = 100) String service,
            @NotBlank @Size(max = 40) String setting,
            @Id @Nullable String caseId,
            @Id @Nullable String concernId,
            @Id @Nullable String agreementId,
            @NotNull By route,
            @NotBlank @Size(max = 4000) String reason,
            @NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 1000) String> hopedFor,
            @NotNull @Valid Share share,
            @Size(max = 2000) @Nullable String reasonOutside,
            @Nullable LocalDate on) {}

    @PostMapping
    @Operation(
            operationId = "makeReferral",
            summary = "Ask a service of the directory for help; what is told to it is recorded with it")
    ResponseEntity<Answer> make(Asking asking, @PathVariable String childId, @Valid @RequestBody NewReferral body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ReferralCommand.MakeReferral(
                        request,
                        childId,
                        body.service(),
                        body.setting(),
                        new Related(body.caseId(), body.concernId(), body.agreementId()),
                        body.route(),
                        body.reason(),
                        body.hopedFor(),
                        body.share().asked(),
                        body.reasonOutside(),
                        body.on()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/referrals");
    }

    /** @param startsOn when the help begins, absent while nobody knows */
    record Acceptance(
            @NotBlank @Size(max = 2000) String offer,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate on) {}

    @PostMapping("/{referralId}/acceptance")
    @Operation(operationId = "acceptReferral", summary = "The service takes it on, and says with what")
    ResponseEntity<Answer> accept(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String referralId,
            @Valid @RequestBody Acceptance body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ReferralCommand.AcceptReferral(
                        request, childId, referralId, body.offer(), body.startsOn(), body.on()));
        return Answers.done(receipt, asking.actor());
    }

    record Declining(
            @NotNull DeclineReason reason,
            @NotBlank @Size(max = 2000) String explanation,
            @Nullable LocalDate on) {}

    @PostMapping("/{referralId}/decline")
    @Operation(operationId = "declineReferral", summary = "The service does not take it on, and says why")
    ResponseEntity<Answer> decline(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String referralId,
            @Valid @RequestBody Declining body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ReferralCommand.DeclineReferral(
                        request, childId, referralId, body.reason(), body.explanation(), body.on()));
        return Answers.done(receipt, asking.actor());
    }

    record Completion(
            @NotBlank @Size(max = 4000) String outcome,
            @NotNull Impact impact,
            @Nullable LocalDate on) {}

    @PostMapping("/{referralId}/completion")
    @Operation(
            operationId = "completeReferral",
            summary = "The service has finished: what came of it and what it changed")
    ResponseEntity<Answer> complete(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String referralId,
            @Valid @RequestBody Completion body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ReferralCommand.CompleteReferral(
                        request, childId, referralId, body.outcome(), body.impact(), body.on()));
        return Answers.done(receipt, asking.actor());
    }

    record Withdrawal(
            @NotNull WithdrawalReason reason,
            @Size(max = 2000) @Nullable String explanation,
            @Nullable LocalDate on) {}

    @PostMapping("/{referralId}/withdrawal")
    @Operation(operationId = "withdrawReferral", summary = "Take a referral back")
    ResponseEntity<Answer> withdraw(
            Asking asking,
            @PathVariable String childId,
            @PathVariable String referralId,
            @Valid @RequestBody Withdrawal body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ReferralCommand.WithdrawReferral(
                        request, childId, referralId, body.reason(), body.explanation(), body.on()));
        return Answers.done(receipt, asking.actor());
    }
}
