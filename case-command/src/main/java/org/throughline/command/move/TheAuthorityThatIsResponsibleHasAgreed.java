package org.throughline.command.move;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.child.ChildFacts;
import org.throughline.command.child.Party;
import org.throughline.command.decision.Rule;
import org.throughline.command.move.Move.Answer;

/**
 * MOV-02 for a child under a care order: the local authority holds parental responsibility beside the parents, and its
 * agreement cannot be dispensed with.
 *
 * @param missing codes of authorities that have not agreed
 */
record TheAuthorityThatIsResponsibleHasAgreed(List<String> missing) implements Rule {

    static TheAuthorityThatIsResponsibleHasAgreed of(Move move, ChildFacts child, LocalDate today) {
        return new TheAuthorityThatIsResponsibleHasAgreed(child.decidersOn(today).authorities().stream()
                .filter(code -> !hasAgreed(move.answers().get(Party.authority(code))))
                .toList());
    }

    private static boolean hasAgreed(@Nullable Answer answer) {
        return answer != null && answer.agrees();
    }

    @Override
    public String id() {
        return "MOV-02-A";
    }

    @Override
    public String edition() {
        return "Children Act 1989";
    }

    @Override
    public String source() {
        return "Children Act 1989 s.33(3)(a); Hertfordshire strategy 2020, S1:L66 and S1:L175: full parental agreement";
    }

    @Override
    public boolean isCareDiscreet() {
        return true;
    }

    @Override
    public Verdict weigh() {
        return missing.isEmpty()
                ? Verdict.satisfied("No authority that holds parental responsibility is left to agree")
                : Verdict.blocks("A local authority that holds parental responsibility has not agreed: "
                        + String.join(", ", missing));
    }
}
