package org.throughline.command.imports;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.command.bulk.RowFault;
import org.throughline.command.child.ChildCommand.EndEnrolment;
import org.throughline.command.child.ChildCommand.Enrol;
import org.throughline.command.child.ChildCommand.RecordPastEnrolment;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.child.ChildFacts.Enrolment;
import org.throughline.command.child.Roll;
import org.throughline.command.child.Upn;
import org.throughline.command.imports.Import.Ask;
import org.throughline.command.school.Schools;
import org.throughline.events.ChildEvent.EnrolmentEnded;
import org.throughline.events.ChildEvent.EnrolmentStarted;

/** An enrolment of a roll is started, ended, or recorded with both its ends; a school writes on its own roll only. */
final class EnrolmentRows {

    private static final String LAESTAB = "laestab-";

    private final Import load;
    private final Pupils pupils;
    private final Set<String> listed = ConcurrentHashMap.newKeySet();

    EnrolmentRows(Import load, Pupils pupils) {
        this.load = load;
        this.pupils = pupils;
    }

    void accept(Roll.Enrolment row) {
        load.row(row.pupilKey(), row.line(), () -> changes(row));
    }

    boolean isOfAnotherSchool(Roll.Enrolment row) {
        Actor actor = load.actor();
        return actor.role().isOfASchool() && !actor.worksAt(row.setting());
    }

    private boolean changes(Roll.Enrolment row) {
        String childId = pupils.anybody(row.pupilKey()).orElse(null);
        return changes(row, childId, Pupils.upnIn(row.pupilKey()));
    }

    /**
     * @param childId whoever it is, null when nobody
     * @param upn as the file gives it: a school new to the child proves by it that it was told of the child
     */
    boolean changes(Roll.Enrolment row, @Nullable String childId, @Nullable Upn upn) {
        Limits.within("setting", row.setting(), Limits.SETTING);
        Limits.within("reason", row.reason(), Limits.SENTENCE);
        if (isOfAnotherSchool(row)) {
            throw new RowFault("a school enrols at itself only");
        }
        if (row.setting().startsWith(LAESTAB)) {
            throw new RowFault("the school is named by authority and establishment number only; its URN is needed");
        }
        boolean changes = changes(row, child(row, childId, upn), upn);
        load.tally().covers(row.setting());
        if (!isListed(row.setting())) {
            load.tally().unknown("enrolments at settings that are not on the list of schools");
        }
        if (row.until() != null && row.reason() == null) {
            load.tally().unknown("enrolments ended without a reason");
        }
        return changes;
    }

    private ChildFacts child(Roll.Enrolment row, @Nullable String childId, @Nullable Upn upn) {
        if (childId == null) {
            throw new RowFault(Pupils.NOT_FOR_YOU);
        }
        ChildFacts child = pupils.facts(childId);
        boolean joins = upn != null && row.until() == null;
        if (!joins && !pupils.mayWriteAbout(child)) {
            throw new RowFault(Pupils.NOT_FOR_YOU);
        }
        return child;
    }

    private boolean changes(Roll.Enrolment row, ChildFacts child, @Nullable Upn upn) {
        Optional<Enrolment> known = child.enrolments().values().stream()
                .filter(e -> e.setting().equals(row.setting()) && e.kind() == row.kind())
                .filter(e -> overlap(e, row.from(), row.until()))
                .findFirst();
        if (known.isEmpty()) {
            starts(row, child, upn);
            return true;
        }
        Enrolment enrolment = known.get();
        if (!enrolment.from().equals(row.from())) {
            throw new RowFault("the pupil is on this roll from another day, which a file does not correct");
        }
        if (Objects.equals(enrolment.until(), row.until())) {
            return false;
        }
        if (enrolment.until() != null) {
            throw new RowFault("this enrolment is recorded as ended on another day");
        }
        ends(row, child, enrolment, Objects.requireNonNull(row.until()));
        return true;
    }

    private void starts(Roll.Enrolment row, ChildFacts child, @Nullable Upn upn) {
        LocalDate until = row.until();
        Ask ask = ask("enrolment", row, child);
        if (until == null) {
            load.send(
                    ask,
                    request -> new Enrol(
                            request,
                            child.childId(),
                            row.setting(),
                            row.kind(),
                            row.from(),
                            upn == null ? null : upn.value()));
        } else {
            load.send(
                    ask,
                    request -> new RecordPastEnrolment(
                            request, child.childId(), row.setting(), row.kind(), row.from(), until, reason(row)));
        }
    }

    private void ends(Roll.Enrolment row, ChildFacts child, Enrolment enrolment, LocalDate until) {
        load.send(
                ask("enrolment-end", row, child),
                request -> new EndEnrolment(request, child.childId(), enrolment.enrolmentId(), reason(row), until));
    }

    private Ask ask(String what, Roll.Enrolment row, ChildFacts child) {
        int revision = pupils.count(
                ChildFacts.stream(child.childId()), e -> e instanceof EnrolmentStarted || e instanceof EnrolmentEnded);
        return Ask.of(
                what,
                child.childId() + "/" + row.setting() + "/" + row.kind(),
                revision,
                row.from(),
                row.until(),
                row.reason());
    }

    private static String reason(Roll.Enrolment row) {
        return row.reason() == null ? "Not stated" : row.reason();
    }

    private static boolean overlap(Enrolment e, LocalDate from, @Nullable LocalDate until) {
        return (until == null || !e.from().isAfter(until))
                && (e.until() == null || !e.until().isBefore(from));
    }

    private boolean isListed(String setting) {
        if (listed.contains(setting)) {
            return true;
        }
        boolean found = Schools.known(setting, pupils.records()).editions() > 0;
        if (found) {
            listed.add(setting);
        }
        return found;
    }
}
