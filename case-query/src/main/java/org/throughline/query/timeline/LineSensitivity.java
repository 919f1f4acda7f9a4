package org.throughline.query.timeline;

import org.throughline.events.AboutChild;
import org.throughline.events.Sensitivity;
import org.throughline.query.access.Discretion;
import org.throughline.query.timeline.Telling.Line;

/** Who may know that something happened at all is one rule, on the timeline and in every file. */
public final class LineSensitivity {

    private LineSensitivity() {}

    public static Sensitivity of(AboutChild event) {
        Sensitivity own = Telling.of(event) instanceof Line line ? line.sensitivity() : Sensitivity.GENERAL;
        return Discretion.of(own, event.agency());
    }
}
