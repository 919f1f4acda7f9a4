package org.throughline.command.agreement;

import org.throughline.access.Role;
import org.throughline.command.child.Party;
import org.throughline.command.decision.Rule;
import org.throughline.events.MoveEvent.DispensationReason;

/**
 * J.10: a parent's word may be dispensed with by a headteacher or a fair access officer, and by a social worker where
 * asking is unsafe. A competent child's own word, and a responsible authority's, by nobody.
 */
record ANamedRoleGoesOnWithoutAParent(Role role, DispensationReason reason, boolean aParent) implements Rule {

    static ANamedRoleGoesOnWithoutAParent of(Role role, DispensationReason reason, String party) {
        return new ANamedRoleGoesOnWithoutAParent(role, reason, Party.isParent(party));
    }

    @Override
    public String id() {
        return "J.10-D";
    }

    @Override
    public String edition() {
        return "throughline-1";
    }

    @Override
    public String source() {
        return "Local rule of this house: who may go on without the agreement J.10 asks for, where a parent is"
                + " untraceable, asking is unsafe, or a court has ordered";
    }

    @Override
    public Verdict weigh() {
        if (!aParent) {
            return Verdict.blocks("Only a parent's word can be dispensed with");
        }
        if (role == Role.SOCIAL_WORKER && reason != DispensationReason.UNSAFE) {
            return Verdict.blocks("A social worker dispenses with a parent's word only where asking is unsafe");
        }
        return Verdict.reasonAccepted("Dispensed with by " + role);
    }
}
