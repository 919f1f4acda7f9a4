package org.throughline.command.voice;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.catalogue.DocumentType.Voice;
import org.throughline.events.PlanEvent.Voices;

/** The child's view and the parents', each weighing as much. */
public record Views(View child, View parents) {

    public boolean isEmpty() {
        return child.equals(View.NONE) && parents.equals(View.NONE);
    }

    public View of(Voice whose) {
        return whose == Voice.CHILD ? child : parents;
    }

    /** As they are recorded. */
    public Voices voices() {
        return new Voices(child.said(), child.whyNot(), parents.said(), parents.whyNot());
    }

    /** Why somebody was not heard; null where nothing was said of that. */
    public @Nullable String reasonGiven() {
        String given = Stream.of(child.whyNot(), parents.whyNot())
                .filter(Objects::nonNull)
                .collect(joining("; "));
        return given.isEmpty() ? null : given;
    }
}
