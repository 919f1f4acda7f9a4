package org.throughline.command.move;

import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.child.Party;
import org.throughline.command.decision.Rule;

/**
 * MOV-02: a parent's agreement may be dispensed with by the sending school's headteacher, a fair access officer or a
 * social worker; the receiving admission authority's by nobody.
 */
record ANamedRoleDispenses(Role role, boolean atTheSendingSchool, boolean withAParent) implements Rule {

    static ANamedRoleDispenses of(Actor actor, Move move, String party) {
        return new ANamedRoleDispenses(actor.role(), actor.worksAt(move.fromSetting()), Party.isParent(party));
    }

    @Override
    public String id() {
        return "MOV-02";
    }

    @Override
    public String edition() {
        return "throughline-1";
    }

    @Override
    public String source() {
        return "Local rule of this house: who may dispense with the agreement MOV-02 asks for, where a parent is"
                + " untraceable, asking is unsafe, or a court has ordered";
    }

    @Override
    public Verdict weigh() {
        if (!withAParent) {
            return Verdict.blocks("The receiving school's admission authority agrees itself or there is no move");
        }
        if (role.isOfASchool() && !atTheSendingSchool) {
            return Verdict.blocks("Only the sending school's headteacher may dispense with a parent's agreement");
        }
        return Verdict.satisfied("Dispensed with by " + role + (atTheSendingSchool ? " of the sending school" : ""));
    }
}
