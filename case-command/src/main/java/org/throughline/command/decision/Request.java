package org.throughline.command.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;

/**
 * Who asked, when it reached us, and under which name the decision will be found again.
 *
 * @param decisionId derived from caller and idempotency key: a retry meets its own work
 * @param fingerprint keyed hash of what was asked, to tell a retry from a reused key
 * @param ifVersion the version of the stream the caller had read, null when they do not mind
 */
public record Request(
        Actor actor,
        Instant at,
        String decisionId,
        String fingerprint,
        @Nullable Long ifVersion) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The Europe/London day on which it reached us. */
    public LocalDate today() {
        return at.atZone(LONDON).toLocalDate();
    }

    /** The day the caller named, or today. */
    public LocalDate on(@Nullable LocalDate named) {
        return named == null ? today() : named;
    }

    /** An id for something this request creates: the same for every retry. */
    public String newId(String of) {
        return java.util
                .UUID
                .nameUUIDFromBytes((decisionId + "/" + of).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }
}
