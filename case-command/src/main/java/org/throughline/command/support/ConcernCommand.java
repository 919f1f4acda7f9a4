package org.throughline.command.support;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Role;
import org.throughline.command.decision.Request;
import org.throughline.events.ConcernEvent.Severity;
import org.throughline.events.ConcernEvent.TriageOutcome;

/** What may be asked about concerns. */
sealed interface ConcernCommand extends SupportCommand {

    /** {@code seenAt} null for now. */
    record RaiseConcern(
            Request request,
            String childId,
            @Nullable Instant seenAt,
            String seen,
            @Nullable Severity severity,
            List<String> presentations)
            implements ConcernCommand {
        @Override
        public Set<Role> askedBy() {
            return WHO_SEE_CHILDREN;
        }
    }

    /** {@code severity} and {@code presentations} null to leave them as they were raised. */
    record TriageConcern(
            Request request,
            String childId,
            String concernId,
            TriageOutcome outcome,
            String rationale,
            @Nullable Severity severity,
            @Nullable List<String> presentations)
            implements ConcernCommand {}
}
