package org.throughline.query.training;

import org.throughline.access.Access;
import org.throughline.access.Actor;

/** Who may read a setting's register, and whose name in it. */
final class Readers {

    private Readers() {}

    static boolean mayRead(Actor actor, String setting) {
        return switch (actor.role()) {
            case HEADTEACHER, SAFEGUARDING_LEAD, DESIGNATED_TEACHER, SCHOOL_STAFF, SCHOOL_OFFICE ->
                actor.worksAt(setting);
            case VIRTUAL_SCHOOL_ADVISER, FAIR_ACCESS_OFFICER, DATA_MANAGER, AUDITOR, SYSTEM -> true;
            case SOCIAL_WORKER, SERVICE_PROFESSIONAL, PARENT -> false;
        };
    }

    /** Leaders of the setting know their staff; of others one knows oneself. */
    static boolean mayKnow(Actor actor, String setting, String person) {
        boolean leads =
                switch (actor.role()) {
                    case HEADTEACHER, SAFEGUARDING_LEAD, DESIGNATED_TEACHER -> actor.worksAt(setting);
                    default -> false;
                };
        return leads || Access.mayKnowStaff(actor, person);
    }
}
