package org.throughline.command.support;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Request;
import org.throughline.events.InterventionEvent.Impact;
import org.throughline.events.InterventionEvent.ProvisionOwner;

/** What may be asked about an intervention. */
sealed interface InterventionCommand extends SupportCommand {

    /** Provision of the framework the case stands under, by the tier and the label of its pack. */
    record OfTheFramework(int tier, String label) {}

    /**
     * What the school or another gives of its own. {@code owner} and the rest are the pack's where it is provision of
     * the framework.
     */
    record OfOurOwn(
            String what,
            ProvisionOwner owner,
            @Nullable String service,
            @Nullable String rhythm) {}

    /**
     * One of {@code provision} and {@code own}. {@code from} null for today; {@code plannedUntil} the last day, null for
     * the framework's number of weeks.
     *
     * @param whyAnotherLength needed where the length agreed is not the framework's
     */
    record StartIntervention(
            Request request,
            String childId,
            @Nullable String caseId,
            @Nullable OfTheFramework provision,
            @Nullable OfOurOwn own,
            @Nullable String referralId,
            List<String> objectives,
            @Nullable LocalDate from,
            @Nullable LocalDate plannedUntil,
            @Nullable String whyAnotherLength)
            implements InterventionCommand {
        @Override
        public @Nullable String reasonGiven() {
            return whyAnotherLength;
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
