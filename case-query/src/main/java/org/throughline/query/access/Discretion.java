package org.throughline.query.access;

import org.throughline.events.Sensitivity;

/** Social care or the Virtual School having a hand in something gives care status away, whatever the thing is. */
public final class Discretion {

    private Discretion() {}

    /**
     * @param own how sensitive the fact is in itself
     * @param agency whose hand shows: who recorded the fact, or who owes it
     */
    public static Sensitivity of(Sensitivity own, String agency) {
        boolean tells = agency.startsWith("virtual-school:") || agency.startsWith("social-care:");
        return tells && (own == Sensitivity.GENERAL || own == Sensitivity.IDENTITY) ? Sensitivity.CARE : own;
    }
}
