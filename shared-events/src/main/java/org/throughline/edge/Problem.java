package org.throughline.edge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.DecisionEvent.CriterionWeighed;

/**
 * A failure the caller can do something about. It travels from the deciding node to the edge as data.
 *
 * @param detail a sentence without personal data
 * @param fields the wrong fields, for {@link ErrorCode#INVALID_FIELD}
 * @param rules the rules that refused, for {@link ErrorCode#REFUSED_BY_RULE}
 * @param criteria what a framework's tier asks for and how each stands, where that is what refused
 * @param decision the id of the stored refusal
 */
public record Problem(
        ErrorCode code,
        String detail,
        List<WrongField> fields,
        List<BrokenRule> rules,
        List<CriterionWeighed> criteria,
        @Nullable String decision) {

    /**
     * @param pointer JSON pointer into the request body, or the parameter's name
     * @param given what was given, in kind, never the value
     */
    public record WrongField(String pointer, String given, String allowed) {}

    public record BrokenRule(String rule, String edition, String sentence, String source) {}

    public static Problem of(ErrorCode code, String detail) {
        return new Problem(code, detail, List.of(), List.of(), List.of(), null);
    }

    public static Problem field(String pointer, String given, String allowed) {
        return new Problem(
                ErrorCode.INVALID_FIELD,
                pointer + ": given " + given + "; allowed: " + allowed,
                List.of(new WrongField(pointer, given, allowed)),
                List.of(),
                List.of(),
                null);
    }

    public ProblemException thrown() {
        return new ProblemException(this);
    }
}
