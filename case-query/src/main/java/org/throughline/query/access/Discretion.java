package org.throughline.query.access;

import org.bson.Document;
import org.throughline.events.Sensitivity;
import org.throughline.query.axon.Doc;
import org.throughline.query.axon.Recorded;

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

    /** Whether this agency's hand in something tells more than this reader may know. */
    public static boolean tellsTooMuch(String agency, Known reader) {
        return !reader.may(of(Sensitivity.GENERAL, agency));
    }

    /** The beginning of a part of a document: who recorded it, and who may know that there is such a part at all. */
    public static Document part(Recorded recorded) {
        String agency = recorded.event().agency();
        return new Document("agency", agency)
                .append("class", of(Sensitivity.GENERAL, agency).name())
                .append("seq", recorded.sequence());
    }

    /** Whether this reader may know of a part that {@link #part} began. */
    public static boolean allows(Doc part, Known reader) {
        return reader.may(Sensitivity.valueOf(part.text("class")));
    }
}
