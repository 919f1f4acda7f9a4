package org.throughline.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.throughline.command.bulk.RowFault;
import org.throughline.command.child.ChildCommand.CorrectParent;
import org.throughline.command.child.ChildCommand.RecordParent;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.child.Roll;
import org.throughline.command.imports.Import.Ask;
import org.throughline.events.CaseEvent;
import org.throughline.events.ChildEvent.ParentEnded;
import org.throughline.events.ChildEvent.ParentRecorded;

/**
 * A parent of a roll is recorded, or a known one corrected. A parent is known again by name and relationship; a file
 * never takes parental responsibility away, since agreements are asked for from those who hold it.
 */
record ParentRows(Import load, Pupils pupils) {

    void accept(Roll.Parent row) {
        load.row(row.pupilKey(), row.line(), () -> changes(row, pupils.known(row.pupilKey())));
    }

    boolean changes(Roll.Parent row, ChildFacts child) {
        Limits.within("name", row.name(), Limits.NAME);
        Limits.within("relationship", row.relationship(), Limits.RELATIONSHIP);
        Limits.within("contact", row.contact(), Limits.SENTENCE);
        if (row.contact() == null) {
            load.tally().unknown("parents without contact details");
        }
        if (!row.parentalResponsibility()) {
            load.tally().unknown("parents not said to hold parental responsibility");
        }
        List<ParentRecorded> sameName = standing(child.childId()).stream()
                .filter(p -> isSame(p.name(), row.name()))
                .toList();
        ParentRecorded known = sameName.stream()
                .filter(p -> isSame(p.relationship(), row.relationship()))
                .findFirst()
                .orElse(null);
        if (known == null) {
            if (!sameName.isEmpty()) {
                throw new RowFault("a parent of that name is known in another relationship; correct that one first");
            }
            record(row, child);
            return true;
        }
        return corrects(row, child, known);
    }

    private void record(Roll.Parent row, ChildFacts child) {
        load.send(
                ask("parent", row, child, row.name() + "/" + row.relationship()),
                request -> new RecordParent(
                        request,
                        child.childId(),
                        row.name(),
                        row.relationship(),
                        row.parentalResponsibility(),
                        row.livesWithChild(),
                        row.contact(),
                        null));
    }

    private boolean corrects(Roll.Parent row, ChildFacts child, ParentRecorded known) {
        if (known.parentalResponsibility() && !row.parentalResponsibility()) {
            throw new RowFault("this parent is known to hold parental responsibility, which no file takes away");
        }
        String contact = row.contact() == null ? known.contact() : row.contact();
        if (known.parentalResponsibility() == row.parentalResponsibility()
                && known.livesWithChild() == row.livesWithChild()
                && Objects.equals(known.contact(), contact)) {
            return false;
        }
        load.send(
                ask("parent", row, child, known.parentId()),
                request -> new CorrectParent(
                        request,
                        child.childId(),
                        known.parentId(),
                        known.name(),
                        known.relationship(),
                        row.parentalResponsibility(),
                        row.livesWithChild(),
                        contact));
        return true;
    }

    private Ask ask(String what, Roll.Parent row, ChildFacts child, String who) {
        int revision = pupils.count(
                ChildFacts.stream(child.childId()), e -> e instanceof ParentRecorded || e instanceof ParentEnded);
        return Ask.of(
                what,
                child.childId() + "/" + who,
                revision,
                row.name(),
                row.relationship(),
                row.parentalResponsibility(),
                row.livesWithChild(),
                row.contact());
    }

    /** The parents whose standing has not ended, as last recorded. */
    private List<ParentRecorded> standing(String childId) {
        return pupils.records().fold(ChildFacts.stream(childId), List.<ParentRecorded>of(), ParentRows::evolve);
    }

    private static List<ParentRecorded> evolve(List<ParentRecorded> before, CaseEvent event) {
        return switch (event) {
            case ParentRecorded e -> {
                List<ParentRecorded> after = without(before, e.parentId());
                after.add(e);
                yield after;
            }
            case ParentEnded e -> without(before, e.parentId());
            default -> before;
        };
    }

    private static List<ParentRecorded> without(List<ParentRecorded> parents, String parentId) {
        List<ParentRecorded> others = new ArrayList<>(parents);
        others.removeIf(p -> p.parentId().equals(parentId));
        return others;
    }

    private static boolean isSame(String one, String other) {
        return words(one).equals(words(other));
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
