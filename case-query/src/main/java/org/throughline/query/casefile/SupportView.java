package org.throughline.query.casefile;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.ConcernEvent.TriageOutcome;
import tools.jackson.databind.JsonNode;

/** Shapes of the answers about concerns and support. */
final class SupportView {

    private SupportView() {}

    /** @param triage null until somebody has looked at it */
    record Concern(
            String concernId,
            LocalDate on,
            Instant seenAt,
            String agency,
            @Nullable Severity severity,
            List<String> presentations,
            @Nullable String seen,
            @Nullable Triage triage) {}

    record Triage(
            LocalDate on,
            TriageOutcome outcome,
            @Nullable Severity severity,
            List<String> presentations,
            @Nullable String rationale) {}

    /**
     * @param tier the tier now
     * @param tiers newest first, the one the case was opened at last
     */
    record CaseFile(
            String caseId,
            String childId,
            String setting,
            @Nullable String settingName,
            String framework,
            String edition,
            LocalDate openedOn,
            int tier,
            String tierName,
            List<TierStep> tiers,
            List<Concern> concerns,
            List<AgreedDocument> documents) {}

    /** @param from the tier before, null for the first */
    record TierStep(
            LocalDate on,
            @Nullable Integer from,
            int to,
            String tierName,
            List<String> criteriaMet,
            @Nullable String rationale) {}

    /** @param content as it was agreed, by the schema of its type */
    record AgreedDocument(
            String documentId,
            String type,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn,
            @Schema(implementation = Object.class) JsonNode content,
            @Nullable String childView,
            @Nullable String reasonWithoutChildView,
            @Nullable String parentView,
            @Nullable String reasonWithoutParentView,
            @Nullable LocalDate endedOn,
            @Nullable String reasonEnded) {}
}
