package org.throughline.command.move;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.command.decision.Rule;
import org.throughline.events.SchoolEvent.SchoolDetails;

/**
 * MOV-01: a managed move is a permanent transfer to another mainstream school. A place at a unit or a special school is
 * another decision.
 *
 * @param registered whether the receiving school is on this house's list
 * @param type as Get Information about Schools names it, null when the list does not say
 */
record AManagedMoveIsToAMainstreamSchool(
        boolean registered, @Nullable String type) implements Rule {

    private static final List<String> NOT_MAINSTREAM =
            List.of("pupil referral unit", "alternative provision", "special", "secure unit", "hospital", "offshore");

    static AManagedMoveIsToAMainstreamSchool of(Optional<SchoolDetails> receiving) {
        return new AManagedMoveIsToAMainstreamSchool(
                receiving.isPresent(), receiving.map(SchoolDetails::type).orElse(null));
    }

    @Override
    public String id() {
        return "MOV-01";
    }

    @Override
    public String edition() {
        return "2023-09-01";
    }

    @Override
    public String source() {
        return "DfE suspension and permanent exclusion guidance 2023 on managed moves, as North Northants, Haringey and"
                + " Browne Jacobson give it";
    }

    @Override
    public Verdict weigh() {
        if (!registered) {
            return Verdict.warns(
                    "The receiving school is not on this house's list: whether it is mainstream is unknown");
        }
        if (type == null) {
            return Verdict.satisfied("The list of schools does not call the receiving school anything but mainstream");
        }
        String lower = type.toLowerCase(Locale.ROOT);
        return NOT_MAINSTREAM.stream().anyMatch(lower::contains)
                ? Verdict.blocks("The receiving school is not mainstream: " + type)
                : Verdict.satisfied("The receiving school is mainstream: " + type);
    }
}
