package org.throughline.command.imports;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Actor;
import org.throughline.command.access.CommandAccess;
import org.throughline.command.bulk.RowFault;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.child.InvalidIdentifier;
import org.throughline.command.child.Reservations;
import org.throughline.command.child.SendersKey;
import org.throughline.command.child.Upn;
import org.throughline.command.decision.Records;

/**
 * Which child a row means, by UPN or by what its sender calls it. A child the sender may not know of and a child that is
 * not there are answered alike.
 *
 * @param sender whose keys the file uses
 */
record Pupils(Import load, Records records, Reservations reservations, String sender) {

    static final String NOT_FOR_YOU =
            "no pupil this sender may write about has this pupil_key or UPN; load pupils first, then enrolments";

    /** The words of the rule a pupil number taken by another child meets. */
    static final String TAKEN = "This identifier cannot be recorded for this child; ask the authority's data team";

    /** The UPN a pupil_key is, null when it is the sender's own. */
    static @Nullable Upn upnIn(String pupilKey) {
        try {
            return Upn.parse(pupilKey);
        } catch (InvalidIdentifier ownKey) {
            return null;
        }
    }

    SendersKey ownKey(String pupilKey) {
        return new SendersKey(sender, pupilKey);
    }

    Optional<String> byUpn(Upn upn) {
        return reservations.holder(upn.value());
    }

    Optional<String> byOwnKey(String pupilKey) {
        return reservations.holder(ownKey(pupilKey));
    }

    /** Whoever it is, also one the sender may not know of. */
    Optional<String> anybody(String pupilKey) {
        Upn upn = upnIn(pupilKey);
        return upn == null ? byOwnKey(pupilKey) : byUpn(upn);
    }

    /** The pupil of an earlier row or file, if the sender may write about it. */
    ChildFacts known(String pupilKey) {
        return anybody(pupilKey)
                .map(this::facts)
                .filter(this::mayWriteAbout)
                .orElseThrow(() -> new RowFault(NOT_FOR_YOU));
    }

    ChildFacts facts(String childId) {
        return ChildFacts.of(childId, records);
    }

    boolean mayWriteAbout(ChildFacts child) {
        Actor actor = load.actor();
        return CommandAccess.mayWriteAbout(child, actor, load.today())
                || ChildFacts.awaitsEnrolmentBy(actor, child.childId(), records);
    }

    /** How many events of some kind a child's stream, or another one, holds. */
    int count(String stream, java.util.function.Predicate<org.throughline.events.CaseEvent> kind) {
        return records.fold(stream, 0, (n, event) -> kind.test(event) ? n + 1 : n);
    }
}
