package org.throughline.events;

/** How far a fact may travel. The classes are keys as well: each child has one key per class and agency. */
public enum Sensitivity {
    /** What anyone working with the child in their agency may know. */
    GENERAL,
    /** Who the child and the parents are. */
    IDENTITY,
    /** Care status, past and present, and whatever would give it away. */
    CARE,
    /** Safeguarding: risk, restrictions on contact, where the child lives when that is confidential. */
    SAFEGUARDING,
    /** The identity of a member of staff in a refusal or an unlawful act: named readers only. */
    STAFF
}
