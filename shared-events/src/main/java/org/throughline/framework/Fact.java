package org.throughline.framework;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something recorded about a child that a criterion can rest on.
 *
 * @param factId of the thing it is about: a suspension, a document, a concern
 * @param code of its kind: the type of a document, the presentation of a concern, the judgement, {@code framework:rank}
 * @param setting where it belongs to; null where it belongs to none
 * @param until the last day on which it stood, possibly before {@code from} when it never did; null while it stands
 * @param position of the event that opened it, as {@code stream@sequence}
 */
public record Fact(
        Kind kind,
        String factId,
        String code,
        @Nullable String setting,
        LocalDate from,
        @Nullable LocalDate until,
        String position) {

    /** Settled by day and then by place in the stream, so that streams may be read one after the other or mixed. */
    static final Comparator<Fact> IN_ORDER = Comparator.comparing(Fact::from)
            .thenComparing(Fact::stream)
            .thenComparingLong(Fact::sequence)
            .thenComparing(Fact::kind)
            .thenComparing(Fact::factId)
            .thenComparing(Fact::code);

    public enum Kind {
        SUSPENSION,
        JUDGED_TO_HOLD,
        JUDGED_NOT_TO_HOLD,
        DOCUMENT,
        REVIEW,
        REVIEWED_CYCLE,
        PRESENTATION,
        MANAGED_MOVE,
        TIER
    }

    boolean isOf(Kind wanted, String id) {
        return kind == wanted && factId.equals(id);
    }

    boolean hasBegun(LocalDate day) {
        return !from.isAfter(day);
    }

    boolean stands(LocalDate day) {
        return hasBegun(day) && (until == null || !until.isBefore(day));
    }

    /** No longer from that day on. What has ended before stays as it was. */
    Fact endedOn(LocalDate day) {
        LocalDate last = day.minusDays(1);
        return until != null && until.isBefore(day)
                ? this
                : new Fact(kind, factId, code, setting, from, last, position);
    }

    private String stream() {
        return position.substring(0, position.lastIndexOf('@'));
    }

    private long sequence() {
        return Long.parseLong(position, position.lastIndexOf('@') + 1, position.length(), 10);
    }
}
