package org.throughline.framework;

/** Why a framework is not made for a child. */
public enum Misfit {
    AGE,
    /** Of none of the phases the child's settings teach. */
    PHASE,
    /** The map of one school, and the child is at another. */
    SCHOOL
}
