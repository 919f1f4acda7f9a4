package org.throughline.query.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.edge.Json;
import org.throughline.events.PlanEvent.DocumentAgreed;
import org.throughline.events.PlanEvent.DocumentEnded;
import org.throughline.events.PlanEvent.DocumentReviewed;
import org.throughline.events.PlanEvent.DocumentRevised;
import org.throughline.events.PlanEvent.DocumentShared;
import org.throughline.events.PlanEvent.ReviewOutcome;
import org.throughline.events.PlanEvent.StrategyAmended;
import org.throughline.events.PlanEvent.StrategyFoundDetrimental;
import org.throughline.events.PlanEvent.Voices;
import org.throughline.query.history.History;
import org.throughline.query.timeline.DocumentWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Plans and other documents, every version of them. Of a guarded one nothing is there for who may not know it. */
final class DocumentPart {

    private static final ObjectMapper JSON = Json.ofTheStore();

    private DocumentPart() {}

    enum State {
        ACTIVE,
        /** Its last day has passed, or it was ended. */
        OVER
    }

    /**
     * @param label what the type is called
     * @param calledHere the word of the case's framework for it; null outside a case's file and where it has none
     * @param latest the version in force, or the last there was
     * @param reviewOn when it is to be reviewed next; null when nothing is set or it is over
     * @param agreementId the agreement it was made on, with which it ends; null where none stood
     * @param until the last day on which it is active, null until ended
     */
    record PlanDocument(
            String documentId,
            String type,
            String label,
            @Nullable String calledHere,
            String setting,
            @Nullable String caseId,
            @Nullable String agreementId,
            State state,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn,
            List<String> madeWith,
            Version latest,
            List<Review> reviews,
            @Nullable LocalDate endedOn,
            @Nullable String whyEnded) {

        PlanDocument called(@Nullable String word) {
            return new PlanDocument(
                    documentId,
                    type,
                    label,
                    word,
                    setting,
                    caseId,
                    agreementId,
                    state,
                    from,
                    until,
                    reviewOn,
                    madeWith,
                    latest,
                    reviews,
                    endedOn,
                    whyEnded);
        }
    }

    /**
     * @param reason why it was changed; null for the first
     * @param edition of the type's schema
     */
    record Version(
            int version,
            LocalDate on,
            String edition,
            @Nullable JsonNode content,
            Heard voices,
            @Nullable String reason) {}

    /** What child and parents said of it, or why they were not heard. */
    record Heard(
            @Nullable String child,
            @Nullable String whyNotChild,
            @Nullable String parents,
            @Nullable String whyNotParents) {
        static Heard of(Voices voices) {
            return new Heard(voices.child(), voices.whyNotChild(), voices.parents(), voices.whyNotParents());
        }
    }

    record Review(
            LocalDate on,
            ReviewOutcome outcome,
            String impact,
            Heard voices,
            @Nullable LocalDate nextReviewOn) {}

    record Shared(LocalDate on, int version, List<String> with) {}

    /** @param change null until the strategy was changed */
    record DetrimentalStrategy(
            String findingId,
            LocalDate on,
            @Nullable String documentId,
            @Nullable String interventionId,
            String strategy,
            String effect,
            @Nullable LocalDate changedOn,
            @Nullable String change) {}

    /** Oldest first. */
    static List<PlanDocument> of(History history) {
        return history.all(DocumentAgreed.class).stream()
                .map(agreed -> document(history, agreed))
                .toList();
    }

    private static PlanDocument document(History history, DocumentAgreed agreed) {
        String id = agreed.documentId();
        DocumentEnded ended = history.last(
                        DocumentEnded.class, e -> e.documentId().equals(id))
                .orElse(null);
        LocalDate today = history.known().today();
        boolean over = (ended != null && !today.isBefore(ended.on()))
                || (agreed.until() != null && today.isAfter(agreed.until()));
        return new PlanDocument(
                id,
                agreed.type(),
                DocumentWords.label(agreed.type()),
                null,
                agreed.setting(),
                agreed.caseId(),
                agreed.agreementId(),
                over ? State.OVER : State.ACTIVE,
                agreed.from(),
                agreed.until(),
                over ? null : reviewOn(history, agreed),
                agreed.madeWith(),
                versions(history, agreed).getLast(),
                reviews(history, id),
                ended == null ? null : ended.on(),
                ended == null ? null : ended.reason());
    }

    /** The first version and each that followed. */
    static List<Version> versions(History history, DocumentAgreed agreed) {
        List<Version> versions = new ArrayList<>();
        versions.add(new Version(
                1,
                agreed.from(),
                agreed.edition(),
                content(agreed.content(), agreed.guardedContent()),
                Heard.of(agreed.voices()),
                null));
        history.all(DocumentRevised.class, r -> r.documentId().equals(agreed.documentId())).stream()
                .map(r -> new Version(
                        r.version(),
                        r.on(),
                        r.edition(),
                        content(r.content(), r.guardedContent()),
                        Heard.of(r.voices()),
                        r.reason()))
                .forEach(versions::add);
        return versions;
    }

    private static @Nullable JsonNode content(@Nullable String open, @Nullable String guarded) {
        String json = open == null ? guarded : open;
        return json == null ? null : JSON.readTree(json);
    }

    static List<Review> reviews(History history, String documentId) {
        return history.all(DocumentReviewed.class, r -> r.documentId().equals(documentId)).stream()
                .map(r -> new Review(r.on(), r.outcome(), r.impact(), Heard.of(r.voices()), r.nextReviewOn()))
                .toList();
    }

    static List<Shared> shares(History history, String documentId) {
        return history.all(DocumentShared.class, s -> s.documentId().equals(documentId)).stream()
                .map(s -> new Shared(s.on(), s.version(), s.with()))
                .toList();
    }

    /** Whatever was set last, by agreeing, changing or reviewing it. */
    private static @Nullable LocalDate reviewOn(History history, DocumentAgreed agreed) {
        LocalDate next = agreed.reviewOn();
        for (var told : history.told()) {
            if (told.event() instanceof DocumentRevised r
                    && r.documentId().equals(agreed.documentId())
                    && r.reviewOn() != null) {
                next = r.reviewOn();
            } else if (told.event() instanceof DocumentReviewed r
                    && r.documentId().equals(agreed.documentId())) {
                next = r.nextReviewOn();
            }
        }
        return next;
    }

    static List<DetrimentalStrategy> detrimental(History history) {
        return detrimental(history, found -> true);
    }

    static List<DetrimentalStrategy> detrimental(History history, Predicate<StrategyFoundDetrimental> which) {
        return history.all(StrategyFoundDetrimental.class, which).stream()
                .map(f -> {
                    StrategyAmended amended = history.last(
                                    StrategyAmended.class, a -> a.findingId().equals(f.findingId()))
                            .orElse(null);
                    return new DetrimentalStrategy(
                            f.findingId(),
                            f.on(),
                            f.documentId(),
                            f.interventionId(),
                            f.strategy(),
                            f.effect(),
                            amended == null ? null : amended.on(),
                            amended == null ? null : amended.change());
                })
                .toList();
    }
}
