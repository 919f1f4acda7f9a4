package org.throughline.query.audit;

import static org.throughline.events.Sensitivity.CARE;
import static org.throughline.events.Sensitivity.GENERAL;
import static org.throughline.events.Sensitivity.SAFEGUARDING;

import org.jspecify.annotations.Nullable;
import org.throughline.access.Access;
import org.throughline.access.Actor;
import org.throughline.access.Role;
import org.throughline.events.Sensitivity;
import org.throughline.query.access.Discretion;
import org.throughline.query.access.Known;

/**
 * How much of a receipt somebody may read: the auditor all, a headteacher those of their own school, others those of
 * children they may know; never what the command itself would give away.
 *
 * @param receipts whether they may read it at all
 * @param care whether rules and duties that give care status away are for them
 * @param criteria whether the criteria of a tier are: they are facts about the child, for those who may know the child
 */
record Reading(boolean receipts, boolean care, boolean criteria) {

    static final Reading NOTHING = new Reading(false, false, false);

    /**
     * @param child the child as the reader may know it, null when they may not, or there is none
     * @param denied whether the reader is kept from this child whatever their role
     */
    static Reading of(Actor reader, Subject subject, @Nullable Known child, boolean denied) {
        if (reader.role() == Role.AUDITOR) {
            return new Reading(true, true, false);
        }
        if (denied || Access.needsRelease(reader)) {
            return NOTHING;
        }
        boolean ownSchool =
                reader.role() == Role.HEADTEACHER && subject.setting() != null && reader.worksAt(subject.setting());
        Sensitivity needed = sensitivity(subject);
        boolean may = needed == GENERAL ? child != null || ownSchool : child != null && child.may(needed);
        return may ? new Reading(true, child != null && child.may(CARE), child != null) : NOTHING;
    }

    /** What a receipt is about, as far as reading it depends on that. */
    record Subject(@Nullable String setting, String command, String agency) {}

    /**
     * Some commands tell by their name what may not be known. A receipt about a duty does not say which kind it was, and
     * it may have been owed for care status only.
     */
    static Sensitivity sensitivity(Subject subject) {
        String command = subject.command();
        if (command.contains("Care")
                || command.contains("Consult")
                || command.contains("Dut")
                || command.contains("Overdue")) {
            return CARE;
        }
        if (command.contains("Contact") || command.contains("Location") || command.contains("Dispens")) {
            return SAFEGUARDING;
        }
        return Discretion.of(GENERAL, subject.agency());
    }
}
