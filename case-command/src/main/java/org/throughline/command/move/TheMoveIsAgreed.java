package org.throughline.command.move;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Rule;

/** MOV-02: nobody starts at the receiving school before the move was agreed. */
record TheMoveIsAgreed(@Nullable LocalDate agreedOn, LocalDate startsOn) implements Rule {

    @Override
    public String id() {
        return "MOV-02-S";
    }

    @Override
    public String edition() {
        return "2023-09-01";
    }

    @Override
    public String source() {
        return "DfE suspension and permanent exclusion guidance 2023 on managed moves, as North Northants gives it";
    }

    @Override
    public Verdict weigh() {
        if (agreedOn == null) {
            return Verdict.blocks("The move has not been agreed");
        }
        return startsOn.isBefore(agreedOn)
                ? Verdict.blocks("The move was agreed on " + agreedOn + ", after that start")
                : Verdict.satisfied("Agreed on " + agreedOn);
    }
}
