package org.throughline.command.support;

import java.time.Instant;
import org.throughline.command.decision.Request;
import org.throughline.command.support.ConcernBook.Told;
import org.throughline.command.support.ConcernCommand.Account;
import org.throughline.edge.Problem;
import org.throughline.events.ConcernEvent.Observation;
import org.throughline.events.ConcernEvent.Severity;

/**
 * A concern as somebody tells it.
 *
 * @param at where it stands in what was sent, as a JSON pointer
 */
record AsTold(Account account, String at, Request request) {

    /** @param otherwise when it was seen where the account does not say */
    Told checked(Instant otherwise) {
        Instant seenAt = account.seenAt() == null ? otherwise : account.seenAt();
        if (seenAt.isAfter(request.at())) {
            throw Problem.field(at + "/seenAt", "an instant in the future", "an instant up to now")
                    .thrown();
        }
        dangerIsEvidenced();
        Observation o = account.observation();
        return new Told(
                seenAt,
                account.severity(),
                account.approach(),
                new Observation(
                        o.seen(),
                        o.mightCommunicate(),
                        o.interpretation(),
                        Vocabulary.presentations(o.presentations(), at),
                        Vocabulary.lifeChanges(o.lifeChanges(), at),
                        o.place(),
                        o.present(),
                        o.evidencedBy().stream().distinct().toList()),
                account.others());
    }

    /** B.2: dangerous is what injury, damage to property or an offence is evidenced of; difficult is what is not. */
    private void dangerIsEvidenced() {
        boolean evidenced = !account.observation().evidencedBy().isEmpty();
        Severity severity = account.severity();
        if (severity == Severity.DANGEROUS && !evidenced) {
            throw Problem.field(
                            at + "/evidencedBy",
                            "nothing, for something dangerous",
                            "one or more of INJURY_TO_SELF, INJURY_TO_OTHERS, DAMAGE_TO_PROPERTY, CRIMINAL_OFFENCE"
                                    + " (B.2, S1:L64)")
                    .thrown();
        }
        if (severity != Severity.DANGEROUS && evidenced) {
            throw Problem.field(
                            at + "/severity",
                            (severity == null ? "nothing" : "DIFFICULT") + ", though danger is evidenced",
                            "DANGEROUS; what is difficult caused no harm or injury (B.2, S1:L62-64)")
                    .thrown();
        }
    }
}
