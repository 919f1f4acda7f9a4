package org.throughline.access;

/** The capacity in which somebody uses the system. A person with two jobs has two tokens. */
public enum Role {
    HEADTEACHER(true),
    SAFEGUARDING_LEAD(true),
    DESIGNATED_TEACHER(true),
    SCHOOL_STAFF(true),
    SCHOOL_OFFICE(true),
    VIRTUAL_SCHOOL_ADVISER(false),
    FAIR_ACCESS_OFFICER(false),
    SOCIAL_WORKER(false),
    /** Works at a service, {@code service:<code>}: knows the referrals that were made to it, and no child beyond them. */
    SERVICE_PROFESSIONAL(false),
    /** Loads rolls and reference data for the authority; reads no timeline. */
    DATA_MANAGER(false),
    /** Sees every receipt and no child's timeline. */
    AUDITOR(false),
    /** Sees what the safeguarding lead released, of their own children. */
    PARENT(false),
    /** The sweep and other clocks of the house itself. */
    SYSTEM(false);

    private final boolean ofASchool;

    Role(boolean ofASchool) {
        this.ofASchool = ofASchool;
    }

    public boolean isOfASchool() {
        return ofASchool;
    }
}
