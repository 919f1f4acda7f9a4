package org.throughline.standalone.demo;

import org.throughline.access.Actor;
import org.throughline.access.Role;

/** Who plays which part in the demo. */
public final class People {

    public static final Actor DATA_MANAGER = new Actor("data-manager", Role.DATA_MANAGER, "authority:919");
    public static final Actor ADVISER = new Actor("adviser", Role.VIRTUAL_SCHOOL_ADVISER, "virtual-school:919");
    public static final Actor FAIR_ACCESS = new Actor("fair-access", Role.FAIR_ACCESS_OFFICER, "authority:919");
    public static final Actor SOCIAL_WORKER = new Actor("social-worker", Role.SOCIAL_WORKER, "social-care:919");
    public static final Actor AUDITOR = new Actor("auditor", Role.AUDITOR, "authority:919");

    private People() {}

    public static Actor head(String setting) {
        return new Actor("head-" + setting, Role.HEADTEACHER, Actor.school(setting));
    }

    public static Actor office(String setting) {
        return new Actor("office-" + setting, Role.SCHOOL_OFFICE, Actor.school(setting));
    }

    public static Actor safeguardingLead(String setting) {
        return new Actor("dsl-" + setting, Role.SAFEGUARDING_LEAD, Actor.school(setting));
    }
}
