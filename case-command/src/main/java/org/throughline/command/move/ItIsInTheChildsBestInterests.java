package org.throughline.command.move;

import org.throughline.command.decision.Rule;

/** MOV-03: a managed move needs a statement why it is in this child's best interests; the child is asked, too. */
record ItIsInTheChildsBestInterests(boolean stated, boolean childsViewRecorded) implements Rule {

    @Override
    public String id() {
        return "MOV-03";
    }

    @Override
    public String edition() {
        return "2023-09-01";
    }

    @Override
    public String source() {
        return "DfE suspension and permanent exclusion guidance 2023 on managed moves, as Browne Jacobson gives it;"
                + " Hertfordshire strategy 2020 section 5.1";
    }

    @Override
    public Verdict weigh() {
        if (!stated) {
            return Verdict.blocks("It is not stated why the move is in the child's best interests");
        }
        return childsViewRecorded
                ? Verdict.satisfied("Stated, with the child's view")
                : Verdict.warns("Stated, without the child's view");
    }
}
