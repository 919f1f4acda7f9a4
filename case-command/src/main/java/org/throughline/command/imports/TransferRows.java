package org.throughline.command.imports;

import java.util.Comparator;
import java.util.List;
import org.throughline.command.bulk.BadRow;
import org.throughline.command.bulk.RowFault;
import org.throughline.command.child.Roll;

/**
 * All that a transfer file says about one pupil, in the order in which it can be recorded: the pupil, the roll it joins,
 * rolls it was on, parents.
 */
record TransferRows(
        Import load, Pupils pupils, PupilRows pupilRows, ParentRows parentRows, EnrolmentRows enrolmentRows) {

    void accept(Roll.Transfer transfer) {
        load.together(transfer.pupil().pupilKey(), () -> rows(transfer));
    }

    private void rows(Roll.Transfer transfer) {
        Roll.Pupil pupil = transfer.pupil();
        if (pupil.upn() == null) {
            load.tally().unknown("pupils without a UPN");
            leaveOut(transfer, "a pupil without a UPN: a transfer file gives no other name to know the pupil by again");
            return;
        }
        List<Roll.Enrolment> enrolments = transfer.enrolments().stream()
                .filter(e -> !isLeftOut(e))
                .sorted(Comparator.comparing(e -> e.until() != null))
                .toList();
        boolean joinsFirst = pupils.byUpn(pupil.upn())
                .map(pupils::facts)
                .filter(child -> !pupils.mayWriteAbout(child))
                .isPresent();
        if (joinsFirst) {
            enrolments.forEach(e -> enrol(e, pupil));
        }
        boolean known = load.count(pupil.line(), () -> pupilRows.changes(pupil));
        if (!known) {
            transfer.parents().forEach(p -> load.tally().rejected(withoutPupil(p.line())));
            if (!joinsFirst) {
                enrolments.forEach(e -> load.tally().rejected(withoutPupil(e.line())));
            }
            return;
        }
        if (!joinsFirst) {
            enrolments.forEach(e -> enrol(e, pupil));
        }
        transfer.parents()
                .forEach(p -> load.count(p.line(), () -> parentRows.changes(p, pupils.known(pupil.pupilKey()))));
    }

    private void enrol(Roll.Enrolment row, Roll.Pupil pupil) {
        load.count(
                row.line(),
                () -> enrolmentRows.changes(
                        row,
                        pupils.anybody(pupil.pupilKey()).orElseThrow(() -> new RowFault(Pupils.NOT_FOR_YOU)),
                        pupil.upn()));
    }

    /** The history of other schools is for the authority to load. */
    private boolean isLeftOut(Roll.Enrolment row) {
        boolean leftOut = enrolmentRows.isOfAnotherSchool(row);
        if (leftOut) {
            load.tally().unknown("enrolments at other schools, which the authority loads");
        }
        return leftOut;
    }

    private void leaveOut(Roll.Transfer transfer, String reason) {
        load.tally().rejected(new BadRow(transfer.pupil().line(), reason));
        transfer.parents().forEach(p -> load.tally().rejected(withoutPupil(p.line())));
        transfer.enrolments().forEach(e -> load.tally().rejected(withoutPupil(e.line())));
    }

    private static BadRow withoutPupil(long line) {
        return new BadRow(line, "its pupil was left out");
    }
}
