package org.throughline.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Sensitivity;
import org.throughline.query.axon.Doc;

/**
 * One stored line.
 *
 * @param words sealed, since a coded fact may be personal by its value alone
 * @param detail sealed
 */
record Entry(
        Place place,
        String kind,
        String agency,
        Sensitivity sensitivity,
        Doc words,
        @Nullable Doc detail,
        @Nullable String decision) {

    /** Where a line stands: by day of occurrence, then by when it was recorded. */
    record Place(LocalDate on, Instant at, long sequence, String eventId) {

        static final Comparator<Place> NEWEST_FIRST = Comparator.comparing(Place::on)
                .thenComparing(Place::at)
                .thenComparingLong(Place::sequence)
                .thenComparing(Place::eventId)
                .reversed();

        static Place of(List<String> cursor) {
            return new Place(
                    LocalDate.parse(cursor.get(0)),
                    Instant.parse(cursor.get(1)),
                    Long.parseLong(cursor.get(2)),
                    cursor.get(3));
        }

        boolean isAfter(Place other) {
            return NEWEST_FIRST.compare(this, other) > 0;
        }
    }

    static Entry of(String eventId, Doc doc) {
        return new Entry(
                new Place(doc.day("on"), doc.instant("at"), doc.longNumber("seq"), eventId),
                doc.text("kind"),
                doc.text("agency"),
                Sensitivity.valueOf(doc.text("class")),
                Objects.requireNonNull(doc.partOrNull("words")),
                doc.partOrNull("detail"),
                doc.textOrNull("decision"));
    }
}
