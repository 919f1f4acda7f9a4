package org.throughline.command.move;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.child.Party;
import org.throughline.command.child.Responsibility.Parent;
import org.throughline.command.decision.Rule;
import org.throughline.command.move.Move.Answer;
import org.throughline.command.move.Move.Dispensation;

/**
 * MOV-02: a managed move is voluntary. Every holder of parental responsibility not limited in it and the receiving
 * school's admission authority have agreed; only a parent's agreement can be dispensed with. A local authority that holds
 * parental responsibility is asked under {@link TheAuthorityThatIsResponsibleHasAgreed}.
 *
 * @param agreed parties whose agreement counts
 * @param dispensed parents whose agreement is dispensed with, each with the reason
 * @param missing parties that have not answered, or whose answer cannot count
 * @param refusing parties that have said no
 */
record EveryPartyHasAgreed(List<String> agreed, List<String> dispensed, List<String> missing, List<String> refusing)
        implements Rule {

    /** Weighed on the parents as they are known now, not as they were when the move was proposed. */
    static EveryPartyHasAgreed of(Move move, ChildFacts child, LocalDate today) {
        var parties =
                new EveryPartyHasAgreed(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Parent decider : child.decidersOn(today).parents()) {
            String party = Party.parent(decider.parentId());
            // One who may not be told cannot be asked, and is a holder all the same: only a dispensation settles it.
            Answer answer = child.mayBeTold(decider.parentId()) ? move.answers().get(party) : null;
            parties.sort(party, answer, move.dispensations().get(party));
        }
        if (child.holdersOfParentalResponsibility(today).isEmpty()) {
            parties.sort(Party.UNKNOWN_PARENT, null, move.dispensations().get(Party.UNKNOWN_PARENT));
        }
        String receiving = Move.admissionAuthority(move.toSetting());
        parties.sort(receiving, move.answers().get(receiving), null);
        return parties;
    }

    private void sort(String party, @Nullable Answer answer, @Nullable Dispensation dispensation) {
        if (dispensation != null) {
            dispensed.add(party + " (" + dispensation.reason() + ")");
        } else if (answer == null) {
            missing.add(party);
        } else {
            (answer.agrees() ? agreed : refusing).add(party);
        }
    }

    @Override
    public String id() {
        return "MOV-02";
    }

    @Override
    public String edition() {
        return "2023-09-01";
    }

    @Override
    public String source() {
        return "DfE suspension and permanent exclusion guidance 2023 on managed moves, as North Northants gives it;"
                + " Hertfordshire strategy 2020 section 5.1: full parental agreement";
    }

    @Override
    public Verdict weigh() {
        if (!refusing.isEmpty()) {
            return Verdict.blocks("Has said no: " + String.join(", ", refusing)
                    + (missing.isEmpty() ? "" : "; has not agreed: " + String.join(", ", missing)));
        }
        if (missing.contains(Party.UNKNOWN_PARENT)) {
            return Verdict.blocks("No holder of parental responsibility is known: record one, or dispense with "
                    + Party.UNKNOWN_PARENT);
        }
        if (!missing.isEmpty()) {
            return Verdict.blocks("Has neither agreed nor been dispensed with: " + String.join(", ", missing));
        }
        return dispensed.isEmpty()
                ? Verdict.satisfied("Agreed by " + String.join(", ", agreed))
                : Verdict.reasonAccepted(
                        "Agreed by " + String.join(", ", agreed) + "; dispensed with: " + String.join(", ", dispensed));
    }
}
