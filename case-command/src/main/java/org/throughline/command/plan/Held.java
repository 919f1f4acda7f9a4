package org.throughline.command.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.catalogue.DocumentType;
import org.throughline.catalogue.DocumentType.Audience;
import org.throughline.catalogue.DocumentTypes;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.events.PlanEvent.DocumentEnded;
import org.throughline.events.PlanEvent.DocumentReviewed;
import org.throughline.events.PlanEvent.DocumentRevised;
import org.throughline.events.PlanEvent.DocumentShared;
import org.throughline.events.PlanEvent.Voices;

/**
 * A document as it stands.
 *
 * @param content of the version in force, JSON text
 * @param shared with whom, by version
 * @param reviewOn the review day last agreed; null where there is none
 * @param lastReview null before the first
 * @param end null until ended
 */
record Held(
        DocumentAgreed agreed,
        int version,
        String content,
        Voices voices,
        Map<Integer, Set<String>> shared,
        @Nullable LocalDate reviewOn,
        @Nullable DocumentReviewed lastReview,
        @Nullable DocumentEnded end) {

    static Held agreed(DocumentAgreed e) {
        return new Held(e, 1, either(e.content(), e.guardedContent()), e.voices(), Map.of(), e.reviewOn(), null, null);
    }

    Held revised(DocumentRevised e) {
        LocalDate day = e.reviewOn() == null ? reviewOn : e.reviewOn();
        String now = either(e.content(), e.guardedContent());
        return new Held(agreed, e.version(), now, e.voices(), shared, day, lastReview, end);
    }

    Held reviewed(DocumentReviewed e) {
        return new Held(agreed, version, content, voices, shared, e.nextReviewOn(), e, end);
    }

    Held ended(DocumentEnded e) {
        return new Held(agreed, version, content, voices, shared, reviewOn, lastReview, e);
    }

    Held shared(DocumentShared e) {
        Map<Integer, Set<String>> more = new LinkedHashMap<>(shared);
        Set<String> with = new HashSet<>(sharedWith(e.version()));
        with.addAll(e.with());
        more.put(e.version(), with);
        return new Held(agreed, version, content, voices, more, reviewOn, lastReview, end);
    }

    private static String either(@Nullable String content, @Nullable String guarded) {
        return content != null ? content : Objects.requireNonNull(guarded);
    }

    String id() {
        return agreed.documentId();
    }

    String type() {
        return agreed.type();
    }

    /** A code that has left the catalogue would be a broken release, and a test holds every one that was ever stored. */
    DocumentType catalogued() {
        return DocumentTypes.find(type()).orElseThrow();
    }

    String setting() {
        return agreed.setting();
    }

    LocalDate from() {
        return agreed.from();
    }

    @Nullable LocalDate until() {
        return agreed.until();
    }

    Set<String> sharedWith(int ofVersion) {
        return shared.getOrDefault(ofVersion, Set.of());
    }

    /** Who ought to have a version and has not. */
    List<Audience> without(int ofVersion) {
        return catalogued().sharedWith().stream()
                .filter(one -> !sharedWith(ofVersion).contains(one.name()))
                .toList();
    }

    boolean isActive(LocalDate day) {
        return !day.isBefore(from()) && !isOver(day);
    }

    /** {@code day} is past its last day. */
    boolean isOver(LocalDate day) {
        LocalDate last = until();
        return (last != null && day.isAfter(last)) || (end != null && !day.isBefore(end.on()));
    }

    /** Whether some day from {@code first} to {@code last} is one of this document's. */
    boolean overlaps(LocalDate first, @Nullable LocalDate last) {
        boolean endedAtOnce = end != null && !end.on().isAfter(from());
        return !isOver(first) && !endedAtOnce && (last == null || !from().isAfter(last));
    }
}
