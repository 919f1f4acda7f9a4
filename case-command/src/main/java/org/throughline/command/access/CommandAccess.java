package org.throughline.command.access;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.decision.Command;
import org.throughline.command.decision.Records;
import org.throughline.edge.ErrorCode;
import org.throughline.edge.Problem;
import org.throughline.events.Sensitivity;

/** Whoever may not know of the child is told it is not there; whoever may know it but not decide is told so. */
@Component
public class CommandAccess {

    public void check(Command command, Records records) {
        Actor actor = command.request().actor();
        String childId = command.childId();
        if (childId != null && command.needsTheChild()) {
            checkChild(command, childId, records);
        }
        if (!command.askedBy().contains(actor.role())) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, ErrorCode.NOT_ALLOWED.title())
                    .thrown();
        }
        String setting = command.setting();
        if (setting != null && actor.role().isOfASchool() && !actor.worksAt(setting)) {
            throw Problem.of(ErrorCode.NOT_ALLOWED, "Only that school may do that")
                    .thrown();
        }
    }

    private static void checkChild(Command command, String childId, Records records) {
        Actor actor = command.request().actor();
        ChildFacts child = ChildFacts.of(childId, records);
        boolean known = mayWriteAbout(child, actor, command.request().today())
                || (child.isRegistered()
                        && command.isOpenTo(actor, records)
                        && !Access.isDenied(actor, child.involvement()));
        if (!known) {
            throw Problem.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_FOUND.title()).thrown();
        }
    }

    /** Whether the actor may write about the child whatever the command. */
    public static boolean mayWriteAbout(ChildFacts child, Actor actor, LocalDate today) {
        return child.isRegistered()
                && (writesForTheAuthority(actor.role())
                        || Access.mayKnow(actor, child.involvement(), Sensitivity.GENERAL, today));
    }

    /** Loads rolls for every school and so may write about any child, without reading one. */
    private static boolean writesForTheAuthority(Role role) {
        return role == Role.DATA_MANAGER;
    }
}
