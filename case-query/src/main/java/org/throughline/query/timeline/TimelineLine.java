package org.throughline.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Sensitivity;

/**
 * A line as it is shown.
 *
 * @param occurredOn when it was true
 * @param recordedAt when we knew
 * @param kind stable name of the event
 * @param detail what somebody wrote
 * @param receipt where the decision behind it can be read
 */
record TimelineLine(
        String eventId,
        LocalDate occurredOn,
        Instant recordedAt,
        String kind,
        String agency,
        Sensitivity sensitivity,
        String text,
        @Nullable String detail,
        boolean releasedToParents,
        @Nullable String receipt) {}
