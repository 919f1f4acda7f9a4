package org.throughline.command.support;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Request;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.InterventionEvent.ProvisionOwner;

/** What may be asked about an intervention. */
sealed interface InterventionCommand extends SupportCommand {

    /** What is done for the child. */
    sealed interface What {}

    /** Provision of the framework the case stands under, by the tier and the label of its pack. */
    record OfTheFramework(int tier, String label) implements What {}

    /** @param service code in the directory of services; null where it is none's */
    record OfOurOwn(
            String label,
            ProvisionOwner owner,
            @Nullable String service,
            @Nullable Rhythm rhythm) implements What {}

    enum Rhythm {
        DAILY,
        WEEKLY,
        FORTNIGHTLY
    }

    /**
     * {@code from} null for today; {@code plannedUntil} the last day, null for the framework's number of weeks.
     *
     * @param caseId needed for provision of the framework
     * @param agreementId for a service that asks for agreement, where no referral names it
     * @param whyWithoutAgreement needed where such a service gives it and none is reached
     * @param whyAnotherLength needed where the length agreed is not the framework's
     */
    record StartIntervention(
            Request request,
            String childId,
            @Nullable String caseId,
            What what,
            @Nullable String referralId,
            @Nullable String agreementId,
            @Nullable String whyWithoutAgreement,
            List<String> objectives,
            @Nullable LocalDate from,
            @Nullable LocalDate plannedUntil,
            @Nullable String whyAnotherLength)
            implements InterventionCommand {

        public StartIntervention {
            if (whyWithoutAgreement != null && whyWithoutAgreement.isBlank()) {
                whyWithoutAgreement = null;
            }
        }

        @Override
        public @Nullable String reasonGiven() {
            String given = Stream.of(whyWithoutAgreement, whyAnotherLength)
                    .filter(Objects::nonNull)
                    .collect(joining("; "));
            return given.isEmpty() ? null : given;
        }
    }

    record ProlongIntervention(
            Request request, String childId, String interventionId, LocalDate plannedUntil, String reason)
            implements InterventionCommand {}

    /** {@code on} its last day, null for today. */
    record EndIntervention(
            Request request,
            String childId,
            String interventionId,
            Impact impact,
            String evidence,
            @Nullable LocalDate on)
            implements InterventionCommand {}
}
