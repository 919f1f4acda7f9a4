package org.throughline.framework;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What in a child's history would show that a criterion is met. A pack names the kind; nothing else is looked at. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "SUSPENSIONS", value = Evidence.Suspensions.class),
    @JsonSubTypes.Type(name = "PERMANENT_EXCLUSION", value = Evidence.PermanentExclusion.class),
    @JsonSubTypes.Type(name = "JUDGEMENT", value = Evidence.Judgement.class),
    @JsonSubTypes.Type(name = "DOCUMENT", value = Evidence.Document.class),
    @JsonSubTypes.Type(name = "REVIEWED", value = Evidence.Reviewed.class),
    @JsonSubTypes.Type(name = "CYCLES", value = Evidence.Cycles.class),
    @JsonSubTypes.Type(name = "PRESENTATION", value = Evidence.Presentation.class),
    @JsonSubTypes.Type(name = "MANAGED_MOVE", value = Evidence.ManagedMove.class)
})
public sealed interface Evidence {

    /** Suspensions decided so far, at any school; one declared by an earlier school counts once. */
    record Suspensions(int atLeast) implements Evidence {}

    record PermanentExclusion() implements Evidence {}

    /**
     * A professional's recorded judgement: the latest of its code, until it expires.
     *
     * @param afterAnotherTier counts only once the child has been at another tier, of this ladder or any other
     */
    record Judgement(String judgement, boolean afterAnotherTier) implements Evidence {}

    /** A document of one of these types. One that has to be active has to be so at the setting that leads the case. */
    record Document(List<String> types, State state) implements Evidence {}

    enum State {
        ACTIVE,
        EVER
    }

    /** Reviews held, at any setting, of documents of these types taken together. */
    record Reviewed(List<String> types, int atLeast) implements Evidence {}

    /** Assess, plan, do, review: cycles that came to their review, at any setting. */
    record Cycles(int atLeast) implements Evidence {}

    /** A concern, not withdrawn, that shows one of these presentations. */
    record Presentation(List<String> codes) implements Evidence {}

    /** A managed move that was proposed and has not ended. */
    record ManagedMove() implements Evidence {}
}
