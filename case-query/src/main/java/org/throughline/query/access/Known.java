package org.throughline.query.access;

import java.time.LocalDate;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.access.Involvement;
import org.throughline.events.Sensitivity;

/** A child that somebody may know of, and how much of it they may know today. */
public record Known(Actor actor, Involvement child, LocalDate today) {

    public boolean may(Sensitivity sensitivity) {
        return Access.mayKnow(actor, child, sensitivity, today);
    }
}
