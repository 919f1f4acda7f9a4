package org.throughline.command.imports;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.command.bulk.RowFault;
import org.throughline.command.child.ChildCommand;
import org.throughline.command.child.ChildCommand.CorrectChildDetails;
import org.throughline.command.child.ChildCommand.Details;
import org.throughline.command.child.ChildCommand.KnowBySendersKey;
import org.throughline.command.child.ChildCommand.RecordIdentifier;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.child.ChildFacts.Identity;
import org.throughline.command.child.NhsNumber;
import org.throughline.command.child.Roll;
import org.throughline.command.child.SendersKey;
import org.throughline.command.child.Upn;
import org.throughline.command.imports.Import.Ask;
import org.throughline.events.CaseEvent;
import org.throughline.events.ChildEvent.ChildDetailsCorrected;
import org.throughline.events.ChildEvent.IdentifierKind;
import org.throughline.events.ChildEvent.IdentifierRecorded;

/**
 * A pupil of a roll is registered, or a known one corrected where the row says otherwise.
 *
 * @param withEnrolments whether the file goes on to say where the pupils are enrolled
 */
record PupilRows(Import load, Pupils pupils, boolean withEnrolments) {

    void accept(Roll.Pupil row) {
        load.row(row.pupilKey(), row.line(), () -> changes(row));
    }

    boolean changes(Roll.Pupil row) {
        Limits.within("given_names", row.givenNames(), Limits.NAME);
        Limits.within("family_name", row.familyName(), Limits.NAME);
        Upn upn = row.upn();
        SendersKey ownKey = Pupils.upnIn(row.pupilKey()) == null ? pupils.ownKey(row.pupilKey()) : null;
        String byUpn = upn == null ? null : pupils.byUpn(upn).orElse(null);
        String byKey = ownKey == null ? null : pupils.byOwnKey(row.pupilKey()).orElse(null);
        String childId = byUpn == null ? byKey : byUpn;
        boolean changes;
        if (childId == null) {
            register(row, ownKey);
            noteRoll(true);
            changes = true;
        } else {
            changes = changesKnown(row, ownKey, childId, byUpn, byKey);
        }
        if (upn == null) {
            load.tally().unknown("pupils without a UPN");
        } else if (upn.isTemporary()) {
            load.tally().unknown("pupils with a temporary UPN");
        }
        return changes;
    }

    private void register(Roll.Pupil row, @Nullable SendersKey ownKey) {
        load.send(
                Ask.of("pupil", pupils.sender() + "/" + row.pupilKey(), 0, said(row)),
                request -> new ChildCommand.RegisterChild(
                        request,
                        request.newId("child"),
                        new Details(row.givenNames(), row.familyName(), row.dateOfBirth(), row.sex()),
                        value(row.upn()),
                        value(row.nhsNumber()),
                        null,
                        null,
                        ownKey));
    }

    private boolean changesKnown(
            Roll.Pupil row,
            @Nullable SendersKey ownKey,
            String childId,
            @Nullable String byUpn,
            @Nullable String byKey) {
        ChildFacts child = pupils.facts(childId);
        if (!pupils.mayWriteAbout(child)) {
            throw new RowFault(byUpn == null ? Pupils.NOT_FOR_YOU : Pupils.TAKEN);
        }
        if (byUpn != null && byKey != null && !byUpn.equals(byKey)) {
            throw new RowFault("the UPN and the pupil_key belong to two different pupils");
        }
        Identity known = Objects.requireNonNull(child.identity());
        if (byUpn == null && looksLikeSomebodyElse(row, known)) {
            throw new RowFault("the pupil_key is another pupil's: neither family_name nor date_of_birth is the same");
        }
        boolean changes = corrects(row, child, known);
        if (row.upn() != null) {
            changes |= identifies(
                    child,
                    row.upn().isTemporary() ? IdentifierKind.TEMPORARY_UPN : IdentifierKind.UPN,
                    row.upn().value());
        }
        if (row.nhsNumber() != null) {
            changes |=
                    identifies(child, IdentifierKind.NHS_NUMBER, row.nhsNumber().value());
        }
        if (ownKey != null && byKey == null) {
            load.send(
                    Ask.of("senders-key", childId, 0, ownKey.sender(), ownKey.key()),
                    request -> new KnowBySendersKey(request, childId, ownKey));
            changes = true;
        }
        noteRoll(child.enrolments().isEmpty());
        return changes;
    }

    private void noteRoll(boolean onNone) {
        if (onNone && !withEnrolments) {
            load.tally().unknown("pupils on no roll yet");
        }
    }

    /** A key met by accident, such as two schools both counting from 1, must not overwrite a child. */
    private static boolean looksLikeSomebodyElse(Roll.Pupil row, Identity known) {
        return !row.dateOfBirth().equals(known.dateOfBirth())
                && !row.familyName()
                        .toLowerCase(Locale.ROOT)
                        .equals(known.familyName().toLowerCase(Locale.ROOT));
    }

    /** What the row leaves open stays as it is known. */
    private boolean corrects(Roll.Pupil row, ChildFacts child, Identity known) {
        String sex = row.sex() == null ? known.sex() : row.sex();
        if (new Identity(row.givenNames(), row.familyName(), row.dateOfBirth(), sex).equals(known)) {
            return false;
        }
        load.send(
                Ask.of("pupil", child.childId(), revision(child, ChildDetailsCorrected.class), said(row)),
                request -> new CorrectChildDetails(
                        request,
                        child.childId(),
                        new Details(row.givenNames(), row.familyName(), row.dateOfBirth(), sex),
                        "As in the file sent by " + pupils.sender()));
        return true;
    }

    private boolean identifies(ChildFacts child, IdentifierKind kind, String value) {
        if (value.equals(child.identifiers().get(kind))) {
            return false;
        }
        load.send(
                Ask.of("identifier", child.childId(), revision(child, IdentifierRecorded.class), kind, value),
                request -> new RecordIdentifier(request, child.childId(), kind, value));
        return true;
    }

    private int revision(ChildFacts child, Class<? extends CaseEvent> kind) {
        return pupils.count(ChildFacts.stream(child.childId()), kind::isInstance);
    }

    private static @Nullable Object[] said(Roll.Pupil row) {
        return new @Nullable Object[] {
            value(row.upn()), row.givenNames(), row.familyName(), row.dateOfBirth(), row.sex(), value(row.nhsNumber())
        };
    }

    private static @Nullable String value(@Nullable Upn upn) {
        return upn == null ? null : upn.value();
    }

    private static @Nullable String value(@Nullable NhsNumber number) {
        return number == null ? null : number.value();
    }
}
