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
import org.springframework.web.bind.annotation.RestController;
import org.throughline.command.http.Answers;
import org.throughline.command.http.Answers.Answer;
import org.throughline.command.http.Commands;
import org.throughline.command.http.Commands.Asking;
import org.throughline.command.http.Id;
import org.throughline.command.referral.ReferralCommand.Sharing;
import org.throughline.events.ReferralEvent.LawfulBasis;

/** What was told to whom, by which right. */
@RestController
@Tag(name = "Sharing")
class ShareApi {

    private final Commands commands;

    ShareApi(Commands commands) {
        this.commands = commands;
    }

    /**
     * @param with the agency, as {@code social-care:919} or {@code service:<code of the directory>}
     * @param controller who answers for the data once it is shared
     * @param what kinds of information, not the information
     * @param toKeepSafe made to keep the child safe: on no agreement, for those who may know safeguarding facts
     * @param agreementId for the basis CONSENT
     */
    record NewShare(
            @NotBlank @Size(max = 100) String with,
            @NotBlank @Size(max = 200) String controller,
            @NotBlank @Size(max = 1000) String purpose,
            @NotNull LawfulBasis basis,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 200) String> what,
            @NotNull Boolean toKeepSafe,
            @Id @Nullable String agreementId,
            @Id @Nullable String referralId,
            @Nullable LocalDate on) {}

    @PostMapping("/v1/children/{childId}/shares")
    @Operation(
            operationId = "shareInformation",
            summary = "Record that information was shared: with whom, what for, by which right")
    ResponseEntity<Answer> share(Asking asking, @PathVariable String childId, @Valid @RequestBody NewShare body) {
        var receipt = commands.send(
                asking,
                body,
                request -> new ReferralCommand.ShareInformation(
                        request,
                        childId,
                        body.with(),
                        new Sharing(body.controller(), body.purpose(), body.basis(), body.what()),
                        body.toKeepSafe(),
                        body.agreementId(),
                        body.referralId(),
                        body.on()));
        return Answers.createdIn(receipt, asking.actor(), "/v1/children/" + childId + "/referrals");
    }
}
