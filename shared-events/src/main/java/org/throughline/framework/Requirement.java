package org.throughline.framework;

import java.util.List;
import java.util.stream.Collectors;

/** What a tier asks for before it is entered: any one of the criteria is enough. */
public record Requirement(String rule, Strength strength, String source, List<Criterion> anyOf) {

    public enum Strength {
        /** The tier is refused while it is not met. */
        BLOCKS,
        /** The tier is entered and the finding says what is missing. */
        WARNS
    }

    /** @param code names it in answers and in history */
    public record Criterion(String code, String label, Evidence evidence, String source, List<String> covers) {}

    /** {@code has been suspended, is judged to be at risk of suspension}. */
    public String words() {
        return anyOf.stream().map(Criterion::label).collect(Collectors.joining(", "));
    }

    /** The judgements a professional may record towards it. */
    public List<String> judgements() {
        return anyOf.stream()
                .map(Criterion::evidence)
                .filter(Evidence.Judgement.class::isInstance)
                .map(evidence -> ((Evidence.Judgement) evidence).judgement())
                .toList();
    }
}
